package io.lcart.spi.catalog;

import io.lcart.spi.Interval;
import io.lcart.spi.people.AccountId;

/**
 * A person's designation as instructor over one interval, with the two permissions (domain.md §11). Immutable.
 *
 * @param account the person
 * @param canEmail whether they may write to the students of their classes
 * @param canChangeScores whether they may change status and score
 * @param interval when the designation held
 */
public record Instructor(AccountId account, boolean canEmail, boolean canChangeScores, Interval interval) {}
