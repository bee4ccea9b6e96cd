package io.lcart.spi.memory;

import io.lcart.spi.Interval;
import io.lcart.spi.audit.AuditEntry;
import io.lcart.spi.catalog.Course;
import io.lcart.spi.catalog.CourseId;
import io.lcart.spi.catalog.Instructor;
import io.lcart.spi.catalog.InstructorAssignment;
import io.lcart.spi.catalog.Offering;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.commerce.Order;
import io.lcart.spi.commerce.OrderId;
import io.lcart.spi.completion.Completion;
import io.lcart.spi.completion.CompletionId;
import io.lcart.spi.configuration.ConfigurationVersion;
import io.lcart.spi.outbox.OutboxMessage;
import io.lcart.spi.people.Account;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.people.GroupId;
import io.lcart.spi.people.GroupTie;
import io.lcart.spi.people.GroupVersion;
import io.lcart.spi.points.Activity;
import io.lcart.spi.points.PointsEntry;
import io.lcart.spi.recognition.Award;
import io.lcart.spi.recognition.Badge;
import io.lcart.spi.recognition.BadgeId;
import io.lcart.spi.seat.Invitation;
import io.lcart.spi.seat.InvitationId;
import io.lcart.spi.seat.ManagerLink;
import io.lcart.spi.seat.SeatId;
import io.lcart.spi.seat.SeatPool;
import io.lcart.spi.seat.SeatPoolId;
import io.lcart.spi.training.AccessEntry;
import io.lcart.spi.training.AccessEntryId;
import io.lcart.spi.training.AccessSource;
import io.lcart.spi.training.Progress;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;

/**
 * Everything one storage keeps: tables by key, and the indexes that lead from a person to what is theirs. Guarded by the storage's lock.
 */
final class Tables {

    // people
    final Table<AccountId, Account> accounts;
    final Table<String, AccountId> accountByEmailKey;
    final Table<Acceptance, Instant> acceptances;
    final Table<GroupId, NumberedGroup> groups;
    final Table<GroupId, String> nameKeys;
    final Table<String, GroupId> groupByNameKey;
    final Table<GroupTie, List<Interval>> ties;
    final Index<AccountId, GroupTie> tiesOf;
    final Index<GroupId, AccountId> membersOf;

    // catalog
    final Table<CourseId, Course> courses;
    final Table<OfferingId, Offering> offerings;
    final Table<AccountId, List<Instructor>> designations;
    final Table<InstructorAssignment, List<Interval>> assignments;
    final Index<AccountId, InstructorAssignment> assignmentsOf;

    // commerce and seats
    final Table<OrderId, Order> orders;
    final Index<AccountId, OrderId> ordersOf;
    final Table<SeatPoolId, SeatPool> pools;
    final Table<SeatPoolId, Stock> stocks;
    final Index<OrderId, SeatPoolId> poolsOfOrder;
    final Index<AccountId, SeatPoolId> poolsEverOf;
    final Index<SeatPoolId, Take> takes;
    final Table<Holder, SeatId> seatOfHolder;
    final Table<InvitationId, HeldSeat> invitations;
    final Index<AccountId, InvitationId> invitationsBy;
    final Table<LinkKey, ManagerLink> links;
    final Index<AccountId, LinkKey> linksOf;

    // training, completion, recognition
    final Table<AccessEntryId, AccessEntry> entries;
    final Index<AccountId, AccessEntryId> entriesOf;
    final Index<OfferingId, AccessEntryId> entriesTo;
    final Index<AccessSource, AccessEntryId> entriesFrom;
    final Table<ProgressKey, Progress> progress;
    final Index<AccountId, ProgressKey> progressOf;
    final Table<CompletionId, Completion> completions;
    final Index<AccountId, CompletionId> completionsOf;
    final Table<BadgeId, Badge> badges;
    final Table<AwardKey, List<Award>> awards;
    final Index<AccountId, AwardKey> awardsOf;

    // points, configuration, journals
    final Table<String, Activity> activities;
    final Journal<PointsEntry> ledger;
    final Index<AccountId, Long> ledgerOf;
    final Table<OnceKey, Long> awardedOnce;
    final Journal<ConfigurationVersion> configurations;
    final Journal<OutboxMessage> pending;
    final Table<String, Long> outboxNumbers;
    final Journal<AuditEntry> audit;

    Tables(Undo undo) {
        accounts = new Table<>(undo);
        accountByEmailKey = new Table<>(undo);
        acceptances = new Table<>(undo);
        groups = new Table<>(undo);
        nameKeys = new Table<>(undo);
        groupByNameKey = new Table<>(undo);
        ties = new Table<>(undo);
        tiesOf = new Index<>(undo);
        membersOf = new Index<>(undo);
        courses = new Table<>(undo);
        offerings = new Table<>(undo);
        designations = new Table<>(undo);
        assignments = new Table<>(undo);
        assignmentsOf = new Index<>(undo);
        orders = new Table<>(undo);
        ordersOf = new Index<>(undo);
        pools = new Table<>(undo);
        stocks = new Table<>(undo);
        poolsOfOrder = new Index<>(undo);
        poolsEverOf = new Index<>(undo);
        takes = new Index<>(undo, TreeSet::new);
        seatOfHolder = new Table<>(undo);
        invitations = new Table<>(undo);
        invitationsBy = new Index<>(undo);
        links = new Table<>(undo);
        linksOf = new Index<>(undo);
        entries = new Table<>(undo);
        entriesOf = new Index<>(undo);
        entriesTo = new Index<>(undo);
        entriesFrom = new Index<>(undo);
        progress = new Table<>(undo);
        progressOf = new Index<>(undo);
        completions = new Table<>(undo);
        completionsOf = new Index<>(undo);
        badges = new Table<>(undo);
        awards = new Table<>(undo);
        awardsOf = new Index<>(undo);
        activities = new Table<>(undo);
        ledger = new Journal<>(undo);
        ledgerOf = new Index<>(undo);
        awardedOnce = new Table<>(undo);
        configurations = new Journal<>(undo);
        pending = new Journal<>(undo);
        outboxNumbers = new Table<>(undo);
        audit = new Journal<>(undo);
    }

    /** A person and a version of the terms they accepted. */
    record Acceptance(AccountId account, String version) {}

    /** A group's place in the order of adding, and its timeline. */
    record NumberedGroup(long number, List<GroupVersion> versions) {}

    /** How many seats a pool has, and how many of them are taken. Seats are taken in the order of their ordinals. */
    record Stock(int size, int invited, int claimed) {

        int taken() {
            return invited + claimed;
        }

        int available() {
            return size - taken();
        }
    }

    /** When a seat was taken; sorts the latest first. */
    record Take(Instant at, int ordinal) implements Comparable<Take> {

        @Override
        public int compareTo(Take other) {
            int latestFirst = other.at.compareTo(at);
            return latestFirst != 0 ? latestFirst : Integer.compare(other.ordinal, ordinal);
        }
    }

    /** Who holds one seat of a pool and gets no second one. */
    record Holder(SeatPoolId pool, AccountId account) {}

    /** An invitation and the seat it holds. */
    record HeldSeat(Invitation invitation, SeatId seat) {}

    /** What makes two manager links the same. */
    record LinkKey(AccountId manager, AccountId learner, SeatId seat) {}

    /** A person and an offering they progress in. */
    record ProgressKey(AccountId account, OfferingId offering) {}

    /** A person and a badge. */
    record AwardKey(AccountId account, BadgeId badge) {}

    /** What a person is awarded points for only once. */
    record OnceKey(AccountId account, String key) {}
}
