package io.lcart.spi.tck;

import static io.lcart.spi.tck.Broken.verb;

import io.lcart.spi.CappedCount;
import io.lcart.spi.catalog.CourseId;
import io.lcart.spi.dashboard.DashboardFacts;
import io.lcart.spi.dashboard.DashboardQuery;
import io.lcart.spi.dashboard.DashboardStore;
import io.lcart.spi.dashboard.Fact;
import io.lcart.spi.dashboard.OrderProbe;
import io.lcart.spi.tck.Wrapped.Verb;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** The kit can fail: each of these storages answers dashboards wrong in one way, and the named check says so. */
class BrokenFactsTest extends KitNotices {

    static Stream<Arguments> faults() {
        return Stream.of(
                asked(
                        "ACCESS-01",
                        "takes the end of an interval for part of it",
                        q -> at(q, q.at().minus(1, ChronoUnit.MICROS))),
                asked(
                        "DONE-21",
                        "takes the end of an interval for part of it",
                        q -> at(q, q.at().minus(1, ChronoUnit.MICROS))),
                asked(
                        "TERMS-01",
                        "takes any version of the terms for the current one",
                        q -> new DashboardQuery(
                                q.account(),
                                q.at(),
                                q.defaultGroup(),
                                "v1",
                                q.accessCourses(),
                                q.completionCourses(),
                                q.orders())),
                told("ACCESS-08", "counts 100 as 99", f -> counting(f, Fact.ACCESS, n -> CappedCount.of(n.count()))),
                told(
                        "REACH-26",
                        "counts the viewer too",
                        f -> counting(f, Fact.PERSON_IN_REACH, n -> CappedCount.of(n.count() + 1L))),
                told(
                        "SEAT-65",
                        "knows no available seats",
                        f -> counting(f, Fact.AVAILABLE_SEAT, n -> CappedCount.ZERO)),
                told("SEAT-78", "loses seats that come back", BrokenFactsTest::neverBack),
                told("SEAT-79", "takes what ended for open", f -> always(f, Fact.OPEN_INVITATION)),
                told("SEAT-80", "takes revoked seats for live", f -> always(f, Fact.LIVE_SEAT)),
                told("SEAT-81", "loses seats that come back", BrokenFactsTest::neverBack),
                told("SEAT-82", "follows the owners", f -> always(f, Fact.SEAT_POOL)),
                asked("SEAT-83", "counts what comes later", q -> at(q, q.at().plus(1, ChronoUnit.MICROS))),
                told(
                        "SEAT-84",
                        "ends links with their seats",
                        f -> counting(f, Fact.MANAGER_LINK, n -> CappedCount.ZERO)),
                told(
                        "FACTS-02",
                        "sees an order where there is none",
                        f -> counting(f, Fact.ORDER, n -> CappedCount.of(1))),
                told("ACCESS-12", "names every course asked for", BrokenFactsTest::everyCourse),
                told(
                        "GROUP-22",
                        "has no default group",
                        f -> new DashboardFacts(
                                f.account(),
                                f.configurationNumber(),
                                f.counts(),
                                f.points(),
                                f.groups(),
                                null,
                                f.accessibleCourses(),
                                f.completedCourses(),
                                f.orders())),
                verb(
                        "ORDER-26",
                        "forgets the offering of a probe",
                        v -> v.is(DashboardStore.class, "facts")
                                ? facts(v).map(f -> probing(f, (DashboardQuery) v.args()[0]))
                                : v.proceed()));
    }

    private static DashboardQuery at(DashboardQuery q, Instant at) {
        return new DashboardQuery(
                q.account(),
                at,
                q.defaultGroup(),
                q.termsVersion(),
                q.accessCourses(),
                q.completionCourses(),
                q.orders());
    }

    private static DashboardFacts counting(DashboardFacts f, Fact fact, UnaryOperator<CappedCount> change) {
        Map<Fact, CappedCount> counts = new EnumMap<>(f.counts());
        counts.compute(fact, (same, n) -> change.apply(n));
        return new DashboardFacts(
                f.account(),
                f.configurationNumber(),
                counts,
                f.points(),
                f.groups(),
                f.defaultGroup(),
                f.accessibleCourses(),
                f.completedCourses(),
                f.orders());
    }

    private static DashboardFacts neverBack(DashboardFacts f) {
        return counting(f, Fact.AVAILABLE_SEAT, n -> CappedCount.ZERO);
    }

    private static DashboardFacts always(DashboardFacts f, Fact fact) {
        return counting(f, fact, n -> CappedCount.of(1));
    }

    private static DashboardFacts everyCourse(DashboardFacts f) {
        return new DashboardFacts(
                f.account(),
                f.configurationNumber(),
                f.counts(),
                f.points(),
                f.groups(),
                f.defaultGroup(),
                Set.of(new CourseId("current"), new CourseId("ended"), new CourseId("none")),
                f.completedCourses(),
                f.orders());
    }

    private static DashboardFacts probing(DashboardFacts f, DashboardQuery query) {
        Set<Object> states =
                Set.copyOf(f.orders().stream().map(OrderProbe::status).toList());
        return new DashboardFacts(
                f.account(),
                f.configurationNumber(),
                f.counts(),
                f.points(),
                f.groups(),
                f.defaultGroup(),
                f.accessibleCourses(),
                f.completedCourses(),
                Set.copyOf(query.orders().stream()
                        .filter(probe -> states.contains(probe.status()))
                        .toList()));
    }

    private static Optional<DashboardFacts> facts(Verb verb) {
        return ((Optional<?>) verb.proceed()).map(DashboardFacts.class::cast);
    }

    private static Arguments asked(String id, String fault, UnaryOperator<DashboardQuery> change) {
        return verb(
                id,
                fault,
                v -> v.is(DashboardStore.class, "facts")
                        ? v.proceedWith(change.apply((DashboardQuery) v.args()[0]))
                        : v.proceed());
    }

    private static Arguments told(String id, String fault, UnaryOperator<DashboardFacts> change) {
        return verb(id, fault, v -> v.is(DashboardStore.class, "facts") ? facts(v).map(change) : v.proceed());
    }
}
