package io.lcart.oracle;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** More that is so in a world, by chance; most of it is about others than any one person. What refers to something may come before it. */
final class Elsewhere {

    private static final List<String> PEOPLE = List.of("x1", "x2", "x3");

    private final World world;
    private final Dice dice;
    private final List<String> people = new ArrayList<>(PEOPLE);
    private final List<String> courses = new ArrayList<>(List.of("y1"));
    private final List<String> offerings = new ArrayList<>(List.of("z1", "z2"));
    private final List<String> groups = new ArrayList<>(List.of("h1"));
    private int number;

    Elsewhere(World world, Dice dice) {
        this.world = world;
        this.dice = dice;
        world.all(Item.Person.class).forEach(each -> people.add(each.key()));
        world.all(Item.Course.class).forEach(each -> courses.add(each.key()));
        world.all(Item.Offering.class).stream()
                .map(Item.Offering::key)
                .distinct()
                .forEach(offerings::add);
        world.all(Item.Group.class).stream().map(Item.Group::key).distinct().forEach(groups::add);
    }

    /** About whom and what there may be something. */
    Shown.Asked asked() {
        return new Shown.Asked(people, courses, offerings, groups);
    }

    /** Lines in an order in which they make sense, one after the other, unless one before is left out. */
    List<Item> lines(int some) {
        List<Item> lines = new ArrayList<>();
        PEOPLE.forEach(person -> lines.add(new Item.Person(person, Item.Person.Status.ACTIVE)));
        lines.add(new Item.Course("y1"));
        lines.add(new Item.Group("h1", at(), dice.oneIn(2), 1, "/logo/h1", "Welcome to h1", dice.oneIn(2)));
        lines.add(new Item.Offering("z1", "y1", true, null, dice.of(null, 3), List.of()));
        lines.add(new Item.Offering("z2", dice.of(courses), false, dice.oneIn(2) ? at() : null, null, List.of("h1")));
        for (int i = 0; i < some; i++) {
            lines.add(line());
        }
        return lines;
    }

    /** An instant at which nothing else in the world begins, so that nothing is told anew that was bought or passed on. */
    private Instant at() {
        return Instant.parse("2026-03-05T13:37:00Z")
                .plus(Duration.ofHours(dice.below(140)))
                .plusMillis(++number);
    }

    private Instant endAfter(Instant from) {
        return dice.oneIn(2) ? null : from.plus(Duration.ofHours(1 + dice.below(100)));
    }

    private Item line() {
        String person = dice.of(people);
        String offering = dice.of(offerings);
        Instant at = at();
        return switch (dice.below(11)) {
            case 0 -> new Item.Tie(person, dice.of(groups), false, at, endAfter(at));
            case 1 -> new Item.Tie(person, dice.of(groups), true, at, endAfter(at));
            case 2 -> new Item.Designation(person, at, endAfter(at));
            case 3 -> new Item.Teaching(person, offering, at, endAfter(at));
            case 4 ->
                new Item.Order(
                        "w" + number,
                        person,
                        dice.oneIn(2),
                        at,
                        dice.of(Item.Order.State.PROCESSED, Item.Order.State.INVOICE, Item.Order.State.PENDING),
                        List.of(new Item.Order.Line(offering, dice.of(1, 1, 3))));
            case 5 -> new Item.Grant("v" + number, person, offering, dice.of(1, 3), at);
            case 6, 7 -> new Item.Assign(source(), person, at.plus(Duration.ofHours(100)));
            case 8 -> new Item.Progress(person, offering, dice.of(0, 10, 60), at);
            case 9 -> new Item.Invite("u" + number, source(), "guest" + number + "@example.org", at, endAfter(at));
            default -> new Item.Completion(person, offering, at);
        };
    }

    /** Seats of the world, or of one of the lines added before. */
    private Item.Source source() {
        List<Item.Source> sources = new ArrayList<>();
        world.all(Item.Order.class).forEach(order -> sources.add(new Item.Source(order.key(), 1)));
        world.all(Item.Grant.class).forEach(grant -> sources.add(new Item.Source(grant.key(), 0)));
        for (int i = 1; i <= number; i++) {
            sources.add(new Item.Source("v" + i, 0));
            sources.add(new Item.Source("w" + i, 1));
        }
        return dice.of(sources);
    }
}
