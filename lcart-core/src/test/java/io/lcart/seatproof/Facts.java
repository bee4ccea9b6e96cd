package io.lcart.seatproof;

import io.lcart.core.seat.SeatLine;
import io.lcart.spi.people.AccountStatus;
import io.lcart.spi.seat.SeatState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Everything that is so, in plain words by name: as the model has it, to be compared with {@link Sight}. */
final class Facts {

    private final Model model;
    private final Map<String, String> facts = new TreeMap<>();

    private Facts(Model model) {
        this.model = model;
    }

    /** All of it; dashboards only if asked for. */
    static Map<String, String> of(Model model, boolean dashboards) {
        Facts facts = new Facts(model);
        model.lines.values().forEach(facts::line);
        model.invitations.values().forEach(facts::invitation);
        model.people.keySet().forEach(person -> facts.person(person, dashboards));
        return facts.facts;
    }

    private void line(ModelLine line) {
        facts.put("line " + line.name, line(line.owner, line.offering, line.isInForce(model.now), counts(line)));
        facts.put("ledger " + line.name, line.ledger.toString());
        line.seats.forEach(seat -> facts.put("seat " + line.name + "/" + seat.number, seat.toString()));
    }

    static String line(String owner, String offering, boolean inForce, List<Integer> counts) {
        return "of " + owner + ", " + offering + (inForce ? ", in force " : ", suspended ") + counts;
    }

    private void invitation(ModelInvitation invitation) {
        facts.put("invitation " + invitation.name, invitation.toString());
        for (int i = 0; i < invitation.codes.size(); i++) {
            facts.put(
                    "code " + invitation.name + "#" + i,
                    "issued " + invitation.codes.get(i) + " replaced " + invitation.replacedAt(i));
        }
    }

    private void person(String person, boolean dashboards) {
        List<String> entries = new ArrayList<>();
        Set<String> usable = new TreeSet<>();
        for (ModelAccess access : model.accesses) {
            if (access.person.equals(person)) {
                entries.add(access.offering + " " + access);
                if (access.isUsable(model.now)) {
                    usable.add(access.offering);
                }
            }
        }
        facts.put("access of " + person, entries(entries));
        facts.put(
                "groups of " + person,
                new TreeSet<>(model.memberships.getOrDefault(person, Map.of()).keySet()).toString());
        if (dashboards) {
            facts.put("dashboard of " + person, dashboard(person, usable.size()));
            facts.put("page of " + person, page(person));
        }
    }

    static String entries(List<String> entries) {
        return entries.stream().sorted().collect(Collectors.joining("; "));
    }

    /** The page Registration Codes. */
    private String page(String person) {
        if (model.people.get(person) != AccountStatus.ACTIVE) {
            return Answer.BARRED.toString();
        }
        Map<String, String> page = new TreeMap<>();
        for (ModelLine line : model.lines.values()) {
            if (line.owner.equals(person)) {
                SeatLine.State state = !line.isInForce(model.now) ? SeatLine.State.SUSPENDED : SeatLine.State.IN_FORCE;
                List<String> seats = new ArrayList<>();
                for (ModelSeat seat : line.seats) {
                    String held = seat.invitation == null ? null : seat.invitation.name;
                    seats.add(seat(seat.number, seat.state, seat.since, seat.holder, held));
                }
                page.put(line.name, line(line.isEnded(model.now) ? SeatLine.State.ENDED : state, counts(line), seats));
            }
        }
        return page.toString();
    }

    /** A line of the page and its details. */
    static String line(SeatLine.State state, List<Integer> counts, List<String> seats) {
        return state + " " + counts + (isLow(counts) ? " low " : " ") + seats;
    }

    private static boolean isLow(List<Integer> counts) {
        int live = counts.get(0) + counts.get(1) + counts.get(2);
        return live > 0 && counts.get(0) <= Model.LOW;
    }

    static String seat(int number, SeatState state, Instant since, String holder, String invitation) {
        return number + " " + state + " " + since + (holder == null ? "" : " by " + holder)
                + (invitation == null ? "" : " for " + invitation);
    }

    private static List<Integer> counts(ModelLine line) {
        return List.of(
                line.count(SeatState.AVAILABLE),
                line.count(SeatState.INVITED),
                line.count(SeatState.CLAIMED),
                line.withdrawn(),
                line.refunded());
    }

    private String dashboard(String person, int usable) {
        List<ModelLine> owned = model.lines.values().stream()
                .filter(line -> line.owner.equals(person) && line.isInForce(model.now))
                .toList();
        int live = (int) owned.stream()
                .flatMap(line -> line.seats.stream())
                .filter(seat -> seat.state.isLive())
                .count();
        int available =
                owned.stream().mapToInt(line -> line.count(SeatState.AVAILABLE)).sum();
        boolean invites = model.invitations.values().stream()
                .anyMatch(invitation -> invitation.inviter.equals(person) && invitation.isOpen(model.now));
        int learners = model.links.getOrDefault(person, Set.of()).size();
        return dashboard(usable, live > 0, available, !owned.isEmpty(), invites, learners);
    }

    static String dashboard(int usable, boolean live, int available, boolean owns, boolean invites, int learners) {
        return usable + " to learn, " + (owns ? "lines, " : "") + (live ? "seats, " : "") + available + " available, "
                + (invites ? "invitations, " : "") + learners + " learners";
    }
}
