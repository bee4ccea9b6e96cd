package io.lcart.spi.seat;

import io.lcart.spi.Interval;
import io.lcart.spi.people.AccountId;

/**
 * A span of time in which a pool was in force and in one person's hands. Suspension ends a tenure, restoration and transfer begin one.
 * Immutable.
 *
 * @param owner who held the pool
 * @param interval when
 */
public record Tenure(AccountId owner, Interval interval) {}
