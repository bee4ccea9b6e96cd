package io.lcart.spi.memory;

import io.lcart.spi.Micros;
import io.lcart.spi.attempt.AttemptStore;
import io.lcart.spi.memory.Tables.Attempts;
import java.time.Instant;

/** Counters of attempts in memory. */
final class MemoryAttempts implements AttemptStore {

    private final MemorySession session;

    MemoryAttempts(MemorySession session) {
        this.session = session;
    }

    @Override
    public int add(String key, Instant window, int number) {
        Tables tables = session.write();
        if (key.isEmpty() || key.length() > MAX_KEY_LENGTH || number < 0) {
            throw new IllegalArgumentException("a counter's key has 1 to " + MAX_KEY_LENGTH
                    + " characters, and counts no fewer than zero attempts");
        }
        Instant current = Micros.of(window);
        Attempts before = tables.attempts.get(key);
        int counted = before != null && before.window().equals(current) ? before.number() : 0;
        int now = Math.addExact(counted, number);
        tables.attempts.put(key, new Attempts(current, now));
        return now;
    }
}
