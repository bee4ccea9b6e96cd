package io.lcart.core.recognition;

import io.lcart.spi.catalog.CourseId;
import io.lcart.spi.completion.CompletionId;
import io.lcart.spi.recognition.AwardId;
import io.lcart.spi.recognition.BadgeId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody has a badge, or why not: every fact that was weighed, what decided each, and the shortest change that would give the badge
 * (product.md N1). Immutable.
 *
 * @param badge the badge
 * @param name its name
 * @param state how it stands with the person, or {@code null} if they have not earned it
 * @param weighed the completions of its courses and the awards, oldest first
 * @param changes what would have to change for the badge to be good, all of it and in this order; empty where it is
 * @param courses the courses of which one would have to be completed, as far as that is among the changes
 */
public record BadgeExplanation(
        BadgeId badge,
        String name,
        @Nullable BadgeState state,
        List<Weighed> weighed,
        List<Change> changes,
        List<CourseId> courses) {

    /** Copies the lists. */
    public BadgeExplanation {
        weighed = List.copyOf(weighed);
        changes = List.copyOf(changes);
        courses = List.copyOf(courses);
    }

    /**
     * One fact. Immutable.
     *
     * @param completion the completion, or {@code null} if the host told the award
     * @param award the award it gave, or {@code null} if it gave none
     * @param at when it happened
     * @param learned the title of what was completed, as it is now, or {@code null} if there is no completion
     * @param rule what decided
     */
    public record Weighed(
            @Nullable CompletionId completion,
            @Nullable AwardId award,
            Instant at,
            @Nullable String learned,
            Rule rule) {}

    /** What decided about a fact. The list is closed. */
    public enum Rule {
        /** It gave the award that counts. */
        COUNTS,
        /** It gave an award, and a later one renewed it. */
        RENEWED,
        /** It gave an award that was revoked. */
        REVOKED,
        /** It was withdrawn or corrected, and what it gave with it. */
        WITHDRAWN,
        /** It is a waiver: nothing was learned. */
        WAIVED,
        /** Badges were switched off when it happened. */
        BADGES_OFF,
        /** The badge's last day was over when it happened. */
        TOO_LATE,
        /** The badge was not attached to the course, or not active, when the completion was recorded. */
        NOT_GIVEN_THEN
    }

    /** What would have to change. The list is closed. */
    public enum Change {
        /** The site's setting for badges. */
        SWITCH_BADGES_ON,
        /** The badge itself: it is not active. */
        ACTIVATE_BADGE,
        /** The badge itself: no course gives it. */
        ATTACH_TO_COURSE,
        /** The badge itself: its last day is over. */
        MOVE_LAST_DAY,
        /** The person's record: to complete one of its courses. */
        COMPLETE_COURSE
    }
}
