package io.lcart.acceptance;

import static io.lcart.acceptance.LearningStage.HOST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lcart.core.certificate.CertificateDocument;
import io.lcart.core.certificate.CertificateKeys;
import io.lcart.core.certificate.CertificateRefusal;
import io.lcart.core.certificate.ChangeCertificate;
import io.lcart.core.certificate.ChangeOutcome;
import io.lcart.core.certificate.PrintOutcome;
import io.lcart.core.certificate.Verification;
import io.lcart.core.certificate.Verification.State;
import io.lcart.core.completion.CompletionEntry;
import io.lcart.core.intake.PutCourse;
import io.lcart.core.intake.PutGroup;
import io.lcart.core.intake.PutGroupAdmin;
import io.lcart.core.intake.PutMembership;
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
import io.lcart.spi.people.AccountId;
import io.lcart.spi.people.AccountStatus;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Completions and their certificates (domain.md §9, product.md P11, reliability.md T17), on every storage. */
@ParameterizedClass
@EnumSource
class CertificatesTest extends LearningOnEveryAdapter {

    CertificatesTest(Adapter adapter) {
        super(adapter);
    }

    @BeforeEach
    void annBuys() {
        stage.sells("java-x", "java", null);
        stage.buys("ann", "java-x");
    }

    @Test
    void a_completion_has_a_certificate_that_anybody_can_verify() {
        stage.completes("ann", "java-x", "92.5");
        CertificateSerial serial = stage.certificate("ann");

        Verification.Genuine genuine = genuine(serial);
        assertThat(genuine.state()).isEqualTo(State.VALID);
        CertificateDocument shown = genuine.document();
        assertThat(shown.name()).isEqualTo("ann Example");
        assertThat(shown.course()).isEqualTo("Course java");
        assertThat(shown.completedAt()).isEqualTo(stage.now());
        assertThat(shown.score()).isEqualByComparingTo("92.5");
        assertThat(shown.site()).isEqualTo("Bright Training");
        assertThat(stage.certificates().verify(" " + serial.value().toLowerCase(Locale.ROOT) + "-"))
                .isEqualTo(genuine);
        assertThat(stage.certificates().verify("00000000000000000000000000")).isInstanceOf(Verification.Unknown.class);
        assertThat(stage.certificates().verify("no number")).isInstanceOf(Verification.Unknown.class);
    }

    @Test
    void whoever_may_report_on_the_holder_opens_it_as_long_as_they_may() {
        stage.completes("ann", "java-x", null);
        CertificateSerial serial = stage.certificate("ann");
        stage.tell(new PutGroup(stage.key("g"), stage.key("Group"), false, null, null, null, false, null));
        stage.tell(new PutMembership(stage.key("ann"), stage.key("g"), null, null));
        assertThat(stage.print("bob", serial))
                .isEqualTo(new PrintOutcome.Refused(CertificateRefusal.UNKNOWN_CERTIFICATE));

        stage.tell(new PutGroupAdmin(stage.key("bob"), stage.key("g"), null, null));
        assertThat(stage.print("bob", serial)).isInstanceOf(PrintOutcome.Printed.class);
        assertThat(stage.lcart()
                        .progressReports()
                        .transcript(stage.as("bob"), new AccountId(stage.key("ann")))
                        .orElseThrow()
                        .certificates())
                .containsValue(serial);

        stage.later(Duration.ofSeconds(1));
        stage.tell(new PutGroupAdmin(stage.key("bob"), stage.key("g"), null, stage.now()));
        assertThat(stage.print("bob", serial))
                .isEqualTo(new PrintOutcome.Refused(CertificateRefusal.UNKNOWN_CERTIFICATE));
    }

    @Test
    void a_certificate_shows_for_ever_what_it_showed_at_issue() {
        stage.completes("ann", "java-x", null);
        Verification.Genuine before = genuine(stage.certificate("ann"));

        stage.later(Duration.ofDays(400));
        stage.is("ann", "Married", AccountStatus.ACTIVE);
        stage.tell(new PutCourse(stage.key("java"), "Java for everyone", List.of()));
        stage.tell(new PutCourse(stage.key("java"), "Java for everyone", List.of(), false, null));

        assertThat(genuine(stage.certificate("ann"))).isEqualTo(before);
        assertThat(stage.completions("ann").get(0).courseTitle()).isEqualTo("Java for everyone");
    }

    @Test
    void it_expires_by_the_calendar_of_the_site() {
        stage.tell(new PutCourse(stage.key("java"), "Course java", List.of(), true, 12));
        stage.completes("ann", "java-x", null);
        CertificateSerial serial = stage.certificate("ann");
        assertThat(genuine(serial).document().expiresAt()).isEqualTo(Instant.parse("2027-03-01T09:00:00Z"));

        assertThat(stage.completions("ann").get(0).certificateExpiresAt()).isEqualTo("2027-03-01T09:00:00Z");

        stage.later(Duration.ofDays(365).minusNanos(1000));
        assertThat(genuine(serial).state()).isEqualTo(State.VALID);
        stage.later(Duration.ofNanos(1000));
        assertThat(genuine(serial).state()).isEqualTo(State.EXPIRED);
        assertThat(genuine(serial).since()).isEqualTo(Instant.parse("2027-03-01T09:00:00Z"));
        assertThat(stage.print("ann", serial)).isInstanceOf(PrintOutcome.Printed.class);
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
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Offering files", null, null),
                        org.assertj.core.groups.Tuple.tuple("Offering java-x", "Course java", null));
    }

    @Test
    void a_completion_from_before_is_given_its_certificate_at_first_sight_and_once() {
        stage.rebuild(builder -> builder);
        stage.completes("ann", "java-x", "70");
        assertThat(stage.completions("ann").get(0).certificate()).isNull();

        stage.rebuild(
                builder -> builder.certificates(LearningStage.policy(CertificateKeys.of("k1", LearningStage.KEYS))));
        CertificateSerial serial = stage.certificate("ann");
        assertThat(genuine(serial).document().score()).isEqualByComparingTo("70");
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
        assertThat(genuine(serial).state()).isEqualTo(State.VALID);
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
        assertThat(genuine(serial).state()).isEqualTo(State.VALID);
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

    @Test
    void a_corrected_score_puts_a_corrected_certificate_in_the_place_of_the_old_one() {
        stage.completes("ann", "java-x", "70");
        CertificateSerial old = stage.certificate("ann");
        Instant completed = stage.now();
        stage.later(Duration.ofDays(1));
        stage.is("ann", "Married", AccountStatus.ACTIVE);
        stage.completes("ann", "java-x", "90", completed);

        CertificateSerial fresh = stage.certificate("ann");
        assertThat(fresh).isNotEqualTo(old);
        assertThat(genuine(fresh).document().score()).isEqualByComparingTo("90");
        assertThat(genuine(fresh).document().name()).isEqualTo("ann Example");
        assertThat(stage.replacedBy(fresh)).isEqualTo(old);
        assertThat(genuine(fresh).toString()).doesNotContain(old.value());
        assertThat(genuine(old).state()).isEqualTo(State.SUPERSEDED);
        assertThat(genuine(old).since()).isEqualTo(stage.now());
        assertThat(genuine(old).document().score()).isEqualByComparingTo("70");
        assertThat(stage.print("ann", old)).isEqualTo(new PrintOutcome.Refused(CertificateRefusal.SUPERSEDED));

        stage.completes("ann", "java-x", "90.0", completed);
        assertThat(stage.certificate("ann")).isEqualTo(fresh);
    }

    @Test
    void an_administrator_replaces_a_certificate_with_a_reason_and_the_values_of_now() {
        stage.completes("ann", "java-x", "70");
        CertificateSerial old = stage.certificate("ann");
        stage.is("ann", "Married", AccountStatus.ACTIVE);

        ChangeOutcome outcome = stage.certificates().reissue(HOST, new ChangeCertificate(old, "She married."));

        CertificateSerial fresh = ((ChangeOutcome.Reissued) outcome).serial();
        assertThat(stage.certificate("ann")).isEqualTo(fresh);
        assertThat(genuine(fresh).document().name()).isEqualTo("ann Married");
        assertThat(genuine(old).state()).isEqualTo(State.SUPERSEDED);
        assertThat(stage.certificates().reissue(HOST, new ChangeCertificate(old, "Again.")))
                .isEqualTo(new ChangeOutcome.Refused(CertificateRefusal.SUPERSEDED));
        assertThatThrownBy(() -> stage.certificates().reissue(HOST, new ChangeCertificate(fresh, " ")))
                .isInstanceOf(InvalidInputException.class);
        stage.write(session -> assertThat(
                        session.audit().page(Long.MAX_VALUE, 1).get(0).entry())
                .satisfies(entry -> {
                    assertThat(entry.action()).isEqualTo("certificate.reissue");
                    assertThat(entry.reason()).isEqualTo("She married.");
                    assertThat(entry.detail()).contains(old.value());
                }));
    }

    @Test
    void a_revoked_certificate_is_never_issued_again_and_the_completion_stays() {
        stage.completes("ann", "java-x", "70");
        Instant completed = stage.now();
        CertificateSerial serial = stage.certificate("ann");

        assertThat(stage.certificates().revoke(HOST, new ChangeCertificate(serial, "Somebody else sat the test.")))
                .isEqualTo(new ChangeOutcome.Revoked(serial));

        assertThat(genuine(serial).state()).isEqualTo(State.REVOKED);
        assertThat(genuine(serial).toString()).doesNotContain("Somebody else");
        assertThat(stage.completions("ann").get(0).certificate()).isNull();
        assertThat(stage.print("ann", serial)).isEqualTo(new PrintOutcome.Refused(CertificateRefusal.REVOKED));
        stage.completes("ann", "java-x", "71", completed);
        assertThat(stage.completions("ann").get(0).certificate()).isNull();
    }

    @Test
    void a_withdrawn_completion_takes_its_certificate_along_and_restored_has_a_new_one() {
        stage.completes("ann", "java-x", "70");
        CertificateSerial old = stage.certificate("ann");
        stage.later(Duration.ofHours(1));
        stage.isWithdrawn("ann");

        assertThat(stage.completions("ann")).isEmpty();
        assertThat(genuine(old).state()).isEqualTo(State.REVOKED);

        stage.isRestored("ann");
        CertificateSerial fresh = stage.certificate("ann");
        assertThat(fresh).isNotNull().isNotEqualTo(old);
        assertThat(stage.replacedBy(fresh)).isEqualTo(old);
        assertThat(genuine(fresh).toString()).doesNotContain(old.value());
        assertThat(genuine(old).state()).isEqualTo(State.REVOKED);
    }

    @Test
    void nobody_else_opens_a_certificate_and_theirs_and_none_answer_alike() {
        stage.completes("ann", "java-x", null);
        CertificateSerial serial = stage.certificate("ann");

        assertThat(stage.print("bob", serial))
                .isEqualTo(stage.certificates().print(stage.as("bob"), "00000000000000000000000000"))
                .isEqualTo(new PrintOutcome.Refused(CertificateRefusal.UNKNOWN_CERTIFICATE));
        PrintOutcome.Printed printed = (PrintOutcome.Printed) stage.print("ann", serial);
        assertThat(new String(printed.pdf(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    @Test
    void an_older_key_verifies_for_ever_and_a_key_that_is_not_known_makes_nothing_genuine() {
        stage.completes("ann", "java-x", null);
        CertificateSerial serial = stage.certificate("ann");
        CertificateKeys changed = CertificateKeys.of("k2", LearningStage.keys());

        stage.rebuild(builder ->
                builder.certificates(LearningStage.policy(changed.withOlder("k1", LearningStage.KEYS.getPublic()))));
        assertThat(genuine(serial).keyId()).isEqualTo("k1");
        stage.completes("ann", "java-x", null, stage.now().minusSeconds(1));
        assertThat(genuine(stage.completions("ann").get(1).certificate()).keyId())
                .isEqualTo("k2");

        stage.rebuild(builder -> builder.certificates(LearningStage.policy(changed)));
        assertThat(stage.verify(serial)).isInstanceOf(Verification.NotGenuine.class);
        assertThat(stage.print("ann", serial)).isEqualTo(new PrintOutcome.Refused(CertificateRefusal.NOT_GENUINE));
    }

    @Test
    void what_others_have_written_into_the_storage_is_not_genuine() {
        stage.completes("ann", "java-x", "70");
        CertificateSerial serial = stage.certificate("ann");
        CertificateSerial forged = new CertificateSerial("1".repeat(CertificateSerial.SYMBOLS));
        stage.write(session -> {
            var real = session.certificates().certificates(List.of(serial)).get(serial);
            session.certificates()
                    .end(java.util.Map.of(
                            serial,
                            new io.lcart.spi.certificate.Certificate.Ending(
                                    io.lcart.spi.certificate.CertificateEnd.SUPERSEDED, stage.now(), "forged")));
            session.certificates()
                    .issue(List.of(new io.lcart.spi.certificate.Certificate(
                            forged,
                            real.completion(),
                            real.account(),
                            real.issuedAt(),
                            real.document(),
                            real.keyId(),
                            real.signature(),
                            null,
                            null)));
        });
        assertThat(stage.verify(forged)).isInstanceOf(Verification.NotGenuine.class);
    }

    @Test
    void a_site_without_keys_says_what_it_needs() {
        stage.rebuild(builder -> builder);
        assertThatThrownBy(() -> stage.certificates().verify("X"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("certificates(new CertificatePolicy(");
    }

    private Verification.Genuine genuine(CertificateSerial serial) {
        return (Verification.Genuine) stage.verify(serial);
    }
}
