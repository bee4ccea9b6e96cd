package io.lcart.spi.outbox;

import io.lcart.spi.ConflictException;
import java.time.Instant;
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
     * Takes messages that are due, oldest first, and postpones them, so that no other worker takes them meanwhile. Of a subject none is
     * taken while an earlier one of it is postponed beyond {@code now}, or is just being taken by another transaction, so that the order
     * per subject is kept and a message that cannot be delivered stops only its own subject. One call may take several messages of a
     * subject; who cannot deliver one of them does not deliver those behind it.
     *
     * <p>Contract: OUTBOX-08, OUTBOX-09, OUTBOX-10, OUTBOX-11.
     *
     * @param now the instant; new messages are due at once, postponed ones from the instant given for them on
     * @param until to when the messages are postponed
     * @param limit the greatest number of messages, 1 to 500
     * @return the messages
     */
    List<TakenMessage> take(Instant now, Instant until, int limit);

    /**
     * Postpones messages that could not be delivered. Those that are delivered or unknown are left as they are.
     *
     * <p>Contract: OUTBOX-10.
     *
     * @param ids their ids
     * @param until to when
     */
    void postpone(Collection<String> ids, Instant until);

    /**
     * Marks messages as delivered. Those that are delivered or unknown are left as they are.
     *
     * <p>Contract: OUTBOX-04, OUTBOX-06.
     *
     * @param ids their ids
     */
    void delivered(Collection<String> ids);
}
