package io.lcart.oracle;

import io.lcart.oracle.Item.Group;
import io.lcart.oracle.Item.Offering;
import io.lcart.oracle.Item.Order;
import io.lcart.oracle.Item.Tie;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is so about one person at one instant, found by looking through the whole world for every question (domain.md §2 to §12, §16). What
 * follows from orders and seats is worked out in {@link NaiveHistory}.
 */
final class NaiveFacts {

    private final World world;
    private final NaiveHistory history;
    private final String person;
    private final Instant t;

    NaiveFacts(World world, NaiveHistory history, String person, Instant t) {
        this.world = world;
        this.history = history;
        this.person = person;
        this.t = t;
    }

    /** Half-open, and open-ended without an end. */
    static boolean in(Instant from, Instant until, Instant t) {
        return !t.isBefore(from) && (until == null || t.isBefore(until));
    }

    /** The group as it is at the instant, or nothing. Of two versions from one instant on, the one told last counts. */
    static Group groupAt(World world, String key, Instant t) {
        Group found = null;
        for (Group group : world.all(Group.class)) {
            if (group.key().equals(key)
                    && !group.from().isAfter(t)
                    && (found == null || !group.from().isBefore(found.from()))) {
                found = group;
            }
        }
        return found;
    }

    private boolean tied(String who, String group, boolean admin) {
        for (Tie tie : history.ties()) {
            if (tie.person().equals(who)
                    && tie.group().equals(group)
                    && tie.admin() == admin
                    && in(tie.from(), tie.until(), t)) {
                return true;
            }
        }
        return false;
    }

    /** The groups in force at the instant that a person is tied to, the oldest first. */
    private List<Group> groups(boolean admin) {
        List<Group> found = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Group any : world.all(Group.class)) {
            Group group = groupAt(world, any.key(), t);
            if (seen.add(any.key()) && group != null && tied(person, any.key(), admin)) {
                found.add(group);
            }
        }
        return found;
    }

    List<Group> memberOf() {
        return groups(false);
    }

    List<Group> adminOf() {
        return groups(true);
    }

    boolean isMember(String who, String group) {
        return tied(who, group, false);
    }

    Set<String> access() {
        Set<String> offerings = new HashSet<>();
        for (NaiveHistory.Access access : history.accesses()) {
            if (access.person().equals(person)
                    && history.inForce(access, t)
                    && (access.until() == null || t.isBefore(access.until()))) {
                offerings.add(access.offering());
            }
        }
        return offerings;
    }

    boolean seatPool() {
        return history.pools().stream().anyMatch(pool -> pool.owner().equals(person) && history.inForce(pool, t));
    }

    int availableSeats() {
        int available = 0;
        for (NaiveHistory.Pool pool : history.pools()) {
            if (pool.owner().equals(person) && history.inForce(pool, t)) {
                available += pool.seats() - pool.takenAt(t);
            }
        }
        return available;
    }

    boolean groupAdmin() {
        return !adminOf().isEmpty();
    }

    private boolean linkedTo(String learner) {
        return !seatsGivenTo(learner).isEmpty();
    }

    /** The offerings of this person's seats that a learner has used. */
    Set<String> seatsGivenTo(String learner) {
        Set<String> offerings = new HashSet<>();
        for (NaiveHistory.Pool pool : history.pools()) {
            for (NaiveHistory.Take take : pool.takes()) {
                if (pool.owner().equals(person)
                        && learner.equals(take.person())
                        && !learner.equals(person)
                        && !take.at().isAfter(t)) {
                    offerings.add(pool.offering());
                }
            }
        }
        return offerings;
    }

    boolean managerLink() {
        return world.all(Item.Person.class).stream().anyMatch(other -> linkedTo(other.key()));
    }

    boolean openInvitation() {
        for (NaiveHistory.Pool pool : history.pools()) {
            for (NaiveHistory.Take take : pool.takes()) {
                if (pool.owner().equals(person) && take.person() == null && in(take.at(), take.expires(), t)) {
                    return true;
                }
            }
        }
        return false;
    }

    boolean instructor() {
        return world.latest(Item.Designation.class).stream()
                .anyMatch(d -> d.person().equals(person) && in(d.from(), d.until(), t));
    }

    Set<String> assignedOfferings() {
        Set<String> offerings = new HashSet<>();
        if (instructor()) {
            for (Item.Teaching teaching : world.latest(Item.Teaching.class)) {
                if (teaching.person().equals(person) && in(teaching.from(), teaching.until(), t)) {
                    offerings.add(teaching.offering());
                }
            }
        }
        return offerings;
    }

    int peopleInReach() {
        int reached = 0;
        for (Item.Person other : world.all(Item.Person.class)) {
            if (!other.key().equals(person) && reaches(other.key())) {
                reached++;
            }
        }
        return reached;
    }

    private boolean reaches(String other) {
        if (linkedTo(other)) {
            return true;
        }
        for (Group group : adminOf()) {
            if (isMember(other, group.key())) {
                return true;
            }
        }
        return assignedOfferings().stream().anyMatch(offering -> isInClass(other, offering));
    }

    /** Whether somebody is on the roster of a class: has access in force, whatever its window (domain.md §11). */
    boolean isInClass(String who, String offering) {
        for (NaiveHistory.Access access : history.accesses()) {
            if (access.person().equals(who) && access.offering().equals(offering) && history.inForce(access, t)) {
                return true;
            }
        }
        return false;
    }

    /** A badge earned again is renewed and counts once, expired or not, while one of its awards is not withdrawn (domain.md §6, §15-Q21). */
    int badges() {
        Set<String> held = new HashSet<>();
        for (Item.Award award : world.latest(Item.Award.class)) {
            if (award.person().equals(person) && in(award.at(), award.withdrawn(), t)) {
                held.add(award.badge());
            }
        }
        return held.size();
    }

    /** Completions count each; the same one told twice is one. */
    Set<Item.Completion> completions() {
        Set<Item.Completion> found = new HashSet<>();
        for (Item.Completion completion : world.all(Item.Completion.class)) {
            if (completion.person().equals(person) && !completion.at().isAfter(t)) {
                found.add(completion);
            }
        }
        return found;
    }

    int orders() {
        int orders = 0;
        for (Order order : world.all(Order.class)) {
            Order.State state = history.stateOf(order, t);
            if (order.customer().equals(person) && state != null && state != Order.State.ABANDONED) {
                orders++;
            }
        }
        return orders;
    }

    boolean acceptedTerms(String version) {
        return world.all(Item.Terms.class).stream()
                .anyMatch(terms -> terms.person().equals(person)
                        && terms.version().equals(version)
                        && !terms.at().isAfter(t));
    }

    // what custom rules ask besides

    boolean any(String fact, String terms) {
        return switch (fact) {
            case "ACCESS" -> !access().isEmpty();
            case "LIVE_SEAT", "SEAT_POOL" -> seatPool();
            case "AVAILABLE_SEAT" -> availableSeats() > 0;
            case "GROUP_ADMIN" -> groupAdmin();
            case "MANAGER_LINK" -> managerLink();
            case "OPEN_INVITATION" -> openInvitation();
            case "PERSON_IN_REACH" -> peopleInReach() > 0;
            case "INSTRUCTOR" -> instructor();
            case "ASSIGNED_OFFERING" -> !assignedOfferings().isEmpty();
            case "BADGE_AWARD" -> badges() > 0;
            case "COMPLETION" -> !completions().isEmpty();
            case "ORDER" -> orders() > 0;
            case "TERMS_ACCEPTED" -> terms != null && acceptedTerms(terms);
            default -> throw new IllegalArgumentException(fact);
        };
    }

    boolean hasAccessTo(String course) {
        return access().stream().anyMatch(offering -> course.equals(courseOf(offering)));
    }

    boolean hasCompleted(String course) {
        return completions().stream().anyMatch(completion -> course.equals(courseOf(completion.offering())));
    }

    boolean hasOrder(String offering, Order.State wanted) {
        return world.all(Order.class).stream()
                .anyMatch(order -> order.customer().equals(person)
                        && history.stateOf(order, t) == wanted
                        && (offering == null
                                || order.lines().stream()
                                        .anyMatch(line -> line.offering().equals(offering))));
    }

    /** The catalog has no history: the last word on an offering counts. */
    String courseOf(String offering) {
        String course = null;
        for (Offering line : world.all(Offering.class)) {
            if (line.key().equals(offering)) {
                course = line.course();
            }
        }
        return course;
    }
}
