package io.lcart.spi.memory;

import io.lcart.spi.Micros;
import io.lcart.spi.idempotency.CommandKey;
import io.lcart.spi.idempotency.CommandResult;
import io.lcart.spi.idempotency.IdempotencyStore;
import io.lcart.spi.memory.Tables.Age;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Results of commands in memory. */
final class MemoryIdempotency implements IdempotencyStore {

    private static final int LONGEST = 10_000;

    private final MemorySession session;

    MemoryIdempotency(MemorySession session) {
        this.session = session;
    }

    @Override
    public Optional<CommandResult> find(CommandKey key) {
        return Optional.ofNullable(session.read().commands.get(key));
    }

    @Override
    public void remember(CommandKey key, CommandResult result, Instant at) {
        Tables tables = session.write();
        session.requireNew("command", tables.commands, key);
        tables.commands.put(key, result);
        Age age = new Age(Micros.of(at), key);
        tables.commandsByAge.put(age, key);
    }

    @Override
    public int forget(Instant before, int limit) {
        Tables tables = session.write();
        Instant earliest = Micros.of(before);
        List<Age> old = tables.commandsByAge.sorted().keySet().stream()
                .takeWhile(age -> age.at().isBefore(earliest))
                .limit(Pages.limit(limit, LONGEST))
                .toList();
        for (Age age : old) {
            tables.commandsByAge.remove(age);
            tables.commands.remove(age.command());
        }
        return old.size();
    }
}
