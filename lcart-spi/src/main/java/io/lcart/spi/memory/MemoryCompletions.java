package io.lcart.spi.memory;

import io.lcart.spi.completion.Completion;
import io.lcart.spi.completion.CompletionId;
import io.lcart.spi.completion.CompletionStore;
import java.util.Collection;
import java.util.List;
import java.util.Map;

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
            Completion before = tables.completions.get(completion.id());
            if (before == null) {
                throw session.conflict("there is no completion " + completion.id());
            }
            tables.completions.put(
                    before.id(),
                    new Completion(
                            before.id(),
                            before.account(),
                            before.offering(),
                            before.occurredAt(),
                            before.recordedAt(),
                            completion.score(),
                            before.source(),
                            completion.withdrawnAt()));
        }
    }
}
