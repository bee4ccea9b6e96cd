package io.lcart.core.certificate;

import io.lcart.core.text.Messages;
import io.lcart.spi.certificate.CertificateSheet;
import io.lcart.spi.certificate.CertificateSheet.Fact;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Turns what a certificate shows into the texts of a sheet, in the language the site had at issue. Pure functions. */
final class Sheets {

    private Sheets() {}

    static CertificateSheet of(CertificateDocument document, CertificatePolicy policy) {
        Locale language = document.language();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(text("completed-on", language), day(document, document.completedAt())));
        if (document.score() != null) {
            // why plain: 85.5 reads the same in every language of a site, with the digits of the JSON that was signed
            facts.add(new Fact(text("score", language), document.score().toPlainString() + " / 100"));
        }
        facts.add(new Fact(text("issued-on", language), day(document, document.issuedAt())));
        addExpiry(facts, document, document.expiresAt());
        return new CertificateSheet(
                language,
                document.site(),
                text("title", language),
                text("before-name", language),
                document.name(),
                text("before-course", language),
                document.course(),
                facts,
                text("number", language) + " " + Serials.shown(document.serial()),
                text("verify", language),
                policy.verifyLink(document.serial()),
                text("incomplete", language));
    }

    private static void addExpiry(List<Fact> facts, CertificateDocument document, @Nullable Instant expiresAt) {
        if (expiresAt != null) {
            facts.add(new Fact(text("valid-until", document.language()), day(document, expiresAt)));
        }
    }

    private static String text(String key, Locale language) {
        return Messages.text("certificate." + key, List.of(language));
    }

    private static String day(CertificateDocument document, Instant at) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .localizedBy(document.language())
                .format(at.atZone(document.zone()));
    }
}
