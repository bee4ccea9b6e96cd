package io.lcart.samples.portal.demo;

import static io.lcart.samples.portal.demo.Catalog.inClass;
import static io.lcart.samples.portal.demo.Catalog.online;

import io.lcart.spi.commerce.OrderStatus;
import io.lcart.spi.people.AccountStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Makes learners, chunk by chunk, each with a history of their own; some of a chunk buy seats for others of it. */
final class Learners {

    /** How many learners know each other: managers and their people are of one chunk. */
    static final int CHUNK = 500;

    private static final List<OrderStatus> SINGLE = List.of(
            OrderStatus.PROCESSED,
            OrderStatus.PROCESSED,
            OrderStatus.PROCESSED,
            OrderStatus.NEW,
            OrderStatus.INVOICE,
            OrderStatus.PURCHASE_ORDER,
            OrderStatus.PURCHASE_ORDER_ACCESS_GRANTED,
            OrderStatus.PENDING,
            OrderStatus.ABANDONED);
    private static final List<String> TERMS = List.of("spring", "summer", "winter", "next", "autumn");

    private final long seed;
    private final Instant base;

    Learners(long seed, Instant base) {
        this.seed = seed;
        this.base = base;
    }

    /** The key of a learner. */
    static String key(int index) {
        return String.format(Locale.ROOT, "learner-%07d", index);
    }

    /**
     * Tells of the learners of a chunk.
     *
     * @param tell takes the stories
     * @param from the first one's number
     * @param to the number after the last one's
     */
    void tell(Stories tell, int from, int to) {
        for (int i = from; i < to; i++) {
            learner(tell, i);
        }
        // why: a few big buyers and more small ones, as in life
        buyer(tell, from, from, to, Math.min(to - from, 120), 160);
        for (int buyer = from + 40; buyer < to; buyer += 60) {
            buyer(tell, buyer, from, to, 4, 7);
        }
        if (to > from + 1) {
            instructor(tell, from + 1);
        }
    }

    private void learner(Stories tell, int index) {
        Dice dice = new Dice(seed, "learner", index);
        Names.Name name = Names.of(dice);
        Companies.Company company = dice.skewed(Companies.EMPLOYERS);
        String key = key(index);
        AccountStatus status = dice.percent(97)
                ? AccountStatus.ACTIVE
                : dice.percent(50) ? AccountStatus.INACTIVE : AccountStatus.LOCKED;
        Instant created = dice.daysBefore(base, Site.DAYS_BACK - 20, 30);
        String address = name.first().latin() + "." + name.last().latin() + "." + index + "@" + company.domain();
        tell.person(key, name.first().written(), name.last().written(), address, name.locale(), status, created);
        if (dice.percent(85)) {
            boolean left = dice.percent(8);
            tell.joins(key, company.key(), created, left ? dice.daysBefore(base, 29, 1) : null);
        }
        if (dice.percent(6)) {
            tell.joins(key, Companies.CHAMPIONS, created, null);
        }
        if (dice.percent(70)) {
            tell.accepts(key, Site.PRESENT_TERMS, -dice.between(1, Site.RENEWED_DAYS_AGO - 1));
        }
        training(tell, dice, key, created);
        activities(tell, dice, key);
    }

    private void training(Stories tell, Dice dice, String key, Instant created) {
        int wanted = dice.percent(25) ? 0 : dice.between(1, 3);
        int age = (int) Duration.between(created, base).toDays();
        Set<String> taken = new HashSet<>();
        for (int n = 0; n < wanted; n++) {
            boolean inClass = dice.percent(20);
            String course = inClass ? dice.skewed(Catalog.taught()) : dice.skewed(Catalog.courses());
            if (!taken.add(course)) {
                continue;
            }
            String offering = inClass ? inClass(course, dice.pick(TERMS)) : online(course);
            Instant ordered = dice.daysBefore(base, Math.max(age - 1, 1), 1);
            String order = key + "-" + n;
            OrderStatus status = dice.pick(SINGLE);
            if (dice.percent(15)) {
                tell.imported(order, key, offering, ordered);
                status = OrderStatus.PROCESSED;
            } else {
                tell.orders(order, key, offering, 1, status, ordered);
            }
            if (status == OrderStatus.PROCESSED && dice.percent(5)) {
                tell.becomes(order, OrderStatus.CANCELLED, later(dice, ordered));
            }
            if (status.grantsAccess() && !inClass) {
                progress(tell, dice, key, course, ordered);
            }
        }
    }

    private void progress(Stories tell, Dice dice, String key, String course, Instant ordered) {
        Instant at = later(dice, ordered);
        if (dice.percent(55)) {
            tell.finishes(key, online(course), at, dice.between(60, 100));
        } else if (dice.percent(70)) {
            tell.progresses(key, online(course), dice.between(5, 95), at);
        }
    }

    private void activities(Stories tell, Dice dice, String key) {
        int logins = dice.percent(30) ? 0 : dice.between(1, 4);
        for (int n = 0; n < logins; n++) {
            tell.does(key + "/login/" + n, key, "login", null, dice.daysBefore(base, 200, 1), true);
        }
        if (dice.percent(40)) {
            String quiz = dice.skewed(Catalog.courses()) + "-quiz";
            tell.does(key + "/quiz", key, "quiz", quiz, dice.daysBefore(base, 200, 1), dice.percent(80));
        }
    }

    /** A learner buys seats, gives many of them to others of the chunk, and invites a few by mail. */
    private void buyer(Stories tell, int index, int from, int to, int least, int most) {
        Dice dice = new Dice(seed, "buyer", index);
        String order = "bulk-" + key(index);
        int seats = Math.max(2, dice.between(least, most));
        Instant ordered = dice.daysBefore(base, 350, 40);
        OrderStatus status = dice.percent(70) ? OrderStatus.PROCESSED : OrderStatus.INVOICE;
        tell.orders(order, key(index), online(dice.skewed(Catalog.courses())), seats, status, ordered);
        int used = Math.min(seats * dice.between(0, 80) / 100, to - from - 1);
        boolean cancelled = dice.percent(8);
        Instant last = cancelled ? base.minus(Duration.ofDays(31)) : base;
        int offset = dice.between(0, to - from - 1);
        int given = 0;
        for (int n = 0; given < used && n < to - from; n++) {
            int learner = from + (offset + n) % (to - from);
            if (learner != index) {
                tell.uses(order, key(learner), between(dice, ordered, last));
                given++;
            }
        }
        for (int n = 0; !cancelled && n < Math.min(2, seats - given); n++) {
            boolean expires = dice.percent(50);
            Instant at = dice.daysBefore(base, 39, 1);
            tell.invites(
                    order + "/" + n,
                    order,
                    "newcomer." + index + "." + n + "@mail.example",
                    at,
                    expires ? at.plus(Duration.ofDays(14)) : null);
        }
        if (cancelled) {
            tell.becomes(order, OrderStatus.CANCELLED, dice.daysBefore(base, 30, 1));
        }
    }

    private void instructor(Stories tell, int index) {
        Dice dice = new Dice(seed, "instructor", index);
        tell.teaches(
                key(index),
                -dice.between(30, 420),
                List.of(inClass(dice.pick(Catalog.taught()), "summer"), inClass(dice.pick(Catalog.taught()), "next")));
        if (dice.percent(50)) {
            tell.administers(key(index), dice.pick(Companies.EMPLOYERS).key(), -dice.between(10, 300));
        }
    }

    private Instant later(Dice dice, Instant start) {
        return between(dice, start, base);
    }

    private static Instant between(Dice dice, Instant start, Instant end) {
        long seconds = Math.max(Duration.between(start, end).toSeconds() - 60, 1);
        return start.plusSeconds(1 + (long) (seconds * (dice.between(0, 999) / 1000.0)));
    }
}
