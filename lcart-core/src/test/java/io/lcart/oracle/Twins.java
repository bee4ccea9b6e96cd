package io.lcart.oracle;

import io.lcart.acceptance.Adapter.Site;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Two worlds that differ only in what one person may not see: everything that person is shown is the same to the last byte (reliability.md
 * D4, P14). The second world is the first one and more; what may be added is what changes nothing that the rules let the person see.
 */
final class Twins implements Campaign.Comparison {

    private static final int MORE = 16;
    private static final Instant NOW = Library.CLOCK.instant();

    private final AtomicLong compared = new AtomicLong();
    private final Map<String, Integer> added = new ConcurrentSkipListMap<>();

    @Override
    public String differences(World world, Site site, Dice dice) {
        List<Item.Person> viewers = world.all(Item.Person.class).stream()
                .filter(person -> person.status() == Item.Person.Status.ACTIVE)
                .toList();
        if (viewers.isEmpty()) {
            return "";
        }
        NaiveHistory history = new NaiveHistory(world);
        String viewer = viewer(viewers, world, history, dice);
        Elsewhere elsewhere = new Elsewhere(world, dice);
        World twin = world.with(invisible(world, viewer, elsewhere.lines(MORE)).toArray(Item[]::new));
        List<Item> more =
                twin.items().subList(world.items().size(), twin.items().size());
        List<String> differences = new ArrayList<>();
        try (Reporting library = new Reporting(site, dice.oneIn(8))) {
            differences.addAll(Trial.tell(library.library(), world, history, true));
            String before = Shown.to(library, viewer, elsewhere.asked());
            library.library().tell(new World(more), true);
            List<String> unseen = unseen(twin, viewer);
            unseen.forEach(library::rename);
            String after = Shown.to(library, viewer, elsewhere.asked());
            if (!before.equals(after)) {
                differences.add("'" + viewer + "' was shown\n" + firstDifference(before, after)
                        + "\nafter these were added:\n" + new World(more) + "\n  and these renamed: " + unseen);
            }
            differences.addAll(library.openedTo(viewer, new NaiveReport(twin, new NaiveHistory(twin), viewer, NOW)));
        } catch (RuntimeException thrown) {
            differences.add(Trial.said(thrown));
        }
        compared.incrementAndGet();
        more.forEach(item -> added.merge(item.getClass().getSimpleName(), 1, Integer::sum));
        return Trial.said(differences);
    }

    /** Mostly somebody who sees many others, because there is most to be shown by mistake. */
    private static String viewer(List<Item.Person> viewers, World world, NaiveHistory history, Dice dice) {
        String chosen = dice.of(viewers).key();
        if (!dice.oneIn(3)) {
            int most = 0;
            for (Item.Person person : viewers) {
                NaiveReport report = new NaiveReport(world, history, person.key(), NOW);
                int seen = report.rows(NaiveReport.Question.ALL).size();
                if (seen > most) {
                    most = seen;
                    chosen = person.key();
                }
            }
        }
        return chosen;
    }

    /** Those lines that make sense and change nothing that the viewer may see. */
    private static List<Item> invisible(World world, String viewer, List<Item> lines) {
        List<Item> more = new ArrayList<>();
        List<Object> visible = visible(world, viewer);
        Set<String> known = new HashSet<>();
        world.items().forEach(item -> known.add(item.provides()));
        for (Item line : lines) {
            if (known.containsAll(line.needs())) {
                more.add(line);
                if (visible(world.with(more.toArray(Item[]::new)), viewer).equals(visible)) {
                    known.add(line.provides());
                } else {
                    more.remove(more.size() - 1);
                }
            }
        }
        return more;
    }

    /** All that the rules let a person see: what is theirs, and what may be reported to them. */
    private static List<Object> visible(World world, String viewer) {
        NaiveHistory history = new NaiveHistory(world);
        NaiveReport report = new NaiveReport(world, history, viewer, NOW);
        Item.Person person = world.all(Item.Person.class).stream()
                .filter(each -> each.key().equals(viewer))
                .findFirst()
                .orElseThrow();
        Map<String, Set<String>> reached = new TreeMap<>();
        report.people().forEach(each -> reached.put(each, report.grounds(each)));
        reached.values().removeIf(Set::isEmpty);
        List<Object> rosters = new ArrayList<>();
        for (String offering : report.offerings()) {
            if (report.teaches(offering)) {
                rosters.add(offering);
                report.roster(offering).forEach(each -> rosters.add(report.records(each, offering)));
            }
        }
        return List.of(
                NaiveDashboard.of(world, history, person, NOW),
                report.rows(NaiveReport.Question.ALL),
                reached,
                report.transcript(viewer),
                report.offerings().stream()
                        .map(each -> report.records(viewer, each))
                        .filter(each -> !each.isEmpty())
                        .toList(),
                rosters,
                history.pools().stream()
                        .filter(pool -> pool.owner().equals(viewer))
                        .toList(),
                history.accesses().stream()
                        .filter(access -> access.person().equals(viewer))
                        .toList(),
                history.ties().stream()
                        .filter(tie -> tie.person().equals(viewer))
                        .toList());
    }

    /** Whom the viewer neither is nor reaches. */
    private static List<String> unseen(World world, String viewer) {
        NaiveReport report = new NaiveReport(world, new NaiveHistory(world), viewer, NOW);
        Set<String> unseen = new TreeSet<>(report.people());
        unseen.removeIf(person -> person.equals(viewer)
                || !report.grounds(person).isEmpty()
                || report.offerings().stream()
                        .anyMatch(offering -> report.teaches(offering)
                                && report.roster(offering).contains(person)));
        return List.copyOf(unseen);
    }

    private static String firstDifference(String before, String after) {
        List<String> one = before.lines().toList();
        List<String> other = after.lines().toList();
        for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
            String a = i < one.size() ? one.get(i) : "nothing more";
            String b = i < other.size() ? other.get(i) : "nothing more";
            if (!a.equals(b)) {
                return "  first " + a + "\n  then  " + b;
            }
        }
        return "  nothing else";
    }

    @Override
    public long compared() {
        return compared.get();
    }

    @Override
    public String what() {
        return "pairs, to which was added " + added;
    }
}
