package io.lcart.spi.outbox;

import io.lcart.spi.ConflictException;
import java.util.Collection;
import java.util.List;

/** The outbox in storage. Belongs to one session and is not thread-safe. */
public interface OutboxStore {

    /**
     * Adds messages, in the transaction of the effect they tell of.
     *
     * <p>Contract: OUTBOX-01, OUTBOX-03, OUTBOX-05, OUTBOX-07.
     *
     * @param messages the messages, in order
     * @throws ConflictException if an id is taken; nothing was added
     */
    void append(List<OutboxMessage> messages);

    /**
     * The messages that have not been delivered, oldest first.
     *
     * <p>Contract: OUTBOX-02.
     *
     * @param limit the greatest number of messages, 1 to 500
     * @return the messages
     */
    List<OutboxMessage> pending(int limit);

    /**
     * Marks messages as delivered. Those that are delivered or unknown are left as they are.
     *
     * <p>Contract: OUTBOX-04, OUTBOX-06.
     *
     * @param ids their ids
     */
    void delivered(Collection<String> ids);
}
