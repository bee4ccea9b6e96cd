package io.lcart.core.seat;

import io.lcart.core.internal.DerivedId;
import io.lcart.core.internal.command.Step;
import io.lcart.core.people.Viewer;
import io.lcart.core.seat.ImportRow.Verdict;
import io.lcart.core.seat.pool.SeatEffects;
import io.lcart.core.seat.pool.TakenSeat;
import io.lcart.core.seat.roster.Roster;
import io.lcart.core.seat.roster.RosterLimits;
import io.lcart.core.seat.roster.RosterReader;
import io.lcart.core.seat.roster.RosterReading;
import io.lcart.core.seat.roster.RosterRefused;
import io.lcart.core.seat.roster.RosterRow;
import io.lcart.spi.people.Account;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.seat.SeatId;
import io.lcart.spi.seat.SeatOutcome;
import io.lcart.spi.seat.SeatPool;
import io.lcart.spi.seat.SeatPoolId;
import io.lcart.spi.storage.Session;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Gives seats to the people of a list: looked at first, then carried out (product.md N13, P7). Every row is answered. Who has a seat or
 * access already, and who stands in the list twice, uses no further seat. Accounts that are missing are made by the host's directory first;
 * then all seats are given in one transaction, never more than are free. After a crash or a lost answer the list is sent again with the same
 * key. Thread-safe.
 */
public final class SeatImports {

    private final Desk desk;
    private final Directory directory;
    private final RosterLimits limits;

    SeatImports(Desk desk, Directory directory, RosterLimits limits) {
        this.desk = desk;
        this.directory = directory;
        this.limits = limits;
    }

    /**
     * What would become of a list. Changes nothing.
     *
     * @param viewer the owner of the line
     * @param line the line the seats would be taken from
     * @param mode what would happen if the list needs more seats than are free
     * @param file the CSV file, as {@link RosterReader} reads it; not closed
     * @return what would become of it
     */
    public ImportOutcome preview(Viewer viewer, SeatPoolId line, ImportList.Mode mode, InputStream file) {
        return desk.gate().read(viewer, "seat.preview-import", () -> look(viewer, line, mode, file));
    }

    private ImportOutcome look(Viewer viewer, SeatPoolId line, ImportList.Mode mode, InputStream file) {
        RosterReading reading = RosterReader.read(file, limits);
        if (!(reading instanceof Roster roster)) {
            return new ImportOutcome.Unreadable((RosterRefused) reading);
        }
        Instant now = desk.now();
        return desk.storage().read(session -> {
            desk.account(session, viewer.account());
            SeatPool pool = desk.own(session, viewer, line);
            SeatRefusal refusal = pool == null ? SeatRefusal.UNKNOWN_LINE : desk.barred(pool, now);
            if (refusal != null || pool == null) {
                return new ImportOutcome.Refused(Objects.requireNonNull(refusal), ImportSummary.NONE);
            }
            return ImportPlan.of(session, pool, roster, now, desk.policy().accessClock())
                    .preview(mode);
        });
    }

    /**
     * Carries a list out.
     *
     * @param viewer the owner of the line
     * @param command the line, and how
     * @param file the CSV file, as {@link RosterReader} reads it; not closed
     * @return what became of it
     * @throws IllegalStateException if an account has to be made and the site has no directory
     */
    public ImportOutcome apply(Viewer viewer, ImportList command, InputStream file) {
        return desk.gate().act(viewer, "seat.import", () -> carryOut(viewer, command, file));
    }

    private ImportOutcome carryOut(Viewer viewer, ImportList command, InputStream file) {
        desk.constraints().require("import", command);
        RosterReading reading = RosterReader.read(file, limits);
        if (!(reading instanceof Roster roster)) {
            return new ImportOutcome.Unreadable((RosterRefused) reading);
        }
        Instant now = desk.now();
        Missing missing = missing(viewer, command, roster, now);
        Map<String, Account> made = new HashMap<>();
        for (RosterRow row : missing.people()) {
            made.put(row.emailKey(), directory.make(row.firstName(), row.lastName(), row.email(), now));
        }
        return desk.runAsking(
                viewer,
                "seat.import",
                said(command, roster),
                now,
                new ImportCodec(roster),
                new ImportOutcome.Refused(SeatRefusal.KEY_REUSED, ImportSummary.NONE),
                session -> {
                    Account owner = desk.account(session, viewer.account());
                    return missing.tooManyMails()
                            ? refused(SeatRefusal.TOO_MANY_MAILS, missing.unmet())
                            : apply(session, viewer, owner, command, roster, made, now);
                });
    }

    /**
     * What has to be settled before accounts are made.
     *
     * @param people those who need an account
     * @param unmet the numbers if nobody gets a seat
     * @param tooManyMails whether the line may not send so many mails today, so that nothing is done
     */
    private record Missing(List<RosterRow> people, ImportSummary unmet, boolean tooManyMails) {

        static final Missing NOTHING = new Missing(List.of(), ImportSummary.NONE, false);
    }

    private static Desk.Said said(ImportList command, Roster roster) {
        Stream<String> head =
                Stream.of(command.line().value(), command.mode().name(), String.valueOf(command.byMail()));
        Stream<String> rows = roster.rows().stream()
                .flatMap(row -> Stream.of(line(row.line()), row.firstName(), row.lastName(), row.email()));
        // why the rows that cannot be used: their problems are part of the answer
        Stream<String> problems = roster.problems().stream()
                .flatMap(problem -> Stream.of(
                        line(problem.line()),
                        problem.kind().name(),
                        problem.column(),
                        problem.email(),
                        String.valueOf(problem.firstLine())));
        Stream<String> all = Stream.of(head, rows, problems).flatMap(Function.identity());
        return Desk.Said.of(command.key(), DerivedId.of("list", all.toArray(String[]::new)));
    }

    private static String line(int number) {
        return Integer.toString(number);
    }

    /** Who needs an account; nobody where the list cannot be carried out anyway. */
    private Missing missing(Viewer viewer, ImportList command, Roster roster, Instant now) {
        return desk.storage().inTransaction(session -> {
            Account owner = desk.account(session, viewer.account());
            SeatPool pool = desk.own(session, viewer, command.line());
            if (pool == null || desk.barred(pool, now) != null) {
                return Missing.NOTHING;
            }
            ImportPlan plan =
                    ImportPlan.of(session, pool, roster, now, desk.policy().accessClock());
            List<RosterRow> needing = plan.needing();
            boolean enough = needing.size() <= plan.available();
            if (!enough && command.mode() == ImportList.Mode.ALL_OR_NOTHING) {
                return Missing.NOTHING;
            }
            List<RosterRow> served = needing.subList(0, Math.min(needing.size(), plan.available()));
            List<RosterRow> strangers = served.stream()
                    .filter(row -> !plan.accounts().containsKey(row.emailKey()))
                    .toList();
            if (strangers.isEmpty() || !command.byMail()) {
                return new Missing(strangers, ImportSummary.NONE, false);
            }
            long mails = served.stream()
                    .filter(row -> !row.emailKey().equals(owner.emailKey()))
                    .count();
            boolean admissible = new Mails(desk, session, pool, now).admissible(mails);
            return new Missing(admissible ? strangers : List.of(), plan.unmet(), !admissible);
        });
    }

    private Step<ImportOutcome> apply(
            Session session,
            Viewer viewer,
            Account owner,
            ImportList command,
            Roster roster,
            Map<String, Account> made,
            Instant now) {
        SeatPool pool = desk.hold(session, viewer, command.line());
        SeatRefusal refusal = pool == null ? SeatRefusal.UNKNOWN_LINE : desk.barred(pool, now);
        if (refusal != null || pool == null) {
            return refused(Objects.requireNonNull(refusal), ImportSummary.NONE);
        }
        ImportPlan plan =
                ImportPlan.of(session, pool, roster, now, desk.policy().accessClock());
        if (plan.needing().size() > plan.available() && command.mode() == ImportList.Mode.ALL_OR_NOTHING) {
            return refused(SeatRefusal.NO_SEAT_AVAILABLE, plan.unmet());
        }
        Map<String, Account> people = people(session, plan, made);
        Map<Integer, SeatId> seats = new HashMap<>();
        List<Verdict> verdicts = give(session, pool, plan, people, made.keySet(), seats, now);
        if (verdicts.contains(Verdict.NO_SEAT_AVAILABLE) && command.mode() == ImportList.Mode.ALL_OR_NOTHING) {
            return refused(SeatRefusal.NO_SEAT_AVAILABLE, plan.unmet());
        }
        Mails mails = new Mails(desk, session, pool, now);
        if (command.byMail() && !notify(mails, owner, roster, people, seats)) {
            return refused(SeatRefusal.TOO_MANY_MAILS, plan.unmet());
        }
        mails.warnIfLow(owner);
        mails.write();
        Map<String, String> facts = Map.of(
                "line", pool.id().value(),
                "rows", Integer.toString(roster.rows().size()),
                "seats", Integer.toString(seats.size()));
        Desk.audit(session, now, viewer.account().value(), "seat.import", null, facts, null);
        return Step.done(plan.report(verdicts, seats));
    }

    /**
     * The accounts of those who need a seat, locked; those that were made just now are added. If the directory's key is known under another
     * address, that account counts: the directory knows its people better.
     */
    private static Map<String, Account> people(Session session, ImportPlan plan, Map<String, Account> made) {
        Map<String, Account> people = new HashMap<>();
        List<Account> added = new ArrayList<>();
        Map<AccountId, Account> elsewhere = session.people()
                .accounts(made.values().stream().map(Account::id).toList());
        for (RosterRow row : plan.needing()) {
            Account known = plan.accounts().get(row.emailKey());
            Account fresh = made.get(row.emailKey());
            if (known != null) {
                people.put(row.emailKey(), known);
            } else if (fresh != null) {
                people.put(row.emailKey(), elsewhere.getOrDefault(fresh.id(), fresh));
                if (!elsewhere.containsKey(fresh.id())) {
                    added.add(fresh);
                }
            }
        }
        session.people().lock(people.values().stream().map(Account::id).toList());
        session.people().insert(added);
        session.people().lock(added.stream().map(Account::id).toList());
        return people;
    }

    /** Gives the seats, and says what became of each good row. */
    private List<Verdict> give(
            Session session,
            SeatPool pool,
            ImportPlan plan,
            Map<String, Account> people,
            Set<String> made,
            Map<Integer, SeatId> seats,
            Instant now) {
        List<AccountId> wishes = new ArrayList<>();
        for (RosterRow row : plan.needing()) {
            Account account = people.get(row.emailKey());
            if (account != null) {
                wishes.add(account.id());
            }
        }
        List<SeatOutcome> outcomes = Taking.claim(session, pool, wishes, now);
        List<TakenSeat> taken = new ArrayList<>();
        List<Verdict> verdicts = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < plan.verdicts().size(); i++) {
            RosterRow row = plan.roster().rows().get(i);
            Verdict verdict = plan.verdicts().get(i);
            if (!verdict.isAssigned()) {
                verdicts.add(verdict);
            } else if (!people.containsKey(row.emailKey())) {
                verdicts.add(Verdict.NO_SEAT_AVAILABLE);
            } else {
                SeatOutcome outcome = outcomes.get(next);
                if (outcome instanceof SeatOutcome.Taken seat) {
                    taken.add(new TakenSeat(pool, seat.seat(), wishes.get(next), now));
                    seats.put(row.line(), seat.seat());
                    // why not the plan's: the directory may have told of the new account before it was looked for
                    verdicts.add(made.contains(row.emailKey()) ? Verdict.ASSIGNED_NEW_ACCOUNT : verdict);
                } else {
                    boolean holds = outcome instanceof SeatOutcome.AlreadyHolds;
                    verdicts.add(holds ? Verdict.ALREADY_HOLDS_SEAT : Verdict.NO_SEAT_AVAILABLE);
                }
                next++;
            }
        }
        SeatEffects.follow(session, desk.policy().accessClock(), taken);
        return verdicts;
    }

    private static boolean notify(
            Mails mails, Account owner, Roster roster, Map<String, Account> people, Map<Integer, SeatId> seats) {
        int told = 0;
        for (RosterRow row : roster.rows()) {
            SeatId seat = seats.get(row.line());
            Account person = people.get(row.emailKey());
            if (seat != null && person != null && !person.id().equals(owner.id())) {
                mails.assigned(owner, person, seat);
                told++;
            }
        }
        return told == 0 || mails.admit(told);
    }

    private static Step<ImportOutcome> refused(SeatRefusal reason, ImportSummary summary) {
        return Step.refused(new ImportOutcome.Refused(reason, summary));
    }
}
