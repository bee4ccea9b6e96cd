package io.lcart.spi.tck;

import static io.lcart.spi.tck.ReportSteps.link;
import static io.lcart.spi.tck.ReportSteps.pairs;
import static io.lcart.spi.tck.Samples.ALWAYS;
import static io.lcart.spi.tck.Samples.NOON;
import static io.lcart.spi.tck.Samples.changed;
import static io.lcart.spi.tck.Samples.completion;
import static io.lcart.spi.tck.Samples.hour;
import static io.lcart.spi.tck.Samples.hours;
import static io.lcart.spi.tck.Samples.justBefore;
import static io.lcart.spi.tck.Samples.since;

import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.people.Account;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.people.AccountStatus;
import io.lcart.spi.people.GroupId;
import io.lcart.spi.report.ReportFilter;
import io.lcart.spi.report.ReportReach;
import io.lcart.spi.report.ReportScope;
import io.lcart.spi.report.ReportStatus;
import io.lcart.spi.report.ReportTotals;
import io.lcart.spi.seat.SeatPoolId;
import io.lcart.spi.training.AccessEntryId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The contract of {@code ReportStore}: who reaches which pairs (domain.md §8). */
final class ReportScopeChecks {

    private ReportScopeChecks() {}

    static void addTo(Checks checks) {
        checks.add(
                "REPORT-01",
                "Who administers a group sees the whole transcripts of its members, as long as both hold.",
                w -> {
                    AccountId v = w.account("v");
                    AccountId a = w.account("a");
                    AccountId other = w.account("b");
                    GroupId g = w.group("g");
                    GroupId h = w.group("h");
                    w.admin(v, g, hours(1, 9));
                    w.member(a, g, hours(2, 8));
                    w.member(other, h, ALWAYS);
                    w.member(v, h, ALWAYS);
                    access(w, a, "o", "p");
                    access(w, other, "q");
                    for (Instant in : List.of(hour(2), justBefore(hour(8)))) {
                        Expect.equal(Set.of("a-o", "a-p"), pairs(w, v, in), "pairs at " + in);
                    }
                    for (Instant out : List.of(hour(1), justBefore(hour(2)), hour(8), hour(9))) {
                        Expect.equal(Set.of(), pairs(w, v, out), "pairs at " + out);
                    }
                    w.member(a, g, ALWAYS);
                    Expect.equal(Set.of(), pairs(w, v, justBefore(hour(1))), "before administering");
                    Expect.equal(Set.of("a-o", "a-p"), pairs(w, v, hour(1)), "from then on");
                    Expect.equal(Set.of(), pairs(w, v, hour(9)), "after it");
                });
        checks.add(
                "REPORT-02",
                "A manager sees of the person who used a seat the offering of that seat alone, from then on.",
                w -> {
                    AccountId v = w.account("v");
                    AccountId a = w.account("a");
                    access(w, a, "o", "p");
                    SeatPoolId pool = w.pool("pool", v, new OfferingId("o"), 2, ALWAYS);
                    link(w, v, a, w.claim(pool, a, NOON), hour(1));
                    Expect.equal(Set.of(), pairs(w, v, justBefore(hour(1))), "before the link");
                    Expect.equal(Set.of("a-o"), pairs(w, v, hour(1)), "from the link on");
                    Expect.equal(Set.of(), pairs(w, a, hour(1)), "the other way round");
                });
        checks.add(
                "REPORT-03",
                "An instructor sees of people whose access is in force the assigned offering alone.",
                w -> {
                    AccountId v = w.account("v");
                    AccountId a = w.account("a");
                    AccountId suspended = w.account("b");
                    OfferingId o = w.offering("o");
                    OfferingId p = w.offering("p");
                    w.access("e1", a, o, hours(0, 1), hours(2, 8));
                    w.access("e2", a, p);
                    w.access("e3", suspended, o, ALWAYS);
                    w.designate(v, hours(1, 7));
                    w.assign(v, o, hours(3, 6));
                    for (Instant in : List.of(hour(3), justBefore(hour(6)))) {
                        Expect.equal(Set.of("a-o"), pairs(w, v, in), "pairs at " + in);
                    }
                    for (Instant out : List.of(justBefore(hour(3)), hour(6))) {
                        Expect.equal(Set.of(), pairs(w, v, out), "pairs at " + out);
                    }
                    w.assign(v, o, ALWAYS);
                    Expect.equal(Set.of(), pairs(w, v, justBefore(hour(2))), "before access");
                    Expect.equal(Set.of("a-o"), pairs(w, v, hour(2)), "with access");
                    Expect.equal(Set.of(), pairs(w, v, hour(7)), "no instructor any more");
                    w.designate(v, ALWAYS);
                    Expect.equal(Set.of(), pairs(w, v, hour(8)), "after access");
                });
        checks.add("REPORT-04", "A pair that is reached on several grounds is there once.", w -> {
            AccountId v = w.account("v");
            AccountId a = w.account("a");
            access(w, a, "o");
            w.access("again", a, new OfferingId("o"));
            w.complete(completion("d", a, new OfferingId("o"), NOON));
            for (String group : List.of("g", "h")) {
                GroupId g = w.group(group);
                w.admin(v, g, ALWAYS);
                w.member(a, g, ALWAYS);
            }
            link(w, v, a, w.claim(w.pool("pool", v, new OfferingId("o"), 2, ALWAYS), a, NOON), NOON);
            w.designate(v, ALWAYS);
            w.assign(v, new OfferingId("o"), ALWAYS);
            for (ReportReach reach : List.of(ReportReach.PAIRS, ReportReach.TRANSCRIPTS)) {
                ReportScope scope = new ReportScope(v, hour(1), reach);
                Expect.equal(List.of("a-o"), ReportSteps.listed(w, scope, ReportFilter.ALL), "pairs of " + reach);
                Expect.equal(
                        new ReportTotals(1, 0, 0, 1),
                        w.read(s -> s.reports().totals(scope, ReportFilter.ALL)),
                        "totals of " + reach);
            }
        });
        checks.add("REPORT-05", "Nobody reaches themself as one of others, on no ground.", w -> {
            AccountId v = w.account("v");
            access(w, v, "o");
            w.complete(completion("d", v, new OfferingId("o"), NOON));
            GroupId g = w.group("g");
            w.admin(v, g, ALWAYS);
            w.member(v, g, ALWAYS);
            w.designate(v, ALWAYS);
            w.assign(v, new OfferingId("o"), ALWAYS);
            Expect.equal(Set.of(), pairs(w, v, hour(1)), "pairs");
            Expect.equal(Set.of(), pairs(w, new ReportScope(v, hour(1), ReportReach.TRANSCRIPTS)), "transcripts");
        });
        checks.add(
                "REPORT-06",
                "Where transcripts are open, managers and instructors see them whole, of the same people.",
                w -> {
                    AccountId v = w.account("v");
                    AccountId a = w.account("a");
                    AccountId b = w.account("b");
                    AccountId c = w.account("c");
                    access(w, a, "o", "p");
                    access(w, b, "q", "r");
                    access(w, c, "s");
                    link(w, v, a, w.claim(w.pool("pool", v, new OfferingId("o"), 2, ALWAYS), a, NOON), NOON);
                    w.designate(v, ALWAYS);
                    w.assign(v, new OfferingId("q"), ALWAYS);
                    Expect.equal(Set.of("a-o", "b-q"), pairs(w, v, hour(1)), "pairs");
                    Expect.equal(
                            Set.of("a-o", "a-p", "b-q", "b-r"),
                            pairs(w, new ReportScope(v, hour(1), ReportReach.TRANSCRIPTS)),
                            "transcripts");
                });
        checks.add("REPORT-07", "People whose account is locked or inactive stay in reports.", w -> {
            AccountId v = w.account("v");
            GroupId g = w.group("g");
            w.admin(v, g, ALWAYS);
            for (String id : List.of("a", "b")) {
                AccountId person = w.account(id);
                w.member(person, g, ALWAYS);
            }
            access(w, new AccountId("a"), "o");
            access(w, new AccountId("b"), "p");
            w.write(s ->
                    s.people().update(List.of(with("a", AccountStatus.LOCKED), with("b", AccountStatus.INACTIVE))));
            Expect.equal(Set.of("a-o", "b-p"), pairs(w, v, NOON), "pairs");
        });
        checks.add(
                "REPORT-08",
                "A transcript keeps what was suspended, has ended, or was completed without access; what comes later is not in it.",
                w -> {
                    AccountId v = w.account("v");
                    AccountId a = w.account("a");
                    GroupId g = w.group("g");
                    w.admin(v, g, ALWAYS);
                    w.member(a, g, ALWAYS);
                    for (String offering : List.of("suspended", "ended", "later", "done", "undone", "future")) {
                        w.offering(offering);
                    }
                    w.access("e1", a, new OfferingId("suspended"), ALWAYS, hours(0, 1));
                    AccessEntryId ended = w.access("e2", a, new OfferingId("ended"), hours(0, 9), hours(0, 9));
                    w.write(s -> s.training().end(Map.of(ended, hour(1))));
                    w.access("e3", a, new OfferingId("later"), since(3), since(3));
                    w.complete(completion("d1", a, new OfferingId("done"), hour(2)));
                    w.complete(changed(completion("d2", a, new OfferingId("undone"), NOON), null, hour(2)));
                    w.complete(completion("d3", a, new OfferingId("future"), hour(3)));
                    Expect.equal(Set.of("a-suspended", "a-ended", "a-done"), pairs(w, v, hour(2)), "pairs");
                    Expect.equal(
                            Set.of("a-suspended", "a-ended", "a-undone"),
                            pairs(w, v, justBefore(hour(2))),
                            "a moment before");
                });
        checks.add("REPORT-09", "Who has no ground sees nobody, and so does who does not exist.", w -> {
            AccountId v = w.account("v");
            AccountId a = w.account("a");
            GroupId g = w.group("g");
            w.member(v, g, ALWAYS);
            w.member(a, g, ALWAYS);
            access(w, a, "o");
            w.assign(v, new OfferingId("o"), ALWAYS);
            w.pool("pool", v, new OfferingId("o"), 2, ALWAYS);
            for (AccountId viewer : List.of(v, new AccountId("none"), new AccountId("V"))) {
                ReportScope scope = new ReportScope(viewer, NOON, ReportReach.TRANSCRIPTS);
                Expect.equal(Set.of(), pairs(w, scope), "pairs of " + viewer);
                Expect.equal(ReportTotals.NONE, w.read(s -> s.reports().totals(scope, ReportFilter.ALL)), "totals");
                Expect.equal(List.of(), w.read(s -> s.reports().people(scope, null, 10)), "people");
            }
        });
        checks.add("REPORT-10", "One's own transcript is whole, and of nobody else.", w -> {
            AccountId v = w.account("v");
            AccountId a = w.account("a");
            GroupId g = w.group("g");
            w.admin(v, g, ALWAYS);
            w.member(a, g, ALWAYS);
            access(w, v, "o", "p");
            access(w, a, "q");
            ReportScope own = new ReportScope(v, NOON, ReportReach.SELF);
            Expect.equal(Set.of("v-o", "v-p"), pairs(w, own), "pairs");
            Expect.equal(
                    new ReportTotals(1, 2, 0, 0),
                    w.read(s -> s.reports()
                            .totals(
                                    own,
                                    new ReportFilter(
                                            null,
                                            null,
                                            null,
                                            null,
                                            Set.of(ReportStatus.NOT_STARTED),
                                            null,
                                            null,
                                            List.of()))),
                    "totals");
        });
        checks.add(
                "REPORT-28",
                "Access that was never in force makes no row, not that of an order which gives none yet, and says nothing in the row of another.",
                w -> {
                    AccountId v = w.account("v");
                    AccountId a = w.account("a");
                    AccountId b = w.account("b");
                    GroupId g = w.group("g");
                    w.admin(v, g, ALWAYS);
                    for (AccountId member : List.of(a, b)) {
                        w.member(member, g, ALWAYS);
                        w.access("never-" + member, member, w.offering("never-" + member), ALWAYS);
                    }
                    OfferingId later = w.offering("later");
                    AccessEntryId pending = w.access("pending", a, later, ALWAYS);
                    w.write(s -> s.training().replaceInForce(Map.of(pending, List.of(hours(1, 1), since(3)))));
                    OfferingId was = w.offering("was");
                    w.access("was", a, was, hours(0, 8), hours(0, 1));
                    w.access("never-was", a, was, ALWAYS);
                    OfferingId done = w.offering("done");
                    w.access("never-done", a, done, ALWAYS);
                    w.complete(completion("d", a, done, hour(1)));
                    for (ReportReach reach : List.of(ReportReach.PAIRS, ReportReach.TRANSCRIPTS)) {
                        onlyWhatWasInForce(w, new ReportScope(v, justBefore(hour(3)), reach), a, later);
                        Expect.equal(
                                Set.of("a-was", "a-done", "a-later"),
                                pairs(w, new ReportScope(v, hour(3), reach)),
                                "from when it is in force on, for ever");
                    }
                    ReportScope own = new ReportScope(a, justBefore(hour(3)), ReportReach.SELF);
                    onlyWhatWasInForce(w, own, a, later);
                });
    }

    private static void onlyWhatWasInForce(World w, ReportScope scope, AccountId person, OfferingId pending) {
        Expect.equal(Set.of("a-was", "a-done"), pairs(w, scope), "pairs of " + scope);
        Expect.equal(
                List.of(Arrays.asList(null, null), List.of(NOON, hour(8))),
                ReportSteps.rows(w, scope, ReportFilter.ALL).stream()
                        .map(row -> Arrays.asList(row.accessFrom(), row.accessUntil()))
                        .toList(),
                "access that was in force, of " + scope);
        Expect.equal(
                new ReportTotals(1, 1, 0, 1),
                w.read(s -> s.reports().totals(scope, ReportFilter.ALL)),
                "totals of " + scope);
        Expect.equal(false, w.read(s -> s.reports().inScope(scope, person, pending)), "what is pending, of " + scope);
    }

    /** Access for ever, to new offerings. */
    private static void access(World w, AccountId account, String... offerings) {
        for (String offering : offerings) {
            w.access("access-" + account + "-" + offering, account, w.offering(offering));
        }
    }

    private static Account with(String id, AccountStatus status) {
        Account account = Samples.account(id, id + "@example.org");
        return new Account(
                account.id(),
                account.firstName(),
                account.lastName(),
                account.email(),
                account.emailKey(),
                null,
                status,
                account.createdAt());
    }
}
