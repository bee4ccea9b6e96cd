package io.lcart.oracle;

import io.lcart.acceptance.Adapter.Site;
import io.lcart.core.report.ReportFormat;
import io.lcart.oracle.NaiveReport.Question;
import io.lcart.oracle.NaiveReport.Row;
import io.lcart.spi.report.ReportTotals;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One world, and everything that everybody in it may see of others: what the library lists, counts, adds up, exports, opens and checks, and
 * what the rules say (reliability.md D2, D3).
 */
final class ReportTrial {

    private static final List<String> COLUMNS =
            List.of("NAME", "EMAIL", "OFFERING", "STATUS", "PROGRESS", "COMPLETED_AT");

    /** Somebody, and an offering, that no world knows. */
    private static final String NOBODY = "nobody";

    private final World world;
    private final NaiveHistory history;
    private final List<Instant> instants;
    private final Dice dice;
    private final AtomicLong answers;
    private final boolean certified;
    private final List<String> differences = new ArrayList<>();

    private ReportTrial(World world, Dice dice, AtomicLong answers) {
        this.world = world;
        this.history = new NaiveHistory(world);
        this.instants = Trial.instants(world, history);
        this.dice = dice;
        this.answers = answers;
        this.certified = dice.oneIn(8);
    }

    /** The scopes of everybody, at so many instants, chosen by chance from all that matter. */
    record Scopes(int instants, AtomicLong asked) implements Campaign.Comparison {

        Scopes(int instants) {
            this(instants, new AtomicLong());
        }

        @Override
        public World world(long seed) {
            return WorldGenerator.reported(seed);
        }

        @Override
        public String differences(World world, Site site, Dice dice) {
            ReportTrial trial = new ReportTrial(world, dice, asked);
            try (Reporting library = new Reporting(site, trial.certified)) {
                trial.differences.addAll(Trial.tell(library.library(), world, trial.history, !dice.oneIn(5)));
                dice.shuffled(trial.instants).stream().limit(instants).forEach(t -> trial.ask(library, t));
            } catch (RuntimeException thrown) {
                trial.differences.add(Trial.said(thrown));
            }
            return Trial.said(trial.differences);
        }

        @Override
        public long compared() {
            return asked.get();
        }

        @Override
        public String what() {
            return "answers about others";
        }
    }

    private void ask(Reporting library, Instant t) {
        library.at(t);
        Map<String, NaiveReport> viewers = new LinkedHashMap<>();
        for (Item.Person person : world.all(Item.Person.class)) {
            String who = person.key();
            String as = "'" + who + "' at " + t + ": ";
            if (person.status() == Item.Person.Status.ACTIVE) {
                NaiveReport rules = new NaiveReport(world, history, who, t);
                viewers.put(who, rules);
                reports(library, rules, who, as);
                people(library, rules, who, as);
                classes(library, rules, who, as);
            } else {
                same(as + "everything is refused", true, library.refuses(who));
            }
        }
        if (certified) {
            viewers.keySet().forEach(owner -> certificates(library, viewers, owner));
        }
    }

    /** Who may open the certificates of somebody: that person, and who sees what they are of. */
    private void certificates(Reporting library, Map<String, NaiveReport> viewers, String owner) {
        library.certificates(owner, owner)
                .forEach((offering, serial) -> viewers.forEach((who, rules) -> {
                    boolean may = who.equals(owner) || rules.sees(owner, offering);
                    same(
                            "'" + who + "': certificate of " + owner + " for " + offering,
                            may,
                            library.prints(who, serial));
                }));
    }

    private void reports(Reporting library, NaiveReport rules, String who, String as) {
        report(library, rules, who, as, question(false, null));
        report(library, rules, who, as, question(true, dice.of(instants)));
        for (String person : with(rules.people())) {
            for (String offering : with(rules.offerings())) {
                same(
                        as + "check of " + person + " and " + offering,
                        rules.sees(person, offering),
                        library.inScope(who, person, offering));
            }
        }
    }

    private static List<String> with(List<String> known) {
        List<String> more = new ArrayList<>(known);
        more.add(NOBODY);
        return more;
    }

    /** The list, by pages of some size; the totals on each of them; and the export. */
    private void report(Reporting library, NaiveReport rules, String who, String as, Question question) {
        List<Row> rows = rules.rows(question);
        Reporting.Listed listed = library.pages(who, question, dice.of(1, 2, 3, 500));
        same(as + question, rows, listed.rows());
        same(as + "totals of " + question, Set.of(totals(rows)), listed.totals());
        same(
                as + "export of " + question,
                rows.stream().map(ReportTrial::cells).toList(),
                library.exported(who, question));
        same(
                as + "lines exported of " + question,
                (long) rows.size(),
                library.export(who, question, ReportFormat.JSON_LINES).lines().count());
    }

    private static List<String> cells(Row row) {
        return List.of(
                row.person(),
                row.offering(),
                row.status().toLowerCase(Locale.ROOT).replace('_', '-'),
                Integer.toString(row.progress()));
    }

    private static ReportTotals totals(List<Row> rows) {
        return new ReportTotals(
                rows.stream().map(Row::person).distinct().count(),
                rows.stream().filter(row -> row.status().equals("NOT_STARTED")).count(),
                rows.stream().filter(row -> row.status().equals("IN_PROGRESS")).count(),
                rows.stream().filter(row -> row.status().equals("COMPLETED")).count());
    }

    private Question question(boolean narrow, Instant t) {
        String column = dice.of(COLUMNS);
        if (!narrow) {
            return new Question(null, null, null, null, null, null, null, column, dice.oneIn(2));
        }
        return new Question(
                dice.oneIn(4) ? dice.of("c1", "c2", NOBODY) : null,
                dice.oneIn(4) ? dice.of("o1", "o2", NOBODY) : null,
                dice.oneIn(3) ? dice.of("g1", "g1", "g2", NOBODY) : null,
                dice.oneIn(3) ? dice.of(Question.STATUSES) : null,
                dice.oneIn(4) ? t : null,
                dice.oneIn(4) ? t : null,
                dice.oneIn(4) ? dice.of("p2", "pe", "erson", "none") : null,
                column,
                dice.oneIn(2));
    }

    private void people(Reporting library, NaiveReport rules, String who, String as) {
        Map<String, Set<String>> reached = new TreeMap<>();
        for (String person : rules.people()) {
            if (!rules.grounds(person).isEmpty()) {
                reached.put(person, rules.grounds(person));
            }
        }
        same(as + "people in reach", reached, library.reached(who, dice.of(1, 2, 500)));
        for (String person : with(rules.people())) {
            boolean shown = person.equals(who) || reached.containsKey(person);
            same(
                    as + "transcript of " + person,
                    shown ? Optional.of(rules.transcript(person)) : Optional.empty(),
                    library.transcript(who, person));
        }
    }

    private void classes(Reporting library, NaiveReport rules, String who, String as) {
        Map<String, Integer> taught = new TreeMap<>();
        for (String offering : rules.offerings()) {
            if (rules.teaches(offering)) {
                taught.put(offering, rules.roster(offering).size());
            }
        }
        same(as + "classes", taught, library.classes(who, dice.of(1, 2, 500)));
        for (String offering : with(rules.offerings())) {
            same(
                    as + "roster of " + offering,
                    taught.containsKey(offering) ? Optional.of(rules.roster(offering)) : Optional.empty(),
                    library.roster(who, offering, dice.of(1, 2, 500)));
        }
    }

    private void same(String what, Object expected, Object answer) {
        answers.incrementAndGet();
        if (!Objects.equals(expected, answer)) {
            differences.add(what + "\n  expected " + expected + "\n  but was  " + answer);
        }
    }
}
