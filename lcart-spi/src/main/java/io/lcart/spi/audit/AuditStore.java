package io.lcart.spi.audit;

import java.util.List;

/** The append-only audit trail in storage. Belongs to one session and is not thread-safe. */
public interface AuditStore {

    /**
     * Appends entries, in the transaction of the change they tell of.
     *
     * <p>Contract: AUDIT-03, AUDIT-04.
     *
     * @param entries the entries, in order
     */
    void append(List<AuditEntry> entries);

    /**
     * Reads a page of the trail, newest first.
     *
     * <p>Contract: AUDIT-01, AUDIT-02.
     *
     * @param before only entries with a lower number; {@code Long.MAX_VALUE} for the newest
     * @param limit the greatest number of entries, 1 to 500
     * @return the page
     */
    List<AuditRecord> page(long before, int limit);
}
