package io.lcart.samples.portal.signin;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in by cookie. A session lives in memory: it ends after two hours without a request, twelve hours after sign-in, or when
 * the portal stops. Thread-safe.
 */
public final class Sessions {

    /** How long a session lives at most. */
    public static final Duration LIFETIME = Duration.ofHours(12);

    private static final Duration IDLE = Duration.ofHours(2);
    private static final int MAX_SESSIONS = 50_000;
    private static final int ID_BYTES = 24;

    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec tokenKey;
    private final Map<String, Session> sessions = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * Without anybody signed in.
     *
     * @param clock tells the time
     */
    public Sessions(InstantSource clock) {
        this.clock = clock;
        byte[] key = new byte[32];
        random.nextBytes(key);
        this.tokenKey = new SecretKeySpec(key, "HmacSHA256");
    }

    private record Session(
            String personId,
            Instant startedAt,
            Instant seenAt,
            @Nullable Viewed viewed) {}

    /**
     * Whose pages somebody looks at.
     *
     * @param personId the account's key
     * @param name the person's name, when it began
     */
    public record Viewed(String personId, String name) {}

    /**
     * A fresh id: 192 random bits. Somebody who has not signed in gets one too, so that the sign-in form has a token.
     *
     * @return the id
     */
    public String newId() {
        byte[] id = new byte[ID_BYTES];
        random.nextBytes(id);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id);
    }

    /**
     * Starts a session under a new id.
     *
     * @param personId who signed in
     * @return the id for the cookie
     */
    public String start(String personId) {
        String id = newId();
        Instant now = clock.instant();
        synchronized (sessions) {
            sessions.put(id, new Session(personId, now, now, null));
            if (sessions.size() > MAX_SESSIONS) {
                sessions.remove(sessions.keySet().iterator().next());
            }
        }
        return id;
    }

    /**
     * Who is signed in.
     *
     * @param id the id from the cookie, or {@code null}
     * @return the person's key, or nothing if there is no such session any more
     */
    public Optional<String> person(@Nullable String id) {
        if (id == null) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        synchronized (sessions) {
            Session session = sessions.get(id);
            if (session == null) {
                return Optional.empty();
            }
            if (!now.isBefore(session.startedAt.plus(LIFETIME)) || !now.isBefore(session.seenAt.plus(IDLE))) {
                sessions.remove(id);
                return Optional.empty();
            }
            sessions.put(id, new Session(session.personId, session.startedAt, now, session.viewed));
            return Optional.of(session.personId);
        }
    }

    /**
     * Whose pages somebody looks at.
     *
     * @param id the id from the cookie, or {@code null}
     * @return who, or nothing if the pages are their own
     */
    public Optional<Viewed> viewed(@Nullable String id) {
        synchronized (sessions) {
            Session session = id == null ? null : sessions.get(id);
            return session == null ? Optional.empty() : Optional.ofNullable(session.viewed);
        }
    }

    /**
     * From now on somebody looks at other pages.
     *
     * @param id the id from the cookie, or {@code null}
     * @param viewed whose, or {@code null} for their own
     */
    public void view(@Nullable String id, @Nullable Viewed viewed) {
        if (id == null) {
            return;
        }
        synchronized (sessions) {
            sessions.computeIfPresent(
                    id, (same, known) -> new Session(known.personId, known.startedAt, known.seenAt, viewed));
        }
    }

    /**
     * Ends a session.
     *
     * @param id the id from the cookie, or {@code null}
     */
    public void end(@Nullable String id) {
        synchronized (sessions) {
            sessions.remove(id);
        }
    }

    /**
     * The token that every changing request of a cookie has to carry.
     *
     * @param id the id from the cookie
     * @return its token
     */
    public String token(String id) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(tokenKey);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(id.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has HMAC-SHA256", e);
        }
    }

    /**
     * Whether a request carries the token of its cookie.
     *
     * @param id the id from the cookie, or {@code null}
     * @param token the token from the form or header, or {@code null}
     * @return whether they belong together
     */
    public boolean isToken(@Nullable String id, @Nullable String token) {
        return id != null
                && token != null
                && MessageDigest.isEqual(
                        token(id).getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }
}
