package io.lcart.core.completion;

import io.lcart.spi.completion.Completion;
import io.lcart.spi.storage.Session;
import java.time.Instant;
import java.util.Collection;

/**
 * Something that follows from completions, in their transaction: for the slices that build on completions. Not for hosts. The accounts of
 * the completions are locked by the caller. Thread-safe.
 */
public interface CompletionEffect {

    /**
     * Completions came to be, or changed. To follow the same ones again has no further effect.
     *
     * @param session the transaction's session
     * @param completions the completions as they are now, among them perhaps withdrawn ones and waivers
     * @param now the operation's instant
     */
    void follow(Session session, Collection<Completion> completions, Instant now);

    /**
     * Completions were withdrawn, or others took their place.
     *
     * @param session the transaction's session
     * @param completions the completions
     * @param now the operation's instant
     */
    void undo(Session session, Collection<Completion> completions, Instant now);
}
