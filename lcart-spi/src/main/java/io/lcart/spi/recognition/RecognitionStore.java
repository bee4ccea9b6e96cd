package io.lcart.spi.recognition;

import io.lcart.spi.ConflictException;
import io.lcart.spi.people.AccountId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Badges and awards in storage. Belongs to one session and is not thread-safe. */
public interface RecognitionStore {

    /**
     * Finds badges.
     *
     * <p>Contract: BADGE-01, BADGE-02.
     *
     * @param ids the badges asked for
     * @return those that exist, by id
     */
    Map<BadgeId, Badge> badges(Collection<BadgeId> ids);

    /**
     * Adds badges.
     *
     * <p>Contract: BADGE-03, BADGE-04.
     *
     * @param badges new badges attached to existing courses
     * @throws ConflictException if one exists already or a course does not; nothing was added
     */
    void insertBadges(List<Badge> badges);

    /**
     * Replaces the values of existing badges.
     *
     * <p>Contract: BADGE-05, BADGE-06.
     *
     * @param badges existing badges with their new values
     * @throws ConflictException if a badge or a course does not exist; nothing was changed
     */
    void updateBadges(List<Badge> badges);

    /**
     * The awards of people.
     *
     * <p>Contract: BADGE-07.
     *
     * @param accounts the people asked for
     * @return all their awards, oldest first
     */
    Map<AccountId, List<Award>> awards(Collection<AccountId> accounts);

    /**
     * Replaces all awards of one badge to a person whose account is locked. Other badges stay as they are.
     *
     * <p>Contract: BADGE-08, BADGE-09.
     *
     * @param awards all awards of the named people and badges, oldest first, without overlap per badge; at least one each
     * @throws ConflictException if an account or a badge does not exist
     */
    void replaceAwards(List<Award> awards);
}
