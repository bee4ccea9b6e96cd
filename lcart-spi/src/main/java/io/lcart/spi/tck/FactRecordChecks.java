package io.lcart.spi.tck;

import static io.lcart.spi.dashboard.Fact.BADGE_AWARD;
import static io.lcart.spi.dashboard.Fact.TERMS_ACCEPTED;
import static io.lcart.spi.tck.Samples.ALWAYS;
import static io.lcart.spi.tck.Samples.NOON;
import static io.lcart.spi.tck.Samples.hour;
import static io.lcart.spi.tck.Samples.hours;
import static io.lcart.spi.tck.Samples.justBefore;
import static io.lcart.spi.tck.Samples.points;
import static io.lcart.spi.tck.Samples.since;
import static io.lcart.spi.tck.Samples.status;

import io.lcart.spi.CappedCount;
import io.lcart.spi.configuration.ConfigurationVersion;
import io.lcart.spi.dashboard.DashboardFacts;
import io.lcart.spi.dashboard.DashboardQuery;
import io.lcart.spi.dashboard.Fact;
import io.lcart.spi.people.Account;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.people.AccountStatus;
import io.lcart.spi.people.GroupId;
import io.lcart.spi.people.GroupVersion;
import io.lcart.spi.recognition.Badge;
import io.lcart.spi.recognition.BadgeId;
import io.lcart.spi.storage.Session;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The facts of badges, terms, points and groups, and what else a dashboard carries. */
final class FactRecordChecks {

    private FactRecordChecks() {}

    static void addTo(Checks checks) {
        checks.add(
                "FACTS-01",
                "There are no facts of an account that does not exist.",
                w -> Expect.equal(
                        Optional.empty(),
                        w.read(s -> s.dashboards().facts(DashboardQuery.of(new AccountId("none"), NOON))),
                        "facts of nobody"));
        checks.add("FACTS-02", "A new person has no facts at all.", w -> {
            DashboardFacts facts = w.facts(w.account("a"), NOON);
            Map<Fact, CappedCount> counts = facts.counts();
            Expect.that(counts.values().stream().noneMatch(CappedCount::any), "no count is positive: " + counts);
            Expect.equal(0L, facts.points(), "points");
            Expect.equal(0L, facts.configurationNumber(), "number of the configuration");
            Expect.equal(List.of(), facts.groups(), "groups");
            Expect.equal(null, facts.defaultGroup(), "default group");
        });
        checks.add("FACTS-03", "The account comes as it is now, whatever the instant and its status.", w -> {
            AccountId a = w.account("a");
            for (AccountStatus status : AccountStatus.values()) {
                Account now = new Account(a, "Zoë", "", "z@x", "z@x", "fr", status, Samples.LONG_AGO);
                w.write(s -> s.people().update(List.of(now)));
                Expect.equal(now, w.facts(a, Samples.LONG_AGO.minusSeconds(9)).account(), "account");
            }
        });
        checks.add("FACTS-04", "The configuration's number is the newest one in storage, in force or not.", w -> {
            AccountId a = w.account("a");
            for (int n = 1; n <= 11; n++) {
                ConfigurationVersion version = new ConfigurationVersion(n, hour(n), "{}");
                w.write(s -> s.configurations().append(version));
                Expect.equal((long) n, w.facts(a, NOON).configurationNumber(), "number of the configuration");
            }
        });
        checks.add("FACTS-05", "Asking changes nothing: the same question gives the same answer.", w -> {
            w.write(s -> Footprint.leave(s, Footprint.additions()));
            AccountId a = new AccountId("manager");
            Expect.equal(w.facts(a, hour(1)), w.facts(a, hour(1)), "facts");
        });
        checks.add("FACTS-06", "What others own and do leaves a person's facts as they are.", w -> {
            AccountId a = w.account("a");
            DashboardFacts before = w.facts(a, hour(1));
            w.write(s -> Footprint.leave(s, withoutConfiguration()));
            Expect.equal(before, w.facts(a, hour(1)), "facts");
        });
        addRecognition(checks);
        addGroups(checks);
    }

    private static void addRecognition(Checks checks) {
        checks.add("BADGE-20", "An award counts while it is in force.", w -> {
            AccountId a = w.account("a");
            w.award(a, w.badge("b"), hours(0, 2), since(4));
            w.expectWithin(hours(0, 2), BADGE_AWARD, a);
            w.expectWithin(since(4), BADGE_AWARD, a);
        });
        checks.add("BADGE-21", "An expired award counts.", w -> {
            AccountId a = w.account("a");
            BadgeId b = w.badge("b");
            w.write(s -> {
                s.people().lock(List.of(a));
                s.recognition().insertAwards(List.of(Samples.award(a, b, since(0), hour(1))));
            });
            w.expectWithin(since(0), BADGE_AWARD, a);
        });
        checks.add("BADGE-22", "A renewed badge counts once, and badges count each, exactly up to 99.", w -> {
            AccountId a = w.account("a");
            AccountId other = w.account("b");
            for (int i = 1; i <= 99; i++) {
                w.award(a, w.badge("b" + i), hours(-4, 0), since(0));
            }
            w.expect(99, BADGE_AWARD, a, NOON);
            w.expect(99, BADGE_AWARD, a, justBefore(NOON));
            w.award(a, w.badge("b100"), ALWAYS);
            w.expect(100, BADGE_AWARD, a, NOON);
            w.expect(0, BADGE_AWARD, other, NOON);
        });
        checks.add("BADGE-23", "Awards of a badge that was switched off stay.", w -> {
            AccountId a = w.account("a");
            BadgeId b = w.badge("b");
            w.award(a, b, ALWAYS);
            Badge off = Samples.badge("b");
            w.write(s -> s.recognition()
                    .updateBadges(List.of(new Badge(b, off.name(), "", null, false, off.expiry(), List.of()))));
            w.expect(1, BADGE_AWARD, a, NOON);
        });
        checks.add("TERMS-01", "Accepted terms count from the instant of acceptance on, for that version alone.", w -> {
            AccountId a = w.account("a");
            AccountId b = w.account("b");
            w.inTransaction(s -> s.people().acceptTerms(a, "v1", NOON));
            expectTerms(w, 0, a, "v1", justBefore(NOON));
            expectTerms(w, 1, a, "v1", NOON);
            expectTerms(w, 0, a, "v2", NOON);
            expectTerms(w, 0, a, null, NOON);
            expectTerms(w, 0, b, "v1", NOON);
        });
        checks.add("TERMS-02", "Accepting again does not move the instant of acceptance.", w -> {
            AccountId a = w.account("a");
            w.inTransaction(s -> s.people().acceptTerms(a, "v1", NOON));
            w.inTransaction(s -> s.people().acceptTerms(a, "v1", hour(-5)));
            w.inTransaction(s -> s.people().acceptTerms(a, "v1", hour(5)));
            expectTerms(w, 0, a, "v1", justBefore(NOON));
            expectTerms(w, 1, a, "v1", NOON);
        });
        checks.add("POINTS-20", "A dashboard carries the sum of the points that occurred by the instant.", w -> {
            AccountId a = w.account("a");
            AccountId b = w.account("b");
            w.write(s -> s.points()
                    .append(List.of(
                            points(a, "k", NOON, 7),
                            points(a, "l", hour(1), 5),
                            points(a, "m", hour(2), -20),
                            points(b, "k", NOON, 1000))));
            Expect.equal(0L, w.facts(a, justBefore(NOON)).points(), "points before");
            Expect.equal(7L, w.facts(a, NOON).points(), "points at noon");
            Expect.equal(7L, w.facts(a, justBefore(hour(1))).points(), "points just before one o'clock");
            Expect.equal(12L, w.facts(a, hour(1)).points(), "points at one o'clock");
            Expect.equal(-8L, w.facts(a, hour(2)).points(), "points after the reversal");
        });
    }

    private static void addGroups(Checks checks) {
        checks.add("GROUP-20", "A dashboard carries the groups the person is a member of, oldest group first.", w -> {
            AccountId a = w.account("a");
            GroupId older = w.group("z-older");
            GroupId younger = w.group("a-younger");
            w.member(a, younger, ALWAYS);
            w.member(a, older, hours(0, 2));
            w.admin(a, w.group("administered"), ALWAYS);
            w.group("foreign");
            Expect.equal(List.of("a-younger"), names(w, a, justBefore(NOON)), "groups before");
            Expect.equal(List.of("z-older", "a-younger"), names(w, a, NOON), "groups meanwhile");
            Expect.equal(List.of("z-older", "a-younger"), names(w, a, justBefore(hour(2))), "groups to the last");
            Expect.equal(List.of("a-younger"), names(w, a, hour(2)), "groups after");
        });
        checks.add("GROUP-21", "Groups come in the version of the instant, and not at all before their first.", w -> {
            AccountId a = w.account("a");
            GroupVersion first = new GroupVersion(new GroupId("g"), NOON, "First", true, 3, "/logo", "Hello", true);
            GroupVersion next = new GroupVersion(new GroupId("g"), hour(2), "Next", false, null, null, null, false);
            GroupId g = w.group(first);
            w.write(s -> {
                s.groups().lock(List.of(g));
                s.groups().replaceVersions(Map.of(g, List.of(first, next)));
            });
            w.member(a, g, ALWAYS);
            Expect.equal(List.of(), w.facts(a, justBefore(NOON)).groups(), "groups before");
            Expect.equal(List.of(first), w.facts(a, NOON).groups(), "groups at noon");
            Expect.equal(List.of(first), w.facts(a, justBefore(hour(2))).groups(), "groups until the change");
            Expect.equal(List.of(next), w.facts(a, hour(2)).groups(), "groups from the change on");
        });
        checks.add("GROUP-22", "The default group comes in the version of the instant, member or not.", w -> {
            AccountId a = w.account("a");
            GroupVersion first = new GroupVersion(new GroupId("g"), NOON, "First", true, 3, "/logo", "Hello", true);
            GroupVersion next = new GroupVersion(new GroupId("g"), hour(2), "Next", false, null, null, null, false);
            GroupId g = w.group(first);
            w.write(s -> {
                s.groups().lock(List.of(g));
                s.groups().replaceVersions(Map.of(g, List.of(first, next)));
            });
            Expect.equal(null, defaultGroup(w, a, "g", justBefore(NOON)), "default group before");
            Expect.equal(first, defaultGroup(w, a, "g", NOON), "default group at noon");
            Expect.equal(next, defaultGroup(w, a, "g", hour(2)), "default group later");
            Expect.equal(null, defaultGroup(w, a, "none", NOON), "unknown default group");
            Expect.equal(List.of(), w.facts(a, NOON).groups(), "the default group is no membership");
        });
    }

    private static Map<String, Consumer<Session>> withoutConfiguration() {
        Map<String, Consumer<Session>> steps = Footprint.additions();
        steps.remove("configurations");
        return steps;
    }

    private static void expectTerms(World w, int count, AccountId a, @Nullable String version, Instant at) {
        DashboardQuery query = new DashboardQuery(a, at, null, version, Set.of(), Set.of(), Set.of());
        Expect.equal(
                CappedCount.of(count),
                w.facts(query).count(TERMS_ACCEPTED),
                "terms " + version + " of " + a + " at " + at);
    }

    private static List<String> names(World w, AccountId a, Instant at) {
        return w.facts(a, at).groups().stream()
                .map(group -> group.group().value())
                .toList();
    }

    private static @Nullable GroupVersion defaultGroup(World w, AccountId a, String group, Instant at) {
        GroupId id = new GroupId(group);
        return w.facts(new DashboardQuery(a, at, id, null, Set.of(), Set.of(), Set.of()))
                .defaultGroup();
    }
}
