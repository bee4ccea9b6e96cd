package io.lcart.core.people;

import io.lcart.spi.people.AccountId;

/**
 * Who the site's administrators are; only the host knows, for they are no role of the dashboard (domain.md §1, "Site Administrator"). Asked
 * before each read that has an {@linkplain Viewer#by(AccountId) actor}, outside of any transaction, and never for people who look at their
 * own pages. Must be thread-safe.
 */
@FunctionalInterface
public interface Administrators {

    /** A site without administrators: nobody looks at the pages of others. */
    Administrators NONE = person -> 0;

    /**
     * How far a person's rights as an administrator go. Who views as somebody is above them: 0 is below every administrator, and no
     * administrator views as another one of the same level.
     *
     * @param person an account, or the host's own key of an administrator
     * @return 0 for everybody who is no administrator, or is one no longer; the greater, the more
     */
    int level(AccountId person);
}
