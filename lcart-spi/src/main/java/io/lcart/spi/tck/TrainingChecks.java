package io.lcart.spi.tck;

import static io.lcart.spi.tck.Samples.ALWAYS;
import static io.lcart.spi.tck.Samples.NOON;
import static io.lcart.spi.tck.Samples.changed;
import static io.lcart.spi.tck.Samples.completion;
import static io.lcart.spi.tck.Samples.entry;
import static io.lcart.spi.tck.Samples.hour;
import static io.lcart.spi.tck.Samples.hours;
import static io.lcart.spi.tck.Samples.justBefore;
import static io.lcart.spi.tck.Samples.since;

import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.completion.Completion;
import io.lcart.spi.completion.CompletionId;
import io.lcart.spi.completion.CompletionSource;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.training.AccessEntry;
import io.lcart.spi.training.AccessEntryId;
import io.lcart.spi.training.AccessSource;
import io.lcart.spi.training.AccessSource.Kind;
import io.lcart.spi.training.Progress;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** The contract of {@code TrainingStore} and {@code CompletionStore}. */
final class TrainingChecks {

    private static final AccessEntryId E = new AccessEntryId("e");
    private static final AccessEntryId F = new AccessEntryId("f");
    private static final CompletionId D = new CompletionId("d");
    private static final AccountId NOBODY = new AccountId("none");
    private static final OfferingId NOTHING = new OfferingId("none");

    private TrainingChecks() {}

    static void addTo(Checks checks) {
        addEntries(checks);
        addProgress(checks);
        ArrangementChecks.addTo(checks);
        addCompletions(checks);
    }

    private static void addEntries(Checks checks) {
        checks.add("TRAIN-01", "An access entry is found with every value it was added with.", w -> {
            AccountId a = w.account("a");
            OfferingId o = w.offering("o");
            AccessEntry full = new AccessEntry(
                    E,
                    a,
                    o,
                    new AccessSource(Kind.SEAT, "pool"),
                    hours(-3, 9),
                    hour(-1),
                    hour(7),
                    List.of(hours(-1, 0), hours(1, 2), hours(3, 7)));
            AccessEntry never =
                    new AccessEntry(F, a, o, new AccessSource(Kind.ORDER, "r"), since(0), NOON, null, List.of());
            w.write(s -> s.training().insert(List.of(full, never)));
            Expect.equal(Map.of(E, full, F, never), entries(w), "entries");
        });
        checks.add(
                "TRAIN-02", "Entries are found by their source; orders and seats with one key are two sources.", w -> {
                    AccountId a = w.account("a");
                    OfferingId o = w.offering("o");
                    AccessSource order = new AccessSource(Kind.ORDER, "same");
                    AccessSource seat = new AccessSource(Kind.SEAT, "same");
                    List<AccessEntry> ofOrder = List.of(from("e", a, o, order), from("f", a, o, order));
                    AccessEntry ofSeat = from("g", a, o, seat);
                    w.write(s -> s.training().insert(List.of(ofOrder.get(0), ofSeat, ofOrder.get(1))));
                    Expect.sameElements(
                            ofOrder, w.read(s -> s.training().entriesFrom(List.of(order))), "entries of the order");
                    Expect.sameElements(
                            List.of(ofOrder.get(0), ofOrder.get(1), ofSeat),
                            w.read(s -> s.training()
                                    .entriesFrom(List.of(seat, new AccessSource(Kind.SEAT, "none"), order))),
                            "entries of both");
                });
        checks.add("TRAIN-03", "A second entry of one id is a conflict, and nothing of the list is added.", w -> {
            AccountId a = w.account("a");
            OfferingId o = w.offering("o");
            w.access("e", a, o);
            w.conflicts(
                    "adding a taken id",
                    s -> s.training().insert(List.of(entry("f", a, o, ALWAYS), entry("e", a, o, ALWAYS))));
            w.conflicts(
                    "one id twice",
                    s -> s.training().insert(List.of(entry("f", a, o, ALWAYS), entry("f", a, o, ALWAYS))));
            Expect.equal(Map.of(E, entry("e", a, o, ALWAYS, ALWAYS)), entries(w), "entries");
        });
        checks.add("TRAIN-04", "An entry of an unknown account or offering is a conflict, and nothing is added.", w -> {
            AccountId a = w.account("a");
            OfferingId o = w.offering("o");
            w.conflicts(
                    "no account",
                    s -> s.training().insert(List.of(entry("e", a, o, ALWAYS), entry("f", NOBODY, o, ALWAYS))));
            w.conflicts("no offering", s -> s.training().insert(List.of(entry("f", a, NOTHING, ALWAYS))));
            Expect.equal(Map.of(), entries(w), "entries");
        });
        checks.add("TRAIN-05", "Intervals in force are replaced as a whole, and everything else stays.", w -> {
            AccountId a = w.account("a");
            OfferingId o = w.offering("o");
            AccessEntry e = entry("e", a, o, hours(0, 9), hours(0, 1), hours(2, 3));
            AccessEntry f = entry("f", a, o, ALWAYS, ALWAYS);
            w.write(s -> s.training().insert(List.of(e, f)));
            w.write(s -> s.training().replaceInForce(Map.of(E, List.of(hours(4, 5), since(6)))));
            AccessEntry expected =
                    new AccessEntry(E, a, o, e.source(), e.window(), e.givenAt(), null, List.of(hours(4, 5), since(6)));
            Expect.equal(Map.of(E, expected, F, f), entries(w), "entries");
        });
        checks.add(
                "TRAIN-06", "Intervals of an entry that does not exist are a conflict, and nothing is changed.", w -> {
                    AccountId a = w.account("a");
                    OfferingId o = w.offering("o");
                    w.access("e", a, o);
                    w.conflicts("no entry", s -> s.training().replaceInForce(Map.of(E, List.of(), F, List.of(ALWAYS))));
                    Expect.equal(Map.of(E, entry("e", a, o, ALWAYS, ALWAYS)), entries(w), "entries");
                });
    }

    private static void addProgress(Checks checks) {
        checks.add("TRAIN-07", "Of two reports the later one counts, whichever comes first.", w -> {
            AccountId a = w.account("a");
            OfferingId o = w.offering("o");
            Expect.equal(List.of(true), report(w, new Progress(a, o, 40, NOON)), "first report");
            Expect.equal(List.of(true), report(w, new Progress(a, o, 10, hour(1))), "later report");
            Expect.equal(List.of(false), report(w, new Progress(a, o, 90, justBefore(hour(1)))), "older report");
            Expect.equal(List.of(false), report(w, new Progress(a, o, 90, hour(1))), "report of the same instant");
            Expect.equal(List.of(new Progress(a, o, 10, hour(1))), progress(w, a), "progress");
        });
        checks.add(
                "TRAIN-08",
                "Progress is kept for each person and offering, and each report is answered in order.",
                w -> {
                    AccountId a = w.account("a");
                    AccountId b = w.account("b");
                    OfferingId o = w.offering("o");
                    OfferingId p = w.offering("p");
                    report(w, new Progress(a, o, 50, hour(1)));
                    List<Boolean> stored = report(
                            w,
                            new Progress(a, p, 0, NOON),
                            new Progress(a, o, 60, NOON),
                            new Progress(b, o, 100, NOON));
                    Expect.equal(List.of(true, false, true), stored, "answers");
                    Expect.sameElements(
                            List.of(new Progress(a, o, 50, hour(1)), new Progress(a, p, 0, NOON)),
                            progress(w, a),
                            "progress");
                    Expect.sameElements(
                            List.of(new Progress(b, o, 100, NOON)), progress(w, b, NOBODY), "progress of another");
                });
        checks.add(
                "TRAIN-09", "Progress of an unknown account or offering is a conflict, and nothing is stored.", w -> {
                    AccountId a = w.account("a");
                    OfferingId o = w.offering("o");
                    w.conflicts(
                            "no account",
                            s -> s.training()
                                    .record(List.of(new Progress(a, o, 1, NOON), new Progress(NOBODY, o, 1, NOON))));
                    w.conflicts("no offering", s -> s.training().record(List.of(new Progress(a, NOTHING, 1, NOON))));
                    Expect.equal(List.of(), progress(w, a), "progress");
                });
        checks.add("TRAIN-10", "Of reports that race, the latest one counts in the end.", w -> {
            AccountId a = w.account("a");
            OfferingId o = w.offering("o");
            Race.all(16, n -> w.insist(s -> s.training().record(List.of(new Progress(a, o, n, hour(n))))));
            Expect.equal(List.of(new Progress(a, o, 16, hour(16))), progress(w, a), "progress");
        });
    }

    private static void addCompletions(Checks checks) {
        checks.add("DONE-01", "A completion is found with every value it was added with.", w -> {
            AccountId a = w.account("a");
            OfferingId o = w.offering("o");
            Completion full = new Completion(
                    D, a, o, NOON, hour(3), new BigDecimal("99.5"), CompletionSource.INSTRUCTOR, hour(4));
            Completion sparse = completion("c", a, o, NOON);
            w.write(s -> s.completions().insert(List.of(full, sparse)));
            Expect.equal(Map.of(D, full, sparse.id(), sparse), completions(w, "c", "d", "none"), "completions");
        });
        checks.add("DONE-02", "Every score and every source comes back as it was stored.", w -> {
            AccountId a = w.account("a");
            OfferingId o = w.offering("o");
            for (String score : List.of("0", "0.01", "7", "10", "33.33", "99.99", "100")) {
                Completion c = changed(completion("d" + score, a, o, NOON), new BigDecimal(score), null);
                w.complete(c);
                Expect.equal(Map.of(c.id(), c), completions(w, "d" + score), "completion");
            }
            for (CompletionSource source : CompletionSource.values()) {
                CompletionId id = new CompletionId("of-" + source);
                Completion c = new Completion(id, a, o, NOON, NOON, null, source, null);
                w.complete(c);
                Expect.equal(Map.of(id, c), completions(w, id.value()), "completion");
            }
        });
        checks.add("DONE-03", "A second completion of one id is a conflict, and nothing of the list is added.", w -> {
            AccountId a = w.account("a");
            OfferingId o = w.offering("o");
            w.complete(completion("d", a, o, NOON));
            w.conflicts(
                    "adding a taken id",
                    s -> s.completions().insert(List.of(completion("c", a, o, NOON), completion("d", a, o, hour(1)))));
            w.conflicts(
                    "one id twice",
                    s -> s.completions().insert(List.of(completion("c", a, o, NOON), completion("c", a, o, NOON))));
            Expect.equal(Map.of(D, completion("d", a, o, NOON)), completions(w, "c", "d"), "completions");
        });
        checks.add(
                "DONE-04", "A completion of an unknown account or offering is a conflict, and nothing is added.", w -> {
                    AccountId a = w.account("a");
                    OfferingId o = w.offering("o");
                    w.conflicts(
                            "no account",
                            s -> s.completions()
                                    .insert(List.of(completion("d", a, o, NOON), completion("c", NOBODY, o, NOON))));
                    w.conflicts("no offering", s -> s.completions().insert(List.of(completion("c", a, NOTHING, NOON))));
                    Expect.equal(Map.of(), completions(w, "c", "d"), "completions");
                });
        checks.add("DONE-05", "An update replaces score and withdrawal, both ways, and nothing else.", w -> {
            AccountId a = w.account("a");
            OfferingId o = w.offering("o");
            Completion d = completion("d", a, o, NOON);
            w.complete(d);
            Completion other =
                    new Completion(D, a, o, hour(9), hour(9), BigDecimal.ONE, CompletionSource.IMPORT, hour(5));
            w.write(s -> s.completions().update(List.of(other)));
            Expect.equal(Map.of(D, changed(d, BigDecimal.ONE, hour(5))), completions(w, "d"), "withdrawn");
            w.write(s -> s.completions().update(List.of(d)));
            Expect.equal(Map.of(D, d), completions(w, "d"), "restored");
        });
        checks.add(
                "DONE-06",
                "An update of a completion that does not exist is a conflict, and nothing is changed.",
                w -> {
                    AccountId a = w.account("a");
                    OfferingId o = w.offering("o");
                    Completion d = completion("d", a, o, NOON);
                    w.complete(d);
                    w.conflicts(
                            "no completion",
                            s -> s.completions()
                                    .update(List.of(changed(d, BigDecimal.TEN, null), completion("c", a, o, NOON))));
                    Expect.equal(Map.of(D, d), completions(w, "c", "d"), "completions");
                });
    }

    private static AccessEntry from(String id, AccountId a, OfferingId o, AccessSource source) {
        return new AccessEntry(new AccessEntryId(id), a, o, source, ALWAYS, NOON, null, List.of(since(0)));
    }

    private static Map<AccessEntryId, AccessEntry> entries(World w) {
        return w.read(s -> s.training().entries(List.of(F, E, new AccessEntryId("none"))));
    }

    private static List<Boolean> report(World w, Progress... reports) {
        return w.inTransaction(s -> s.training().record(List.of(reports)));
    }

    private static List<Progress> progress(World w, AccountId... accounts) {
        return w.read(s -> s.training().progress(List.of(accounts)));
    }

    private static Map<CompletionId, Completion> completions(World w, String... ids) {
        return w.read(s -> s.completions()
                .completions(List.of(ids).stream().map(CompletionId::new).toList()));
    }
}
