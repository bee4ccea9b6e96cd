package io.lcart.core.seat;

import io.lcart.core.people.EmailKey;
import io.lcart.spi.identity.Identities;
import io.lcart.spi.identity.NewIdentity;
import io.lcart.spi.people.Account;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.people.AccountStatus;
import io.lcart.spi.storage.Session;
import io.lcart.spi.storage.Storage;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds people by their addresses, and has accounts made for those who have none. Thread-safe. */
final class Directory {

    private final Storage storage;
    private final @Nullable Identities identities;

    Directory(Storage storage, @Nullable Identities identities) {
        this.storage = storage;
        this.identities = identities;
    }

    /**
     * The person of an address, or the one whom the host's directory makes for it. Called outside any transaction; asking twice gives the
     * same person. Nobody's values are overwritten (domain.md §15-Q12).
     */
    Account person(String firstName, String lastName, String email, Instant now) {
        String emailKey = EmailKey.of(email).orElseThrow();
        Optional<Account> known = storage.read(session -> Optional.ofNullable(byAddress(session, emailKey)));
        if (known.isPresent()) {
            return known.get();
        }
        return make(firstName, lastName, email, now);
    }

    /** Has the host's directory make an account for an address; asking twice gives the same person. */
    Account make(String firstName, String lastName, String email, Instant now) {
        if (identities == null) {
            throw new IllegalStateException(
                    "nobody has this address yet, and an account can be made by the host's directory alone: give the builder identities(…)");
        }
        String emailKey = EmailKey.of(email).orElseThrow();
        String address = EmailKey.trim(email);
        AccountId made = identities.create(new NewIdentity(firstName, lastName, address, emailKey));
        return new Account(made, firstName, lastName, address, emailKey, null, AccountStatus.ACTIVE, now);
    }

    /**
     * The account of a person in storage, locked until the transaction ends; it is added where the directory made it just now. If the
     * directory's key is known under another address, that account counts: the directory knows its people better.
     */
    Account known(Session session, Account person) {
        Account known = byAddress(session, person.emailKey());
        AccountId id = known == null ? person.id() : known.id();
        if (session.people().lock(List.of(id)).isEmpty()) {
            session.people().insert(List.of(person));
            session.people().lock(List.of(id));
        }
        return Objects.requireNonNull(session.people().accounts(List.of(id)).get(id));
    }

    private static @Nullable Account byAddress(Session session, String emailKey) {
        AccountId id = session.people().byEmailKey(List.of(emailKey)).get(emailKey);
        return id == null ? null : session.people().accounts(List.of(id)).get(id);
    }
}
