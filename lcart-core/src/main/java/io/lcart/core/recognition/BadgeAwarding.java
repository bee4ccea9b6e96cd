package io.lcart.core.recognition;

import io.lcart.core.completion.CompletionEffect;
import io.lcart.core.configuration.Settings;
import io.lcart.core.configuration.SettingsOverTime;
import io.lcart.core.internal.Taught;
import io.lcart.spi.Micros;
import io.lcart.spi.catalog.Course;
import io.lcart.spi.catalog.CourseId;
import io.lcart.spi.completion.Completion;
import io.lcart.spi.completion.CompletionId;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.recognition.Award;
import io.lcart.spi.recognition.Award.Revocation;
import io.lcart.spi.recognition.AwardId;
import io.lcart.spi.recognition.Badge;
import io.lcart.spi.recognition.BadgeId;
import io.lcart.spi.storage.Session;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What follows from completions: their badges, in the transaction of the completion (domain.md §6). Not for hosts. The accounts of the
 * completions are locked by the caller. Thread-safe.
 *
 * <p>A completion gives the badges that are active and attached to its course when lcart is told of it, if badges were on when it happened
 * and a badge with a fixed last day had not expired by then (§15-Q36). What was attached and active when it happened is not stored: of a
 * completion that is told late, the badges of the day it is told count. It happens once: a badge that is attached or made active later is not given
 * for it.
 */
public final class BadgeAwarding implements CompletionEffect {

    private static final int ID_BYTES = 16;

    private final BiFunction<Session, Instant, Settings> settingsAt;
    private final SecureRandom random = new SecureRandom();

    /**
     * The awarding of a site; made by {@code Lcart}.
     *
     * @param settingsAt reads the settings in force at an instant, in the session of the work that asks
     */
    public BadgeAwarding(BiFunction<Session, Instant, Settings> settingsAt) {
        this.settingsAt = settingsAt;
    }

    /**
     * Gives the badges of completions that came to be at this instant; others are passed over, as are waivers. A correction gets the badges of
     * the completion it takes the place of, and no others, whatever is attached to the course now: what was earned stays earned, from when the
     * correction says that it happened, and what was revoked stays so. One that makes a completion a waiver takes its badges away, and one of a
     * waiver is a completion like any other.
     */
    @Override
    public void follow(Session session, Collection<Completion> completions, Instant now) {
        Instant recordedNow = Micros.of(now);
        List<Completion> fresh = completions.stream()
                .filter(completion -> completion.recordedAt().equals(recordedNow))
                .toList();
        Map<CompletionId, Completion> replaced = session.completions()
                .completions(fresh.stream()
                        .map(Completion::replaces)
                        .filter(Objects::nonNull)
                        .toList());
        List<Completion> first = new ArrayList<>();
        for (Completion completion : fresh) {
            Completion before = completion.replaces() == null ? null : replaced.get(completion.replaces());
            if (before == null || before.waiverReason() != null) {
                first.add(completion);
            } else {
                correct(session, before, completion);
            }
        }
        give(session, first);
    }

    /** Withdraws what completions gave. The award before it counts again, if there was one (§15-Q21). */
    @Override
    public void undo(Session session, Collection<Completion> completions, Instant now) {
        Set<AccountId> accounts = completions.stream().map(Completion::account).collect(Collectors.toSet());
        Set<CompletionId> ids = completions.stream().map(Completion::id).collect(Collectors.toSet());
        List<Award> known = session.recognition().awards(accounts).values().stream()
                .flatMap(List::stream)
                .toList();
        session.recognition()
                .updateAwards(from(known, ids).stream()
                        .map(award -> award.with(award.expiresAt(), now))
                        .toList());
    }

    private void correct(Session session, Completion before, Completion after) {
        List<Award> known =
                session.recognition().awards(List.of(before.account())).getOrDefault(before.account(), List.of());
        List<Award> given = from(known, Set.of(before.id()));
        session.recognition()
                .updateAwards(given.stream()
                        // why from when it was earned: at no instant both count
                        .map(award -> award.with(award.expiresAt(), award.awardedAt()))
                        .toList());
        if (!isLearned(after)) {
            return;
        }
        Map<BadgeId, Badge> badges =
                session.recognition().badges(given.stream().map(Award::badge).toList());
        SettingsOverTime settings = new SettingsOverTime(session, settingsAt);
        List<Award> moved = new ArrayList<>();
        for (Award award : given) {
            Badge badge = Objects.requireNonNull(badges.get(award.badge()));
            Instant expiresAt =
                    award.awardedAt().equals(after.occurredAt()) ? award.expiresAt() : expiry(badge, after, settings);
            Revocation revocation = award.revocation() == null
                    ? AwardTimeline.revocation(ofBadge(known, award.badge()), after.occurredAt())
                    : award.revocation();
            if (!hasExpired(expiresAt, after)) {
                moved.add(award(after, badge, expiresAt, revocation));
            }
        }
        session.recognition().insertAwards(moved);
    }

    private void give(Session session, Collection<Completion> completions) {
        List<Completion> learned =
                completions.stream().filter(BadgeAwarding::isLearned).toList();
        if (learned.isEmpty()) {
            return;
        }
        Taught taught = Taught.in(session, learned);
        List<Badge> badges = session.recognition().attachedTo(taught.courses().keySet()).stream()
                .filter(Badge::active)
                .toList();
        if (badges.isEmpty()) {
            return;
        }
        Map<AccountId, List<Award>> known = session.recognition()
                .awards(learned.stream().map(Completion::account).collect(Collectors.toSet()));
        SettingsOverTime settings = new SettingsOverTime(session, settingsAt);
        List<Award> given = new ArrayList<>();
        for (Completion completion : learned) {
            Course course = taught.course(completion);
            if (course == null || !settings.at(completion.occurredAt()).badgesEnabled()) {
                continue;
            }
            List<Award> own = known.getOrDefault(completion.account(), List.of());
            for (Badge badge : attached(badges, course.id())) {
                Instant expiresAt = expiry(badge, completion, settings);
                List<Award> ofBadge = ofBadge(own, badge.id());
                if (!hasExpired(expiresAt, completion) && !gave(ofBadge, completion)) {
                    given.add(award(
                            completion, badge, expiresAt, AwardTimeline.revocation(ofBadge, completion.occurredAt())));
                }
            }
        }
        session.recognition().insertAwards(given);
    }

    private Award award(
            Completion completion, Badge badge, @Nullable Instant expiresAt, @Nullable Revocation revocation) {
        byte[] id = new byte[ID_BYTES];
        random.nextBytes(id);
        return new Award(
                new AwardId(HexFormat.of().formatHex(id)),
                completion.account(),
                badge.id(),
                completion.id(),
                completion.occurredAt(),
                expiresAt,
                null,
                revocation);
    }

    private static @Nullable Instant expiry(Badge badge, Completion completion, SettingsOverTime settings) {
        return AwardTimeline.expiry(
                badge,
                completion.occurredAt(),
                settings.at(completion.occurredAt()).zone());
    }

    private static boolean hasExpired(@Nullable Instant expiresAt, Completion completion) {
        return expiresAt != null && !expiresAt.isAfter(completion.occurredAt());
    }

    private static boolean isLearned(Completion completion) {
        return completion.withdrawnAt() == null && completion.waiverReason() == null;
    }

    private static List<Badge> attached(List<Badge> badges, CourseId course) {
        return badges.stream().filter(badge -> badge.courses().contains(course)).toList();
    }

    private static List<Award> ofBadge(List<Award> awards, BadgeId badge) {
        return awards.stream().filter(award -> award.badge().equals(badge)).toList();
    }

    private static boolean gave(List<Award> awards, Completion completion) {
        return awards.stream().anyMatch(award -> completion.id().equals(award.completion()));
    }

    /** What completions gave, as far as it is not withdrawn. */
    private static List<Award> from(List<Award> awards, Set<CompletionId> completions) {
        return awards.stream()
                .filter(award -> award.completion() != null && completions.contains(award.completion()))
                .filter(award -> award.withdrawnAt() == null)
                .toList();
    }
}
