package io.lcart.spi.tck;

import static io.lcart.spi.tck.Samples.NOON;
import static io.lcart.spi.tck.Samples.hour;

import io.lcart.spi.TokenHash;
import io.lcart.spi.completion.CompletionId;
import io.lcart.spi.dashboard.Fact;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.recognition.Award;
import io.lcart.spi.recognition.Award.Revocation;
import io.lcart.spi.recognition.AwardId;
import io.lcart.spi.recognition.BadgeId;
import io.lcart.spi.recognition.BadgeSharing;
import io.lcart.spi.recognition.Visibility;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The contract of {@code RecognitionStore} on awards and how they are shared. */
final class AwardChecks {

    private static final BadgeId B = new BadgeId("b");
    private static final BadgeId C = new BadgeId("c");
    private static final CompletionId D = new CompletionId("d");
    private static final AccountId NOBODY = new AccountId("none");
    private static final Revocation MISTAKE = new Revocation(hour(2), "Es war ein Irrtum, Zoë.", "admin");

    private AwardChecks() {}

    static void addTo(Checks checks) {
        addAwards(checks);
        addChanges(checks);
        addSharing(checks);
    }

    private static void addAwards(Checks checks) {
        checks.add("BADGE-07", "Awards are found by person, oldest first, withdrawn and revoked ones too.", w -> {
            AccountId a = holder(w);
            Award first = award("1", a, B, NOON, hour(9), hour(1));
            Award second = award("2", a, C, hour(2), hour(8), null).revoked(MISTAKE);
            Award third = award("3", a, B, hour(3), null, null);
            Award last = award("4", a, C, hour(3), null, null);
            insert(w, last, second, third, first);
            Expect.equal(List.of(first, second, third, last), awards(w, a), "awards");
        });
        checks.add("BADGE-08", "An award is found by its id with every value.", w -> {
            AccountId a = holder(w);
            Award full = new Award(new AwardId("1"), a, B, D, NOON, hour(9), hour(4), MISTAKE);
            Award bare = award("2", a, C, hour(1), null, null);
            insert(w, full, bare);
            Expect.equal(
                    Map.of(full.id(), full, bare.id(), bare),
                    w.read(s -> s.recognition().find(List.of(bare.id(), new AwardId("none"), full.id()))),
                    "awards");
        });
        checks.add("BADGE-09", "An award of something unknown is a conflict, and nothing is added.", w -> {
            AccountId a = holder(w);
            Award sound = award("1", a, B, NOON, null, null);
            w.conflicts(
                    "no badge",
                    s -> s.recognition()
                            .insertAwards(List.of(sound, award("2", a, new BadgeId("none"), NOON, null, null))));
            w.conflicts(
                    "no account",
                    s -> s.recognition().insertAwards(List.of(sound, award("2", NOBODY, B, NOON, null, null))));
            w.conflicts(
                    "no completion",
                    s -> s.recognition().insertAwards(List.of(sound, from("2", a, B, new CompletionId("none")))));
            Expect.equal(List.of(), awards(w, a), "awards");
        });
        checks.add(
                "BADGE-13",
                "A taken id, or a badge given twice by one completion, is a conflict, and nothing is added.",
                w -> {
                    AccountId a = holder(w);
                    Award first = from("1", a, B, D);
                    insert(w, first);
                    w.conflicts(
                            "a taken id",
                            s -> s.recognition()
                                    .insertAwards(List.of(
                                            award("2", a, C, NOON, null, null), award("1", a, C, NOON, null, null))));
                    w.conflicts("given twice", s -> s.recognition().insertAwards(List.of(from("2", a, B, D))));
                    Award others = from("3", a, C, D);
                    insert(w, others, award("4", a, B, hour(3), null, null), award("5", a, B, hour(3), null, null));
                    Expect.equal(4, awards(w, a).size(), "awards");
                });
        checks.add("BADGE-19", "Of those who race to give a badge for one completion, one wins.", w -> {
            AccountId a = holder(w);
            long winners = Race.run(
                            8,
                            n -> w.inTransaction(s -> {
                                s.recognition().insertAwards(List.of(from("n" + n, a, B, D)));
                                return true;
                            }))
                    .stream()
                    .filter(finish -> finish.value().isPresent())
                    .count();
            Expect.equal(1L, winners, "winners");
            Expect.equal(1, awards(w, a).size(), "awards");
        });
    }

    private static void addChanges(Checks checks) {
        checks.add("BADGE-14", "An update replaces expiry and withdrawal, both ways, and nothing else.", w -> {
            AccountId a = holder(w);
            Award first = from("1", a, B, D).revoked(MISTAKE);
            Award second = award("2", a, C, NOON, null, null);
            insert(w, first, second);
            Award told = new Award(first.id(), a, C, null, hour(5), hour(9), hour(6), null);
            update(w, told);
            Expect.equal(List.of(first.with(hour(9), hour(6)), second), awards(w, a), "filled");
            update(w, first.with(null, null));
            Expect.equal(List.of(first, second), awards(w, a), "emptied");
            w.conflicts(
                    "unknown",
                    s -> s.recognition()
                            .updateAwards(List.of(second.with(hour(7), null), award("3", a, C, NOON, null, null))));
            Expect.equal(List.of(first, second), awards(w, a), "after a conflict");
        });
        checks.add("BADGE-15", "An award is revoked once, and nothing else of it changes.", w -> {
            AccountId a = holder(w);
            Award first = from("1", a, B, D);
            Award second = award("2", a, C, NOON, hour(8), hour(4));
            Award third = award("3", a, C, hour(1), null, null);
            insert(w, first, second, third);
            Expect.equal(List.of(true, true), revoke(w, MISTAKE, second, first), "answers");
            Revocation again = new Revocation(hour(3), "Again.", "other");
            Expect.equal(List.of(false, true), revoke(w, again, first, third), "answers to a second");
            Expect.equal(
                    List.of(first.revoked(MISTAKE), second.revoked(MISTAKE), third.revoked(again)),
                    awards(w, a),
                    "awards");
            w.conflicts("unknown", s -> s.recognition().revoke(List.of(new AwardId("none")), again));
        });
        checks.add("BADGE-16", "Of rivals who revoke one award, one is told that it was him.", w -> {
            AccountId a = holder(w);
            Award award = from("1", a, B, D);
            insert(w, award);
            List<Boolean> told = Race.all(
                    8,
                    n -> w.insist(s -> s.recognition()
                                    .revoke(List.of(award.id()), new Revocation(hour(1), "by " + n, "admin")))
                            .get(0));
            Expect.equal(1, Collections.frequency(told, true), "revoked among " + told);
            Expect.equal(
                    award.revoked(new Revocation(hour(1), "by " + (told.indexOf(true) + 1), "admin")),
                    awards(w, a).get(0),
                    "award");
        });
        checks.add("BADGE-24", "A revoked award does not count from when it was revoked; an unrevoked one does.", w -> {
            AccountId a = holder(w);
            Award first = award("1", a, B, NOON, null, hour(4));
            insert(w, first, award("2", a, C, hour(-9), null, null));
            revoke(w, MISTAKE, first);
            for (Map.Entry<Integer, Integer> counts :
                    Map.of(-1, 1, 0, 2, 1, 2, 2, 1, 4, 1).entrySet()) {
                w.expect(counts.getValue(), Fact.BADGE_AWARD, a, hour(counts.getKey()));
            }
            update(w, first.with(null, null));
            w.expect(1, Fact.BADGE_AWARD, a, hour(3));
            update(w, first.with(null, hour(1)));
            w.expect(1, Fact.BADGE_AWARD, a, hour(1));
        });
    }

    private static void addSharing(Checks checks) {
        checks.add("BADGE-17", "How a badge is shared is found by person, and the latest word counts.", w -> {
            AccountId a = holder(w);
            AccountId other = w.account("other");
            BadgeSharing open = new BadgeSharing(a, B, Visibility.PUBLIC, token(1));
            BadgeSharing shut = new BadgeSharing(a, B, Visibility.PRIVATE, null);
            BadgeSharing second = new BadgeSharing(a, C, Visibility.PUBLIC, null);
            BadgeSharing others = new BadgeSharing(other, B, Visibility.PUBLIC, token(2));
            share(w, open, second, others);
            Expect.sameElements(List.of(open, second), sharings(w, a, NOBODY), "first");
            share(w, shut);
            Expect.sameElements(List.of(shut, second, others), sharings(w, a, other), "second");
            w.conflicts("no badge", s -> s.recognition().share(BadgeSharing.unsaid(a, new BadgeId("none"))));
            w.conflicts("no account", s -> s.recognition().share(BadgeSharing.unsaid(NOBODY, B)));
        });
        checks.add("BADGE-18", "A public link leads to one badge, until it is made anew or switched off.", w -> {
            AccountId a = holder(w);
            BadgeSharing first = new BadgeSharing(a, B, Visibility.PUBLIC, token(1));
            BadgeSharing second = new BadgeSharing(a, B, Visibility.PUBLIC, token(2));
            share(w, first);
            Expect.equal(Optional.of(first), sharedBy(w, 1), "first link");
            w.conflicts(
                    "a taken token", s -> s.recognition().share(new BadgeSharing(a, C, Visibility.PUBLIC, token(1))));
            share(w, second);
            Expect.equal(Optional.empty(), sharedBy(w, 1), "the first link, once it was made anew");
            Expect.equal(Optional.of(second), sharedBy(w, 2), "second link");
            share(w, new BadgeSharing(a, B, Visibility.PUBLIC, null));
            Expect.equal(Optional.empty(), sharedBy(w, 2), "the second link, once it was switched off");
            share(w, new BadgeSharing(a, C, Visibility.PUBLIC, token(1)));
            Expect.equal(
                    C, Expect.present(sharedBy(w, 1).orElse(null), "free token").badge(), "badge");
        });
        checks.add("BULK-17", "Awards are found, changed and revoked in long lists.", w -> {
            AccountId a = holder(w);
            List<Award> awards = Numbers.upTo(2500, i -> award("n" + i, a, B, hour(i), null, null));
            List<AwardId> ids = awards.stream().map(Award::id).toList();
            w.write(s -> s.recognition().insertAwards(awards));
            Expect.equal(awards, awards(w, a), "awards");
            List<Award> changed =
                    awards.stream().map(each -> each.with(hour(9999), null)).toList();
            w.write(s -> {
                s.people().lock(List.of(a));
                s.recognition().updateAwards(changed);
            });
            BulkChecks.same(changed, Award::id, w.read(s -> s.recognition().find(ids)), "changed awards");
            List<AwardId> some = ids.subList(0, 600);
            Expect.equal(
                    Collections.nCopies(600, true),
                    w.inTransaction(s -> s.recognition().revoke(some, MISTAKE)),
                    "answers");
            Expect.equal(
                    600L,
                    awards(w, a).stream()
                            .filter(each -> each.revocation() != null)
                            .count(),
                    "revoked awards");
        });
    }

    /** A person who completed {@link #D}, and two badges. */
    private static AccountId holder(World w) {
        AccountId a = w.account("a");
        w.complete(Samples.completion("d", a, w.offering("o"), NOON));
        w.badge("b");
        w.badge("c");
        return a;
    }

    private static Award award(
            String id,
            AccountId account,
            BadgeId badge,
            Instant at,
            @Nullable Instant expiresAt,
            @Nullable Instant withdrawnAt) {
        return new Award(new AwardId(id), account, badge, null, at, expiresAt, withdrawnAt, null);
    }

    private static Award from(String id, AccountId account, BadgeId badge, CompletionId completion) {
        return new Award(new AwardId(id), account, badge, completion, NOON, null, null, null);
    }

    private static TokenHash token(int number) {
        return new TokenHash(String.format(Locale.ROOT, "%064x", number));
    }

    private static void insert(World w, Award... awards) {
        w.write(s -> s.recognition().insertAwards(List.of(awards)));
    }

    private static void update(World w, Award award) {
        w.write(s -> {
            s.people().lock(List.of(award.account()));
            s.recognition().updateAwards(List.of(award));
        });
    }

    private static List<Boolean> revoke(World w, Revocation how, Award... awards) {
        List<AwardId> ids = List.of(awards).stream().map(Award::id).toList();
        return w.inTransaction(s -> s.recognition().revoke(ids, how));
    }

    private static List<Award> awards(World w, AccountId a) {
        return w.read(s -> s.recognition().awards(List.of(NOBODY, a))).getOrDefault(a, List.of());
    }

    private static void share(World w, BadgeSharing... sharings) {
        for (BadgeSharing sharing : sharings) {
            w.write(s -> {
                s.people().lock(List.of(sharing.account()));
                s.recognition().share(sharing);
            });
        }
    }

    private static List<BadgeSharing> sharings(World w, AccountId... accounts) {
        return w.read(s -> s.recognition().sharings(List.of(accounts)));
    }

    private static Optional<BadgeSharing> sharedBy(World w, int number) {
        return w.read(s -> s.recognition().sharedBy(token(number)));
    }
}
