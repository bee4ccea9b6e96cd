package io.lcart.spi.tck;

import io.lcart.spi.ConflictException;
import io.lcart.spi.people.GroupId;
import java.util.List;
import java.util.Map;

/** The contract of {@code GroupStore} as to the names that groups bear. */
final class GroupNameChecks {

    private static final GroupId G = new GroupId("g");
    private static final GroupId H = new GroupId("h");

    private GroupNameChecks() {}

    static void addTo(Checks checks) {
        checks.add("NAME-01", "A group is found by the canonical name it bears, and by nothing else.", w -> {
            w.group("g");
            w.group("h");
            Expect.equal(Map.of(), bearers(w), "bearers before any has a name");
            rename(w, Map.of(G, "sales", H, "s\u00E1les"));
            Expect.equal(Map.of("sales", G, "s\u00E1les", H), bearers(w), "bearers");
        });
        checks.add("NAME-02", "A name that another group bears is a conflict, and nothing of the list changes.", w -> {
            w.group("g");
            w.group("h");
            w.group("i");
            rename(w, Map.of(G, "sales"));
            w.conflicts("taking a name", s -> s.groups().rename(Map.of(H, "sales", new GroupId("i"), "s\u00E1les")));
            w.conflicts("one name twice", s -> s.groups().rename(Map.of(G, "Sales", H, "Sales")));
            Expect.equal(Map.of("sales", G), bearers(w), "bearers");
        });
        checks.add("NAME-03", "A group gives its name free for another one, and two may swap theirs.", w -> {
            w.group("g");
            w.group("h");
            rename(w, Map.of(G, "sales"));
            rename(w, Map.of(G, "Sales"));
            rename(w, Map.of(H, "sales"));
            Expect.equal(Map.of("Sales", G, "sales", H), bearers(w), "bearers after two renamings");
            rename(w, Map.of(G, "sales", H, "Sales"));
            Expect.equal(Map.of("sales", G, "Sales", H), bearers(w), "bearers after a swap");
            rename(w, Map.of(G, "sales"));
            Expect.equal(Map.of("sales", G, "Sales", H), bearers(w), "bearers after the same once more");
        });
        checks.add("NAME-04", "To name a group that does not exist is a conflict, and nothing changes.", w -> {
            w.group("g");
            w.conflicts("naming nothing", s -> s.groups().rename(Map.of(G, "sales", H, "Sales")));
            Expect.equal(Map.of(), bearers(w), "bearers");
        });
        checks.add("NAME-05", "Of rivals that take one name, exactly one wins; the others get a conflict.", w -> {
            for (int i = 0; i < 16; i++) {
                w.group("rival" + i);
            }
            List<Race.Finish<Boolean>> finishes = Race.run(
                    16,
                    n -> w.inTransaction(s -> {
                        s.groups().rename(Map.of(new GroupId("rival" + n), "sales"));
                        return true;
                    }));
            Expect.equal(
                    15L,
                    finishes.stream()
                            .filter(f -> f.threw(ConflictException.class))
                            .count(),
                    "conflicts among " + finishes);
            Expect.equal(1, bearers(w).size(), "bearers of the name");
        });
    }

    private static void rename(World w, Map<GroupId, String> names) {
        w.write(s -> s.groups().rename(names));
    }

    private static Map<String, GroupId> bearers(World w) {
        return w.read(s -> s.groups().byNameKey(List.of("sales", "Sales", "s\u00E1les", "none")));
    }
}
