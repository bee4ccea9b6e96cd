package io.lcart.spi.memory;

import io.lcart.spi.identity.Identities;
import io.lcart.spi.identity.Identity;
import io.lcart.spi.identity.NewIdentity;
import io.lcart.spi.people.AccountId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The reference directory of people, kept in memory. Who is signed in is told per thread. Thread-safe. */
public final class InMemoryIdentities implements Identities {

    private final ThreadLocal<AccountId> current = new ThreadLocal<>();
    private final Map<AccountId, Identity> people = new HashMap<>();
    private final Map<String, AccountId> byEmailKey = new HashMap<>();
    private final Map<AccountId, String> emailKeys = new HashMap<>();
    private long made;

    /** A directory without anybody in it. */
    public InMemoryIdentities() {}

    /**
     * Signs a person in on the calling thread, known to the directory or not.
     *
     * @param account the person
     */
    public void signIn(AccountId account) {
        current.set(account);
    }

    /** Signs out whoever is signed in on the calling thread. */
    public void signOut() {
        current.remove();
    }

    /**
     * Adds a person with a key of the caller's choice, or replaces them.
     *
     * @param identity the person
     * @param emailKey the canonical form of the person's address, as core computes it
     */
    public synchronized void put(Identity identity, String emailKey) {
        people.put(identity.account(), identity);
        String before = emailKeys.put(identity.account(), emailKey);
        if (before != null) {
            byEmailKey.remove(before, identity.account());
        }
        byEmailKey.put(emailKey, identity.account());
    }

    @Override
    public Optional<AccountId> current() {
        return Optional.ofNullable(current.get());
    }

    @Override
    public synchronized Map<AccountId, Identity> find(Collection<AccountId> accounts) {
        Map<AccountId, Identity> found = new LinkedHashMap<>();
        for (AccountId account : accounts) {
            Identity identity = people.get(account);
            if (identity != null) {
                found.put(account, identity);
            }
        }
        return Map.copyOf(found);
    }

    @Override
    public synchronized AccountId create(NewIdentity identity) {
        AccountId known = byEmailKey.get(identity.emailKey());
        if (known != null) {
            return known;
        }
        AccountId account = newKey();
        put(new Identity(account, identity.firstName(), identity.lastName(), identity.email()), identity.emailKey());
        return account;
    }

    private AccountId newKey() {
        AccountId account;
        do {
            account = new AccountId("person-" + ++made);
        } while (people.containsKey(account));
        return account;
    }
}
