package io.lcart.core.certificate;

import io.lcart.core.internal.json.Cursor;
import io.lcart.core.internal.json.Json;
import io.lcart.core.internal.json.JsonText;
import io.lcart.core.internal.json.Members;
import io.lcart.core.internal.json.Problems;
import io.lcart.spi.InvalidInputException;
import io.lcart.spi.certificate.Certificate;
import io.lcart.spi.certificate.CertificateSerial;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a certificate shows: the values at issue, for ever (domain.md §9). Which one it took the place of is not among them: whoever is shown a
 * corrected certificate need not learn what the old one said. Immutable.
 *
 * @param serial its number
 * @param name the person's name
 * @param course the course's title
 * @param completedAt when the person completed it
 * @param issuedAt when the certificate was issued
 * @param expiresAt when it expires, or {@code null}
 * @param score 0 to 100, or {@code null}
 * @param site the site's name
 * @param zone the site's zone, in which its days are days
 * @param language the site's language
 */
public record CertificateDocument(
        CertificateSerial serial,
        String name,
        String course,
        Instant completedAt,
        Instant issuedAt,
        @Nullable Instant expiresAt,
        @Nullable BigDecimal score,
        String site,
        ZoneId zone,
        Locale language) {

    private static final String TYPE = "lcart-certificate-1";

    /**
     * The canonical form that is signed: JSON after RFC 8785. All values are texts and none has a control character, so that the members'
     * order and the absence of white space are all there is to it.
     *
     * @return the text
     */
    String canonical() {
        Map<String, Json> members = new HashMap<>();
        members.put("type", Json.of(TYPE));
        members.put("serial", Json.of(serial.value()));
        members.put("name", Json.of(name));
        members.put("course", Json.of(course));
        members.put("completedAt", Json.of(completedAt.toString()));
        members.put("issuedAt", Json.of(issuedAt.toString()));
        members.put("site", Json.of(site));
        members.put("zone", Json.of(zone.getId()));
        members.put("language", Json.of(language.toLanguageTag()));
        if (expiresAt != null) {
            members.put("expiresAt", Json.of(expiresAt.toString()));
        }
        if (score != null) {
            members.put("score", Json.of(score.toPlainString()));
        }
        return JsonText.write(Json.of(members));
    }

    /**
     * What a stored certificate shows. Whether it is genuine is another question, which {@link Certificates#verify} answers.
     *
     * @param certificate the certificate
     * @return the document, or nothing if what is stored is none
     */
    public static Optional<CertificateDocument> of(Certificate certificate) {
        return parse(certificate.document());
    }

    /**
     * Reads a canonical form.
     *
     * @param canonical the text
     * @return the document, or nothing if the text is none
     */
    static Optional<CertificateDocument> parse(String canonical) {
        Problems problems = new Problems();
        Json json = JsonText.read(canonical, problems);
        Members members = json == null ? null : new Cursor(json, "", problems).members();
        if (members == null || !TYPE.equals(text(members, "type", Function.identity()))) {
            return Optional.empty();
        }
        try {
            return Optional.of(read(members, problems));
        } catch (InvalidInputException e) {
            return Optional.empty();
        }
    }

    private static CertificateDocument read(Members members, Problems problems) {
        CertificateSerial serial = text(members, "serial", CertificateSerial::new);
        String name = text(members, "name", Function.identity());
        String course = text(members, "course", Function.identity());
        Instant completedAt = text(members, "completedAt", Instant::parse);
        Instant issuedAt = text(members, "issuedAt", Instant::parse);
        Instant expiresAt = optional(members, "expiresAt", Instant::parse);
        BigDecimal score = optional(members, "score", BigDecimal::new);
        String site = text(members, "site", Function.identity());
        ZoneId zone = text(members, "zone", ZoneId::of);
        String language = text(members, "language", Function.identity());
        members.end();
        problems.throwIfAny("certificate");
        return new CertificateDocument(
                Objects.requireNonNull(serial),
                Objects.requireNonNull(name),
                Objects.requireNonNull(course),
                Objects.requireNonNull(completedAt),
                Objects.requireNonNull(issuedAt),
                expiresAt,
                score,
                Objects.requireNonNull(site),
                Objects.requireNonNull(zone),
                Locale.forLanguageTag(Objects.requireNonNull(language)));
    }

    private static <T> @Nullable T text(Members members, String name, Function<String, T> parse) {
        Cursor member = members.required(name);
        return member == null ? null : member.text(parse);
    }

    private static <T> @Nullable T optional(Members members, String name, Function<String, T> parse) {
        Cursor member = members.optional(name);
        return member == null ? null : member.text(parse);
    }
}
