package io.lcart.spi.tck;

import static io.lcart.spi.dashboard.Fact.ASSIGNED_OFFERING;
import static io.lcart.spi.dashboard.Fact.GROUP_ADMIN;
import static io.lcart.spi.dashboard.Fact.INSTRUCTOR;
import static io.lcart.spi.dashboard.Fact.LIVE_SEAT;
import static io.lcart.spi.dashboard.Fact.MANAGER_LINK;
import static io.lcart.spi.dashboard.Fact.OPEN_INVITATION;
import static io.lcart.spi.dashboard.Fact.PERSON_IN_REACH;
import static io.lcart.spi.dashboard.Fact.SEAT_POOL;
import static io.lcart.spi.tck.Samples.ALWAYS;
import static io.lcart.spi.tck.Samples.LONG_AGO;
import static io.lcart.spi.tck.Samples.NOON;
import static io.lcart.spi.tck.Samples.group;
import static io.lcart.spi.tck.Samples.hour;
import static io.lcart.spi.tck.Samples.hours;
import static io.lcart.spi.tck.Samples.since;

import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.dashboard.Fact;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.people.GroupId;
import io.lcart.spi.people.GroupRelation;
import io.lcart.spi.people.GroupTie;
import io.lcart.spi.seat.SeatId;
import io.lcart.spi.seat.SeatPoolId;
import java.util.List;
import java.util.stream.Collectors;

/** The facts of group admins and instructors, and whom a person may report on. */
final class FactReachChecks {

    private FactReachChecks() {}

    static void addTo(Checks checks) {
        checks.add("REACH-01", "A person administers a group while the tie lasts.", w -> {
            AccountId a = w.account("a");
            w.admin(a, w.group("g"), hours(0, 2), since(4));
            w.expectWithin(hours(0, 2), GROUP_ADMIN, a);
            w.expectWithin(since(4), GROUP_ADMIN, a);
        });
        checks.add("REACH-02", "A membership makes nobody an admin.", w -> {
            AccountId a = w.account("a");
            w.member(a, w.group("g"), ALWAYS);
            w.expect(0, GROUP_ADMIN, a, NOON);
        });
        checks.add("REACH-03", "A group that is not there yet is administered by nobody.", w -> {
            AccountId a = w.account("a");
            AccountId b = w.account("b");
            GroupId g = w.group(group("g", hour(2)));
            w.admin(a, g, ALWAYS);
            w.member(b, g, ALWAYS);
            w.expectWithin(since(2), GROUP_ADMIN, a);
            w.expectWithin(since(2), PERSON_IN_REACH, a);
        });
        checks.add(
                "REACH-04",
                "A person is an instructor while a designation lasts, whatever they are assigned to.",
                w -> {
                    AccountId a = w.account("a");
                    w.designate(a, hours(0, 2), since(4));
                    w.expectWithin(hours(0, 2), INSTRUCTOR, a);
                    w.expectWithin(since(4), INSTRUCTOR, a);
                    w.expect(0, ASSIGNED_OFFERING, a, NOON);
                });
        checks.add("REACH-05", "An assignment counts while it lasts.", w -> {
            AccountId a = w.account("a");
            w.designate(a, ALWAYS);
            w.assign(a, w.offering("o"), hours(0, 2), since(4));
            w.expectWithin(hours(0, 2), ASSIGNED_OFFERING, a);
            w.expectWithin(since(4), ASSIGNED_OFFERING, a);
        });
        checks.add("REACH-06", "An assignment counts only while the person is designated.", w -> {
            AccountId a = w.account("a");
            w.designate(a, hours(0, 2));
            w.assign(a, w.offering("o"), ALWAYS);
            w.expectWithin(hours(0, 2), ASSIGNED_OFFERING, a);
            w.expectWithin(hours(0, 2), INSTRUCTOR, a);
        });
        checks.add("REACH-07", "Assignments count each, exactly up to 99.", w -> {
            AccountId a = w.account("a");
            w.designate(a, ALWAYS);
            for (int i = 1; i <= 99; i++) {
                w.assign(a, w.offering("o" + i), ALWAYS);
            }
            w.expect(99, ASSIGNED_OFFERING, a, NOON);
            w.assign(a, w.offering("o100"), ALWAYS);
            w.expect(100, ASSIGNED_OFFERING, a, NOON);
        });
        checks.add("REACH-08", "Other people's designations and assignments do not count.", w -> {
            AccountId a = w.account("a");
            AccountId b = w.account("b");
            w.designate(b, ALWAYS);
            w.assign(b, w.offering("o"), ALWAYS);
            w.expect(0, INSTRUCTOR, a, NOON);
            w.expect(0, ASSIGNED_OFFERING, a, NOON);
        });
        checks.add("REACH-09", "Facts that only say whether there is any say 1 where there are several.", w -> {
            AccountId a = w.account("a");
            w.designate(a, ALWAYS);
            for (int i = 1; i <= 3; i++) {
                w.admin(a, w.group("g" + i), ALWAYS);
                AccountId learner = w.account("b" + i);
                SeatPoolId pool = w.pool("p" + i, a, w.offering("o" + i), 4, ALWAYS);
                FactSeatChecks.link(w, a, learner, SeatChecks.seatOf(w.claim(pool, learner, LONG_AGO)), NOON);
                w.invite("i" + i, pool, a, NOON, null);
            }
            for (Fact fact : List.of(GROUP_ADMIN, INSTRUCTOR, MANAGER_LINK, OPEN_INVITATION, SEAT_POOL, LIVE_SEAT)) {
                w.expect(1, fact, a, NOON);
            }
        });
        checks.add("REACH-20", "A group admin reaches a member while both ties last.", w -> {
            AccountId a = w.account("a");
            AccountId b = w.account("b");
            GroupId g = w.group("g");
            w.admin(a, g, hours(0, 5));
            w.member(b, g, hours(-5, 3));
            w.expectWithin(hours(0, 3), PERSON_IN_REACH, a);
            w.member(b, g, hours(1, 9));
            w.expectWithin(hours(1, 5), PERSON_IN_REACH, a);
        });
        checks.add("REACH-21", "Members reach nobody, and an admin does not reach other admins.", w -> {
            AccountId a = w.account("a");
            AccountId b = w.account("b");
            GroupId g = w.group("g");
            w.admin(a, g, ALWAYS);
            w.admin(b, g, ALWAYS);
            w.expect(0, PERSON_IN_REACH, a, NOON);
            w.member(b, g, ALWAYS);
            w.expect(1, PERSON_IN_REACH, a, NOON);
            w.expect(0, PERSON_IN_REACH, b, NOON);
        });
        checks.add("REACH-22", "A manager reaches who used a seat of theirs, from then on.", w -> {
            AccountId a = w.account("a");
            AccountId b = w.account("b");
            link(w, a, b, 0);
            w.expectWithin(since(0), PERSON_IN_REACH, a);
            w.expect(0, PERSON_IN_REACH, b, NOON);
        });
        checks.add(
                "REACH-23",
                "An instructor reaches who has access to an assigned offering, while all three last.",
                w -> {
                    AccountId a = w.account("a");
                    AccountId b = w.account("b");
                    OfferingId o = w.offering("o");
                    w.designate(a, hours(0, 9));
                    w.assign(a, o, hours(-5, 6));
                    w.access("e", b, o, ALWAYS, hours(-9, 3), hours(4, 20));
                    w.expectWithin(hours(0, 3), PERSON_IN_REACH, a);
                    w.expectWithin(hours(4, 6), PERSON_IN_REACH, a);
                    w.assign(a, o, hours(1, 20));
                    w.expectWithin(hours(1, 3), PERSON_IN_REACH, a);
                    w.expectWithin(hours(4, 9), PERSON_IN_REACH, a);
                });
        checks.add("REACH-24", "An instructor reaches students whose access has ended or is still to come.", w -> {
            AccountId a = w.account("a");
            OfferingId o = w.offering("o");
            w.designate(a, ALWAYS);
            w.assign(a, o, ALWAYS);
            w.access("e", w.account("b"), o, hours(-9, -8), ALWAYS);
            w.access("f", w.account("c"), o, hours(8, 9), ALWAYS);
            w.access("g", w.account("d"), o, hours(-9, 9));
            w.expect(2, PERSON_IN_REACH, a, NOON);
        });
        checks.add("REACH-25", "Students of offerings that are not assigned are out of reach.", w -> {
            AccountId a = w.account("a");
            w.designate(a, ALWAYS);
            w.assign(a, w.offering("o"), ALWAYS);
            w.access("e", w.account("b"), w.offering("p"));
            w.expect(0, PERSON_IN_REACH, a, NOON);
        });
        checks.add("REACH-26", "A person is never in their own reach, on whatever ground.", w -> {
            AccountId a = w.account("a");
            GroupId g = w.group("g");
            OfferingId o = w.offering("o");
            w.admin(a, g, ALWAYS);
            w.member(a, g, ALWAYS);
            w.designate(a, ALWAYS);
            w.assign(a, o, ALWAYS);
            w.access("e", a, o);
            w.expect(0, PERSON_IN_REACH, a, NOON);
            w.member(w.account("b"), g, ALWAYS);
            w.expect(1, PERSON_IN_REACH, a, NOON);
        });
        checks.add("REACH-27", "A person reached on several grounds and through several groups counts once.", w -> {
            AccountId a = w.account("a");
            AccountId b = w.account("b");
            for (GroupId g : List.of(w.group("g"), w.group("h"))) {
                w.admin(a, g, ALWAYS);
                w.member(b, g, ALWAYS);
            }
            link(w, a, b, 0);
            w.designate(a, ALWAYS);
            OfferingId o = w.offering("class");
            OfferingId p = w.offering("another");
            w.assign(a, o, ALWAYS);
            w.assign(a, p, ALWAYS);
            w.access("e", b, o);
            w.access("f", b, o);
            w.access("g", b, p);
            w.expect(1, PERSON_IN_REACH, a, hour(1));
        });
        checks.add("REACH-28", "People reached on different grounds add up.", w -> {
            AccountId a = w.account("a");
            GroupId g = w.group("g");
            OfferingId o = w.offering("class");
            w.admin(a, g, ALWAYS);
            w.member(w.account("b"), g, ALWAYS);
            link(w, a, w.account("c"), 0);
            w.designate(a, ALWAYS);
            w.assign(a, o, ALWAYS);
            w.access("e", w.account("d"), o);
            w.expect(3, PERSON_IN_REACH, a, NOON);
        });
        checks.add("REACH-29", "People in reach are counted exactly up to 99, each once.", w -> {
            AccountId a = w.account("a");
            GroupId g = w.group("g");
            GroupId h = w.group("h");
            w.admin(a, g, ALWAYS);
            w.admin(a, h, ALWAYS);
            List<AccountId> people = w.accounts("p", 150);
            join(w, people.subList(0, 99), g);
            join(w, people.subList(0, 99), h);
            w.expect(99, PERSON_IN_REACH, a, NOON);
            join(w, people.subList(99, 100), h);
            w.expect(100, PERSON_IN_REACH, a, NOON);
            join(w, people.subList(100, 150), g);
            w.expect(150, PERSON_IN_REACH, a, NOON);
            w.expect(0, PERSON_IN_REACH, a, LONG_AGO.minusSeconds(1));
        });
    }

    private static void link(World w, AccountId manager, AccountId learner, int hour) {
        SeatPoolId pool = w.pool("pool", manager, w.offering("seats"), 1, ALWAYS);
        SeatId seat = SeatChecks.seatOf(w.claim(pool, learner, LONG_AGO));
        FactSeatChecks.link(w, manager, learner, seat, hour(hour));
    }

    private static void join(World w, List<AccountId> people, GroupId group) {
        w.write(s -> {
            s.people().lock(people);
            s.groups()
                    .replaceIntervals(people.stream()
                            .collect(Collectors.toMap(
                                    person -> new GroupTie(person, group, GroupRelation.MEMBER),
                                    person -> List.of(ALWAYS))));
        });
    }
}
