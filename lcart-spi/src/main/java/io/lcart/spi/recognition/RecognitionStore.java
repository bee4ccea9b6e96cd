package io.lcart.spi.recognition;

import io.lcart.spi.ConflictException;
import io.lcart.spi.TokenHash;
import io.lcart.spi.catalog.CourseId;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.recognition.Award.Revocation;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Badges, awards and how they are shared, in storage. What an award is of, and when it was earned, never changes. Belongs to one session
 * and is not thread-safe.
 */
public interface RecognitionStore {

    /** Oldest first by the instant at which they were earned; those of one instant by id. */
    Comparator<Award> OLDEST_FIRST = Comparator.comparing(Award::awardedAt)
            .thenComparing(award -> award.id().value());

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
     * The badges that are attached to courses, active or not.
     *
     * <p>Contract: BADGE-10.
     *
     * @param courses the courses asked for
     * @return the badges attached to at least one of them, each once, in the order of their keys' characters
     */
    List<Badge> attachedTo(Collection<CourseId> courses);

    /**
     * All badges, page by page.
     *
     * <p>Contract: BADGE-11.
     *
     * @param after a badge to go on behind, whether it exists or not, or {@code null} to begin
     * @param limit how many at most, above zero
     * @return the badges in the order of their keys' characters
     */
    List<Badge> badgesAfter(@Nullable BadgeId after, int limit);

    /**
     * How many people hold badges.
     *
     * <p>Contract: BADGE-12.
     *
     * @param badges the badges asked for
     * @param at the instant
     * @return how many people have an award of each that stands at that instant, expired or not; badges without are left out
     */
    Map<BadgeId, Long> holders(Collection<BadgeId> badges, Instant at);

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
     * The awards of people, withdrawn and revoked ones too.
     *
     * <p>Contract: BADGE-07.
     *
     * @param accounts the people asked for
     * @return all their awards, {@linkplain #OLDEST_FIRST oldest first}
     */
    Map<AccountId, List<Award>> awards(Collection<AccountId> accounts);

    /**
     * Finds awards.
     *
     * <p>Contract: BADGE-08.
     *
     * @param ids the awards asked for
     * @return those that exist, by id
     */
    Map<AwardId, Award> find(Collection<AwardId> ids);

    /**
     * Adds awards. A completion gives a badge once; the storage sees to it.
     *
     * <p>Contract: BADGE-09, BADGE-13, BADGE-19.
     *
     * @param awards new awards of existing accounts and badges, from existing completions or none
     * @throws ConflictException if one exists already, its completion gave that badge already, or something it refers to does not exist;
     *     nothing was added
     */
    void insertAwards(List<Award> awards);

    /**
     * Replaces expiry and withdrawal of existing awards, and nothing else in them. The caller holds the lock of their account.
     *
     * <p>Contract: BADGE-14.
     *
     * @param awards existing awards with their new values
     * @throws ConflictException if one does not exist; nothing was changed
     */
    void updateAwards(List<Award> awards);

    /**
     * Revokes awards that are not revoked, and leaves others as they are. Of several who revoke one award at once, one is told that it was
     * him.
     *
     * <p>Contract: BADGE-15, BADGE-16.
     *
     * @param awards which, each once
     * @param how when, why and by whom
     * @return for each, in order, whether it was revoked now
     * @throws ConflictException if an award does not exist; nothing was revoked
     */
    List<Boolean> revoke(List<AwardId> awards, Revocation how);

    /**
     * How people share their badges, as far as they said.
     *
     * <p>Contract: BADGE-17.
     *
     * @param accounts the people asked for
     * @return what each said of each badge, in no order
     */
    List<BadgeSharing> sharings(Collection<AccountId> accounts);

    /**
     * Finds the badge of a public link.
     *
     * <p>Contract: BADGE-18.
     *
     * @param token the hash of the link's token
     * @return whose badge the link is of, or nothing if there is no such link (any more)
     */
    Optional<BadgeSharing> sharedBy(TokenHash token);

    /**
     * Says how a person shares a badge, whatever they said before. The caller holds the lock of the account.
     *
     * <p>Contract: BADGE-17, BADGE-18.
     *
     * @param sharing of an existing account and badge
     * @throws ConflictException if one does not exist, or another badge has that token; nothing was changed
     */
    void share(BadgeSharing sharing);
}
