package io.lcart.core.people;

import java.util.Locale;

/**
 * What a person is. Roles are derived from facts and cumulative: one person may have all four (domain.md §1, product.md S2).
 */
public enum Role {
    /** Has access to training, or has completed a course. */
    LEARNER,
    /** Is designated as instructor. */
    INSTRUCTOR,
    /** Holds a pool of seats that is in force: bought for others, or granted. */
    CUSTOMER_ADMIN,
    /** Administers a group. */
    GROUP_ADMIN;

    /**
     * The role's name in JSON and documents.
     *
     * @return the name in lower case with hyphens, as in {@code customer-admin}
     */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
