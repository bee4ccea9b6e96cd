package io.lcart.acceptance;

import static io.lcart.acceptance.LearningStage.HOST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lcart.core.certificate.CertificateRefusal;
import io.lcart.core.certificate.ChangeCertificate;
import io.lcart.core.certificate.ChangeOutcome;
import io.lcart.core.certificate.PrintOutcome;
import io.lcart.core.certificate.Verification.State;
import io.lcart.spi.InvalidInputException;
import io.lcart.spi.certificate.CertificateSerial;
import io.lcart.spi.people.AccountStatus;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of certificates that are corrected, replaced, revoked or withdrawn (product.md P11), on every storage. */
@ParameterizedClass
@EnumSource
class CertificateChangesTest extends JavaOnEveryAdapter {

    CertificateChangesTest(Adapter adapter) {
        super(adapter);
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
        assertThat(stage.genuine(fresh).document().score()).isEqualByComparingTo("90");
        assertThat(stage.genuine(fresh).document().name()).isEqualTo("ann Example");
        assertThat(stage.replacedBy(fresh)).isEqualTo(old);
        assertThat(stage.genuine(fresh).toString()).doesNotContain(old.value());
        assertThat(stage.genuine(old).state()).isEqualTo(State.SUPERSEDED);
        assertThat(stage.genuine(old).since()).isEqualTo(stage.now());
        assertThat(stage.genuine(old).document().score()).isEqualByComparingTo("70");
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
        assertThat(stage.genuine(fresh).document().name()).isEqualTo("ann Married");
        assertThat(stage.genuine(old).state()).isEqualTo(State.SUPERSEDED);
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

        assertThat(stage.genuine(serial).state()).isEqualTo(State.REVOKED);
        assertThat(stage.genuine(serial).toString()).doesNotContain("Somebody else");
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
        assertThat(stage.genuine(old).state()).isEqualTo(State.REVOKED);

        stage.isRestored("ann");
        CertificateSerial fresh = stage.certificate("ann");
        assertThat(fresh).isNotNull().isNotEqualTo(old);
        assertThat(stage.replacedBy(fresh)).isEqualTo(old);
        assertThat(stage.genuine(fresh).toString()).doesNotContain(old.value());
        assertThat(stage.genuine(old).state()).isEqualTo(State.REVOKED);
    }
}
