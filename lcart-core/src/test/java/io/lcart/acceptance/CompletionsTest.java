package io.lcart.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.lcart.core.certificate.CertificateKeys;
import io.lcart.core.certificate.PrintOutcome;
import io.lcart.core.certificate.Verification.State;
import io.lcart.core.completion.CompletionEntry;
import io.lcart.core.intake.PutCourse;
import io.lcart.core.intake.PutProgress;
import io.lcart.core.paging.Page;
import io.lcart.core.paging.PageRequest;
import io.lcart.spi.InvalidInputException;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.certificate.CertificateSerial;
import io.lcart.spi.commerce.OrderStatus;
import io.lcart.spi.completion.Completion;
import io.lcart.spi.completion.CompletionId;
import io.lcart.spi.completion.CompletionSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Completions and the certificates they are found with at first sight (domain.md §9), on every storage. */
@ParameterizedClass
@EnumSource
class CompletionsTest extends JavaOnEveryAdapter {

    CompletionsTest(Adapter adapter) {
        super(adapter);
    }

    @Test
    void a_course_may_give_no_certificate_and_its_completion_is_a_row_without_one() {
        stage.tell(new PutCourse(stage.key("java"), "Course java", List.of(), false, null));
        stage.sells("files", null, null);
        stage.completes("ann", "java-x", "80");
        stage.later(Duration.ofHours(1));
        stage.completes("ann", "files", null);

        assertThat(stage.completions("ann"))
                .extracting(CompletionEntry::offeringTitle, CompletionEntry::courseTitle, CompletionEntry::certificate)
                .containsExactly(tuple("Offering files", null, null), tuple("Offering java-x", "Course java", null));
    }

    @Test
    void a_completion_from_before_is_given_its_certificate_at_first_sight_and_once() {
        stage.rebuild(builder -> builder);
        stage.completes("ann", "java-x", "70");
        assertThat(stage.completions("ann").get(0).certificate()).isNull();

        stage.rebuild(
                builder -> builder.certificates(LearningStage.policy(CertificateKeys.of("k1", LearningStage.KEYS))));
        CertificateSerial serial = stage.certificate("ann");
        assertThat(stage.genuine(serial).document().score()).isEqualByComparingTo("70");
        assertThat(stage.certificate("ann")).isEqualTo(serial);
    }

    @Test
    void history_that_the_host_brings_along_has_its_certificate_at_first_sight() {
        stage.tell(new PutProgress(
                stage.key("ann"), stage.key("java-x"), 100, stage.now(), stage.now(), null, CompletionSource.IMPORT));
        CompletionId completion = stage.newest("ann").id();
        stage.write(session ->
                assertThat(session.certificates().of(List.of(completion))).isEmpty());

        CertificateSerial serial = stage.certificate("ann");
        assertThat(stage.genuine(serial).state()).isEqualTo(State.VALID);
        stage.isWithdrawn("ann");
        stage.isRestored("ann");
        assertThat(stage.certificate("ann")).isNotNull().isNotEqualTo(serial);
    }

    @Test
    void a_waiver_is_a_row_without_a_certificate_whoever_looks_however_often() {
        stage.write(session -> session.completions()
                .insert(List.of(new Completion(
                        new CompletionId(stage.key("waiver")),
                        stage.as("ann").account(),
                        new OfferingId(stage.key("java-x")),
                        stage.now(),
                        stage.now(),
                        null,
                        CompletionSource.INSTRUCTOR,
                        null,
                        "Holds a degree.",
                        null,
                        null,
                        null))));

        assertThat(stage.completions("ann"))
                .extracting(CompletionEntry::certificate)
                .containsOnlyNulls();
        assertThat(stage.completions("ann")).hasSize(1);
    }

    @Test
    void of_many_who_look_first_at_once_all_see_the_same_certificates() throws Exception {
        stage.rebuild(builder -> builder);
        for (int i = 0; i < 3; i++) {
            stage.completes("ann", "java-x", "70", stage.now().minusSeconds(i));
        }
        stage.rebuild(
                builder -> builder.certificates(LearningStage.policy(CertificateKeys.of("k1", LearningStage.KEYS))));
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try {
            CyclicBarrier start = new CyclicBarrier(6);
            List<Future<List<CompletionEntry>>> looks = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                looks.add(threads.submit(() -> {
                    start.await(20, TimeUnit.SECONDS);
                    return stage.completions("ann", PageRequest.first(10)).items();
                }));
            }
            List<CompletionEntry> seen = stage.completions("ann");
            assertThat(seen).extracting(CompletionEntry::certificate).doesNotContainNull();
            for (Future<List<CompletionEntry>> look : looks) {
                assertThat(look.get(60, TimeUnit.SECONDS)).isEqualTo(seen);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void a_cancelled_order_takes_the_access_and_leaves_completion_and_certificate() {
        stage.completes("ann", "java-x", "70");
        CertificateSerial serial = stage.certificate("ann");
        stage.orderBecomes("ann-java-x", OrderStatus.CANCELLED);

        assertThat(stage.trainings("ann")).isEmpty();
        assertThat(stage.certificate("ann")).isEqualTo(serial);
        assertThat(stage.genuine(serial).state()).isEqualTo(State.VALID);
        assertThat(stage.print("ann", serial)).isInstanceOf(PrintOutcome.Printed.class);
    }

    @Test
    void repeats_are_rows_of_their_own_newest_first_and_pages_join_to_the_whole_list() {
        List<Instant> days = new ArrayList<>();
        for (int day = 0; day < 5; day++) {
            days.add(0, stage.now());
            stage.completes("ann", "java-x", null);
            stage.later(Duration.ofDays(1));
        }

        List<CompletionEntry> whole = stage.completions("ann");
        assertThat(whole).extracting(CompletionEntry::completedAt).containsExactlyElementsOf(days);
        assertThat(whole)
                .extracting(CompletionEntry::certificate)
                .doesNotContainNull()
                .doesNotHaveDuplicates();
        List<CompletionEntry> paged = new ArrayList<>();
        Page<CompletionEntry> page = stage.completions("ann", PageRequest.first(2));
        paged.addAll(page.items());
        while (page.next() != null) {
            page = stage.completions("ann", new PageRequest(2, page.next()));
            paged.addAll(page.items());
        }
        assertThat(paged).isEqualTo(whole);
        assertThatThrownBy(() -> stage.completions("ann", new PageRequest(2, "none")))
                .isInstanceOf(InvalidInputException.class);
    }
}
