package io.lcart.core.certificate;

import io.lcart.core.configuration.Settings;
import io.lcart.spi.catalog.Course;
import io.lcart.spi.certificate.Certificate;
import io.lcart.spi.certificate.CertificateSerial;
import io.lcart.spi.completion.Completion;
import io.lcart.spi.people.Account;
import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes signed certificates for one operation. Not thread-safe. */
final class Press {

    private final CertificatePolicy policy;
    private final Settings settings;
    private final SecureRandom random;
    private final Instant now;

    Press(CertificatePolicy policy, Settings settings, SecureRandom random, Instant now) {
        this.policy = policy;
        this.settings = settings;
        this.random = random;
        this.now = now;
    }

    /** A certificate of what is now. */
    Certificate fresh(Completion completion, Account account, Course course, @Nullable CertificateSerial replaces) {
        return signed(
                completion,
                new CertificateDocument(
                        Serials.random(random),
                        account.displayName(),
                        course.title(),
                        completion.occurredAt(),
                        now,
                        expiry(completion, course),
                        completion.score(),
                        policy.site(),
                        settings.zone(),
                        settings.locale()),
                replaces);
    }

    /** A certificate of what another one says, with what the completion says now; nothing if that is the same completion and says the same. */
    Optional<Certificate> corrected(Completion completion, Course course, Certificate old) {
        CertificateDocument said = CertificateDocument.parse(old.document()).orElseThrow();
        if (old.completion().equals(completion.id())
                && said.completedAt().equals(completion.occurredAt())
                && isSame(said.score(), completion.score())) {
            return Optional.empty();
        }
        return Optional.of(repeated(completion, said.name(), said, expiry(completion, course)));
    }

    private static boolean isSame(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.compareTo(other) == 0;
    }

    /** A certificate of what another one says, with the person's name as it is now: its course is gone. */
    Certificate again(Completion completion, Account account, Certificate old) {
        CertificateDocument said = CertificateDocument.parse(old.document()).orElseThrow();
        return repeated(completion, account.displayName(), said, said.expiresAt());
    }

    private Certificate repeated(
            Completion completion, String name, CertificateDocument said, @Nullable Instant expiresAt) {
        return signed(
                completion,
                new CertificateDocument(
                        Serials.random(random),
                        name,
                        said.course(),
                        completion.occurredAt(),
                        now,
                        expiresAt,
                        completion.score(),
                        policy.site(),
                        settings.zone(),
                        settings.locale()),
                said.serial());
    }

    private @Nullable Instant expiry(Completion completion, Course course) {
        Integer months = course.certificateMonths();
        return months == null
                ? null
                : completion
                        .occurredAt()
                        .atZone(settings.zone())
                        .plusMonths(months)
                        .toInstant();
    }

    private Certificate signed(
            Completion completion, CertificateDocument document, @Nullable CertificateSerial replaces) {
        String canonical = document.canonical();
        return new Certificate(
                document.serial(),
                completion.id(),
                completion.account(),
                now,
                canonical,
                policy.keys().currentId(),
                policy.keys().sign(canonical),
                replaces,
                null);
    }
}
