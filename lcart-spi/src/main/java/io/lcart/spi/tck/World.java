package io.lcart.spi.tck;

import static io.lcart.spi.tck.Samples.ALWAYS;
import static io.lcart.spi.tck.Samples.LONG_AGO;

import io.lcart.spi.CappedCount;
import io.lcart.spi.ConflictException;
import io.lcart.spi.Interval;
import io.lcart.spi.catalog.Course;
import io.lcart.spi.catalog.CourseId;
import io.lcart.spi.catalog.Instructor;
import io.lcart.spi.catalog.InstructorAssignment;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.commerce.OrderId;
import io.lcart.spi.commerce.StatusChange;
import io.lcart.spi.completion.Completion;
import io.lcart.spi.dashboard.DashboardFacts;
import io.lcart.spi.dashboard.DashboardQuery;
import io.lcart.spi.dashboard.Fact;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.people.GroupId;
import io.lcart.spi.people.GroupRelation;
import io.lcart.spi.people.GroupTie;
import io.lcart.spi.people.GroupVersion;
import io.lcart.spi.recognition.BadgeId;
import io.lcart.spi.seat.Invitation;
import io.lcart.spi.seat.InvitationId;
import io.lcart.spi.seat.InvitationRecord;
import io.lcart.spi.seat.SeatClaim;
import io.lcart.spi.seat.SeatCounts;
import io.lcart.spi.seat.SeatOutcome;
import io.lcart.spi.seat.SeatPoolId;
import io.lcart.spi.storage.Session;
import io.lcart.spi.storage.Storage;
import io.lcart.spi.training.AccessEntryId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The storage of one check, and short ways to fill it and to ask it. Every method is a transaction or a read of its own. */
final class World {

    private final StorageUnderTest subject;
    private final Storage storage;

    World(StorageUnderTest subject) {
        this.subject = subject;
        this.storage = subject.fresh();
    }

    StorageUnderTest subject() {
        return subject;
    }

    Storage storage() {
        return storage;
    }

    <R> R inTransaction(Function<? super Session, ? extends R> work) {
        return storage.inTransaction(work);
    }

    <R> R read(Function<? super Session, ? extends R> work) {
        return storage.read(work);
    }

    void write(Consumer<? super Session> work) {
        write(storage, work);
    }

    static void write(Storage storage, Consumer<? super Session> work) {
        storage.inTransaction(session -> {
            work.accept(session);
            return true;
        });
    }

    /** Work that a race may make fail: tried again until it takes effect, as a caller would. */
    <R> R insist(Function<? super Session, ? extends R> work) {
        for (int tries = 1; ; tries++) {
            try {
                return storage.inTransaction(work);
            } catch (ConflictException e) {
                if (tries == 100) {
                    throw e;
                }
            }
        }
    }

    void conflicts(String what, Consumer<? super Session> work) {
        Expect.thrown(ConflictException.class, what, () -> write(work));
    }

    // --- people ---

    AccountId account(String id) {
        write(s -> s.people().insert(List.of(Samples.account(id, id + "@example.org"))));
        return new AccountId(id);
    }

    List<AccountId> accounts(String prefix, int number) {
        List<AccountId> ids = new ArrayList<>();
        write(s -> s.people().insert(Numbers.upTo(number, i -> {
            ids.add(new AccountId(prefix + i));
            return Samples.account(prefix + i, prefix + i + "@example.org");
        })));
        return ids;
    }

    GroupId group(String id) {
        return group(Samples.group(id, LONG_AGO));
    }

    GroupId group(GroupVersion first) {
        write(s -> s.groups().insert(List.of(first)));
        return first.group();
    }

    void tie(AccountId account, GroupId group, GroupRelation relation, Interval... intervals) {
        write(s -> {
            s.people().lock(List.of(account));
            s.groups().replaceIntervals(Map.of(new GroupTie(account, group, relation), List.of(intervals)));
        });
    }

    void member(AccountId account, GroupId group, Interval... intervals) {
        tie(account, group, GroupRelation.MEMBER, intervals);
    }

    void admin(AccountId account, GroupId group, Interval... intervals) {
        tie(account, group, GroupRelation.ADMIN, intervals);
    }

    // --- catalog ---

    CourseId course(String id) {
        CourseId course = new CourseId(id);
        write(s -> s.catalog().insertCourses(List.of(new Course(course, "Course " + id, List.of()))));
        return course;
    }

    OfferingId offering(String id) {
        return offering(id, null);
    }

    OfferingId offering(String id, @Nullable CourseId course) {
        write(s -> s.catalog().insertOfferings(List.of(Samples.offering(id, course))));
        return new OfferingId(id);
    }

    void designate(AccountId account, Interval... intervals) {
        write(s -> {
            s.people().lock(List.of(account));
            List<Instructor> designations = List.of(intervals).stream()
                    .map(interval -> new Instructor(account, false, false, interval))
                    .toList();
            s.instructors().replaceDesignations(Map.of(account, designations));
        });
    }

    void assign(AccountId account, OfferingId offering, Interval... intervals) {
        write(s -> {
            s.people().lock(List.of(account));
            s.instructors().replaceAssignments(Map.of(new InstructorAssignment(account, offering), List.of(intervals)));
        });
    }

    // --- orders and seats ---

    OrderId order(String id, AccountId customer, OfferingId offering, StatusChange... history) {
        write(s -> s.orders().insert(List.of(Samples.order(id, customer, List.of(offering), history))));
        return new OrderId(id);
    }

    SeatPoolId pool(String id, AccountId owner, OfferingId offering, int seats, Interval... tenures) {
        write(s -> s.seatPools().supply(List.of(Samples.supply(id, owner, offering, seats, tenures))));
        return new SeatPoolId(id);
    }

    SeatOutcome claim(SeatPoolId pool, AccountId account, Instant at) {
        return inTransaction(s -> {
            s.seatPools().hold(List.of(pool));
            return s.seats().claim(List.of(new SeatClaim(pool, account, at))).get(0);
        });
    }

    SeatOutcome invite(String id, SeatPoolId pool, AccountId inviter, Instant at, @Nullable Instant expiresAt) {
        Invitation invitation = Samples.invitation(id, pool, inviter, at, expiresAt);
        return inTransaction(s -> {
            s.seatPools().hold(List.of(pool));
            return s.invitations().open(List.of(invitation)).get(0);
        });
    }

    InvitationRecord invitation(String id) {
        InvitationId key = new InvitationId(id);
        return Expect.present(read(s -> s.invitations().find(List.of(key))).get(key), "invitation " + id);
    }

    SeatCounts counts(SeatPoolId pool) {
        return Expect.present(read(s -> s.seatPools().counts(List.of(pool))).get(pool), "counts of " + pool);
    }

    // --- training, completion, recognition ---

    AccessEntryId access(String id, AccountId account, OfferingId offering, Interval window, Interval... inForce) {
        write(s -> s.training().insert(List.of(Samples.entry(id, account, offering, window, inForce))));
        return new AccessEntryId(id);
    }

    AccessEntryId access(String id, AccountId account, OfferingId offering) {
        return access(id, account, offering, ALWAYS, ALWAYS);
    }

    void complete(Completion completion) {
        write(s -> s.completions().insert(List.of(completion)));
    }

    BadgeId badge(String id) {
        write(s -> s.recognition().insertBadges(List.of(Samples.badge(id))));
        return new BadgeId(id);
    }

    void award(AccountId account, BadgeId badge, Interval... intervals) {
        write(s -> {
            s.people().lock(List.of(account));
            s.recognition()
                    .insertAwards(List.of(intervals).stream()
                            .map(interval -> Samples.award(account, badge, interval, null))
                            .toList());
        });
    }

    // --- facts ---

    DashboardFacts facts(AccountId account, Instant at) {
        return facts(DashboardQuery.of(account, at));
    }

    DashboardFacts facts(DashboardQuery query) {
        return read(s -> s.dashboards().facts(query))
                .orElseThrow(() -> new AssertionError("no facts of " + query.account()));
    }

    /** Expects a count at an instant; {@code 100} stands for "more than 99". */
    void expect(int count, Fact fact, AccountId account, Instant at) {
        Expect.equal(CappedCount.of(count), facts(account, at).count(fact), fact + " of " + account + " at " + at);
    }

    /** Expects one of a fact from the interval's first microsecond to its last, and none beside it. */
    void expectWithin(Interval interval, Fact fact, AccountId account) {
        expect(0, fact, account, Samples.justBefore(interval.from()));
        expect(1, fact, account, interval.from());
        Instant until = interval.until();
        if (until != null) {
            expect(1, fact, account, Samples.justBefore(until));
            expect(0, fact, account, until);
        } else {
            expect(1, fact, account, interval.from().plusSeconds(1_000_000_000));
        }
    }
}
