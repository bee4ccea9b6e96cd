package io.lcart.spi.memory;

import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.completion.Completion;
import io.lcart.spi.completion.CompletionId;
import io.lcart.spi.completion.CompletionStore;
import io.lcart.spi.completion.CompletionWithdrawal;
import io.lcart.spi.people.AccountId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Completions in memory. */
final class MemoryCompletions implements CompletionStore {

    private final MemorySession session;

    MemoryCompletions(MemorySession session) {
        this.session = session;
    }

    @Override
    public Map<CompletionId, Completion> completions(Collection<CompletionId> ids) {
        return session.read().completions.pick(ids);
    }

    @Override
    public List<Completion> of(Collection<AccountId> accounts) {
        Tables tables = session.read();
        return Set.copyOf(accounts).stream()
                .flatMap(account -> tables.completions.pick(tables.completionsOf.of(account)).values().stream())
                .sorted(NEWEST_FIRST)
                .toList();
    }

    @Override
    public List<Completion> in(OfferingId offering, Collection<AccountId> accounts) {
        return of(accounts).stream()
                .filter(completion -> completion.offering().equals(offering))
                .toList();
    }

    @Override
    public void insert(List<Completion> completions) {
        Tables tables = session.write();
        for (Completion completion : completions) {
            session.requireNew("completion", tables.completions, completion.id());
            session.require("account", tables.accounts, completion.account());
            session.require("offering", tables.offerings, completion.offering());
            tables.completions.put(completion.id(), completion);
            tables.completionsOf.add(completion.account(), completion.id());
        }
    }

    @Override
    public void update(List<Completion> completions) {
        Tables tables = session.write();
        for (Completion completion : completions) {
            Completion before = existing(tables, completion.id());
            tables.completions.put(
                    before.id(), before.with(completion.score(), completion.withdrawnAt(), completion.withdrawnBy()));
        }
    }

    @Override
    public List<Boolean> withdraw(List<CompletionWithdrawal> withdrawals) {
        Tables tables = session.write();
        return withdrawals.stream().map(each -> withdraw(tables, each)).toList();
    }

    private boolean withdraw(Tables tables, CompletionWithdrawal withdrawal) {
        Completion before = existing(tables, withdrawal.completion());
        if (before.withdrawnAt() != null) {
            return false;
        }
        tables.completions.put(before.id(), before.with(before.score(), withdrawal.from(), withdrawal.by()));
        return true;
    }

    private Completion existing(Tables tables, CompletionId id) {
        Completion completion = tables.completions.get(id);
        if (completion == null) {
            throw session.conflict("there is no completion " + id);
        }
        return completion;
    }
}
