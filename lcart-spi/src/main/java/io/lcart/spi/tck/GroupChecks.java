package io.lcart.spi.tck;

import static io.lcart.spi.tck.Samples.ALWAYS;
import static io.lcart.spi.tck.Samples.LONG_AGO;
import static io.lcart.spi.tck.Samples.NOON;
import static io.lcart.spi.tck.Samples.group;
import static io.lcart.spi.tck.Samples.hour;
import static io.lcart.spi.tck.Samples.hours;
import static io.lcart.spi.tck.Samples.justBefore;
import static io.lcart.spi.tck.Samples.since;

import io.lcart.spi.ConflictException;
import io.lcart.spi.Interval;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.people.GroupId;
import io.lcart.spi.people.GroupRelation;
import io.lcart.spi.people.GroupTie;
import io.lcart.spi.people.GroupVersion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The contract of {@code GroupStore}. */
final class GroupChecks {

    private static final GroupId G = new GroupId("g");
    private static final GroupId H = new GroupId("h");

    private GroupChecks() {}

    static void addTo(Checks checks) {
        checks.add("GROUP-01", "A group's first version is found with every value it was added with.", w -> {
            GroupVersion full = new GroupVersion(G, NOON, "Gruppe", true, 7, "https://x/logo.png", "Hallo", true);
            GroupVersion sparse = new GroupVersion(H, LONG_AGO, "H", false, null, null, null, false);
            w.write(s -> s.groups().insert(List.of(full, sparse)));
            Expect.equal(Map.of(G, List.of(full), H, List.of(sparse)), versions(w), "versions");
        });
        checks.add("GROUP-02", "A second group of one id is a conflict, and nothing of the list is added.", w -> {
            w.group("g");
            w.conflicts("adding a taken id", s -> s.groups().insert(List.of(group("h", NOON), group("g", NOON))));
            w.conflicts("one id twice", s -> s.groups().insert(List.of(group("h", NOON), group("h", hour(1)))));
            Expect.equal(Map.of(G, List.of(group("g", LONG_AGO))), versions(w), "versions");
        });
        checks.add("GROUP-03", "A timeline is replaced as a whole, and read oldest first.", w -> {
            w.write(s -> s.groups().insert(List.of(group("g", NOON), group("h", NOON))));
            List<GroupVersion> timeline = List.of(
                    group("g", LONG_AGO),
                    new GroupVersion(G, hour(1), "Renamed", true, 1, "/l", "w", true),
                    new GroupVersion(G, hour(2), "Again", false, null, null, null, false));
            replace(w, timeline);
            Expect.equal(Map.of(G, timeline, H, List.of(group("h", NOON))), versions(w), "versions");
            replace(w, List.of(group("g", hour(5))));
            Expect.equal(List.of(group("g", hour(5))), versions(w).get(G), "versions");
        });
        checks.add(
                "GROUP-04", "The timeline of a group that does not exist is a conflict, and nothing is changed.", w -> {
                    w.group("g");
                    w.conflicts(
                            "a timeline of no group",
                            s -> s.groups()
                                    .replaceVersions(
                                            Map.of(G, List.of(group("g", NOON)), H, List.of(group("h", NOON)))));
                    Expect.equal(Map.of(G, List.of(group("g", LONG_AGO))), versions(w), "versions");
                });
        checks.add("GROUP-05", "Locking answers with the groups that exist.", w -> {
            w.group("g");
            Expect.equal(Set.of(G), w.inTransaction(s -> s.groups().lock(List.of(H, G))), "locked groups");
        });
        checks.add("GROUP-06", "A tie's intervals are replaced as a whole, and read oldest first.", w -> {
            AccountId a = w.account("a");
            w.group("g");
            List<Interval> intervals = List.of(hours(-3, -1), hours(0, 1), since(2));
            w.member(a, G, intervals.toArray(Interval[]::new));
            Expect.equal(Map.of(member(a), intervals), intervals(w, a), "intervals");
            w.member(a, G, hours(5, 6));
            Expect.equal(Map.of(member(a), List.of(hours(5, 6))), intervals(w, a), "intervals");
        });
        checks.add("GROUP-07", "A tie without intervals never held, and is left out.", w -> {
            AccountId a = w.account("a");
            w.group("g");
            w.member(a, G, ALWAYS);
            w.member(a, G);
            Expect.equal(Map.of(), intervals(w, a), "intervals");
            Expect.equal(List.of(), groupsOf(w, a, NOON), "groups");
        });
        checks.add("GROUP-08", "Membership and administration of one group are independent of each other.", w -> {
            AccountId a = w.account("a");
            w.group("g");
            w.member(a, G, hours(0, 1));
            w.admin(a, G, hours(2, 3));
            Expect.equal(
                    Map.of(member(a), List.of(hours(0, 1)), admin(a), List.of(hours(2, 3))),
                    intervals(w, a),
                    "intervals");
            w.admin(a, G);
            Expect.equal(Map.of(member(a), List.of(hours(0, 1))), intervals(w, a), "intervals");
        });
        checks.add("GROUP-09", "Ties of an unknown account or group are a conflict, and nothing is changed.", w -> {
            AccountId a = w.account("a");
            w.group("g");
            w.conflicts(
                    "no account",
                    s -> s.groups()
                            .replaceIntervals(Map.of(
                                    member(a), List.of(ALWAYS), member(new AccountId("none")), List.of(ALWAYS))));
            w.conflicts(
                    "no group",
                    s -> s.groups().replaceIntervals(Map.of(new GroupTie(a, H, GroupRelation.ADMIN), List.of(ALWAYS))));
            Expect.equal(Map.of(), intervals(w, a), "intervals");
        });
        checks.add(
                "GROUP-10",
                "The groups of a person are those they belong to at the instant, oldest group first.",
                w -> {
                    AccountId a = w.account("a");
                    GroupId older = w.group("z");
                    GroupId younger = w.group("b");
                    w.member(a, younger, hours(0, 4));
                    w.member(a, older, hours(1, 3));
                    w.admin(a, w.group("administered"), ALWAYS);
                    Expect.equal(List.of(), groupsOf(w, a, justBefore(NOON)), "before");
                    Expect.equal(List.of(younger), groupsOf(w, a, NOON), "from");
                    Expect.equal(List.of(older, younger), groupsOf(w, a, hour(1)), "both");
                    Expect.equal(List.of(younger), groupsOf(w, a, hour(3)), "after the first");
                    Expect.equal(List.of(), groupsOf(w, a, hour(4)), "until");
                    Expect.equal(List.of(), groupsOf(w, new AccountId("none"), NOON), "groups of nobody");
                });
        checks.add("GROUP-11", "The groups of a person come in the version of the instant.", w -> {
            AccountId a = w.account("a");
            w.group(group("g", NOON));
            GroupVersion next = new GroupVersion(G, hour(2), "Next", true, 1, "/l", "w", true);
            replace(w, List.of(group("g", NOON), next));
            w.member(a, G, ALWAYS);
            Expect.equal(List.of(), versionsOf(w, a, justBefore(NOON)), "before the group");
            Expect.equal(List.of(group("g", NOON)), versionsOf(w, a, justBefore(hour(2))), "first version");
            Expect.equal(List.of(next), versionsOf(w, a, hour(2)), "next version");
        });
        checks.add("GROUP-12", "Groups keep their age when their timelines are replaced.", w -> {
            AccountId a = w.account("a");
            w.group("g");
            w.group("h");
            w.member(a, G, ALWAYS);
            w.member(a, H, ALWAYS);
            replace(w, List.of(group("g", LONG_AGO), group("g", NOON)));
            Expect.equal(List.of(G, H), groupsOf(w, a, NOON), "groups");
        });
        checks.add(
                "GROUP-23", "The groups a person administers are another list than those they are a member of.", w -> {
                    AccountId a = w.account("a");
                    w.group("g");
                    w.group("h");
                    w.member(a, G, hours(0, 2));
                    w.admin(a, H, hours(1, 3));
                    List<List<GroupId>> administered = List.of(justBefore(hour(1)), hour(1), hour(2), hour(3)).stream()
                            .map(at -> w.read(s -> s.groups().groupsOf(a, GroupRelation.ADMIN, at)).stream()
                                    .map(GroupVersion::group)
                                    .toList())
                            .toList();
                    Expect.equal(
                            List.of(List.of(), List.of(H), List.of(H), List.of()), administered, "groups administered");
                    Expect.equal(List.of(G), groupsOf(w, a, hour(1)), "groups of the member");
                });
        checks.add("GROUP-13", "Groups of one list are as old as their places in it.", w -> {
            AccountId a = w.account("a");
            List<GroupId> ids =
                    List.of("m", "a", "z", "c").stream().map(GroupId::new).toList();
            w.write(s -> s.groups()
                    .insert(ids.stream().map(id -> group(id.value(), LONG_AGO)).toList()));
            ids.forEach(id -> w.member(a, id, ALWAYS));
            Expect.equal(ids, groupsOf(w, a, NOON), "groups");
        });
        checks.add("GROUP-14", "Of rivals that add one group, exactly one wins; the others get a conflict.", w -> {
            List<Race.Finish<Boolean>> finishes = Race.run(
                    16,
                    n -> w.inTransaction(s -> {
                        s.groups().insert(List.of(group("g", hour(n))));
                        return true;
                    }));
            Expect.equal(
                    15L,
                    finishes.stream()
                            .filter(f -> f.threw(ConflictException.class))
                            .count(),
                    "conflicts among " + finishes);
            Expect.equal(1, Expect.present(versions(w).get(G), "group").size(), "versions");
        });
        checks.add("GROUP-15", "A timeline stays as it is while another transaction has the group locked.", w -> {
            w.group("g");
            Race.all(8, n -> {
                for (int i = 0; i < 5; i++) {
                    w.insist(s -> {
                        s.groups().lock(List.of(G));
                        List<GroupVersion> longer = new ArrayList<>(
                                Expect.present(s.groups().versions(List.of(G)).get(G), "versions"));
                        longer.add(group("g", hour(longer.size())));
                        s.groups().replaceVersions(Map.of(G, longer));
                        return true;
                    });
                }
                return n;
            });
            Expect.equal(41, Expect.present(versions(w).get(G), "versions").size(), "versions after 40 additions");
        });
    }

    private static Map<GroupId, List<GroupVersion>> versions(World w) {
        return w.read(s -> s.groups().versions(List.of(H, G, new GroupId("none"))));
    }

    private static void replace(World w, List<GroupVersion> timeline) {
        w.write(s -> {
            s.groups().lock(List.of(G));
            s.groups().replaceVersions(Map.of(G, timeline));
        });
    }

    private static GroupTie member(AccountId account) {
        return new GroupTie(account, G, GroupRelation.MEMBER);
    }

    private static GroupTie admin(AccountId account) {
        return new GroupTie(account, G, GroupRelation.ADMIN);
    }

    private static Map<GroupTie, List<Interval>> intervals(World w, AccountId a) {
        return w.read(s -> s.groups().intervals(List.of(admin(a), member(a), member(new AccountId("none")))));
    }

    private static List<GroupVersion> versionsOf(World w, AccountId a, Instant at) {
        return w.read(s -> s.groups().groupsOf(a, GroupRelation.MEMBER, at));
    }

    private static List<GroupId> groupsOf(World w, AccountId a, Instant at) {
        return versionsOf(w, a, at).stream().map(GroupVersion::group).toList();
    }
}
