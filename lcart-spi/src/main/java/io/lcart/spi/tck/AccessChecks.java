package io.lcart.spi.tck;

import static io.lcart.spi.tck.Samples.ALWAYS;
import static io.lcart.spi.tck.Samples.NOON;
import static io.lcart.spi.tck.Samples.entry;
import static io.lcart.spi.tck.Samples.hour;
import static io.lcart.spi.tck.Samples.hours;

import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.training.AccessEntry;
import io.lcart.spi.training.AccessEntryId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The contract of {@code TrainingStore}: whether somebody has access already, and how access is taken back. */
final class AccessChecks {

    private static final AccessEntryId E = new AccessEntryId("e");
    private static final AccessEntryId F = new AccessEntryId("f");

    private AccessChecks() {}

    static void addTo(Checks checks) {
        checks.add("TRAIN-11", "The entries of people to one offering are found, in force or not.", w -> {
            AccountId a = w.account("a");
            AccountId b = w.account("b");
            AccountId c = w.account("c");
            OfferingId o = w.offering("o");
            OfferingId p = w.offering("p");
            List<AccessEntry> expected =
                    List.of(entry("e", a, o, ALWAYS, ALWAYS), entry("f", a, o, hours(0, 1)), entry("g", b, o, ALWAYS));
            w.write(s -> {
                s.training().insert(expected);
                s.training().insert(List.of(entry("h", a, p, ALWAYS, ALWAYS), entry("i", c, o, ALWAYS, ALWAYS)));
            });
            Expect.sameElements(
                    expected,
                    w.read(s -> s.training().entriesTo(o, List.of(b, a, new AccountId("none"), a))),
                    "entries");
            Expect.equal(
                    List.of(), w.read(s -> s.training().entriesTo(new OfferingId("none"), List.of(a))), "of nothing");
        });
        checks.add(
                "TRAIN-12",
                "An entry ends for good, once, and keeps everything else; an unknown one is a conflict.",
                w -> {
                    AccountId a = w.account("a");
                    OfferingId o = w.offering("o");
                    AccessEntry e = entry("e", a, o, ALWAYS, ALWAYS);
                    AccessEntry f = entry("f", a, o, ALWAYS, hours(0, 9));
                    w.write(s -> s.training().insert(List.of(e, f)));
                    w.write(s -> s.training().end(Map.of(E, hour(1))));
                    Expect.equal(Map.of(E, ended(e, hour(1)), F, f), entries(w), "entries");
                    w.write(s -> s.training().end(Map.of(E, NOON, F, hour(2))));
                    w.write(s -> s.training().replaceInForce(Map.of(F, List.of(hours(0, 2)))));
                    Map<AccessEntryId, AccessEntry> after =
                            Map.of(E, ended(e, hour(1)), F, ended(entry("f", a, o, ALWAYS, hours(0, 2)), hour(2)));
                    Expect.equal(after, entries(w), "entries");
                    w.conflicts(
                            "no entry",
                            s -> s.training().end(Map.of(E, hour(3), F, hour(3), new AccessEntryId("none"), hour(3))));
                    Expect.equal(after, entries(w), "entries");
                });
    }

    private static AccessEntry ended(AccessEntry entry, @Nullable Instant endedAt) {
        return new AccessEntry(
                entry.id(),
                entry.account(),
                entry.offering(),
                entry.source(),
                entry.window(),
                entry.givenAt(),
                endedAt,
                entry.inForce());
    }

    private static Map<AccessEntryId, AccessEntry> entries(World w) {
        return w.read(s -> s.training().entries(List.of(E, F)));
    }
}
