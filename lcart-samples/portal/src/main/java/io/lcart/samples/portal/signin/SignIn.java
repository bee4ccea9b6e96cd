package io.lcart.samples.portal.signin;

import io.lcart.core.people.Viewer;
import io.lcart.samples.portal.store.Credential;
import io.lcart.samples.portal.store.Credentials;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.people.AccountStatus;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
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

/** Decides whether an e-mail address and a password let somebody in. Thread-safe. */
public final class SignIn {

    private static final Duration REMEMBERED = Duration.ofMinutes(5);
    private static final int MAX_REMEMBERED = 10_000;

    private final Credentials credentials;
    private final Passwords passwords;
    private final Throttle throttle;
    private final InstantSource clock;
    private final SecretKeySpec memoryKey;
    // why: a script sends its password with every request, and hashing it takes a tenth of a second
    private final Map<String, Instant> verified = new LinkedHashMap<>();

    /**
     * With nothing remembered.
     *
     * @param credentials who may sign in
     * @param passwords checks passwords
     * @param throttle counts failed tries
     * @param clock tells the time
     */
    public SignIn(Credentials credentials, Passwords passwords, Throttle throttle, InstantSource clock) {
        this.credentials = credentials;
        this.passwords = passwords;
        this.throttle = throttle;
        this.clock = clock;
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        this.memoryKey = new SecretKeySpec(key, "HmacSHA256");
    }

    /** What became of a try. */
    public sealed interface Outcome {

        /**
         * It is this person.
         *
         * @param person who
         */
        record Welcome(Person person) implements Outcome {}

        /** The address is unknown or the password wrong; nobody learns which. */
        record Unknown() implements Outcome {}

        /**
         * The password is right, but the account may not be used.
         *
         * @param status why
         */
        record Barred(AccountStatus status) implements Outcome {}

        /**
         * There were too many failed tries.
         *
         * @param remaining how long to wait
         */
        record TooMany(Duration remaining) implements Outcome {}
    }

    /**
     * Somebody who proved who they are.
     *
     * @param id the account's key
     * @param host whether they are the portal's own administrator
     * @param viewedAs the key of the person whose pages they look at, or {@code null} for their own
     */
    public record Person(String id, boolean host, @Nullable String viewedAs) {

        /**
         * Somebody who looks at their own pages.
         *
         * @param id the account's key
         * @param host whether they are the portal's own administrator
         */
        public Person(String id, boolean host) {
            this(id, host, null);
        }

        /**
         * Whether they administer the portal now; not while they look at the pages of somebody else.
         *
         * @return whether they do
         */
        public boolean administers() {
            return host && viewedAs == null;
        }

        /**
         * The same person, looking at the pages of somebody else. Whether they may, lcart decides.
         *
         * @param subject the key of the person whose pages they are, or {@code null} for their own
         * @return the person
         */
        public Person viewing(@Nullable String subject) {
            return new Person(id, host, subject);
        }

        /**
         * Who they are to lcart.
         *
         * @return the viewer, with the person behind it if the pages are somebody else's
         */
        public Viewer viewer() {
            AccountId self = new AccountId(id);
            return viewedAs == null
                    ? Viewer.of(self)
                    : Viewer.of(new AccountId(viewedAs)).by(self);
        }
    }

    /**
     * Tries an address and a password.
     *
     * @param email the address, as written
     * @param password the password
     * @param address the network address of who tries
     * @return what became of it
     */
    public Outcome attempt(String email, String password, String address) {
        if (email.length() > Credentials.MAX_EMAIL || password.length() > Passwords.MAX_LENGTH) {
            return new Outcome.Unknown();
        }
        String account = Credentials.key(email);
        Optional<Credential> credential = credentials.byEmail(email);
        // why: before the throttle, so that a stranger's failures do not lock out somebody who was let in a moment ago
        if (credential.isPresent() && remembers(credential.get(), password)) {
            return answer(credential.get());
        }
        Optional<Duration> wait = throttle.begin(address, account);
        if (wait.isPresent()) {
            return new Outcome.TooMany(wait.get());
        }
        if (credential.isEmpty()) {
            passwords.pretend(password);
        } else if (passwords.matches(password, credential.get().passwordHash())) {
            throttle.succeeded(address, account);
            remember(credential.get(), password);
            return answer(credential.get());
        }
        return new Outcome.Unknown();
    }

    /**
     * What a person who signed in earlier may do now.
     *
     * @param personId the account's key
     * @return what became of it; {@link Outcome.Unknown} if they have no password any more
     */
    public Outcome again(String personId) {
        return credentials.byPerson(personId).map(SignIn::answer).orElseGet(Outcome.Unknown::new);
    }

    private static Outcome answer(Credential credential) {
        return credential.status() == AccountStatus.ACTIVE
                ? new Outcome.Welcome(new Person(credential.personId(), credential.host()))
                : new Outcome.Barred(credential.status());
    }

    private boolean remembers(Credential credential, String password) {
        String key = memory(credential, password);
        synchronized (verified) {
            Instant until = verified.get(key);
            return until != null && clock.instant().isBefore(until);
        }
    }

    private void remember(Credential credential, String password) {
        String key = memory(credential, password);
        synchronized (verified) {
            verified.put(key, clock.instant().plus(REMEMBERED));
            if (verified.size() > MAX_REMEMBERED) {
                verified.remove(verified.keySet().iterator().next());
            }
        }
    }

    // why the stored hash is part of it: a changed password is forgotten at once
    private String memory(Credential credential, String password) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(memoryKey);
            mac.update(credential.passwordHash().getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Base64.getEncoder().encodeToString(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has HMAC-SHA256", e);
        }
    }
}
