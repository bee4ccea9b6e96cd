package io.lcart.spi.tck;

import static io.lcart.spi.tck.ReportSteps.listed;
import static io.lcart.spi.tck.ReportSteps.rows;
import static io.lcart.spi.tck.Samples.ALWAYS;
import static io.lcart.spi.tck.Samples.LONG_AGO;
import static io.lcart.spi.tck.Samples.NOON;
import static io.lcart.spi.tck.Samples.changed;
import static io.lcart.spi.tck.Samples.completion;
import static io.lcart.spi.tck.Samples.hour;
import static io.lcart.spi.tck.Samples.hours;

import io.lcart.spi.Interval;
import io.lcart.spi.catalog.CourseId;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.completion.Completion;
import io.lcart.spi.people.Account;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.people.AccountStatus;
import io.lcart.spi.people.GroupId;
import io.lcart.spi.people.GroupRelation;
import io.lcart.spi.people.GroupTie;
import io.lcart.spi.report.ReportColumn;
import io.lcart.spi.report.ReportFilter;
import io.lcart.spi.report.ReportPosition;
import io.lcart.spi.report.ReportReach;
import io.lcart.spi.report.ReportRow;
import io.lcart.spi.report.ReportScope;
import io.lcart.spi.report.ReportSort;
import io.lcart.spi.report.ReportStatus;
import io.lcart.spi.report.ReportTotals;
import io.lcart.spi.report.ReportedPerson;
import io.lcart.spi.training.Progress;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The contract of {@code ReportStore}: what a row says, which rows pass a filter, and how they are paged. */
final class ReportRowChecks {

    private static final AccountId VIEWER = new AccountId("v");
    static final ReportScope SCOPE = new ReportScope(VIEWER, hour(5), ReportReach.PAIRS);

    private ReportRowChecks() {}

    static void addTo(Checks checks) {
        checks.add("REPORT-11", "A row says who and what, how far, and from when to when.", w -> {
            AccountId a = member(w, "a", "Zoë", "Åse");
            OfferingId o = w.offering("o", w.course("c"));
            OfferingId p = w.offering("p");
            w.access("e1", a, o, hours(1, 3), ALWAYS);
            w.access("e2", a, o, hours(0, 2), ALWAYS);
            w.access("e3", a, p, Interval.since(hour(2)), ALWAYS);
            w.complete(changed(completion("d", a, o, hour(4)), new BigDecimal("87.50"), null));
            w.write(s -> s.training().record(List.of(new Progress(a, o, 30, NOON), new Progress(a, p, 40, hour(5)))));
            ReportedPerson person =
                    new ReportedPerson(a, "Zoë", "Åse", "a@example.org", "a@example.org", "ase\u0001zoe");
            Expect.equal(
                    List.of(
                            new ReportRow(
                                    person,
                                    o,
                                    "Offering o",
                                    new CourseId("c"),
                                    "Course c",
                                    ReportStatus.COMPLETED,
                                    100,
                                    new BigDecimal("87.5"),
                                    hour(4),
                                    NOON,
                                    hour(3)),
                            new ReportRow(
                                    person,
                                    p,
                                    "Offering p",
                                    null,
                                    null,
                                    ReportStatus.IN_PROGRESS,
                                    40,
                                    null,
                                    null,
                                    hour(2),
                                    null)),
                    rows(w, SCOPE, ReportFilter.ALL),
                    "rows");
            ReportScope before = new ReportScope(VIEWER, hour(3), ReportReach.PAIRS);
            Expect.equal(
                    List.of(ReportStatus.IN_PROGRESS, ReportStatus.NOT_STARTED),
                    rows(w, before, ReportFilter.ALL).stream()
                            .map(ReportRow::status)
                            .toList(),
                    "status before the completion and the later progress");
        });
        checks.add("REPORT-12", "Pages follow each other without gap or repeat in every order.", w -> {
            fill(w, 23);
            for (ReportColumn column : ReportColumn.values()) {
                for (boolean descending : List.of(false, true)) {
                    ReportSort sort = new ReportSort(column, descending);
                    List<ReportRow> all = rows(w, SCOPE, ReportFilter.ALL, sort);
                    Expect.equal(46, all.size(), "rows by " + sort);
                    Expect.equal(
                            all.stream()
                                    .map(row -> ReportPosition.of(sort, row))
                                    .sorted(sort.order())
                                    .toList(),
                            all.stream()
                                    .map(row -> ReportPosition.of(sort, row))
                                    .toList(),
                            "order by " + sort);
                    Expect.equal(all, paged(w, sort, 7), "pages by " + sort);
                }
            }
        });
        checks.add("REPORT-13", "Filters for person, course and offering find exactly those.", w -> {
            fill(w, 3);
            AccountId two = new AccountId("a2");
            Expect.equal(List.of("a2-o", "a2-p"), listed(w, SCOPE, ReportFilter.ALL.of(two)), "of one person");
            Expect.equal(
                    List.of("a2-p"), listed(w, SCOPE, ReportFilter.ALL.of(two).to(new OfferingId("p"))), "of a pair");
            Expect.equal(List.of("a1-o", "a2-o", "a3-o"), listed(w, SCOPE, course("c")), "of a course");
            Expect.equal(List.of(), listed(w, SCOPE, course("C")), "of none");
            Expect.equal(List.of(), listed(w, SCOPE, ReportFilter.ALL.of(new AccountId("A2"))), "of nobody");
            Expect.equal(List.of(), listed(w, SCOPE, ReportFilter.ALL.to(new OfferingId("none"))), "of nothing");
            AccountId stranger = w.account("stranger");
            w.access("strange", stranger, new OfferingId("o"));
            Expect.equal(List.of(), listed(w, SCOPE, ReportFilter.ALL.of(stranger)), "of a stranger");
            Expect.equal(
                    List.of(true, false),
                    w.read(s -> List.of(
                            s.reports().inScope(SCOPE, two, new OfferingId("p")),
                            s.reports().inScope(SCOPE, stranger, new OfferingId("o")))),
                    "in scope");
        });
        checks.add(
                "REPORT-14",
                "A filter for a group finds its members if the viewer administers it, and else nobody.",
                w -> {
                    fill(w, 3);
                    GroupId foreign = w.group("foreign");
                    GroupId own = w.group("own");
                    GroupId former = w.group("former");
                    w.admin(VIEWER, own, ALWAYS);
                    w.admin(VIEWER, former, hours(0, 5));
                    w.member(new AccountId("a1"), own, ALWAYS);
                    w.member(new AccountId("a2"), own, hours(0, 5));
                    w.member(new AccountId("a2"), foreign, ALWAYS);
                    w.member(new AccountId("a3"), former, ALWAYS);
                    Expect.equal(List.of("a1-o", "a1-p"), listed(w, SCOPE, group(own)), "own group");
                    for (GroupId other : List.of(foreign, former, new GroupId("none"))) {
                        Expect.equal(List.of(), listed(w, SCOPE, group(other)), "group " + other);
                    }
                });
        checks.add("REPORT-15", "Filters for status and the time of completion are exact to the microsecond.", w -> {
            fill(w, 3);
            Instant done = hour(1);
            Expect.equal(List.of("a1-o"), listed(w, SCOPE, when(done, done.plusNanos(1000))), "that very moment");
            Expect.equal(List.of(), listed(w, SCOPE, when(null, done)), "before");
            Expect.equal(List.of("a1-o"), listed(w, SCOPE, when(done, null)), "from then on");
            Expect.equal(List.of(), listed(w, SCOPE, when(done.plusNanos(1000), null)), "after");
            Expect.equal(List.of("a1-o"), listed(w, SCOPE, status(ReportStatus.COMPLETED)), "completed");
            Expect.equal(List.of("a2-o"), listed(w, SCOPE, status(ReportStatus.IN_PROGRESS)), "in progress");
            Expect.equal(
                    List.of("a1-o", "a1-p", "a2-p", "a3-o", "a3-p"),
                    listed(w, SCOPE, status(ReportStatus.NOT_STARTED, ReportStatus.COMPLETED)),
                    "two of them");
        });
        checks.add("REPORT-16", "Words are looked for as they stand in name and address, wildcards too.", w -> {
            OfferingId o = w.offering("o");
            member(w, "a_b", "Ann", "O%Neil");
            member(w, "axb", "Anna", "Lee");
            member(w, "c!d", "Ben", "Back\\slash");
            for (String id : List.of("a_b", "axb", "c!d")) {
                w.access("e" + id, new AccountId(id), o);
            }
            Expect.equal(List.of("axb-o", "a_b-o"), listed(w, SCOPE, words("ann")), "part of a name");
            Expect.equal(List.of("axb-o"), listed(w, SCOPE, words("ann", "lee")), "both");
            for (String word : List.of("o%n", "a_b@", "n_b", "%", "b@example.org")) {
                List<String> found = listed(w, SCOPE, words(word));
                List<String> expected = switch (word) {
                    case "o%n", "a_b@", "%" -> List.of("a_b-o");
                    case "n_b" -> List.of();
                    default -> List.of("axb-o", "a_b-o");
                };
                Expect.equal(expected, found, "word " + word);
            }
            Expect.equal(List.of("c!d-o"), listed(w, SCOPE, words("c!d", "k\\s")), "marks of escape");
        });
        checks.add("REPORT-17", "Of several completions the latest that is not withdrawn counts.", w -> {
            AccountId a = member(w, "a", "Ann", "Lee");
            OfferingId o = w.offering("o");
            w.complete(scored("d1", a, o, hour(1), 50, null));
            w.complete(scored("d2", a, o, hour(3), 70, null));
            w.complete(scored("d3", a, o, hour(4), 90, hour(5)));
            ReportRow row = rows(w, SCOPE, ReportFilter.ALL).get(0);
            Expect.equal(hour(3), row.completedAt(), "completed at");
            Expect.equal(BigDecimal.valueOf(70).stripTrailingZeros(), row.score(), "score");
            Expect.equal(1, rows(w, SCOPE, ReportFilter.ALL).size(), "rows");
        });
        checks.add("REPORT-18", "A page goes on behind any position, whether there is such a row or not.", w -> {
            fill(w, 3);
            ReportRow first = rows(w, SCOPE, ReportFilter.ALL).get(0);
            ReportPosition between = new ReportPosition(
                    first.person().sortKey(),
                    first.person().sortKey(),
                    first.person().id(),
                    new OfferingId("o1"));
            Expect.equal(
                    "a1-p",
                    ReportSteps.pair(
                            w.read(s -> s.reports().page(SCOPE, ReportFilter.ALL, ReportSort.BY_NAME, between, 1))
                                    .get(0)),
                    "the row behind");
        });
        checks.add(
                "REPORT-19",
                "A page of many rows and the totals cost as many round trips as those of one row.",
                Ability.ROUND_TRIPS,
                w -> {
                    fill(w, 200);
                    Expect.equal(trips(w, 1), trips(w, 400), "round trips of a page");
                    Expect.that(trips(w, 400) <= 4, "at most four, of which one finds the viewer");
                });
        checks.add("REPORT-20", "Totals are the sums of the rows, whatever the filter.", w -> {
            fill(w, 9);
            for (ReportFilter filter : List.of(
                    ReportFilter.ALL,
                    course("c"),
                    course("none"),
                    words("3"),
                    when(NOON, null),
                    status(ReportStatus.IN_PROGRESS),
                    status(ReportStatus.NOT_STARTED, ReportStatus.COMPLETED))) {
                List<ReportRow> rows = rows(w, SCOPE, filter);
                Expect.equal(
                        new ReportTotals(
                                rows.stream()
                                        .map(row -> row.person().id())
                                        .distinct()
                                        .count(),
                                count(rows, ReportStatus.NOT_STARTED),
                                count(rows, ReportStatus.IN_PROGRESS),
                                count(rows, ReportStatus.COMPLETED)),
                        w.read(s -> s.reports().totals(SCOPE, filter)),
                        "totals of " + filter);
            }
        });
        ReportStreamChecks.addTo(checks);
        ReportPeopleChecks.addTo(checks);
    }

    static List<ReportRow> paged(World w, ReportSort sort, int limit) {
        List<ReportRow> paged = new ArrayList<>();
        List<ReportRow> page;
        do {
            ReportPosition after = paged.isEmpty() ? null : ReportPosition.of(sort, paged.get(paged.size() - 1));
            page = w.read(s -> s.reports().page(SCOPE, ReportFilter.ALL, sort, after, limit));
            paged.addAll(page);
        } while (page.size() == limit && paged.size() <= 3000);
        return paged;
    }

    private static long trips(World w, int limit) {
        RoundTrips trips = w.subject().roundTrips().orElseThrow();
        trips.reset();
        w.read(s -> s.reports().page(SCOPE, ReportFilter.ALL, ReportSort.BY_NAME, null, limit));
        long page = trips.count();
        trips.reset();
        w.read(s -> s.reports().totals(SCOPE, ReportFilter.ALL));
        Expect.that(trips.count() <= 2, "at most two of totals");
        return page;
    }

    private static long count(List<ReportRow> rows, ReportStatus status) {
        return rows.stream().filter(row -> row.status() == status).count();
    }

    /** A member of the group that the viewer administers. */
    static AccountId member(World w, String id, String firstName, String lastName) {
        GroupId group = new GroupId("all");
        if (w.read(s -> s.people().accounts(List.of(VIEWER))).isEmpty()) {
            w.account(VIEWER.value());
            w.admin(VIEWER, w.group(group.value()), ALWAYS);
        }
        AccountId account = new AccountId(id);
        String email = id + "@example.org";
        w.write(s -> s.people()
                .insert(List.of(new Account(
                        account, firstName, lastName, email, email, null, AccountStatus.ACTIVE, LONG_AGO))));
        w.member(account, group, ALWAYS);
        return account;
    }

    /** People {@code a1}, {@code a2}… with access to {@code o}, which teaches {@code c}, and {@code p}; some have done or begun the first. */
    static void fill(World w, int people) {
        member(w, "a1", "Ada", "Byron");
        OfferingId o = w.offering("o", w.course("c"));
        OfferingId p = w.offering("p");
        List<AccountId> others = people(w, people);
        List<AccountId> all = new ArrayList<>(List.of(new AccountId("a1")));
        all.addAll(others);
        w.write(s -> {
            s.people().lock(others);
            s.groups()
                    .replaceIntervals(others.stream()
                            .collect(Collectors.toMap(
                                    person -> new GroupTie(person, new GroupId("all"), GroupRelation.MEMBER),
                                    person -> List.of(ALWAYS))));
            s.training()
                    .insert(all.stream()
                            .flatMap(person -> Stream.of(
                                    Samples.entry("o" + person, person, o, ALWAYS, ALWAYS),
                                    Samples.entry("p" + person, person, p, ALWAYS, ALWAYS)))
                            .toList());
            for (int i = 0; i < all.size(); i += 7) {
                s.completions().insert(List.of(completion("d" + i, all.get(i), o, hour(1).plusSeconds(i / 14))));
                if (i + 1 < all.size()) {
                    s.training().record(List.of(new Progress(all.get(i + 1), o, 10 + i % 60, NOON)));
                }
            }
        });
    }

    /** The accounts {@code a2}, {@code a3}… */
    private static List<AccountId> people(World w, int last) {
        List<Account> accounts = Numbers.upTo(last, i -> Samples.account("a" + i, "a" + i + "@example.org"))
                .subList(1, last);
        w.write(s -> s.people().insert(accounts));
        return accounts.stream().map(Account::id).toList();
    }

    private static Completion scored(
            String id, AccountId a, OfferingId o, Instant at, int score, @Nullable Instant withdrawnAt) {
        return changed(completion(id, a, o, at), BigDecimal.valueOf(score), withdrawnAt);
    }

    private static ReportFilter course(String course) {
        return new ReportFilter(null, new CourseId(course), null, null, Set.of(), null, null, List.of());
    }

    private static ReportFilter group(GroupId group) {
        return new ReportFilter(null, null, null, group, Set.of(), null, null, List.of());
    }

    private static ReportFilter status(ReportStatus... statuses) {
        return new ReportFilter(null, null, null, null, Set.of(statuses), null, null, List.of());
    }

    private static ReportFilter when(@Nullable Instant from, @Nullable Instant to) {
        return new ReportFilter(null, null, null, null, Set.of(), from, to, List.of());
    }

    private static ReportFilter words(String... words) {
        return new ReportFilter(null, null, null, null, Set.of(), null, null, List.of(words));
    }
}
