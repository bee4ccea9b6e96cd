package io.lcart.spi.people;

/** How a person is tied to a group. The two are independent of each other (domain.md §2, §15-Q4). */
public enum GroupRelation {
    /** Belongs to the group: branding, leaderboard, inheritance. */
    MEMBER,
    /** Administers the group: may report on its members, and nothing else. */
    ADMIN
}
