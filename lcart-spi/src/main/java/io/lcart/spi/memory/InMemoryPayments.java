package io.lcart.spi.memory;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lcart.spi.payment.PaymentLink;
import io.lcart.spi.payment.PaymentNotification;
import io.lcart.spi.payment.PaymentRequest;
import io.lcart.spi.payment.Payments;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The reference payment provider. It makes links on {@code https://pay.example} and signs notifications as real providers do: HMAC-SHA256
 * over the instant of signing and the body. It moves no money. Thread-safe.
 */
public final class InMemoryPayments implements Payments {

    /** The header that carries the instant of signing, an ISO 8601 instant. */
    public static final String SIGNED_AT = "lcart-signed-at";

    /** The header that carries the signature in hexadecimal. */
    public static final String SIGNATURE = "lcart-signature";

    private static final Duration TOLERANCE = Duration.ofSeconds(300);
    private static final Duration LINK_LIFE = Duration.ofDays(1);

    private final InstantSource clock;
    private final SecretKeySpec secret;
    private final Map<String, PaymentLink> links = new ConcurrentHashMap<>();

    /**
     * A provider.
     *
     * @param clock tells when a link is made; it works for 24 hours
     * @param secret the key that both sides share, at least 16 bytes
     * @throws IllegalArgumentException if {@code secret} is shorter
     */
    public InMemoryPayments(InstantSource clock, byte[] secret) {
        if (secret.length < 16) {
            throw new IllegalArgumentException("a shared secret has at least 16 bytes");
        }
        this.clock = clock;
        this.secret = new SecretKeySpec(secret, "HmacSHA256");
    }

    /**
     * A notification as it travels.
     *
     * @param body the bytes
     * @param headers the headers, names in lower case
     */
    public record Signed(byte[] body, Map<String, String> headers) {}

    @Override
    public PaymentLink createLink(PaymentRequest request) {
        return links.computeIfAbsent(request.idempotencyKey(), this::newLink);
    }

    @Override
    public Optional<PaymentNotification> verify(byte[] body, Map<String, String> headers, Instant now) {
        String signedAt = headers.getOrDefault(SIGNED_AT, "");
        byte[] expected = hmac(signedAt, body).getBytes(UTF_8);
        byte[] given = headers.getOrDefault(SIGNATURE, "").getBytes(UTF_8);
        // why: isEqual takes the same time wherever the two differ, so nobody can guess a signature byte by byte
        if (!MessageDigest.isEqual(expected, given) || !isOfThisTime(signedAt, now)) {
            return Optional.empty();
        }
        return NotificationFormat.read(body);
    }

    /**
     * Signs a notification as the provider would, for tests and demonstrations.
     *
     * @param notification what happened
     * @param at the instant of signing
     * @return what the provider would send
     */
    public Signed sign(PaymentNotification notification, Instant at) {
        byte[] body = NotificationFormat.write(notification);
        return new Signed(body, Map.of(SIGNED_AT, at.toString(), SIGNATURE, hmac(at.toString(), body)));
    }

    private PaymentLink newLink(String idempotencyKey) {
        String path = hmac("link", idempotencyKey.getBytes(UTF_8));
        return new PaymentLink(
                URI.create("https://pay.example/" + path), clock.instant().plus(LINK_LIFE));
    }

    private static boolean isOfThisTime(String signedAt, Instant now) {
        try {
            return Duration.between(Instant.parse(signedAt), now).abs().compareTo(TOLERANCE) <= 0;
        } catch (DateTimeException | ArithmeticException e) {
            return false;
        }
    }

    private String hmac(String prefix, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(secret);
            mac.update((prefix + "\n").getBytes(UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
