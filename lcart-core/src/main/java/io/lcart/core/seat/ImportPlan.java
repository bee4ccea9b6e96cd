package io.lcart.core.seat;

import io.lcart.core.seat.ImportRow.Verdict;
import io.lcart.core.seat.roster.Roster;
import io.lcart.core.seat.roster.RosterProblem;
import io.lcart.core.seat.roster.RosterRow;
import io.lcart.spi.people.Account;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.people.AccountStatus;
import io.lcart.spi.seat.SeatCounts;
import io.lcart.spi.seat.SeatHolder;
import io.lcart.spi.seat.SeatId;
import io.lcart.spi.seat.SeatPool;
import io.lcart.spi.seat.SeatState;
import io.lcart.spi.storage.Session;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a list comes to in the world as it is at this moment. Immutable.
 *
 * @param roster the list
 * @param accounts the people of the list who have accounts, by canonical address
 * @param verdicts what becomes of each good row, in order, as long as there are seats
 * @param available how many seats are free
 */
record ImportPlan(Roster roster, Map<String, Account> accounts, List<Verdict> verdicts, int available) {

    private static final int OVERDUE = 500;

    /** Looks at the world. */
    static ImportPlan of(Session session, SeatPool pool, Roster roster, Instant now, AccessClock clock) {
        List<String> keys = roster.rows().stream().map(RosterRow::emailKey).toList();
        Map<String, AccountId> ids = session.people().byEmailKey(keys);
        Map<AccountId, Account> people = session.people().accounts(ids.values());
        Map<String, Account> accounts = new HashMap<>();
        people.values().forEach(account -> accounts.put(account.emailKey(), account));
        List<AccountId> known = List.copyOf(people.keySet());
        Set<AccountId> holders = holders(session, pool, known);
        Set<AccountId> having = Taking.haveAccess(session, pool, known, now, clock);
        List<Verdict> verdicts = roster.rows().stream()
                .map(row -> verdict(accounts.get(row.emailKey()), holders, having))
                .toList();
        SeatCounts counts = Objects.requireNonNull(
                session.seatPools().counts(List.of(pool.id())).get(pool.id()));
        int free = counts.available()
                + session.invitations().overdueIn(pool.id(), now, OVERDUE).size();
        return new ImportPlan(roster, accounts, verdicts, free);
    }

    private static Set<AccountId> holders(Session session, SeatPool pool, List<AccountId> people) {
        return session
                .seats()
                .claimedBy(people.stream()
                        .map(person -> new SeatHolder(pool.id(), person))
                        .toList())
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue().stream().anyMatch(seat -> seat.state() == SeatState.CLAIMED))
                .map(entry -> entry.getKey().account())
                .collect(Collectors.toSet());
    }

    private static Verdict verdict(@Nullable Account account, Set<AccountId> holders, Set<AccountId> having) {
        if (account == null) {
            return Verdict.ASSIGNED_NEW_ACCOUNT;
        }
        if (account.status() != AccountStatus.ACTIVE) {
            return Verdict.PERSON_BARRED;
        }
        if (holders.contains(account.id())) {
            return Verdict.ALREADY_HOLDS_SEAT;
        }
        return having.contains(account.id()) ? Verdict.HAS_ACCESS : Verdict.ASSIGNED;
    }

    /** The rows that need a seat, in order. */
    List<RosterRow> needing() {
        List<RosterRow> needing = new ArrayList<>();
        for (int i = 0; i < verdicts.size(); i++) {
            if (verdicts.get(i).isAssigned()) {
                needing.add(roster.rows().get(i));
            }
        }
        return needing;
    }

    /** What would become of the list if it were carried out now. */
    ImportOutcome.Report preview(ImportList.Mode mode) {
        int left = mode == ImportList.Mode.PREFIX || needing().size() <= available ? available : 0;
        List<Verdict> seen = new ArrayList<>();
        for (Verdict verdict : verdicts) {
            boolean out = verdict.isAssigned() && left-- <= 0;
            seen.add(out ? Verdict.NO_SEAT_AVAILABLE : verdict);
        }
        return report(seen, Map.of());
    }

    /** The numbers where nobody gets a seat. */
    ImportSummary unmet() {
        return new ImportSummary(
                0, verdicts.size(), problemRows().size(), needing().size(), available);
    }

    /** What became of the list: verdicts of the good rows, in order, and the seats by line. */
    ImportOutcome.Report report(List<Verdict> decided, Map<Integer, SeatId> seats) {
        List<ImportRow> rows = new ArrayList<>();
        for (int i = 0; i < decided.size(); i++) {
            RosterRow row = roster.rows().get(i);
            rows.add(new ImportRow(row.line(), row.email(), decided.get(i), seats.get(row.line()), null));
        }
        rows.addAll(problemRows());
        rows.sort(Comparator.comparingInt(ImportRow::line));
        int assigned = (int) decided.stream().filter(Verdict::isAssigned).count();
        return new ImportOutcome.Report(
                rows,
                new ImportSummary(
                        assigned,
                        decided.size() - assigned,
                        rows.size() - decided.size(),
                        needing().size(),
                        available));
    }

    /** One row for each line with problems: the first of them says it. */
    private List<ImportRow> problemRows() {
        Map<Integer, ImportRow> rows = new HashMap<>();
        Map<RosterProblem.Kind, Verdict> verdictOf = new EnumMap<>(RosterProblem.Kind.class);
        verdictOf.put(RosterProblem.Kind.DUPLICATE_IN_FILE, Verdict.DUPLICATE);
        roster.problems()
                .forEach(problem -> rows.putIfAbsent(
                        problem.line(),
                        new ImportRow(
                                problem.line(),
                                problem.email(),
                                verdictOf.getOrDefault(problem.kind(), Verdict.INVALID),
                                null,
                                problem)));
        return List.copyOf(rows.values());
    }
}
