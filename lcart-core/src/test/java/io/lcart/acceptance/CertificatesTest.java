package io.lcart.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lcart.core.certificate.CertificateDocument;
import io.lcart.core.certificate.CertificateKeys;
import io.lcart.core.certificate.CertificateRefusal;
import io.lcart.core.certificate.PrintOutcome;
import io.lcart.core.certificate.Verification;
import io.lcart.core.certificate.Verification.State;
import io.lcart.core.intake.PutCourse;
import io.lcart.core.intake.PutGroup;
import io.lcart.core.intake.PutGroupAdmin;
import io.lcart.core.intake.PutMembership;
import io.lcart.core.paging.PageRequest;
import io.lcart.core.report.ReportQuery;
import io.lcart.spi.certificate.Certificate;
import io.lcart.spi.certificate.Certificate.Ending;
import io.lcart.spi.certificate.CertificateEnd;
import io.lcart.spi.certificate.CertificateSerial;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.people.AccountStatus;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Certificates, who verifies and opens them (domain.md §9, product.md P11, reliability.md T17), on every storage. */
@ParameterizedClass
@EnumSource
class CertificatesTest extends JavaOnEveryAdapter {

    CertificatesTest(Adapter adapter) {
        super(adapter);
    }

    @Test
    void a_completion_has_a_certificate_that_anybody_can_verify() {
        stage.completes("ann", "java-x", "92.5");
        CertificateSerial serial = stage.certificate("ann");

        Verification.Genuine genuine = stage.genuine(serial);
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
        assertThat(stage.lcart()
                        .progressReports()
                        .rows(stage.as("bob"), ReportQuery.ALL, PageRequest.first(5))
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
        Verification.Genuine before = stage.genuine(stage.certificate("ann"));

        stage.later(Duration.ofDays(400));
        stage.is("ann", "Married", AccountStatus.ACTIVE);
        stage.tell(new PutCourse(stage.key("java"), "Java for everyone", List.of()));
        stage.tell(new PutCourse(stage.key("java"), "Java for everyone", List.of(), false, null));

        assertThat(stage.genuine(stage.certificate("ann"))).isEqualTo(before);
        assertThat(stage.completions("ann").get(0).courseTitle()).isEqualTo("Java for everyone");
    }

    @Test
    void it_expires_by_the_calendar_of_the_site() {
        stage.tell(new PutCourse(stage.key("java"), "Course java", List.of(), true, 12));
        stage.completes("ann", "java-x", null);
        CertificateSerial serial = stage.certificate("ann");
        assertThat(stage.genuine(serial).document().expiresAt()).isEqualTo(Instant.parse("2027-03-01T09:00:00Z"));

        assertThat(stage.completions("ann").get(0).certificateExpiresAt()).isEqualTo("2027-03-01T09:00:00Z");

        stage.later(Duration.ofDays(365).minusNanos(1000));
        assertThat(stage.genuine(serial).state()).isEqualTo(State.VALID);
        stage.later(Duration.ofNanos(1000));
        assertThat(stage.genuine(serial).state()).isEqualTo(State.EXPIRED);
        assertThat(stage.genuine(serial).since()).isEqualTo(Instant.parse("2027-03-01T09:00:00Z"));
        assertThat(stage.print("ann", serial)).isInstanceOf(PrintOutcome.Printed.class);
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
        assertThat(stage.genuine(serial).keyId()).isEqualTo("k1");
        stage.completes("ann", "java-x", null, stage.now().minusSeconds(1));
        assertThat(stage.genuine(stage.completions("ann").get(1).certificate()).keyId())
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
            session.certificates().end(Map.of(serial, new Ending(CertificateEnd.SUPERSEDED, stage.now(), "forged")));
            session.certificates()
                    .issue(List.of(new Certificate(
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
}
