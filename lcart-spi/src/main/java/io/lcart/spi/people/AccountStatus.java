package io.lcart.spi.people;

/** Whether an account may use the site (domain.md §1, "Account states"). People who may not keep their records and stay in reports. */
public enum AccountStatus {
    /** May sign in and has a dashboard. */
    ACTIVE,
    /** Switched off by an administrator: no dashboard. */
    INACTIVE,
    /** Locked by the system for suspicious activity: no dashboard. */
    LOCKED
}
