package io.lcart.spi.memory;

import io.lcart.spi.Interval;
import io.lcart.spi.TokenHash;
import io.lcart.spi.audit.AuditEntry;
import io.lcart.spi.catalog.Course;
import io.lcart.spi.catalog.CourseId;
import io.lcart.spi.catalog.Instructor;
import io.lcart.spi.catalog.InstructorAssignment;
import io.lcart.spi.catalog.Offering;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.certificate.Certificate;
import io.lcart.spi.certificate.CertificateSerial;
import io.lcart.spi.commerce.Order;
import io.lcart.spi.commerce.OrderId;
import io.lcart.spi.completion.Completion;
import io.lcart.spi.completion.CompletionId;
import io.lcart.spi.configuration.ConfigurationVersion;
import io.lcart.spi.file.FileKey;
import io.lcart.spi.idempotency.CommandKey;
import io.lcart.spi.idempotency.CommandResult;
import io.lcart.spi.outbox.OutboxMessage;
import io.lcart.spi.people.Account;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.people.GroupId;
import io.lcart.spi.people.GroupTie;
import io.lcart.spi.people.GroupVersion;
import io.lcart.spi.points.Activity;
import io.lcart.spi.points.PointsEntry;
import io.lcart.spi.recognition.Award;
import io.lcart.spi.recognition.AwardId;
import io.lcart.spi.recognition.Badge;
import io.lcart.spi.recognition.BadgeId;
import io.lcart.spi.recognition.BadgeSharing;
import io.lcart.spi.recognition.StatusPlace;
import io.lcart.spi.recognition.external.ExternalTraining;
import io.lcart.spi.recognition.external.ExternalTrainingId;
import io.lcart.spi.recognition.external.Upload;
import io.lcart.spi.recognition.profile.Profile;
import io.lcart.spi.report.export.ExportId;
import io.lcart.spi.report.export.ReportExport;
import io.lcart.spi.report.saved.SavedReport;
import io.lcart.spi.report.saved.SavedReportId;
import io.lcart.spi.training.AccessEntry;
import io.lcart.spi.training.AccessEntryId;
import io.lcart.spi.training.AccessSource;
import io.lcart.spi.training.Arrangement;
import io.lcart.spi.training.Progress;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

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
    final SeatTables seats;

    // training, completion, recognition
    final Table<AccessEntryId, AccessEntry> entries;
    final Index<AccountId, AccessEntryId> entriesOf;
    final Index<OfferingId, AccessEntryId> entriesTo;
    final Index<AccessSource, AccessEntryId> entriesFrom;
    final Table<AccountId, Arrangement> arrangements;
    final Table<ProgressKey, Progress> progress;
    final Index<AccountId, ProgressKey> progressOf;
    final Table<CompletionId, Completion> completions;
    final Index<AccountId, CompletionId> completionsOf;
    final Table<CertificateSerial, Certificate> certificates;
    final Index<CompletionId, CertificateSerial> certificatesOf;
    final Table<BadgeId, Badge> badges;
    final Table<AwardId, Award> awards;
    final Index<AccountId, AwardId> awardsOf;
    final Table<AwardKey, BadgeSharing> sharings;
    final Index<AccountId, AwardKey> sharingsOf;
    final Table<TokenHash, AwardKey> sharingByToken;
    final Table<KeyedAward, StatusPlace> placeOf;
    final Table<StatusPlace, AwardId> awardAt;
    final Table<AccountId, Profile> profiles;
    final Table<TokenHash, AccountId> profileByToken;
    final Table<ExternalTrainingId, ExternalTraining> externalTrainings;
    final Index<AccountId, ExternalTrainingId> externalTrainingsOf;
    final Table<FileKey, Loose> uploads;

    // points, configuration, journals
    final Table<String, Activity> activities;
    final Index<AccountId, String> activitiesOf;
    final Journal<PointsEntry> ledger;
    final Index<AccountId, Long> ledgerOf;
    final Index<String, Long> ledgerOfEvent;
    final Table<OnceKey, Long> awardedOnce;
    final Table<String, Long> standing;
    final StandingTables standings;
    final Journal<ConfigurationVersion> configurations;
    final Journal<Waiting> pending;
    final Table<String, Long> outboxNumbers;
    final Journal<AuditEntry> audit;

    // reports
    final Table<SavedReportId, Long> savedNumbers;
    final SortedTable<Long, SavedReport> savedReports;
    final Table<ExportId, Long> exportNumbers;
    final SortedTable<Long, ReportExport> exports;

    // attempts and commands
    final Table<String, Attempts> attempts;
    final Table<CommandKey, CommandResult> commands;
    final SortedTable<Age, CommandKey> commandsByAge;

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
        seats = new SeatTables(undo);
        entries = new Table<>(undo);
        entriesOf = new Index<>(undo);
        entriesTo = new Index<>(undo);
        entriesFrom = new Index<>(undo);
        arrangements = new Table<>(undo);
        progress = new Table<>(undo);
        progressOf = new Index<>(undo);
        completions = new Table<>(undo);
        completionsOf = new Index<>(undo);
        certificates = new Table<>(undo);
        certificatesOf = new Index<>(undo);
        badges = new Table<>(undo);
        awards = new Table<>(undo);
        awardsOf = new Index<>(undo);
        sharings = new Table<>(undo);
        sharingsOf = new Index<>(undo);
        sharingByToken = new Table<>(undo);
        placeOf = new Table<>(undo);
        awardAt = new Table<>(undo);
        profiles = new Table<>(undo);
        profileByToken = new Table<>(undo);
        externalTrainings = new Table<>(undo);
        externalTrainingsOf = new Index<>(undo, HashSet::new);
        uploads = new Table<>(undo);
        activities = new Table<>(undo);
        activitiesOf = new Index<>(undo);
        ledger = new Journal<>(undo);
        ledgerOf = new Index<>(undo);
        ledgerOfEvent = new Index<>(undo);
        awardedOnce = new Table<>(undo);
        standing = new Table<>(undo);
        standings = new StandingTables(undo);
        configurations = new Journal<>(undo);
        pending = new Journal<>(undo);
        outboxNumbers = new Table<>(undo);
        audit = new Journal<>(undo);
        savedNumbers = new Table<>(undo);
        savedReports = new SortedTable<>(undo);
        exportNumbers = new Table<>(undo);
        exports = new SortedTable<>(undo);
        attempts = new Table<>(undo);
        commands = new Table<>(undo);
        commandsByAge = new SortedTable<>(undo);
    }

    /** A person and a version of the terms they accepted. */
    record Acceptance(AccountId account, String version) {}

    /** A group's place in the order of adding, and its timeline. */
    record NumberedGroup(long number, List<GroupVersion> versions) {}

    /** A person and an offering they progress in. */
    record ProgressKey(AccountId account, OfferingId offering) {}

    /** The name of a key and an award. */
    record KeyedAward(String key, AwardId award) {}

    /** A person and a badge. */
    record AwardKey(AccountId account, BadgeId badge) {}

    /** A file that no record has, and whether none gets it any more. */
    record Loose(Upload upload, boolean doomed) {}

    /** What a person is awarded points for only once. */
    record OnceKey(AccountId account, String key) {}

    /** A message that is not delivered, from when on it is due, and how often it was taken. */
    record Waiting(OutboxMessage message, Instant due, int attempts) {}

    /** How many attempts there were in a window. */
    record Attempts(Instant window, int number) {}

    /** When a command was carried out; sorts the earliest first. */
    record Age(Instant at, CommandKey command) implements Comparable<Age> {

        private static final Comparator<Age> EARLIEST_FIRST = Comparator.comparing(Age::at)
                .thenComparing(age -> age.command().principal())
                .thenComparing(age -> age.command().operation())
                .thenComparing(age -> age.command().key());

        @Override
        public int compareTo(Age other) {
            return EARLIEST_FIRST.compare(this, other);
        }
    }
}
