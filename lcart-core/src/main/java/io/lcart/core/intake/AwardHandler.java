package io.lcart.core.intake;

import io.lcart.core.recognition.AwardTimeline;
import io.lcart.spi.Interval;
import io.lcart.spi.Violation;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.recognition.Award;
import io.lcart.spi.recognition.Badge;
import io.lcart.spi.recognition.BadgeId;
import io.lcart.spi.recognition.RecognitionStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Awards of badges. */
final class AwardHandler implements Handler<PutAward> {

    private record Earned(AccountId account, BadgeId badge) {}

    @Override
    public String action() {
        return "intake.awards";
    }

    @Override
    public String person(PutAward command) {
        return command.person();
    }

    @Override
    public List<Violation> check(PutAward command, Instant now) {
        List<Violation> violations =
                new ArrayList<>(Checks.later(command.awardedAt(), command.withdrawnAt(), "withdrawnAt", "awardedAt"));
        violations.addAll(Checks.later(command.awardedAt(), command.expiresAt(), "expiresAt", "awardedAt"));
        return violations;
    }

    @Override
    public void apply(Work work, List<Row<PutAward>> rows) {
        Set<AccountId> accounts = new LinkedHashSet<>();
        Set<BadgeId> named = new LinkedHashSet<>();
        for (Row<PutAward> row : rows) {
            accounts.add(new AccountId(row.command().person()));
            named.add(new BadgeId(row.command().badge()));
        }
        RecognitionStore store = work.session().recognition();
        Map<BadgeId, Badge> badges = store.badges(named);
        Set<AccountId> people = work.session().people().lock(accounts);
        Changes<Earned, List<Award>> awards = new Changes<>(byBadge(store.awards(people)));
        for (Row<PutAward> row : rows) {
            Badge badge = badges.get(new BadgeId(row.command().badge()));
            Earned earned = new Earned(
                    new AccountId(row.command().person()),
                    new BadgeId(row.command().badge()));
            if (!people.contains(earned.account())) {
                row.refuse(RefusalReason.UNKNOWN_PERSON);
            } else if (badge == null) {
                row.refuse(RefusalReason.UNKNOWN_BADGE);
            } else {
                List<Award> known = awards.get(earned);
                row.answer(awards.put(earned, told(work, row.command(), badge, known == null ? List.of() : known)));
            }
        }
        store.replaceAwards(awards.all().values().stream().flatMap(List::stream).toList());
    }

    private static List<Award> told(Work work, PutAward command, Badge badge, List<Award> known) {
        Instant awardedAt = work.at(command.awardedAt());
        Instant withdrawnAt = command.withdrawnAt() == null ? null : work.at(command.withdrawnAt());
        return AwardTimeline.tell(
                known,
                new Award(
                        new AccountId(command.person()),
                        badge.id(),
                        new Interval(awardedAt, withdrawnAt),
                        expiry(work, command, badge, known)));
    }

    /** As told, else as it is known, else by the badge's own rule. */
    private static @Nullable Instant expiry(Work work, PutAward command, Badge badge, List<Award> known) {
        if (command.expiresAt() != null) {
            return command.expiresAt();
        }
        Instant awardedAt = work.at(command.awardedAt());
        for (Award award : known) {
            if (award.interval().from().equals(awardedAt)) {
                return award.expiresAt();
            }
        }
        return AwardTimeline.expiry(badge, awardedAt, work.settingsAt(awardedAt).zone());
    }

    private static Map<Earned, List<Award>> byBadge(Map<AccountId, List<Award>> awards) {
        Map<Earned, List<Award>> byBadge = new HashMap<>();
        awards.values().stream()
                .flatMap(List::stream)
                .forEach(award -> byBadge.computeIfAbsent(
                                new Earned(award.account(), award.badge()), earned -> new ArrayList<>())
                        .add(award));
        return byBadge;
    }
}
