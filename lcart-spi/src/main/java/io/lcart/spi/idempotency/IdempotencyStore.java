package io.lcart.spi.idempotency;

import io.lcart.spi.ConflictException;
import java.time.Instant;
import java.util.Optional;

/**
 * Results of commands in storage, written in the transaction of the command's effect. Belongs to one session and is not thread-safe.
 */
public interface IdempotencyStore {

    /**
     * What a command led to before.
     *
     * <p>Contract: ONCE-01, ONCE-02.
     *
     * @param key the command
     * @return its result, or nothing if it was never carried out or was forgotten
     */
    Optional<CommandResult> find(CommandKey key);

    /**
     * Remembers what a command led to. Of several transactions that carry out one command at once, one commits.
     *
     * <p>Contract: ONCE-02, ONCE-03, ONCE-04.
     *
     * @param key the command
     * @param result its result
     * @param at when it was carried out
     * @throws ConflictException if another transaction carried the command out, or does so at this moment; nothing was remembered
     */
    void remember(CommandKey key, CommandResult result, Instant at);

    /**
     * Forgets old results.
     *
     * <p>Contract: ONCE-05.
     *
     * @param before commands that were carried out earlier than this are forgotten
     * @param limit the greatest number of commands, 1 to 10000
     * @return how many were forgotten
     */
    int forget(Instant before, int limit);
}
