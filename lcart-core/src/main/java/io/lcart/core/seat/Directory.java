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

    /** Who has an address at this moment, or {@code null}; nobody's values are overwritten (domain.md §15-Q12). */
    @Nullable
    AccountId find(String email) {
        String emailKey = EmailKey.of(email).orElseThrow();
        return storage.read(session -> Optional.ofNullable(byAddress(session, emailKey)))
                .orElse(null);
    }

    /**
     * Has the host's directory make an account for an address. Called outside any transaction; asking twice gives the same person.
     */
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
     * The account of whoever has an address, locked until the transaction ends; it is added where the directory made it just now. If the
     * directory's key is known under another address, that account counts: the directory knows its people better.
     *
     * @param known who had the address before the transaction, or {@code null}
     * @param made the account that was made for the address, if nobody had it
     */
    Account locked(Session session, String email, @Nullable AccountId known, @Nullable Account made) {
        String emailKey = EmailKey.of(email).orElseThrow();
        if (known != null) {
            Account account = locked(session, known);
            if (account != null && account.emailKey().equals(emailKey)) {
                return account;
            }
        }
        AccountId owner = byAddress(session, emailKey);
        AccountId id = owner == null ? Objects.requireNonNullElseGet(known, () -> id(made)) : owner;
        Account account = locked(session, id);
        if (account == null) {
            session.people().insert(List.of(Objects.requireNonNull(made)));
            account = locked(session, id);
        }
        return Objects.requireNonNull(account);
    }

    private static AccountId id(@Nullable Account made) {
        return Objects.requireNonNull(made).id();
    }

    private static @Nullable Account locked(Session session, AccountId id) {
        return session.people().lock(List.of(id)).isEmpty()
                ? null
                : session.people().accounts(List.of(id)).get(id);
    }

    private static @Nullable AccountId byAddress(Session session, String emailKey) {
        return session.people().byEmailKey(List.of(emailKey)).get(emailKey);
    }
}
