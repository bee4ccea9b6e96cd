package io.lcart.oracle;

import io.lcart.oracle.Item.Config;
import io.lcart.oracle.Item.Group;
import io.lcart.oracle.Item.Offering;
import io.lcart.oracle.Item.Order;
import io.lcart.oracle.Item.Tie;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What follows from purchases, grants and used seats: seats, access, and memberships bought or passed on (domain.md §2, §3.1, §4, §12). The
 * world is lived through in the order in which it was told, because a seat is given, and a group passed on, by what is known then.
 */
final class NaiveHistory {

    /** Seats that came together. */
    record Pool(
            Item.Source source,
            String owner,
            String offering,
            int seats,
            Instant from,
            Instant until,
            Order order,
            Instant at,
            List<Take> takes) {

        int takenAt(Instant t) {
            return (int) takes.stream().filter(take -> !take.at().isAfter(t)).count();
        }
    }

    /** A seat used by a person, or held for an invitation, which has no person. */
    record Take(String person, String invitation, Instant at, Instant expires) {}

    /** Access to an offering, given {@code at} an instant for a window, while its order, if there is one, grants it. */
    record Access(String person, String offering, Instant at, Instant from, Instant until, Order order) {}

    /** The order in which states follow in a usual order's life; of two of one instant the later one counts. */
    private static final List<Order.State> LIFE = List.of(
            Order.State.ABANDONED,
            Order.State.PENDING,
            Order.State.PURCHASE_ORDER,
            Order.State.INVOICE,
            Order.State.PURCHASE_ORDER_ACCESS_GRANTED,
            Order.State.NEW,
            Order.State.PROCESSED,
            Order.State.CANCELLED);

    private final World world;
    private final List<Tie> ties = new ArrayList<>();
    private final List<Pool> pools = new ArrayList<>();
    private final List<Access> accesses = new ArrayList<>();
    private final Set<String> bought = new HashSet<>();
    private final Set<Item> given = new HashSet<>();
    private final Set<Integer> refused = new HashSet<>();

    NaiveHistory(World world) {
        this.world = world;
        for (int i = 0; i < world.items().size(); i++) {
            Item item = world.items().get(i);
            World known = world.first(i + 1);
            if (item instanceof Tie tie) {
                tell(tie);
            } else if (item instanceof Order order) {
                buy(order, known);
            } else if (item instanceof Item.Change change) {
                joinBoughtGroups(orderOf(change), known);
            } else if (item instanceof Item.Grant grant) {
                grant(grant, known);
            } else if (item instanceof Item.Assign assign) {
                assign(assign, known);
            } else if (item instanceof Item.Invite invite) {
                invite(invite, known);
            }
            if ((item instanceof Item.Assign || item instanceof Item.Invite) && !given.contains(item)) {
                refused.add(i);
            }
        }
    }

    List<Tie> ties() {
        return ties;
    }

    List<Pool> pools() {
        return pools;
    }

    List<Access> accesses() {
        return accesses;
    }

    /** Whether the host was believed: a seat is given or refused, anything else is so because the host says it. */
    boolean accepted(int line) {
        return !refused.contains(line);
    }

    /** The state of an order, or nothing before its date. */
    Order.State stateOf(Order order, Instant t) {
        return stateOf(order, t, world);
    }

    private static Order.State stateOf(Order order, Instant t, World known) {
        Instant since = order.at();
        Order.State state = since.isAfter(t) ? null : placedAs(order, known);
        for (Item.Change change : known.all(Item.Change.class)) {
            if (change.order().equals(order.key())
                    && !change.at().isAfter(t)
                    && (change.at().isAfter(since)
                            || (change.at().equals(since) && LIFE.indexOf(change.state()) > LIFE.indexOf(state)))) {
                since = change.at();
                state = change.state();
            }
        }
        return state;
    }

    private static Order.State placedAs(Order order, World known) {
        Config config = NaiveDashboard.configAt(known, order.at());
        return order.state() == Order.State.PURCHASE_ORDER && config != null && config.autoGrant()
                ? Order.State.PURCHASE_ORDER_ACCESS_GRANTED
                : order.state();
    }

    private static boolean grants(Order order, Instant t, World known) {
        Order.State state = stateOf(order, t, known);
        return state != null && state.access;
    }

    boolean inForce(Pool pool, Instant t) {
        return inForce(pool, t, world);
    }

    private static boolean inForce(Pool pool, Instant t, World known) {
        return pool.order() == null ? !pool.at().isAfter(t) : grants(pool.order(), t, known);
    }

    boolean inForce(Access access, Instant t) {
        return !access.at().isAfter(t) && (access.order() == null || grants(access.order(), t, world));
    }

    /** Whether access was in force at the instant or at any before: it comes to be so when it is given, or when its order changes. */
    boolean wasInForce(Access access, Instant t) {
        List<Instant> times = new ArrayList<>(List.of(access.at()));
        world.all(Item.Change.class).forEach(change -> times.add(change.at()));
        return times.stream().anyMatch(time -> !time.isAfter(t) && inForce(access, time));
    }

    /** An interval that starts where one of the same tie starts takes its place; any other comes on top. */
    private void tell(Tie told) {
        ties.removeIf(known -> known.person().equals(told.person())
                && known.group().equals(told.group())
                && known.admin() == told.admin()
                && known.from().equals(told.from()));
        ties.add(told);
    }

    private Order orderOf(Item.Change change) {
        return world.all(Order.class).stream()
                .filter(order -> order.key().equals(change.order()))
                .findFirst()
                .orElseThrow();
    }

    /** The offering as it is known: the last line of its key. */
    private static Offering offering(String key, World known) {
        List<Offering> lines = known.all(Offering.class).stream()
                .filter(offering -> offering.key().equals(key))
                .toList();
        return lines.get(lines.size() - 1);
    }

    /** The beginning of the access window: when the event starts, or the date of the order or grant where there is none. */
    private static Instant begin(Offering offering, Instant at, Instant until) {
        Instant from = offering.starts() == null ? at : offering.starts();
        return until != null && until.isBefore(from) ? until : from;
    }

    /** The end of the access window: days in the site's zone, from the date of the order or grant. */
    private static Instant end(Offering offering, Instant at, World known) {
        if (offering.accessDays() == null) {
            return null;
        }
        Config config = NaiveDashboard.configAt(known, at);
        ZoneId zone = ZoneId.of(config == null ? "UTC" : config.zone());
        return at.atZone(zone).plusDays(offering.accessDays()).toInstant();
    }

    private void buy(Order order, World known) {
        if (!bought.add(order.key())) {
            return;
        }
        for (int i = 0; i < order.lines().size(); i++) {
            Order.Line line = order.lines().get(i);
            Offering offering = offering(line.offering(), known);
            Instant until = end(offering, order.at(), known);
            if (offering.codes() && line.quantity() >= 2) {
                Item.Source source = new Item.Source(order.key(), i + 1);
                pools.add(new Pool(
                        source,
                        order.customer(),
                        offering.key(),
                        line.quantity(),
                        begin(offering, order.at(), until),
                        until,
                        order,
                        order.at(),
                        new ArrayList<>()));
            } else {
                accesses.add(new Access(
                        order.customer(),
                        offering.key(),
                        order.at(),
                        begin(offering, order.at(), until),
                        until,
                        order));
            }
        }
        joinBoughtGroups(order, known);
    }

    /**
     * The buyer joins the groups of what they bought when the order first grants access, and stays, whatever becomes of the order
     * (domain.md §2, §15-Q23, §15-Q24). If it comes out that it granted access earlier, they were members from then on.
     */
    private void joinBoughtGroups(Order order, World known) {
        Instant since = firstGranting(order, known);
        World before = known.first(known.items().size() - 1);
        Instant until = before.all(Order.class).contains(order) ? firstGranting(order, before) : null;
        if (since != null && (until == null || since.isBefore(until))) {
            for (Order.Line line : order.lines()) {
                for (String group : offering(line.offering(), known).groups()) {
                    ties.add(new Tie(order.customer(), group, false, since, until));
                }
            }
        }
    }

    private static Instant firstGranting(Order order, World known) {
        List<Instant> states = new ArrayList<>(List.of(order.at()));
        known.all(Item.Change.class).stream()
                .filter(change -> change.order().equals(order.key()))
                .forEach(change -> states.add(change.at()));
        return states.stream()
                .sorted()
                .filter(t -> grants(order, t, known))
                .findFirst()
                .orElse(null);
    }

    private void grant(Item.Grant grant, World known) {
        Item.Source source = new Item.Source(grant.key(), 0);
        if (pools.stream().noneMatch(pool -> pool.source().equals(source))) {
            Offering offering = offering(grant.offering(), known);
            Instant until = end(offering, grant.at(), known);
            pools.add(new Pool(
                    source,
                    grant.owner(),
                    grant.offering(),
                    grant.seats(),
                    begin(offering, grant.at(), until),
                    until,
                    null,
                    grant.at(),
                    new ArrayList<>()));
        }
    }

    private Pool usable(Item.Source source, Instant at, World known) {
        for (Pool pool : pools) {
            if (pool.source().equals(source)
                    && inForce(pool, at, known)
                    && (pool.until() == null || at.isBefore(pool.until()))
                    && pool.takes().size() < pool.seats()) {
                return pool;
            }
        }
        return null;
    }

    private void assign(Item.Assign assign, World known) {
        Pool pool = usable(assign.source(), assign.at(), known);
        if (pool == null
                || pool.takes().stream().anyMatch(take -> assign.person().equals(take.person()))) {
            return;
        }
        given.add(assign);
        pool.takes().add(new Take(assign.person(), null, assign.at(), null));
        accesses.add(
                new Access(assign.person(), pool.offering(), assign.at(), pool.from(), pool.until(), pool.order()));
        if (!assign.person().equals(pool.owner())) {
            inherit(pool.owner(), assign.person(), assign.at(), known);
        }
    }

    private void inherit(String owner, String learner, Instant at, World known) {
        for (Tie tie : List.copyOf(ties)) {
            Group group = NaiveFacts.groupAt(known, tie.group(), at);
            if (tie.person().equals(owner)
                    && !tie.admin()
                    && NaiveFacts.in(tie.from(), tie.until(), at)
                    && group != null
                    && group.inherit()) {
                ties.add(new Tie(learner, tie.group(), false, at, null));
            }
        }
    }

    private void invite(Item.Invite invite, World known) {
        Pool pool = usable(invite.source(), invite.at(), known);
        if (pool != null && pool.takes().stream().noneMatch(take -> invite.key().equals(take.invitation()))) {
            pool.takes().add(new Take(null, invite.key(), invite.at(), invite.expires()));
            given.add(invite);
        }
    }

    /** What may be earned once is earned the first time it happened, by the settings of that instant (domain.md §5). */
    long points(String person, Instant t) {
        Map<String, Long> earned = new HashMap<>();
        world.all(Item.Activity.class).stream()
                .filter(activity ->
                        activity.person().equals(person) && !activity.at().isAfter(t))
                .sorted(java.util.Comparator.comparing(Item.Activity::at))
                .forEach(activity -> {
                    Config config = NaiveDashboard.configAt(world, activity.at());
                    boolean login = activity.kind().equals("login");
                    if (config != null && config.gamification() && (login || activity.passed())) {
                        long points = config.points().getOrDefault(activity.kind(), 0L);
                        if (points != 0) {
                            earned.putIfAbsent(awardKey(activity, login, config), points);
                        }
                    }
                });
        return earned.values().stream().mapToLong(Long::longValue).sum();
    }

    private static String awardKey(Item.Activity activity, boolean login, Config config) {
        if (login) {
            return "login " + activity.at().atZone(ZoneId.of(config.zone())).toLocalDate();
        }
        return activity.item() == null ? "event " + activity.key() : activity.kind() + " " + activity.item();
    }
}
