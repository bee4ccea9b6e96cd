package io.lcart.spi.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.lcart.spi.memory.InMemoryStorage;
import io.lcart.spi.storage.Storage;
import io.lcart.spi.tck.CheckResult.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The kit itself: what it lists, what it reports, and that a storage with every ability skips nothing. */
class StorageContractTest {

    @Test
    void each_check_has_an_id_of_its_own_and_one_sentence() {
        List<ContractCheck> checks = StorageContract.checks().toList();
        assertThat(checks)
                .extracting(ContractCheck::id)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[A-Z]+-[0-9]{2}"));
        assertThat(checks)
                .extracting(ContractCheck::requirement)
                .doesNotHaveDuplicates()
                .allMatch(text -> text.matches("[A-Z].*\\."));
        assertThat(checks).extracting(ContractCheck::since).containsOnly("0.1.0");
        assertThat(checks).hasSizeGreaterThan(340);
    }

    @Test
    void the_ports_javadoc_names_each_check_and_no_other() throws IOException {
        Path ports = Path.of("src/main/java/io/lcart/spi");
        Set<String> named = new TreeSet<>();
        try (Stream<Path> files = Files.walk(ports)) {
            for (Path file : files.filter(f -> f.toString().endsWith("Store.java")
                            || f.toString().contains("dashboard")
                            || f.toString().contains("storage"))
                    .filter(Files::isRegularFile)
                    .toList()) {
                Matcher contract = Pattern.compile("<p>Contract: ([^.]*)\\.").matcher(Files.readString(file));
                while (contract.find()) {
                    named.addAll(List.of(contract.group(1).split("[^A-Z0-9-]+")));
                }
            }
        }
        assertThat(named)
                .containsExactlyInAnyOrderElementsOf(
                        StorageContract.checks().map(ContractCheck::id).toList());
    }

    @TestFactory
    Stream<DynamicTest> a_storage_with_every_ability_skips_nothing() {
        FakeDatabase subject = new FakeDatabase();
        return StorageContract.checks()
                .filter(check -> check.skipReason(InMemoryStorage::new).isPresent())
                .map(check -> dynamicTest(check.toString(), () -> check.run(subject)));
    }

    @Test
    void a_report_names_what_was_skipped_and_why() {
        var byStatus = StorageContract.report(InMemoryStorage::new).stream()
                .collect(Collectors.groupingBy(CheckResult::status));
        assertThat(byStatus).doesNotContainKey(Status.FAILED);
        assertThat(byStatus.get(Status.SKIPPED))
                .extracting(result -> result.check().id())
                .containsExactly(
                        "LEAK-01",
                        "FOREIGN-01",
                        "FOREIGN-02",
                        "FOREIGN-03",
                        "FOREIGN-04",
                        "FOREIGN-05",
                        "FOREIGN-06",
                        "FOREIGN-07",
                        "STANDING-13",
                        "REPORT-19",
                        "REPORT-25",
                        "TRIPS-01",
                        "TRIPS-02",
                        "TRIPS-03",
                        "TRIPS-04",
                        "TRIPS-05",
                        "TRIPS-06",
                        "CLASS-05",
                        "CLASS-14");
        assertThat(byStatus.get(Status.SKIPPED).get(1))
                .hasToString("SKIPPED FOREIGN-01 What the owner rolls back is gone from every store, audit trail and "
                        + "outbox included. (the storage does not run inside a foreign transaction)");
    }

    @Test
    void a_check_that_cannot_run_never_passes() {
        ContractCheck check = check("TRIPS-01");
        assertThatThrownBy(() -> check.run(InMemoryStorage::new))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("TRIPS-01 cannot run: round trips are not counted");
    }

    @Test
    void a_failure_says_the_id_what_was_expected_and_what_was_found() {
        StorageUnderTest broken =
                () -> new Wrapped(verb -> verb.method().getName().equals("balance") ? 7L : verb.proceed());
        assertThatThrownBy(() -> check("POINTS-09").run(broken))
                .isInstanceOf(AssertionError.class)
                .hasMessage("POINTS-09: balance: expected <0> but was <7>");
        CheckResult result = CheckResult.of(check("POINTS-09"), broken);
        assertThat(result.status()).isEqualTo(Status.FAILED);
        assertThat(result.toString()).startsWith("FAILED POINTS-09 ").endsWith("expected <0> but was <7>)");
    }

    @Test
    void a_storage_that_breaks_down_fails_the_check() {
        StorageUnderTest broken = () -> {
            throw new IllegalStateException("no database");
        };
        CheckResult result = CheckResult.of(check("PEOPLE-01"), broken);
        assertThat(result.status()).isEqualTo(Status.FAILED);
        assertThat(result.detail()).isEqualTo("PEOPLE-01: threw java.lang.IllegalStateException: no database");
    }

    @Test
    void each_check_gets_one_fresh_storage() {
        List<Storage> made = new ArrayList<>();
        StorageUnderTest subject = () -> {
            made.add(new InMemoryStorage());
            return made.get(made.size() - 1);
        };
        check("PEOPLE-01").run(subject);
        check("PEOPLE-01").run(subject);
        assertThat(made).hasSize(2);
    }

    static ContractCheck check(String id) {
        return StorageContract.checks()
                .filter(c -> c.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
