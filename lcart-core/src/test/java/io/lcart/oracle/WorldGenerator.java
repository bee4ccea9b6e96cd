package io.lcart.oracle;

import io.lcart.oracle.Item.Order;
import io.lcart.oracle.Item.Order.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Makes small, dense worlds in which things collide: few people, few offerings, and instants from so small a set that most boundaries meet,
 * or miss each other by a microsecond. The days lie around the change to summer time in New York.
 */
final class WorldGenerator {

    private static final Instant BASE = Instant.parse("2026-03-06T00:00:00Z");

    /** Midnights in UTC, in Kathmandu (UTC+5:45) and in New York, on both sides of its change of the clock. */
    private static final List<Duration> HOURS =
            List.of(Duration.ZERO, Duration.ofMinutes(18 * 60 + 15), Duration.ofHours(5), Duration.ofHours(4));

    /** Keys that differ by case or accent alone: storage compares them binary. */
    private static final List<String> PEOPLE = List.of("p", "P", "p2", "p\u00e9", "pe", "p 2");

    private static final List<String> FACTS = List.of(
            "ACCESS",
            "LIVE_SEAT",
            "AVAILABLE_SEAT",
            "SEAT_POOL",
            "GROUP_ADMIN",
            "MANAGER_LINK",
            "OPEN_INVITATION",
            "PERSON_IN_REACH",
            "INSTRUCTOR",
            "ASSIGNED_OFFERING",
            "BADGE_AWARD",
            "COMPLETION",
            "ORDER",
            "TERMS_ACCEPTED");

    private final Dice dice;
    private final List<Item> items = new ArrayList<>();
    private final List<Instant> instants = new ArrayList<>();
    private final List<String> people;
    private final List<String> groups;
    private final List<String> courses;
    private final List<String> offerings;
    private final List<String> badges;
    private final boolean groupsForSale;

    private WorldGenerator(long seed) {
        dice = new Dice(seed);
        for (int i = dice.between(2, 5); i > 0; i--) {
            instants.add(BASE.plus(Duration.ofDays(dice.below(5))).plus(dice.of(HOURS)));
        }
        people = PEOPLE.subList(0, dice.between(2, PEOPLE.size()));
        groups = keys("g", dice.between(1, 4));
        courses = keys("c", dice.between(1, 4));
        offerings = keys("o", dice.between(1, 5));
        badges = keys("b", dice.between(1, 3));
        groupsForSale = dice.oneIn(2);
    }

    /** The world of a seed: the same for ever. */
    static World world(long seed) {
        WorldGenerator generator = new WorldGenerator(seed);
        generator.people();
        generator.catalog();
        generator.purchases();
        generator.seats();
        generator.records();
        generator.new Configurations().add();
        generator.progress();
        return new World(generator.items);
    }

    /** The world of a seed without what no report on others shows. */
    static World reported(long seed) {
        return new World(world(seed).items().stream()
                .filter(item -> !(item instanceof Item.Badge
                        || item instanceof Item.Award
                        || item instanceof Item.Activity
                        || item instanceof Item.Terms))
                .toList());
    }

    private static List<String> keys(String prefix, int n) {
        return IntStream.rangeClosed(1, n).mapToObj(i -> prefix + i).toList();
    }

    private Instant instant() {
        Instant instant = dice.of(instants);
        return switch (dice.below(10)) {
            case 0 -> instant.plusNanos(1000);
            case 1 -> instant.minusNanos(1000);
            default -> instant;
        };
    }

    /** An end after the beginning, or none. */
    private Instant endAfter(Instant from) {
        Instant until = dice.oneIn(3) ? null : instant();
        return until == null || until.isAfter(from) ? until : dice.oneIn(2) ? null : from.plusNanos(1000);
    }

    private void people() {
        for (String person : people) {
            items.add(new Item.Person(
                    person,
                    dice.oneIn(12)
                            ? dice.of(Item.Person.Status.INACTIVE, Item.Person.Status.LOCKED)
                            : Item.Person.Status.ACTIVE));
        }
        for (String group : groups) {
            for (int i = dice.of(1, 1, 1, 2, 3); i > 0; i--) {
                Instant from = dice.oneIn(2) ? BASE : instant();
                items.add(new Item.Group(
                        group,
                        from,
                        dice.oneIn(2),
                        dice.of(null, 1, 1, 2, -3),
                        dice.of(null, "/logo/" + group + i, "https://cdn.example.org/" + group + i),
                        dice.of(null, "Welcome to " + group + " \u2116" + i),
                        dice.oneIn(2)));
            }
        }
        for (String person : people) {
            for (String group : dice.some(groups, 3)) {
                starts().forEach(from -> items.add(new Item.Tie(person, group, false, from, endAfter(from))));
            }
            for (String group : dice.some(groups, 8)) {
                starts().forEach(from -> items.add(new Item.Tie(person, group, true, from, endAfter(from))));
            }
        }
    }

    /** Where the intervals of one relation begin: at one place, which is told anew, or at several, which come on top of each other. */
    private List<Instant> starts() {
        Instant from = instant();
        return switch (dice.below(5)) {
            case 0 -> List.of(from, from);
            case 1 -> Stream.of(from, instant(), instant()).distinct().toList();
            default -> List.of(from);
        };
    }

    private void catalog() {
        courses.forEach(course -> items.add(new Item.Course(course)));
        offerings.forEach(offering -> items.add(offering(offering)));
        for (String person : people) {
            if (dice.oneIn(3)) {
                starts().forEach(from -> items.add(new Item.Designation(person, from, endAfter(from))));
                for (String offering : dice.some(offerings, 2)) {
                    starts().forEach(from -> items.add(new Item.Teaching(person, offering, from, endAfter(from))));
                }
            }
        }
    }

    private Item.Offering offering(String key) {
        return new Item.Offering(
                key,
                dice.oneIn(5) ? null : dice.of(courses),
                dice.oneIn(2),
                dice.oneIn(4) ? instant() : null,
                dice.of(null, 1, 1, 2, 3),
                groupsForSale && dice.oneIn(3) ? List.of(dice.of(groups)) : List.of());
    }

    private void purchases() {
        int orders = dice.between(0, 5);
        for (int i = 1; i <= orders; i++) {
            List<Order.Line> lines = new ArrayList<>();
            for (int line = dice.of(1, 1, 1, 2, 3); line > 0; line--) {
                lines.add(new Order.Line(dice.of(offerings), dice.of(1, 1, 1, 2, 2, 3, dice.of(99, 100, 101, 2))));
            }
            Instant at = instant();
            String key = "n" + i;
            items.add(new Order(key, dice.of(people), dice.oneIn(3), at, state(), lines));
            List<Instant> changes = instants.stream()
                    .flatMap(t -> Stream.of(t.minusNanos(1000), t, t.plusNanos(1000)))
                    .filter(t -> !t.isBefore(at))
                    .distinct()
                    .toList();
            for (Instant change : dice.some(changes, 6)) {
                items.add(new Item.Change(key, dice.oneIn(3) ? State.PROCESSED : state(), change));
                // why: a group bought in a state that another one of the same instant overrules is kept or not by who
                // was told first
                if (!groupsForSale && dice.oneIn(8)) {
                    items.add(new Item.Change(key, state(), change));
                }
            }
        }
        for (int i = dice.of(0, 0, 0, 1, 2); i > 0; i--) {
            items.add(new Item.Grant(
                    "s" + i, dice.of(people), dice.of(offerings), dice.of(1, 1, 2, 3, 99, 100, 101), instant()));
        }
    }

    private State state() {
        return dice.oneIn(2) ? dice.of(State.NEW, State.PROCESSED, State.CANCELLED) : dice.of(State.values());
    }

    private void seats() {
        List<Item.Source> sources = new ArrayList<>();
        for (Item item : items) {
            if (item instanceof Order order) {
                IntStream.rangeClosed(1, order.lines().size())
                        .forEach(line -> sources.add(new Item.Source(order.key(), line)));
            } else if (item instanceof Item.Grant grant) {
                sources.add(new Item.Source(grant.key(), 0));
            }
        }
        for (int i = sources.isEmpty() ? 0 : dice.between(0, 8); i > 0; i--) {
            Item.Source source = dice.of(sources);
            Instant at = instant();
            items.add(
                    dice.oneIn(4)
                            ? new Item.Invite("i" + i, source, "guest" + i + "@example.org", at, endAfter(at))
                            : new Item.Assign(source, dice.of(people), at));
        }
        for (String offering : dice.some(offerings, 6)) {
            items.add(offering(offering));
        }
    }

    /** Records short of a completion; none falls on another record of the same pair. */
    private void progress() {
        for (String person : people) {
            for (String offering : dice.some(offerings, 4)) {
                items.add(new Item.Progress(
                        person,
                        offering,
                        dice.of(0, 1, 50, 99),
                        dice.of(instants).plus(Duration.ofMinutes(1))));
            }
        }
    }

    private void records() {
        badges.forEach(badge -> items.add(new Item.Badge(badge)));
        for (String person : people) {
            for (String offering : dice.some(offerings, 5)) {
                for (int i = dice.of(1, 1, 2); i > 0; i--) {
                    items.add(new Item.Completion(person, offering, instant()));
                }
            }
            for (String badge : dice.some(badges, 4)) {
                for (int i = dice.of(1, 1, 2); i > 0; i--) {
                    Instant at = instant();
                    items.add(new Item.Award(
                            person,
                            badge,
                            at,
                            dice.oneIn(2) ? null : endAfter(at),
                            dice.oneIn(4) ? endAfter(at) : null));
                }
            }
            if (dice.oneIn(3)) {
                items.add(new Item.Terms(person, dice.of("v1", "v2"), instant()));
            }
        }
        Stream.generate(this::instant)
                .limit(dice.of(0, 0, 1, 3, 6))
                .sorted()
                .forEach(at -> items.add(new Item.Activity(
                        "a" + items.size(),
                        dice.of(people),
                        dice.of("login", "login", "quiz", "comment"),
                        dice.of(null, "q1", "q2"),
                        at,
                        !dice.oneIn(5))));
    }

    /** The settings over time, with tiles and points messages. */
    private final class Configurations {

        private void add() {
            for (int i = dice.of(0, 1, 1, 1, 2, 3); i > 0; i--) {
                List<Item.CustomTile> tiles = IntStream.range(0, dice.of(0, 1, 2))
                        .mapToObj(this::tile)
                        .toList();
                items.add(new Item.Config(
                        dice.oneIn(2) ? BASE.minus(Duration.ofDays(1)) : instant(),
                        !dice.oneIn(3),
                        dice.of(null, null, true, false),
                        dice.oneIn(2),
                        dice.oneIn(3),
                        dice.of("UTC", "Asia/Kathmandu", "America/New_York"),
                        dice.maybe(groups),
                        dice.of(null, "v1", "v2"),
                        dice.of(Map.of("login", 10L, "quiz", 7L), Map.of("login", 10L, "quiz", 10L, "comment", 1L)),
                        Map.of("plan", dice.of("gold", "", "silver")),
                        look(i, tiles),
                        tiles,
                        IntStream.range(0, dice.of(0, 1, 3))
                                .mapToObj(this::message)
                                .toList()));
            }
        }

        private Item.Look look(int number, List<Item.CustomTile> custom) {
            List<String> tiles = List.of(
                    custom.isEmpty() ? "leaderboard" : custom.get(0).id(),
                    "order-history",
                    "my-training",
                    "edit-account");
            return new Item.Look(
                    dice.of(null, "/site/logo" + number),
                    dice.of(null, "Welcome to the site"),
                    dice.oneIn(3) ? dice.shuffled(tiles).subList(0, 2) : List.of(),
                    dice.oneIn(3) ? Map.of(dice.of(tiles), "Site text " + number) : Map.of(),
                    dice.oneIn(3) ? Map.of(dice.of(groups), Map.of(dice.of(tiles), "Group text " + number)) : Map.of());
        }

        private Item.CustomTile tile(int n) {
            Instant from = dice.oneIn(4) ? instant() : null;
            return new Item.CustomTile(
                    "x" + n, dice.of(-1, 10, 20, 75, 90, 100), rule(3), from, from == null ? null : endAfter(from));
        }

        private Item.Message message(int n) {
            Long low = dice.of(null, -1L, 0L, 10L, 17L);
            Long high = dice.of(null, 10L, 11L, 20L);
            Instant from = dice.oneIn(2) ? null : instant();
            return new Item.Message(
                    "m" + n,
                    low,
                    low == null || high == null || low + 1 < high ? high : null,
                    dice.oneIn(2) ? List.of() : dice.some(groups, 2),
                    from,
                    from == null ? dice.maybe(instants) : endAfter(from));
        }
    }

    /** A tree of at most {@code depth} levels. */
    Rule rule(int depth) {
        if (depth > 0 && dice.oneIn(2)) {
            List<Rule> of = IntStream.range(0, dice.of(1, 2, 2, 3))
                    .mapToObj(i -> rule(depth - 1))
                    .toList();
            return dice.of(new Rule.All(of), new Rule.Any(of), new Rule.Not(of.get(0)));
        }
        return switch (dice.below(10)) {
            case 0 -> new Rule.HasRole(dice.of("learner", "instructor", "customer-admin", "group-admin"));
            case 1 -> new Rule.InGroup(dice.of(groups));
            case 2 -> new Rule.HasAccess(dice.of(courses));
            case 3 -> new Rule.Completed(dice.of(courses));
            case 4 ->
                new Rule.HasOrder(
                        dice.maybe(offerings), dice.oneIn(2) ? List.of(state()) : List.of(State.NEW, State.INVOICE));
            case 5 ->
                dice.of(
                        new Rule.SettingIs("plan", "gold"),
                        new Rule.SettingIs("plan", ""),
                        new Rule.SettingIs("plan", "bronze"),
                        new Rule.SettingIs("badges", "true"),
                        new Rule.SettingIs("gamification", "false"),
                        new Rule.SettingIs("purchase-order-auto-grant", "true"));
            case 6 -> during(instant());
            case 7 -> new Rule.HasBoard();
            case 8 -> new Rule.Always();
            default -> new Rule.HasAny(dice.of(FACTS));
        };
    }

    private Rule during(Instant from) {
        return dice.oneIn(3) ? new Rule.During(null, from) : new Rule.During(from, endAfter(from));
    }
}
