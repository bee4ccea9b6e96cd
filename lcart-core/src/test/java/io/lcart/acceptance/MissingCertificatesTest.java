package io.lcart.acceptance;

import static io.lcart.acceptance.LearningStage.HOST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lcart.core.certificate.CertificateKeys;
import io.lcart.core.certificate.ChangeCertificate;
import io.lcart.core.certificate.Verification.State;
import io.lcart.core.intake.PutCourse;
import io.lcart.core.intake.PutGroup;
import io.lcart.core.intake.PutGroupAdmin;
import io.lcart.core.intake.PutMembership;
import io.lcart.spi.certificate.CertificateSerial;
import io.lcart.spi.completion.CompletionId;
import io.lcart.spi.people.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Certificates of history, which the host lets lcart issue before anybody looks (domain.md §9), on every storage. */
@ParameterizedClass
@EnumSource
class MissingCertificatesTest extends JavaOnEveryAdapter {

    MissingCertificatesTest(Adapter adapter) {
        super(adapter);
    }

    private Instant daysAgo(int days) {
        return stage.now().minus(Duration.ofDays(days));
    }

    private int issue() {
        int issued = stage.certificates().issueMissing(500);
        assertThat(stage.certificates().issueMissing(500)).isZero();
        return issued;
    }

    @Test
    void a_verifier_and_a_manager_see_the_certificate_of_history_before_its_owner_looks() {
        stage.tell(new PutGroup(stage.key("g"), stage.key("Group"), false, null, null, null, false, null));
        stage.tell(new PutMembership(stage.key("ann"), stage.key("g"), null, null));
        stage.tell(new PutGroupAdmin(stage.key("bob"), stage.key("g"), null, null));
        CompletionId completion = stage.brings("ann", "java-x", daysAgo(300));
        assertThat(stage.issued(completion)).isEmpty();

        assertThat(issue()).isEqualTo(1);

        CertificateSerial serial = stage.issued(completion).orElseThrow();
        assertThat(stage.genuine(serial).state()).isEqualTo(State.VALID);
        assertThat(stage.genuine(serial).document().completedAt()).isEqualTo(daysAgo(300));
        assertThat(stage.lcart()
                        .progressReports()
                        .transcript(stage.as("bob"), new AccountId(stage.key("ann")))
                        .orElseThrow()
                        .certificates())
                .containsValue(serial);
        assertThat(stage.certificate("ann")).isEqualTo(serial);
    }

    @Test
    void what_earns_none_has_none_however_often_somebody_asks_for_it() {
        CompletionId revoked = stage.brings("ann", "java-x", daysAgo(1));
        issue();
        stage.certificates()
                .revoke(HOST, new ChangeCertificate(stage.issued(revoked).orElseThrow(), "A mistake."));
        CompletionId withdrawn = stage.brings("ann", "java-x", stage.now());
        stage.isWithdrawn("ann");
        stage.sells("files", null, null);
        CompletionId files = stage.brings("ann", "files", daysAgo(2));

        assertThat(issue()).isZero();

        for (CompletionId each : List.of(revoked, withdrawn, files)) {
            assertThat(stage.issued(each)).isEmpty();
        }
    }

    @Test
    void completions_from_before_the_site_or_the_course_gave_certificates_have_them_afterwards() {
        stage.rebuild(builder -> builder);
        stage.completes("ann", "java-x", "70");
        assertThatThrownBy(() -> stage.certificates().issueMissing(1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("certificates(new CertificatePolicy(");
        stage.rebuild(
                builder -> builder.certificates(LearningStage.policy(CertificateKeys.of("k1", LearningStage.KEYS))));
        stage.tell(new PutCourse(stage.key("java"), "Course java", List.of(), false, null));
        CompletionId completion = stage.newest("ann").id();
        assertThat(issue()).isZero();

        stage.tell(new PutCourse(stage.key("java"), "Course java", List.of(), true, null));
        assertThat(issue()).isEqualTo(1);
        assertThat(stage.issued(completion)).isPresent();
    }

    @Test
    void more_than_a_batch_is_issued_in_one_call_and_never_more_than_was_asked_for() {
        List<CompletionId> brought = IntStream.range(0, 230)
                .mapToObj(day -> stage.brings("ann", "java-x", daysAgo(day)))
                .toList();

        assertThat(stage.certificates().issueMissing(10)).isEqualTo(10);
        assertThat(issue()).isEqualTo(220);
        assertThat(brought).allSatisfy(each -> assertThat(stage.issued(each)).isPresent());
        assertThatThrownBy(() -> stage.certificates().issueMissing(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void workers_and_an_owner_who_looks_at_the_same_instant_issue_each_certificate_once() throws Exception {
        List<CompletionId> brought = IntStream.range(0, 40)
                .mapToObj(day -> stage.brings("ann", "java-x", daysAgo(day)))
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            CyclicBarrier start = new CyclicBarrier(4);
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                boolean owner = i == 0;
                all.add(threads.submit(() -> {
                    start.await(20, TimeUnit.SECONDS);
                    return owner
                            ? stage.completions("ann").size()
                            : stage.certificates().issueMissing(40);
                }));
            }
            for (Future<?> each : all) {
                each.get(60, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
        issue();
        stage.write(session -> assertThat(session.certificates().of(brought)).hasSize(brought.size()));
    }
}
