package io.lcart.core.intake;

import io.lcart.core.internal.DerivedId;
import io.lcart.core.recognition.AwardTimeline;
import io.lcart.spi.Violation;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.recognition.Award;
import io.lcart.spi.recognition.AwardId;
import io.lcart.spi.recognition.Badge;
import io.lcart.spi.recognition.BadgeId;
import io.lcart.spi.recognition.RecognitionStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Awards of badges. */
final class AwardHandler implements Handler<PutAward> {

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
        List<Award> stored =
                store.awards(people).values().stream().flatMap(List::stream).toList();
        Changes<AwardId, Award> awards =
                new Changes<>(stored.stream().collect(Collectors.toMap(Award::id, Function.identity())));
        for (Row<PutAward> row : rows) {
            Badge badge = badges.get(new BadgeId(row.command().badge()));
            if (!people.contains(new AccountId(row.command().person()))) {
                row.refuse(RefusalReason.UNKNOWN_PERSON);
            } else if (badge == null) {
                row.refuse(RefusalReason.UNKNOWN_BADGE);
            } else {
                Award told = told(work, row.command(), badge, awards.get(idOf(work, row.command())), stored);
                row.answer(awards.put(told.id(), told));
            }
        }
        store.insertAwards(awards.inserted());
        store.updateAwards(awards.updated());
    }

    private static Award told(Work work, PutAward command, Badge badge, @Nullable Award known, List<Award> stored) {
        Instant awardedAt = work.at(command.awardedAt());
        Instant withdrawnAt = command.withdrawnAt() == null ? null : work.at(command.withdrawnAt());
        if (known != null) {
            return known.with(command.expiresAt() == null ? known.expiresAt() : command.expiresAt(), withdrawnAt);
        }
        AccountId account = new AccountId(command.person());
        List<Award> others = stored.stream()
                .filter(award ->
                        award.account().equals(account) && award.badge().equals(badge.id()))
                .toList();
        return new Award(
                idOf(work, command),
                account,
                badge.id(),
                null,
                awardedAt,
                expiry(work, command, badge),
                withdrawnAt,
                AwardTimeline.revocation(others, awardedAt));
    }

    /** As told, else by the badge's own rule. */
    private static @Nullable Instant expiry(Work work, PutAward command, Badge badge) {
        if (command.expiresAt() != null) {
            return command.expiresAt();
        }
        Instant awardedAt = work.at(command.awardedAt());
        return AwardTimeline.expiry(badge, awardedAt, work.settingsAt(awardedAt).zone());
    }

    private static AwardId idOf(Work work, PutAward command) {
        return new AwardId(DerivedId.of(
                "award",
                command.person(),
                command.badge(),
                work.at(command.awardedAt()).toString()));
    }
}
