package io.lcart.spi.tck;

import static io.lcart.spi.tck.Samples.ALWAYS;
import static io.lcart.spi.tck.Samples.NOON;
import static io.lcart.spi.tck.Samples.badge;
import static io.lcart.spi.tck.Samples.hours;
import static io.lcart.spi.tck.Samples.justBefore;
import static io.lcart.spi.tck.Samples.since;

import io.lcart.spi.catalog.CourseId;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.recognition.Badge;
import io.lcart.spi.recognition.BadgeExpiry;
import io.lcart.spi.recognition.BadgeId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The contract of {@code RecognitionStore} on badges. */
final class BadgeChecks {

    private static final BadgeId B = new BadgeId("b");
    private static final BadgeId C = new BadgeId("c");

    private BadgeChecks() {}

    static void addTo(Checks checks) {
        addBadges(checks);
        addLists(checks);
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

    private static void addLists(Checks checks) {
        checks.add("BADGE-10", "The badges of courses are found once each, by key, active or not.", w -> {
            CourseId x = w.course("x");
            CourseId y = w.course("y");
            Badge off = new Badge(C, "Off", "", null, false, new BadgeExpiry.Never(), List.of(y, x));
            Badge big = badge("B", y);
            w.write(s -> s.recognition().insertBadges(List.of(badge("b", x), off, badge("d"), big)));
            Expect.equal(List.of(badge("b", x), off), attached(w, x), "of x");
            Expect.equal(List.of(big, badge("b", x), off), attached(w, y, x, new CourseId("none")), "of both");
            w.write(s -> s.recognition().updateBadges(List.of(badge("b"))));
            Expect.equal(List.of(off), attached(w, x), "once b is attached to none");
        });
        checks.add("BADGE-11", "Badges are paged in the order of their keys, behind one that is not there too.", w -> {
            CourseId x = w.course("x");
            w.write(s -> s.recognition().insertBadges(List.of(badge("b"), badge("a1", x), badge("B"), badge("a"))));
            Expect.equal(List.of(badge("B"), badge("a")), page(w, null, 2), "first page");
            Expect.equal(List.of(badge("a1", x), badge("b")), page(w, new BadgeId("a"), 3), "second page");
            Expect.equal(List.of(badge("b")), page(w, new BadgeId("a2"), 3), "behind one that is not there");
            Expect.equal(List.of(), page(w, new BadgeId("b"), 3), "behind the last");
        });
        checks.add("BADGE-12", "The holders of a badge are counted once each, while an award of theirs stands.", w -> {
            AccountId a = w.account("a");
            AccountId other = w.account("other");
            w.badge("b");
            w.badge("c");
            w.award(a, B, ALWAYS, since(0));
            w.award(other, B, hours(0, 1));
            w.award(other, C, hours(1, 2));
            Expect.equal(Map.of(B, 1L), holders(w, justBefore(NOON)), "before noon");
            Expect.equal(Map.of(B, 2L), holders(w, NOON), "at noon");
            Expect.equal(Map.of(B, 1L, C, 1L), holders(w, Samples.hour(1)), "an hour later");
        });
    }

    private static Map<BadgeId, Badge> badges(World w) {
        return w.read(s -> s.recognition().badges(List.of(C, B, new BadgeId("none"))));
    }

    private static List<Badge> attached(World w, CourseId... courses) {
        return w.read(s -> s.recognition().attachedTo(List.of(courses)));
    }

    private static List<Badge> page(World w, @Nullable BadgeId after, int limit) {
        return w.read(s -> s.recognition().badgesAfter(after, limit));
    }

    private static Map<BadgeId, Long> holders(World w, Instant at) {
        return w.read(s -> s.recognition().holders(List.of(C, B, new BadgeId("none")), at));
    }
}
