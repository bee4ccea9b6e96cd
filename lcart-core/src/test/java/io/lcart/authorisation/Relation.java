package io.lcart.authorisation;

/** How who asks stands to what is asked for: the columns of the table. */
enum Relation {
    /** It is their own: they are the person, hold the line, attend the class. */
    OWN,
    /** It is what the role is there for: {@code mia}, who is in every scope of somebody's. */
    IN_SCOPE,
    /** The same person, in a course over which the role has no right. */
    OTHER_COURSE,
    /** Somebody else's. */
    OUT_OF_SCOPE,
    /** It exists, at another site. */
    OTHER_SITE,
    /** It was in scope until the right was taken away. */
    REVOKED,
    /** It does not exist (any more). */
    ERASED,
    /** It is in scope, but the account of who asks is locked. */
    LOCKED,
    /** It is in scope, and it is an administrator who asks, viewing as the person. */
    IMPERSONATED;

    String column() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
