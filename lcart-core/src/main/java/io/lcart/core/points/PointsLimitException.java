package io.lcart.core.points;

import io.lcart.spi.LcartException;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.points.PointsEntry;
import io.lcart.spi.storage.Session;
import java.time.Instant;
import java.util.List;

/**
 * Somebody's points would go beyond 2^53, the last number that every reader of JSON counts exactly; nothing was changed (reliability.md E6).
 * Not for hosts, who are told a refusal.
 */
public final class PointsLimitException extends LcartException {

    private static final long serialVersionUID = 1L;

    private static final long LIMIT = 1L << 53;

    /** What a line may have so that nobody comes near the limit by such lines: it takes nine thousand million of them. */
    private static final long SMALL = 1_000_000;

    private static final Instant ALWAYS = Instant.parse("9999-12-31T23:59:59.999998Z");

    private PointsLimitException(AccountId account) {
        super("the points of " + account + " would go beyond 2^53", null);
    }

    /** Refuses what goes beyond the limit. */
    static void check(Session session, List<PointsEntry> appended) {
        appended.stream()
                .filter(entry -> entry.points() > SMALL)
                .map(PointsEntry::account)
                .distinct()
                .filter(account -> session.points().balance(account, ALWAYS) > LIMIT)
                .findFirst()
                .ifPresent(account -> {
                    throw new PointsLimitException(account);
                });
    }
}
