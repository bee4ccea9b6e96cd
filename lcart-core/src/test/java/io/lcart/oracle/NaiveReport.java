package io.lcart.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What one person may see of others at one instant (domain.md §8, §11, §15-Q5, §15-Q20): every person and every offering is tried, and for
 * each pair every ground.
 */
final class NaiveReport {

    /** One row: a pair, and how far the person has come. What is absent is {@code null}. */
    record Row(
            String person,
            String offering,
            String course,
            String status,
            int progress,
            Instant completed,
            Instant from,
            Instant until) {}

    /** What is asked of a report; each condition that is not {@code null} has to hold. */
    record Question(
            String course,
            String offering,
            String group,
            String status,
            Instant completedFrom,
            Instant completedTo,
            String word,
            String column,
            boolean descending) {

        static final Question ALL = new Question(null, null, null, null, null, null, null, "NAME", false);

        static final List<String> STATUSES = List.of("NOT_STARTED", "IN_PROGRESS", "COMPLETED");
    }

    private final World world;
    private final NaiveHistory history;
    private final NaiveFacts facts;
    private final String viewer;
    private final Instant t;
    private final boolean open;
    private final Map<String, Set<String>> grounds = new HashMap<>();

    NaiveReport(World world, NaiveHistory history, String viewer, Instant t) {
        this.world = world;
        this.history = history;
        this.viewer = viewer;
        this.t = t;
        this.facts = new NaiveFacts(world, history, viewer, t);
        this.open = NaiveDashboard.configured(world, t).openTranscripts();
    }

    /** Why the viewer reaches a person; nobody reaches themself. */
    Set<String> grounds(String person) {
        return grounds.computeIfAbsent(person, this::groundsFor);
    }

    private Set<String> groundsFor(String person) {
        Set<String> grounds = new TreeSet<>();
        if (!person.equals(viewer)) {
            for (Item.Group group : facts.adminOf()) {
                if (facts.isMember(person, group.key())) {
                    grounds.add("GROUP_ADMIN " + group.key());
                }
            }
            facts.seatsGivenTo(person).forEach(offering -> grounds.add("MANAGER " + offering));
            for (String offering : facts.assignedOfferings()) {
                if (facts.isInClass(person, offering)) {
                    grounds.add("INSTRUCTOR " + offering);
                }
            }
        }
        return grounds;
    }

    /** Whether a pair may be seen: of a group's members everything, of others only the seats and classes that are the viewer's. */
    boolean sees(String person, String offering) {
        Set<String> grounds = grounds(person);
        boolean whole = grounds.stream().anyMatch(ground -> open || ground.startsWith("GROUP_ADMIN "));
        return (whole && isInTranscript(person, offering))
                || grounds.contains("MANAGER " + offering)
                || grounds.contains("INSTRUCTOR " + offering);
    }

    /** Whether a person has or had access to an offering, or completed it. */
    private boolean isInTranscript(String person, String offering) {
        return !had(person, offering).isEmpty() || completed(person, offering) != null;
    }

    /** What was in force at some instant, be it suspended now; an order that never granted access gave none (domain.md §12). */
    private List<NaiveHistory.Access> had(String person, String offering) {
        return history.accesses().stream()
                .filter(access -> access.person().equals(person)
                        && access.offering().equals(offering)
                        && history.wasInForce(access, t))
                .toList();
    }

    private Instant completed(String person, String offering) {
        Instant latest = null;
        for (Item.Completion completion : world.all(Item.Completion.class)) {
            if (completion.person().equals(person)
                    && completion.offering().equals(offering)
                    && !completion.at().isAfter(t)
                    && (latest == null || completion.at().isAfter(latest))) {
                latest = completion.at();
            }
        }
        return latest;
    }

    /** How far a person says to have come: only the last report is kept, and a completion is one of a hundred percent. */
    private int reported(String person, String offering) {
        Instant last = null;
        int percent = 0;
        for (Item item : world.items()) {
            boolean completion = item instanceof Item.Completion done
                    && done.person().equals(person)
                    && done.offering().equals(offering);
            boolean progress = item instanceof Item.Progress some
                    && some.person().equals(person)
                    && some.offering().equals(offering);
            if ((completion || progress) && (last == null || item.when().isAfter(last))) {
                last = item.when();
                percent = item instanceof Item.Progress some ? some.percent() : 100;
            }
        }
        return last == null || last.isAfter(t) ? 0 : percent;
    }

    private Row row(String person, String offering) {
        Instant completed = completed(person, offering);
        int percent = completed != null ? 100 : reported(person, offering);
        List<NaiveHistory.Access> had = had(person, offering);
        boolean unlimited = had.stream().anyMatch(access -> access.until() == null);
        return new Row(
                person,
                offering,
                facts.courseOf(offering),
                completed != null ? "COMPLETED" : percent > 0 ? "IN_PROGRESS" : "NOT_STARTED",
                percent,
                completed,
                had.stream()
                        .map(NaiveHistory.Access::from)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                had.isEmpty() || unlimited
                        ? null
                        : had.stream()
                                .map(NaiveHistory.Access::until)
                                .max(Comparator.naturalOrder())
                                .orElseThrow());
    }

    /** The rows that answer a question, in its order. */
    List<Row> rows(Question question) {
        List<Row> rows = new ArrayList<>();
        for (String person : people()) {
            for (String offering : offerings()) {
                if (sees(person, offering)) {
                    Row row = row(person, offering);
                    if (answers(row, question)) {
                        rows.add(row);
                    }
                }
            }
        }
        rows.sort(order(question));
        return rows;
    }

    /** The rows of one person, those completed last first after those that are not; one's own are always whole. */
    List<Row> transcript(String person) {
        return offerings().stream()
                .filter(offering -> person.equals(viewer) ? isInTranscript(person, offering) : sees(person, offering))
                .map(offering -> row(person, offering))
                .sorted(order(new Question(null, null, null, null, null, null, null, "COMPLETED_AT", true)))
                .toList();
    }

    private boolean answers(Row row, Question question) {
        Instant completed = row.completed();
        return (question.course() == null || question.course().equals(row.course()))
                && (question.offering() == null || question.offering().equals(row.offering()))
                && (question.group() == null || grounds(row.person()).contains("GROUP_ADMIN " + question.group()))
                && (question.status() == null || question.status().equals(row.status()))
                && (question.completedFrom() == null
                        || (completed != null && !completed.isBefore(question.completedFrom())))
                && (question.completedTo() == null || (completed != null && completed.isBefore(question.completedTo())))
                && (question.word() == null || name(row.person()).contains(question.word()));
    }

    /** By the column, and where that is the same by name, person and offering. */
    private static Comparator<Row> order(Question question) {
        Comparator<Row> column = switch (question.column()) {
            case "NAME" -> Comparator.comparing(row -> name(row.person()));
            case "EMAIL" -> Comparator.comparing(row -> Commands.digits(row.person()) + "@");
            case "OFFERING" -> Comparator.comparing(Row::offering);
            case "STATUS" -> Comparator.comparing(row -> Question.STATUSES.indexOf(row.status()));
            case "PROGRESS" -> Comparator.comparing(Row::progress);
            default -> Comparator.comparing(row -> row.completed() == null ? Instant.MAX : row.completed());
        };
        return (question.descending() ? column.reversed() : column)
                .thenComparing(row -> name(row.person()))
                .thenComparing(Row::person)
                .thenComparing(Row::offering);
    }

    /** What a person sorts and is found by: family name first, which ends before every letter; no case, no accents. */
    static String name(String person) {
        return person.replace('P', 'p').replace('\u00e9', 'e') + "\u0001person";
    }

    /** All that is recorded of a pair. */
    List<Item> records(String person, String offering) {
        return world.items().stream()
                .filter(item -> (item instanceof Item.Completion done
                                && done.person().equals(person)
                                && done.offering().equals(offering))
                        || (item instanceof Item.Progress some
                                && some.person().equals(person)
                                && some.offering().equals(offering)))
                .toList();
    }

    boolean teaches(String offering) {
        return facts.assignedOfferings().contains(offering);
    }

    /** Who is on the roster of a class, by name. */
    List<String> roster(String offering) {
        return people().stream()
                .filter(person -> facts.isInClass(person, offering))
                .sorted(Comparator.comparing(NaiveReport::name).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    List<String> people() {
        return world.all(Item.Person.class).stream().map(Item.Person::key).toList();
    }

    List<String> offerings() {
        return world.all(Item.Offering.class).stream()
                .map(Item.Offering::key)
                .distinct()
                .toList();
    }
}
