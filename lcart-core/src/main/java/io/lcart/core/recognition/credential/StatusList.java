package io.lcart.core.recognition.credential;

import io.lcart.core.internal.json.Json;
import io.lcart.core.internal.json.JsonText;
import io.lcart.core.recognition.credential.CredentialCheck.StatusEntry;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Which credentials of a site were revoked, as a list that says nothing of the others (W3C Bitstring Status List 1.0). One list has
 * {@value #SIZE} places; whoever hands out places takes them at random, so that a place tells nothing about when a badge was awarded.
 */
public final class StatusList {

    /** The number of places, the least that the specification allows. */
    public static final int SIZE = 131_072;

    /**
     * How long a list may be kept and asked in place of a newer one. Its own end says the same, so an old list, from before a revocation, is no
     * proof any more.
     */
    public static final Duration FRESH = Duration.ofHours(1);

    private static final int MAX_COMPRESSED = 4 * SIZE / 8;

    private StatusList() {}

    /**
     * A list, signed.
     *
     * @param url its own https address
     * @param revoked the places of the revoked credentials
     * @param now when it was made
     * @param key the issuer's
     * @return a credential with a proof inside it, as {@code application/vc}
     * @throws IllegalArgumentException if there is a place beyond {@value #SIZE}
     */
    public static String signed(String url, BitSet revoked, Instant now, IssuerKey key) {
        if (revoked.length() > SIZE) {
            throw new IllegalArgumentException("a status list has " + SIZE + " places");
        }
        Instant second = now.truncatedTo(ChronoUnit.SECONDS);
        Map<String, Json> document = new LinkedHashMap<>();
        document.put("@context", Json.of(List.of(Json.of(BadgeCredential.CREDENTIALS))));
        document.put("id", Json.of(url));
        document.put(
                "type", Json.of(List.of(Json.of("VerifiableCredential"), Json.of("BitstringStatusListCredential"))));
        document.put("issuer", Json.of(key.did()));
        document.put("validFrom", Json.of(second.toString()));
        document.put("validUntil", Json.of(second.plus(FRESH).toString()));
        document.put(
                "credentialSubject",
                Json.of(Map.of(
                        "id", Json.of(url + "#list"),
                        "type", Json.of("BitstringStatusList"),
                        "statusPurpose", Json.of("revocation"),
                        "ttl", Json.of(FRESH.toMillis()),
                        "encodedList", Json.of(encode(revoked)))));
        return JsonText.write(DataIntegrity.sign(Documents.of(document), key, second));
    }

    static Json entry(StatusEntry entry) {
        return Json.of(Map.of(
                "id", Json.of(entry.list() + "#" + entry.index()),
                "type", Json.of("BitstringStatusListEntry"),
                "statusPurpose", Json.of("revocation"),
                "statusListIndex", Json.of(Integer.toString(entry.index())),
                "statusListCredential", Json.of(entry.list())));
    }

    /** Where a credential stands, or nothing if it names no list of this kind. */
    static Optional<StatusEntry> entry(Json.Fields credential) {
        return Documents.all(credential, "credentialStatus").stream()
                .filter(status -> Documents.says(status, "type", "BitstringStatusListEntry")
                        && Documents.says(status, "statusPurpose", "revocation"))
                .findFirst()
                .flatMap(status -> Documents.text(status, "statusListCredential")
                        .flatMap(list -> Documents.text(status, "statusListIndex")
                                .flatMap(StatusList::index)
                                .map(index -> new StatusEntry(list, index))));
    }

    private static Optional<Integer> index(String text) {
        return text.matches("0|[1-9][0-9]{0,8}") ? Optional.of(Integer.parseInt(text)) : Optional.empty();
    }

    /**
     * Whether a list says that a credential was revoked.
     *
     * @param list the text of the list
     * @param entry where to look
     * @param issuer whose list it must be
     * @return whether it was; nothing if the list is another one, not genuine, or has no such place
     */
    static Optional<Boolean> isRevoked(String list, StatusEntry entry, String issuer, Instant now) {
        return Documents.read(list)
                .filter(document -> Documents.says(document, "id", entry.list())
                        && Documents.names(document, "type", "BitstringStatusListCredential")
                        && isInTime(document, now)
                        && Documents.id(document, "issuer")
                                .filter(issuer::equals)
                                .isPresent()
                        && DataIntegrity.check(document, now).isEmpty()
                        && DataIntegrity.proof(document)
                                .flatMap(DataIntegrity::key)
                                .filter(key -> key.did().equals(issuer))
                                .isPresent())
                .flatMap(document -> Documents.fields(document, "credentialSubject"))
                .filter(subject -> Documents.says(subject, "statusPurpose", "revocation"))
                .flatMap(subject -> Documents.text(subject, "encodedList"))
                .flatMap(StatusList::decode)
                .filter(bits -> entry.index() < bits.length * 8)
                .map(bits -> (bits[entry.index() / 8] & (0x80 >> (entry.index() % 8))) != 0);
    }

    private static boolean isInTime(Json.Fields list, Instant now) {
        return Documents.instant(list, "validFrom")
                        .filter(from -> !now.isBefore(from))
                        .isPresent()
                && (!list.values().containsKey("validUntil")
                        || Documents.instant(list, "validUntil")
                                .filter(now::isBefore)
                                .isPresent());
    }

    /** The first place is the highest bit of the first byte. */
    private static String encode(BitSet revoked) {
        byte[] bits = new byte[SIZE / 8];
        revoked.stream().forEach(place -> bits[place / 8] |= (byte) (0x80 >> (place % 8)));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(bits);
        } catch (IOException e) {
            throw new UncheckedIOException("memory takes every byte", e);
        }
        return "u" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    private static Optional<byte[]> decode(String list) {
        if (!list.startsWith("u") || list.length() > MAX_COMPRESSED) {
            return Optional.empty();
        }
        try (GZIPInputStream zip = new GZIPInputStream(
                new ByteArrayInputStream(Base64.getUrlDecoder().decode(list.substring(1))))) {
            // why a limit: a few bytes can unpack to a great many
            byte[] bits = zip.readNBytes(8 * SIZE);
            return bits.length < SIZE / 8 || zip.read() >= 0 ? Optional.empty() : Optional.of(bits);
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
