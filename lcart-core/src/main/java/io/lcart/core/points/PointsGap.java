package io.lcart.core.points;

import io.lcart.spi.people.AccountId;

/**
 * An activity whose standing line in the ledger is not what the rules make of it. Immutable.
 *
 * @param account whose
 * @param eventId the activity
 * @param standing the points that stand in the ledger, 0 for none
 * @param expected the points by the rules, 0 for none
 * @param reason why it ought to give those
 */
public record PointsGap(AccountId account, String eventId, long standing, long expected, PointsReason reason) {}
