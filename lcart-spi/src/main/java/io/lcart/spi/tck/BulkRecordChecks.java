package io.lcart.spi.tck;

import static io.lcart.spi.tck.Samples.ALWAYS;
import static io.lcart.spi.tck.Samples.NOON;
import static io.lcart.spi.tck.Samples.completion;
import static io.lcart.spi.tck.Samples.entry;
import static io.lcart.spi.tck.Samples.hour;
import static io.lcart.spi.tck.Samples.message;
import static io.lcart.spi.tck.Samples.since;

import io.lcart.spi.Interval;
import io.lcart.spi.catalog.Instructor;
import io.lcart.spi.catalog.InstructorAssignment;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.completion.Completion;
import io.lcart.spi.completion.CompletionId;
import io.lcart.spi.outbox.OutboxMessage;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.points.Activity;
import io.lcart.spi.points.ActivityScope;
import io.lcart.spi.points.PointsEntry;
import io.lcart.spi.points.Recorded;
import io.lcart.spi.recognition.Award;
import io.lcart.spi.recognition.Badge;
import io.lcart.spi.recognition.BadgeId;
import io.lcart.spi.training.AccessEntry;
import io.lcart.spi.training.AccessEntryId;
import io.lcart.spi.training.AccessSource;
import io.lcart.spi.training.Progress;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Long lists of what people did and earned. */
final class BulkRecordChecks {

    private static final int MANY = 2500;

    private BulkRecordChecks() {}

    static void addTo(Checks checks) {
        checks.add("BULK-05", "Access entries are added, found and changed in long lists.", w -> {
            List<AccountId> people = w.accounts("a", MANY);
            OfferingId o = w.offering("o");
            List<AccessEntry> entries = Numbers.upTo(MANY, i -> entry("e" + i, people.get(i - 1), o, ALWAYS, since(i)));
            List<AccessEntryId> ids = entries.stream().map(AccessEntry::id).toList();
            List<AccessSource> sources =
                    entries.stream().map(AccessEntry::source).toList();
            w.write(s -> s.training().insert(entries));
            BulkChecks.same(entries, AccessEntry::id, w.read(s -> s.training().entries(ids)), "entries");
            Expect.equal(
                    new HashSet<>(entries),
                    new HashSet<>(w.read(s -> s.training().entriesFrom(sources))),
                    "by source");
            List<Interval> inForce = List.of(Samples.hours(0, 1), since(2));
            w.write(s -> s.training().replaceInForce(BulkChecks.toMap(ids, id -> inForce)));
            Map<AccessEntryId, AccessEntry> after = w.read(s -> s.training().entries(ids));
            Expect.that(after.values().stream().allMatch(e -> e.inForce().equals(inForce)), "all intervals changed");
            List<Progress> reports = Numbers.upTo(MANY, i -> new Progress(people.get(i - 1), o, i % 101, NOON));
            Expect.equal(
                    Set.of(true),
                    new HashSet<>(w.inTransaction(s -> s.training().record(reports))),
                    "answers");
            Expect.equal(
                    new HashSet<>(reports),
                    new HashSet<>(w.read(s -> s.training().progress(people))),
                    "progress");
        });
        checks.add("BULK-06", "Completions are added, found and changed in long lists.", w -> {
            AccountId a = w.account("a");
            OfferingId o = w.offering("o");
            List<Completion> added = Numbers.upTo(MANY, i -> completion("d" + i, a, o, hour(i)));
            List<CompletionId> ids = added.stream().map(Completion::id).toList();
            w.write(s -> s.completions().insert(added));
            BulkChecks.same(added, Completion::id, w.read(s -> s.completions().completions(ids)), "completions");
            List<Completion> withdrawn =
                    added.stream().map(d -> Samples.changed(d, null, NOON)).toList();
            w.write(s -> s.completions().update(withdrawn));
            BulkChecks.same(
                    withdrawn, Completion::id, w.read(s -> s.completions().completions(ids)), "completions");
        });
        checks.add("BULK-07", "Activities and points are recorded in long lists, each answered in its place.", w -> {
            AccountId a = w.account("a");
            List<Activity> activities = Numbers.upTo(MANY, i -> Samples.activity("e" + i, a));
            w.write(s -> s.points().record(activities.subList(0, 1300)));
            List<Recorded> told = w.inTransaction(s -> s.points().record(activities));
            Expect.equal(Collections.nCopies(1300, Recorded.KNOWN), told.subList(0, 1300), "first answers");
            Expect.equal(Collections.nCopies(1200, Recorded.NEW), told.subList(1300, MANY), "last answers");
            List<String> ids = activities.stream().map(Activity::eventId).toList();
            BulkChecks.same(
                    activities, Activity::eventId, w.read(s -> s.points().activities(ids)), "activities");
            List<ActivityScope> scopes = Numbers.upTo(MANY, i -> new ActivityScope(a, "login", null, NOON, hour(i)));
            Expect.equal(
                    new HashSet<>(activities),
                    new HashSet<>(w.read(s -> s.points().within(scopes))),
                    "activities in spans");
            List<PointsEntry> entries = Numbers.upTo(MANY, i -> Samples.points(a, "k" + i, NOON, 1));
            w.write(s -> s.points().append(entries));
            Expect.equal((long) MANY, w.read(s -> s.points().balance(a, NOON)), "balance");
            List<String> events = entries.stream().map(PointsEntry::eventId).toList();
            w.write(s -> s.points()
                    .append(s.points().entries(events).stream()
                            .map(line -> line.reversal(hour(1)))
                            .toList()));
            Expect.equal(2 * MANY, w.read(s -> s.points().entries(events)).size(), "lines");
            Expect.equal(0L, w.read(s -> s.points().balance(a, NOON)), "balance of all reversed");
        });
        checks.add("BULK-11", "Designations, assignments, badges and awards are stored and found in long lists.", w -> {
            List<AccountId> people = w.accounts("a", MANY);
            OfferingId o = w.offering("o");
            Map<AccountId, List<Instructor>> designations =
                    BulkChecks.toMap(people, a -> List.of(new Instructor(a, true, false, ALWAYS)));
            Map<InstructorAssignment, List<Interval>> assignments = BulkChecks.toMap(
                    people.stream().map(a -> new InstructorAssignment(a, o)).toList(), a -> List.of(ALWAYS));
            List<Badge> badges = Numbers.upTo(MANY, i -> Samples.badge("b" + i));
            List<BadgeId> badgeIds = badges.stream().map(Badge::id).toList();
            List<Award> awards =
                    Numbers.upTo(MANY, i -> Samples.award(people.get(i - 1), badgeIds.get(i - 1), ALWAYS, NOON));
            w.write(s -> {
                s.people().lock(people);
                s.instructors().replaceDesignations(designations);
                s.instructors().replaceAssignments(assignments);
                s.recognition().insertBadges(badges);
                s.recognition().insertAwards(awards);
            });
            Expect.equal(designations, w.read(s -> s.instructors().designations(people)), "designations");
            Expect.equal(assignments, w.read(s -> s.instructors().assignments(people)), "assignments");
            BulkChecks.same(badges, Badge::id, w.read(s -> s.recognition().badges(badgeIds)), "badges");
            Map<AccountId, List<Award>> found = w.read(s -> s.recognition().awards(people));
            Expect.equal(awards.stream().collect(Collectors.toMap(Award::account, List::of)), found, "awards");
        });
        checks.add("BULK-12", "Audit entries and messages are appended and delivered in long lists.", w -> {
            List<OutboxMessage> messages = Numbers.upTo(MANY, i -> message("m" + i));
            w.write(s -> {
                s.outbox().append(messages);
                s.audit().append(Numbers.upTo(MANY, i -> Samples.audit("action " + i)));
            });
            Expect.equal(messages.subList(0, 500), w.read(s -> s.outbox().pending(500)), "first messages");
            w.write(s -> s.outbox()
                    .delivered(messages.subList(0, MANY - 3).stream()
                            .map(OutboxMessage::id)
                            .toList()));
            Expect.equal(
                    messages.subList(MANY - 3, MANY), w.read(s -> s.outbox().pending(500)), "last messages");
            Expect.equal(
                    Samples.audit("action " + MANY),
                    w.read(s -> s.audit().page(Long.MAX_VALUE, 1)).get(0).entry(),
                    "newest entry");
        });
    }
}
