package io.lcart.samples.portal.ports;

import io.lcart.samples.portal.signin.Newcomers;
import io.lcart.samples.portal.signin.Passwords;
import io.lcart.samples.portal.store.Credential;
import io.lcart.samples.portal.store.Credentials;
import io.lcart.samples.portal.store.StoredMail;
import io.lcart.samples.portal.text.Texts;
import io.lcart.spi.UnavailableException;
import io.lcart.spi.identity.Identities;
import io.lcart.spi.identity.Identity;
import io.lcart.spi.identity.NewIdentity;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.storage.Storage;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The portal's people as lcart's directory. Somebody new gets a password at random and a mail that says it, so that they can sign in.
 * Thread-safe.
 */
public final class PortalPeople implements Identities {

    private final Storage storage;
    private final Credentials credentials;
    private final Newcomers newcomers;
    private final Passwords passwords;
    private final InstantSource clock;

    /**
     * Over the portal's credentials.
     *
     * @param storage knows the people's names, of which the portal keeps none of its own
     * @param credentials who may sign in
     * @param newcomers adds people
     * @param passwords hashes passwords
     * @param clock tells the time
     */
    public PortalPeople(
            Storage storage, Credentials credentials, Newcomers newcomers, Passwords passwords, InstantSource clock) {
        this.storage = storage;
        this.credentials = credentials;
        this.newcomers = newcomers;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** Nobody: the portal hands the person over with each call, and keeps none with a thread. */
    @Override
    public Optional<AccountId> current() {
        return Optional.empty();
    }

    @Override
    public Map<AccountId, Identity> find(Collection<AccountId> accounts) {
        return storage.read(session -> session.people().accounts(accounts)).values().stream()
                .map(each -> new Identity(each.id(), each.firstName(), each.lastName(), each.email()))
                .collect(Collectors.toMap(Identity::account, each -> each));
    }

    @Override
    public AccountId create(NewIdentity identity) {
        Optional<Credential> known = credentials.byEmail(identity.email());
        if (known.isPresent()) {
            return new AccountId(known.get().personId());
        }
        String password = passwords.random();
        Texts texts = Texts.in(Locale.ENGLISH);
        StoredMail mail = new StoredMail(
                "welcome-" + UUID.randomUUID(),
                identity.email(),
                texts.get("mail.welcome.subject"),
                texts.get("mail.welcome.text", identity.firstName(), identity.email(), password),
                clock.instant());
        return newcomers
                .add(identity.firstName(), identity.lastName(), identity.email(), passwords.hashRandom(password), mail)
                .or(() -> credentials.byEmail(identity.email()).map(Credential::personId))
                .map(AccountId::new)
                .orElseThrow(() -> new UnavailableException(
                        "somebody was given this address at the same moment; asking again finds them", null));
    }
}
