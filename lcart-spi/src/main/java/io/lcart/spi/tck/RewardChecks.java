package io.lcart.spi.tck;

import static io.lcart.spi.tck.Samples.ALWAYS;
import static io.lcart.spi.tck.Samples.badge;
import static io.lcart.spi.tck.Samples.hour;
import static io.lcart.spi.tck.Samples.hours;
import static io.lcart.spi.tck.Samples.since;

import io.lcart.spi.catalog.CourseId;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.recognition.Award;
import io.lcart.spi.recognition.Badge;
import io.lcart.spi.recognition.BadgeExpiry;
import io.lcart.spi.recognition.BadgeId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The contract of {@code RecognitionStore}. */
final class RewardChecks {

    private static final BadgeId B = new BadgeId("b");
    private static final BadgeId C = new BadgeId("c");
    private static final AccountId NOBODY = new AccountId("none");

    private RewardChecks() {}

    static void addTo(Checks checks) {
        addBadges(checks);
        addAwards(checks);
    }

    private static void addBadges(Checks checks) {
        checks.add("BADGE-01", "A badge is found with every value, and its courses in their order.", w -> {
            CourseId x = w.course("x");
            CourseId y = w.course("y");
            BadgeExpiry months = new BadgeExpiry.AfterMonths(24);
            Badge full = new Badge(B, "Abzeichen", "für Zoë", "https://x/b.png", false, months, List.of(y, x));
            w.write(s -> s.recognition().insertBadges(List.of(full, badge("c"))));
            Expect.equal(Map.of(B, full, C, badge("c")), badges(w), "badges");
        });
        checks.add("BADGE-02", "Every kind of expiry comes back as it was stored.", w -> {
            for (BadgeExpiry expiry : List.of(
                    new BadgeExpiry.Never(),
                    new BadgeExpiry.AfterMonths(1),
                    new BadgeExpiry.OnDate(LocalDate.of(2028, 2, 29)),
                    new BadgeExpiry.OnDate(LocalDate.of(1999, 12, 31)))) {
                BadgeId id = new BadgeId("of " + expiry.hashCode());
                Badge b = new Badge(id, "B", "", null, true, expiry, List.of());
                w.write(s -> s.recognition().insertBadges(List.of(b)));
                Expect.equal(Map.of(id, b), w.read(s -> s.recognition().badges(List.of(id))), "badge");
            }
        });
        checks.add("BADGE-03", "A second badge of one id is a conflict, and nothing of the list is added.", w -> {
            w.badge("b");
            w.conflicts("adding a taken id", s -> s.recognition().insertBadges(List.of(badge("c"), badge("b"))));
            w.conflicts("one id twice", s -> s.recognition().insertBadges(List.of(badge("c"), badge("c"))));
            Expect.equal(Map.of(B, badge("b")), badges(w), "badges");
        });
        checks.add("BADGE-04", "A badge of a course that does not exist is a conflict, and nothing is added.", w -> {
            w.conflicts(
                    "no course",
                    s -> s.recognition().insertBadges(List.of(badge("b"), badge("c", new CourseId("none")))));
            Expect.equal(Map.of(), badges(w), "badges");
        });
        checks.add("BADGE-05", "An update replaces every value of a badge, both ways.", w -> {
            CourseId x = w.course("x");
            w.badge("b");
            BadgeExpiry date = new BadgeExpiry.OnDate(LocalDate.of(2027, 1, 1));
            Badge full = new Badge(B, "Name", "text", "/image", false, date, List.of(x));
            w.write(s -> s.recognition().updateBadges(List.of(full)));
            Expect.equal(Map.of(B, full), badges(w), "filled badge");
            w.write(s -> s.recognition().updateBadges(List.of(badge("b"))));
            Expect.equal(Map.of(B, badge("b")), badges(w), "emptied badge");
        });
        checks.add("BADGE-06", "An update of an unknown badge or course is a conflict, and nothing is changed.", w -> {
            CourseId x = w.course("x");
            w.badge("b");
            w.conflicts("no badge", s -> s.recognition().updateBadges(List.of(badge("b", x), badge("c"))));
            w.conflicts("no course", s -> s.recognition().updateBadges(List.of(badge("b", new CourseId("none")))));
            Expect.equal(Map.of(B, badge("b")), badges(w), "badges");
        });
    }

    private static void addAwards(Checks checks) {
        checks.add("BADGE-07", "Awards are found by person, oldest first, with their expiry.", w -> {
            AccountId a = w.account("a");
            w.badge("b");
            w.badge("c");
            List<Award> ofB = List.of(new Award(a, B, hours(0, 1), hour(9)), new Award(a, B, hours(3, 4), null));
            Award ofC = new Award(a, C, since(2), hour(8));
            award(w, a, List.of(ofB.get(0), ofC, ofB.get(1)));
            Expect.equal(List.of(ofB.get(0), ofC, ofB.get(1)), awards(w, a), "awards");
        });
        checks.add("BADGE-08", "Awards of one badge are replaced as a whole; other badges and people stay.", w -> {
            AccountId a = w.account("a");
            AccountId other = w.account("other");
            w.badge("b");
            w.badge("c");
            w.award(a, B, hours(0, 1), hours(2, 3));
            w.award(a, C, hours(0, 1));
            w.award(other, B, ALWAYS);
            award(w, a, List.of(new Award(a, B, since(5), null)));
            Expect.equal(
                    List.of(new Award(a, C, hours(0, 1), null), new Award(a, B, since(5), null)),
                    awards(w, a),
                    "awards");
            Expect.equal(List.of(new Award(other, B, ALWAYS, null)), awards(w, other), "awards of another");
        });
        checks.add("BADGE-09", "An award to nobody, or of no badge, is a conflict, and nothing is changed.", w -> {
            AccountId a = w.account("a");
            w.badge("b");
            w.conflicts(
                    "no badge",
                    s -> s.recognition()
                            .replaceAwards(List.of(new Award(a, B, ALWAYS, null), new Award(a, C, ALWAYS, null))));
            w.conflicts("no account", s -> s.recognition().replaceAwards(List.of(new Award(NOBODY, B, ALWAYS, null))));
            Expect.equal(List.of(), awards(w, a), "awards");
        });
    }

    private static Map<BadgeId, Badge> badges(World w) {
        return w.read(s -> s.recognition().badges(List.of(C, B, new BadgeId("none"))));
    }

    private static void award(World w, AccountId a, List<Award> awards) {
        w.write(s -> {
            s.people().lock(List.of(a));
            s.recognition().replaceAwards(awards);
        });
    }

    private static List<Award> awards(World w, AccountId a) {
        return w.read(s -> s.recognition().awards(List.of(NOBODY, a))).getOrDefault(a, List.of());
    }
}
