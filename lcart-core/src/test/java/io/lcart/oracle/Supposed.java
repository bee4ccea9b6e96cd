package io.lcart.oracle;

import io.lcart.core.tile.FactChange;
import io.lcart.spi.commerce.OrderStatus;
import io.lcart.spi.dashboard.Fact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes supposed changes of one person's facts come true in a world, as far as a host can tell them. */
final class Supposed {

    private final World world;
    private final String person;
    private final Instant t;

    Supposed(World world, String person, Instant t) {
        this.world = world;
        this.person = person;
        this.t = t;
    }

    /** The world in which the changes came true at the instant, or nothing if one of them is none that a host can bring about. */
    Optional<World> world(List<FactChange> changes) {
        List<Item> lines = new ArrayList<>();
        for (FactChange change : changes) {
            List<Item> told = lines(change);
            if (told.isEmpty()) {
                return Optional.empty();
            }
            lines.addAll(told);
        }
        return Optional.of(world.with(lines.toArray(Item[]::new)));
    }

    private List<Item> lines(FactChange change) {
        if (change instanceof FactChange.OfFact of && of.gained()) {
            return gained(of.fact());
        } else if (change instanceof FactChange.OfMembership of && of.joined()) {
            return group(of.group().value())
                    .map(group -> List.<Item>of(new Item.Tie(person, group.key(), false, t, null)))
                    .orElse(List.of());
        } else if (change instanceof FactChange.OfAnotherGroup of) {
            return List.of(
                    new Item.Group("g+", t, false, null, null, null, of.highScoreBoard()),
                    new Item.Tie(person, "g+", false, t, null));
        } else if (change instanceof FactChange.OfBoard of) {
            return group(of.group().value())
                    .map(group -> withBoard(group, of.on()))
                    .orElse(List.of());
        } else if (change instanceof FactChange.OfAccess of && of.gained()) {
            return teaching(of.course().value())
                    .map(offering -> List.of(order(offering, Item.Order.State.NEW)))
                    .orElse(List.of());
        } else if (change instanceof FactChange.OfCompletion of && of.completed()) {
            return teaching(of.course().value())
                    .map(offering -> List.<Item>of(new Item.Completion(person, offering, t)))
                    .orElse(List.of());
        } else if (change instanceof FactChange.OfOrder of && of.gained()) {
            return ordered(
                    of.order().offering() == null
                            ? anyOffering()
                            : of.order().offering().value(),
                    of.order().status());
        } else if (change instanceof FactChange.OfSetting of) {
            return setting(of.name(), of.value());
        }
        return List.of();
    }

    private List<Item> gained(Fact fact) {
        Item.Source source = new Item.Source("s+" + fact, 0);
        Item grant = new Item.Grant(source.key(), person, anyOffering(), 2, t);
        return switch (fact) {
            case ACCESS, ORDER -> List.of(order(anyOffering(), Item.Order.State.NEW));
            case LIVE_SEAT, AVAILABLE_SEAT, SEAT_POOL -> List.of(grant);
            case MANAGER_LINK, PERSON_IN_REACH ->
                List.of(
                        new Item.Person("friend", Item.Person.Status.ACTIVE),
                        grant,
                        new Item.Assign(source, "friend", t));
            case OPEN_INVITATION -> List.of(grant, new Item.Invite("i+", source, "friend@example.org", t, null));
            case GROUP_ADMIN ->
                List.of(
                        new Item.Group("g+" + fact, t, false, null, null, null, false),
                        new Item.Tie(person, "g+" + fact, true, t, null));
            case INSTRUCTOR -> List.of(new Item.Designation(person, t, null));
            case ASSIGNED_OFFERING ->
                List.of(new Item.Designation(person, t, null), new Item.Teaching(person, anyOffering(), t, null));
            case BADGE_AWARD -> List.of(new Item.Badge("b+"), new Item.Award(person, "b+", t, null, null));
            case COMPLETION -> List.of(new Item.Completion(person, anyOffering(), t));
            case TERMS_ACCEPTED -> {
                String version = config().terms();
                yield version == null ? List.of() : List.of(new Item.Terms(person, version, t));
            }
        };
    }

    private static Item.Order.State state(OrderStatus status) {
        return Item.Order.State.valueOf(status.name());
    }

    private Item order(String offering, Item.Order.State state) {
        return new Item.Order("n+" + offering + state, person, false, t, state, List.of(line(offering)));
    }

    private static Item.Order.Line line(String offering) {
        return new Item.Order.Line(offering, 1);
    }

    /** A purchase order may grant access at once when it is placed; later it is what it is told to be. */
    private List<Item> ordered(String offering, OrderStatus status) {
        String key = "n+" + offering + status;
        Instant before = t.minus(Trial.MICRO);
        return List.of(
                new Item.Order(key, person, false, before, Item.Order.State.ABANDONED, List.of(line(offering))),
                new Item.Change(key, state(status), t));
    }

    private Optional<Item.Group> group(String key) {
        return Optional.ofNullable(NaiveFacts.groupAt(world, key, t));
    }

    private List<Item> withBoard(Item.Group group, boolean on) {
        return List.of(
                new Item.Group(group.key(), t, group.inherit(), group.priority(), group.logo(), group.welcome(), on));
    }

    private String anyOffering() {
        return world.all(Item.Offering.class).get(0).key();
    }

    private Optional<String> teaching(String course) {
        return world.latest(Item.Offering.class).stream()
                .filter(offering -> course.equals(offering.course()))
                .map(Item.Offering::key)
                .findFirst();
    }

    private Item.Config config() {
        return NaiveDashboard.configured(world, t);
    }

    private List<Item> setting(String name, String value) {
        Item.Config old = config();
        Map<String, String> custom = new HashMap<>(old.custom());
        if (custom.containsKey(name)) {
            custom.put(name, value);
        }
        if (custom.containsValue(null) || (value == null && !name.equals("badges"))) {
            return List.of();
        }
        return List.of(new Item.Config(
                t,
                name.equals("gamification") ? Boolean.parseBoolean(value) : old.gamification(),
                name.equals("badges") ? (value == null ? null : Boolean.valueOf(value)) : old.badges(),
                name.equals("purchase-order-auto-grant") ? Boolean.parseBoolean(value) : old.autoGrant(),
                old.openTranscripts(),
                old.zone(),
                old.defaultGroup(),
                old.terms(),
                old.points(),
                custom,
                old.look(),
                old.tiles(),
                old.messages()));
    }
}
