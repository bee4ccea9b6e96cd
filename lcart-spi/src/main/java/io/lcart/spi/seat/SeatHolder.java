package io.lcart.spi.seat;

import io.lcart.spi.people.AccountId;

/**
 * A person and a pool. Of one pool a person holds at most one live seat (reliability.md A4). Immutable.
 *
 * @param pool the pool
 * @param account the person
 */
public record SeatHolder(SeatPoolId pool, AccountId account) {}
