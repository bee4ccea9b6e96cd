package io.lcart.core.recognition;

/** How an earned badge stands. */
public enum BadgeState {
    /** It is good, and may be shared. */
    ACTIVE,
    /** It has expired: it stays with who earned it, and is not shared any more (domain.md §6). */
    EXPIRED,
    /** It was taken away; nobody but its holder sees it any more. */
    REVOKED
}
