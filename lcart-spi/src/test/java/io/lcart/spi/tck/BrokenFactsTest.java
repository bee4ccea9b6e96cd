package io.lcart.spi.tck;

import static io.lcart.spi.tck.Broken.verb;

import io.lcart.spi.CappedCount;
import io.lcart.spi.catalog.CourseId;
import io.lcart.spi.dashboard.DashboardFacts;
import io.lcart.spi.dashboard.DashboardQuery;
import io.lcart.spi.dashboard.DashboardStore;
import io.lcart.spi.dashboard.Fact;
import io.lcart.spi.dashboard.OrderProbe;
import io.lcart.spi.seat.InvitationId;
import io.lcart.spi.seat.InvitationRecord;
import io.lcart.spi.seat.SeatId;
import io.lcart.spi.seat.SeatPoolId;
import io.lcart.spi.tck.Wrapped.Verb;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
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
                seen("SEAT-78", "asks for the present state of seats", BrokenFactsTest::availableNow),
                seen("SEAT-79", "looks at the expiry of an invitation alone", BrokenFactsTest::openUntilExpiry),
                told("SEAT-80", "takes revoked seats for live", BrokenFactsTest::liveAsPools),
                seen("SEAT-81", "takes a replacement for supplied with its pool", BrokenFactsTest::replacedEarly),
                told("SEAT-82", "follows the owners", f -> always(f, Fact.SEAT_POOL)),
                asked("SEAT-83", "counts what comes later", q -> at(q, q.at().plus(1, ChronoUnit.MICROS))),
                told(
                        "SEAT-84",
                        "ends links with their seats",
                        f -> counting(f, Fact.MANAGER_LINK, n -> CappedCount.ZERO)),
                told("REFUND-08", "takes refunded seats for live", BrokenFactsTest::liveAsPools),
                asked("REFUND-09", "counts what comes later", q -> at(q, q.at().plus(1, ChronoUnit.MICROS))),
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

    private static DashboardFacts availableNow(Verb verb, DashboardFacts f) {
        SeatPoolId pool = new SeatPoolId("p");
        int now = verb.session().seatPools().counts(List.of(pool)).get(pool).available();
        return counting(f, Fact.AVAILABLE_SEAT, n -> f.count(Fact.SEAT_POOL).any() ? CappedCount.of(now) : n);
    }

    private static DashboardFacts openUntilExpiry(Verb verb, DashboardFacts f) {
        Instant at = ((DashboardQuery) verb.args()[0]).at();
        InvitationId own = new InvitationId(f.account().id().value());
        boolean open = verb.session().invitations().find(List.of(own)).values().stream()
                .map(InvitationRecord::invitation)
                .anyMatch(i -> !at.isBefore(i.at()) && at.isBefore(i.expiresAt()));
        return counting(f, Fact.OPEN_INVITATION, n -> CappedCount.of(open ? 1 : 0));
    }

    private static DashboardFacts liveAsPools(DashboardFacts f) {
        return counting(f, Fact.LIVE_SEAT, n -> f.count(Fact.SEAT_POOL));
    }

    private static DashboardFacts replacedEarly(Verb verb, DashboardFacts f) {
        Instant at = ((DashboardQuery) verb.args()[0]).at();
        SeatId fresh = new SeatId("p.2");
        boolean early = f.count(Fact.SEAT_POOL).any()
                && at.isBefore(
                        verb.session().seats().find(List.of(fresh)).get(fresh).since());
        return counting(f, Fact.AVAILABLE_SEAT, n -> CappedCount.of(n.count() + (early ? 1 : 0)));
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

    private static Arguments seen(String id, String fault, BiFunction<Verb, DashboardFacts, DashboardFacts> change) {
        return verb(
                id,
                fault,
                v -> v.is(DashboardStore.class, "facts") ? facts(v).map(f -> change.apply(v, f)) : v.proceed());
    }

    private static Arguments told(String id, String fault, UnaryOperator<DashboardFacts> change) {
        return verb(id, fault, v -> v.is(DashboardStore.class, "facts") ? facts(v).map(change) : v.proceed());
    }
}
