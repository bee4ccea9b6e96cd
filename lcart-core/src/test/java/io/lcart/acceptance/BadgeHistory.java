package io.lcart.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.acceptance.Adapter.Site;
import io.lcart.core.recognition.BadgeState;
import io.lcart.core.recognition.EarnedBadge;
import io.lcart.core.recognition.RevocationOutcome;
import io.lcart.spi.catalog.Offering;
import io.lcart.spi.completion.Completion;
import io.lcart.spi.completion.CompletionId;
import io.lcart.spi.dashboard.DashboardQuery;
import io.lcart.spi.dashboard.Fact;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one person and one badge, done on a site and thought out beside it: from the completions that are stored, and from a log
 * of what the badge and the site were like when each of them was recorded.
 */
final class BadgeHistory implements AutoCloseable {

    /** Something happens, some hours after what happened before, about something some days ago. */
    record Deed(Kind kind, int hours, int daysAgo, int choice) {}

    enum Kind {
        COMPLETE,
        COMPLETE_OTHER,
        RECORD,
        WAIVE,
        WITHDRAW,
        CONFIGURE,
        SWITCH,
        REVOKE
    }

    /** The badge and the site from an instant on. */
    private record Rule(
            Instant from,
            boolean on,
            boolean active,
            @Nullable Integer months,
            @Nullable LocalDate last,
            List<String> courses) {

        @Nullable
        Instant expiry(Instant at) {
            if (months != null) {
                return at.atZone(ZoneOffset.UTC).plusMonths(months).toInstant();
            }
            return last == null ? null : last.atStartOfDay(ZoneOffset.UTC).toInstant();
        }

        boolean isOver(Instant at) {
            Instant expiry = expiry(at);
            return expiry != null && !expiry.isAfter(at);
        }
    }

    /** An award as it ought to be. */
    private static final class Expected {
        final Completion completion;
        final @Nullable Instant expiry;

        @Nullable
        Instant revoked;

        Expected(Completion completion, @Nullable Instant expiry, @Nullable Instant revoked) {
            this.completion = completion;
            this.expiry = expiry;
            this.revoked = revoked;
        }

        boolean isWithdrawnAt(Instant t) {
            return completion.withdrawnAt() != null && !completion.withdrawnAt().isAfter(t);
        }

        boolean isRevokedAt(Instant t) {
            return revoked != null && !revoked.isAfter(t);
        }
    }

    private final ClassStage stage;
    private final BadgeStage badges;
    private final List<Rule> rules = new ArrayList<>();
    private final List<Instant> revocations = new ArrayList<>();
    private final List<Instant> steps = new ArrayList<>();

    BadgeHistory(Site site) {
        stage = new ClassStage(site);
        badges = new BadgeStage(stage);
        rule(new Rule(stage.now(), false, true, null, null, List.of("java")));
        badges.star(true, null, null, "java");
        badges.switchBadges(false);
    }

    private void rule(Rule rule) {
        rules.add(rule);
    }

    private Rule at(Instant t) {
        return rules.stream()
                .filter(rule -> !rule.from().isAfter(t))
                .reduce((a, b) -> b)
                .orElse(rules.get(0));
    }

    void happens(Deed deed) {
        stage.later(Duration.ofHours(deed.hours()).plusSeconds(1));
        Instant now = stage.now();
        steps.add(now);
        Instant then = now.minus(Duration.ofDays(deed.daysAgo()));
        switch (deed.kind()) {
            case COMPLETE -> badges.completes("ann", "other", then);
            case COMPLETE_OTHER -> badges.completes("ann", "intro", then);
            case RECORD -> stage.records("tina", "ann", String.valueOf(deed.choice()), then);
            case WAIVE -> stage.waives("tina", "ann", "Reason " + deed.choice());
            case WITHDRAW -> stage.withdraws("tina", "ann");
            case CONFIGURE -> configure(deed, now);
            case SWITCH -> {
                boolean on = deed.choice() != 0;
                Rule before = at(now);
                rule(new Rule(now, on, before.active(), before.months(), before.last(), before.courses()));
                badges.switchBadges(on);
            }
            case REVOKE -> {
                List<EarnedBadge> shown = badges.badges().list(stage.as("ann"));
                if (!shown.isEmpty() && badges.revoke(shown.get(0), "why") instanceof RevocationOutcome.Revoked) {
                    revocations.add(now);
                }
            }
        }
        check();
    }

    private void configure(Deed deed, Instant now) {
        boolean active = deed.choice() != 0;
        Integer months = deed.choice() == 1 ? (Integer) 1 : null;
        LocalDate last =
                deed.choice() == 2 ? now.atZone(ZoneOffset.UTC).toLocalDate().plusDays(2L - deed.daysAgo()) : null;
        List<String> courses =
                deed.daysAgo() == 1 ? List.of() : deed.daysAgo() == 2 ? List.of("intro") : List.of("java", "intro");
        rule(new Rule(now, at(now).on(), active, months, last, courses));
        badges.star(active, months, last, courses.toArray(String[]::new));
    }

    /** Thinks it out from the beginning, in the order in which things were recorded. */
    private List<Expected> expected() {
        List<Completion> recorded = new ArrayList<>(stage.completions("ann"));
        recorded.sort(Comparator.comparing(Completion::recordedAt));
        Map<CompletionId, Completion> byId = new HashMap<>();
        Map<CompletionId, Expected> given = new HashMap<>();
        List<Expected> all = new ArrayList<>();
        Set<CompletionId> corrected = new HashSet<>();
        int revoked = 0;
        for (Completion completion : recorded) {
            revoked = revoke(all, corrected, revoked, completion.recordedAt());
            byId.put(completion.id(), completion);
            if (completion.replaces() != null) {
                corrected.add(completion.replaces());
            }
            give(completion, byId, given, all).ifPresent(award -> {
                given.put(completion.id(), award);
                all.add(award);
            });
        }
        revoke(all, corrected, revoked, stage.now().plusSeconds(1));
        return all;
    }

    /** What was revoked before an instant: what counted then, with what was earned before it. */
    private int revoke(List<Expected> all, Set<CompletionId> corrected, int done, Instant before) {
        int next = done;
        while (next < revocations.size() && revocations.get(next).isBefore(before)) {
            Instant at = revocations.get(next++);
            // why by what was corrected by then: a correction withdraws from when the completion occurred
            List<Expected> known = all.stream()
                    .filter(award -> !corrected.contains(award.completion.id()))
                    .filter(award -> isCorrected(award) || !award.isWithdrawnAt(at))
                    .toList();
            newest(known, at)
                    .ifPresent(award -> all.stream()
                            .filter(each -> each.revoked == null
                                    && !each.completion.occurredAt().isAfter(award.completion.occurredAt()))
                            .forEach(each -> each.revoked = at));
        }
        return next;
    }

    private Optional<Expected> give(
            Completion completion,
            Map<CompletionId, Completion> byId,
            Map<CompletionId, Expected> given,
            List<Expected> all) {
        if (completion.waiverReason() != null) {
            return Optional.empty();
        }
        Rule rule = at(completion.recordedAt());
        Instant at = completion.occurredAt();
        Completion replaced = completion.replaces() == null ? null : byId.get(completion.replaces());
        Instant inherited = all.stream()
                .filter(each ->
                        each.revoked != null && !each.completion.occurredAt().isBefore(at))
                .map(each -> each.revoked)
                .min(Comparator.naturalOrder())
                .orElse(null);
        if (replaced == null || replaced.waiverReason() != null) {
            boolean gives =
                    rule.active() && rule.courses().contains(course(completion)) && at(at).on() && !rule.isOver(at);
            return gives ? Optional.of(new Expected(completion, rule.expiry(at), inherited)) : Optional.empty();
        }
        Expected before = given.get(replaced.id());
        if (before == null) {
            return Optional.empty();
        }
        Instant expiry = replaced.occurredAt().equals(at) ? before.expiry : rule.expiry(at);
        return expiry != null && !expiry.isAfter(at)
                ? Optional.empty()
                : Optional.of(new Expected(completion, expiry, before.revoked == null ? inherited : before.revoked));
    }

    private String course(Completion completion) {
        Offering offering = Objects.requireNonNull(stage.storage()
                .read(session -> session.catalog().offerings(List.of(completion.offering())))
                .get(completion.offering()));
        return Objects.requireNonNull(offering.course()).value().equals(stage.key("java")) ? "java" : "intro";
    }

    private static boolean isCorrected(Expected award) {
        return award.completion.occurredAt().equals(award.completion.withdrawnAt());
    }

    private static Optional<Expected> counting(List<Expected> all, Instant t) {
        return newest(all.stream().filter(award -> !award.isWithdrawnAt(t)).toList(), t);
    }

    private static Optional<Expected> newest(List<Expected> awards, Instant t) {
        return awards.stream()
                .filter(award -> !award.completion.occurredAt().isAfter(t))
                .max(Comparator.comparing(award -> award.completion.occurredAt()));
    }

    private void check() {
        List<Expected> all = expected();
        for (Instant t : steps) {
            boolean holds = all.stream()
                    .anyMatch(award -> !award.completion.occurredAt().isAfter(t)
                            && !award.isWithdrawnAt(t)
                            && !award.isRevokedAt(t));
            int count = stage.storage()
                    .read(session -> session.dashboards().facts(DashboardQuery.of(stage.id("ann"), t)))
                    .orElseThrow()
                    .count(Fact.BADGE_AWARD)
                    .count();
            assertThat(count).as("badges as of " + t).isEqualTo(holds ? 1 : 0);
        }
        Instant now = stage.now();
        List<EarnedBadge> shown = badges.badges().list(stage.as("ann"));
        Expected counting = counting(all, now).orElse(null);
        assertThat(shown).hasSize(counting == null ? 0 : 1);
        if (counting != null) {
            EarnedBadge badge = shown.get(0);
            assertThat(badge.awardedAt()).isEqualTo(counting.completion.occurredAt());
            assertThat(badge.expiresAt()).isEqualTo(counting.expiry);
            assertThat(badge.revokedAt()).isEqualTo(counting.revoked);
            assertThat(badge.state()).isEqualTo(state(counting, now));
            assertThat(badge.times()).isEqualTo((int)
                    all.stream().filter(award -> !award.isWithdrawnAt(now)).count());
        }
    }

    private static BadgeState state(Expected award, Instant now) {
        if (award.revoked != null) {
            return BadgeState.REVOKED;
        }
        return award.expiry == null || award.expiry.isAfter(now) ? BadgeState.ACTIVE : BadgeState.EXPIRED;
    }

    @Override
    public void close() {
        stage.close();
    }
}
