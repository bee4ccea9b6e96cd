package io.lcart.authorisation;

import io.lcart.spi.identity.Identities;
import io.lcart.spi.identity.Identity;
import io.lcart.spi.identity.NewIdentity;
import io.lcart.spi.memory.InMemoryIdentities;
import io.lcart.spi.people.AccountId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A directory whose keys begin with a site's prefix, and which counts whom it was asked to add. */
final class Newcomers implements Identities {

    private final String prefix;
    private final InMemoryIdentities people = new InMemoryIdentities();
    private final AtomicInteger made = new AtomicInteger();

    Newcomers(String prefix) {
        this.prefix = prefix;
    }

    int made() {
        return made.get();
    }

    @Override
    public Optional<AccountId> current() {
        return people.current();
    }

    @Override
    public Map<AccountId, Identity> find(Collection<AccountId> accounts) {
        return people.find(accounts);
    }

    @Override
    public AccountId create(NewIdentity identity) {
        made.incrementAndGet();
        return new AccountId(prefix + people.create(identity));
    }
}
