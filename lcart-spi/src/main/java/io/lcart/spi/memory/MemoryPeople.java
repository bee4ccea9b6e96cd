package io.lcart.spi.memory;

import io.lcart.spi.Micros;
import io.lcart.spi.memory.Tables.Acceptance;
import io.lcart.spi.people.Account;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.people.PeopleStore;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Accounts in memory. */
final class MemoryPeople implements PeopleStore {

    private final MemorySession session;

    MemoryPeople(MemorySession session) {
        this.session = session;
    }

    @Override
    public Map<AccountId, Account> accounts(Collection<AccountId> ids) {
        return session.read().accounts.pick(ids);
    }

    @Override
    public Map<String, AccountId> byEmailKey(Collection<String> emailKeys) {
        return session.read().accountByEmailKey.pick(emailKeys);
    }

    @Override
    public Set<AccountId> lock(Collection<AccountId> ids) {
        return session.write().accounts.existing(ids);
    }

    @Override
    public void insert(List<Account> accounts) {
        Tables tables = session.write();
        for (Account account : accounts) {
            session.requireNew("account", tables.accounts, account.id());
            session.requireNew("an account of the address", tables.accountByEmailKey, account.emailKey());
            tables.accounts.put(account.id(), account);
            tables.accountByEmailKey.put(account.emailKey(), account.id());
            tables.standings.add(account.id());
        }
    }

    @Override
    public void update(List<Account> accounts) {
        Tables tables = session.write();
        for (Account account : accounts) {
            Account before = tables.accounts.get(account.id());
            if (before == null) {
                throw session.conflict("there is no account " + account.id());
            }
            if (!account.emailKey().equals(before.emailKey())) {
                session.requireNew("an account of the address", tables.accountByEmailKey, account.emailKey());
                tables.accountByEmailKey.remove(before.emailKey());
                tables.accountByEmailKey.put(account.emailKey(), account.id());
            }
            tables.accounts.put(account.id(), createdAt(account, before.createdAt()));
            tables.standings.change(account.id());
        }
    }

    @Override
    public boolean acceptTerms(AccountId account, String version, Instant at) {
        Tables tables = session.write();
        session.require("account", tables.accounts, account);
        Acceptance acceptance = new Acceptance(account, version);
        if (tables.acceptances.has(acceptance)) {
            return false;
        }
        tables.acceptances.put(acceptance, Micros.of(at));
        return true;
    }

    private static Account createdAt(Account account, Instant createdAt) {
        return new Account(
                account.id(),
                account.firstName(),
                account.lastName(),
                account.email(),
                account.emailKey(),
                account.locale(),
                account.status(),
                createdAt);
    }
}
