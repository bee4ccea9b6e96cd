package io.lcart.core.recognition;

import io.lcart.core.configuration.Settings;
import io.lcart.core.configuration.SettingsOverTime;
import io.lcart.core.internal.Taught;
import io.lcart.core.recognition.BadgeExplanation.Change;
import io.lcart.core.recognition.BadgeExplanation.Rule;
import io.lcart.core.recognition.BadgeExplanation.Weighed;
import io.lcart.spi.catalog.Course;
import io.lcart.spi.completion.Completion;
import io.lcart.spi.completion.CompletionId;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.recognition.Award;
import io.lcart.spi.recognition.Badge;
import io.lcart.spi.storage.Session;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Explains one badge of one person, from the same facts by which it was given. */
final class BadgeExplaining {

    private final Badge badge;
    private final List<Award> awards;
    private final List<Completion> completions;
    private final Taught taught;
    private final SettingsOverTime settings;
    private final Instant now;

    BadgeExplaining(
            Session session,
            AccountId account,
            Badge badge,
            BiFunction<Session, Instant, Settings> settingsAt,
            Instant now) {
        this.badge = badge;
        this.now = now;
        this.settings = new SettingsOverTime(session, settingsAt);
        this.awards = session.recognition().awards(List.of(account)).getOrDefault(account, List.of()).stream()
                .filter(award -> award.badge().equals(badge.id()))
                .toList();
        this.completions = session.completions().of(List.of(account));
        this.taught = Taught.in(session, completions);
    }

    BadgeExplanation explanation() {
        Optional<Award> counting = AwardTimeline.at(awards, now);
        BadgeState state = counting.map(award -> BadgeLook.state(award, now)).orElse(null);
        List<Change> changes = state == BadgeState.ACTIVE ? List.of() : changes();
        return new BadgeExplanation(
                badge.id(),
                badge.name(),
                state,
                weighed(counting.orElse(null)),
                changes,
                changes.isEmpty() ? List.of() : badge.courses());
    }

    private List<Weighed> weighed(@Nullable Award counting) {
        Map<CompletionId, Completion> byId =
                completions.stream().collect(Collectors.toMap(Completion::id, Function.identity()));
        List<Weighed> weighed = new ArrayList<>();
        Set<CompletionId> gave = new HashSet<>();
        for (Award award : awards) {
            Completion completion = award.completion() == null ? null : byId.get(award.completion());
            if (completion != null) {
                gave.add(completion.id());
            }
            weighed.add(new Weighed(
                    award.completion(),
                    award.id(),
                    award.awardedAt(),
                    completion == null ? null : taught.offering(completion).title(),
                    rule(award, counting)));
        }
        completions.stream()
                .filter(completion -> !gave.contains(completion.id()) && isOfItsCourses(completion))
                .forEach(completion -> weighed.add(new Weighed(
                        completion.id(),
                        null,
                        completion.occurredAt(),
                        taught.offering(completion).title(),
                        rule(completion))));
        weighed.sort(Comparator.comparing(Weighed::at));
        return weighed;
    }

    private Rule rule(Award award, @Nullable Award counting) {
        if (award.withdrawnAt() != null && !award.withdrawnAt().isAfter(now)) {
            return Rule.WITHDRAWN;
        }
        if (BadgeLook.state(award, now) == BadgeState.REVOKED) {
            return Rule.REVOKED;
        }
        return award.equals(counting) ? Rule.COUNTS : Rule.RENEWED;
    }

    private Rule rule(Completion completion) {
        if (completion.withdrawnAt() != null && !completion.withdrawnAt().isAfter(now)) {
            return Rule.WITHDRAWN;
        }
        if (completion.waiverReason() != null) {
            return Rule.WAIVED;
        }
        Settings then = settings.at(completion.occurredAt());
        if (!then.badgesEnabled()) {
            return Rule.BADGES_OFF;
        }
        return hasExpired(completion.occurredAt(), then) ? Rule.TOO_LATE : Rule.NOT_GIVEN_THEN;
    }

    private boolean isOfItsCourses(Completion completion) {
        Course course = taught.course(completion);
        return course != null && badge.courses().contains(course.id());
    }

    private boolean hasExpired(Instant at, Settings then) {
        Instant expiry = AwardTimeline.expiry(badge, at, then.zone());
        return expiry != null && !expiry.isAfter(at);
    }

    private List<Change> changes() {
        Settings present = settings.at(now);
        List<Change> changes = new ArrayList<>();
        if (!present.badgesEnabled()) {
            changes.add(Change.SWITCH_BADGES_ON);
        }
        if (!badge.active()) {
            changes.add(Change.ACTIVATE_BADGE);
        }
        if (badge.courses().isEmpty()) {
            changes.add(Change.ATTACH_TO_COURSE);
        }
        if (hasExpired(now, present)) {
            changes.add(Change.MOVE_LAST_DAY);
        }
        changes.add(Change.COMPLETE_COURSE);
        return changes;
    }
}
