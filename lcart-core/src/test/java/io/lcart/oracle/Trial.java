package io.lcart.oracle;

import io.lcart.acceptance.Adapter.Site;
import io.lcart.core.dashboard.Dashboard;
import io.lcart.core.dashboard.Decision;
import io.lcart.core.dashboard.Tile;
import io.lcart.core.intake.IntakeOutcome;
import io.lcart.core.tile.TileId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One world, told to the library and asked about by both evaluators. */
final class Trial {

    /** The smallest step of time there is. */
    static final Duration MICRO = Duration.ofNanos(1000);

    private static final int SHOWN_DIFFERENCES = 10;

    private final World world;
    private final NaiveHistory history;
    private final AtomicLong dashboards;
    private final List<String> differences = new ArrayList<>();

    private Trial(World world, AtomicLong dashboards) {
        this.world = world;
        this.dashboards = dashboards;
        this.history = new NaiveHistory(world);
    }

    /** Dashboards of everybody, at so many instants, chosen by chance from all that matter. */
    record Dashboards(int instants, AtomicLong asked) implements Campaign.Comparison {

        Dashboards(int instants) {
            this(instants, new AtomicLong());
        }

        @Override
        public String differences(World world, Site site, Dice dice) {
            return Trial.differences(world, site, this, dice);
        }

        @Override
        public long compared() {
            return asked.get();
        }

        @Override
        public String what() {
            return "dashboards";
        }
    }

    private static String differences(World world, Site site, Dashboards compared, Dice dice) {
        Trial trial = new Trial(world, compared.asked());
        try (Library library = new Library(site)) {
            trial.tell(library, !dice.oneIn(5));
            List<Instant> asked = dice.shuffled(trial.instants());
            asked.stream().limit(compared.instants()).forEach(t -> trial.ask(library, t));
            asked.stream().limit(1).forEach(t -> trial.explain(library, t));
        } catch (RuntimeException thrown) {
            trial.differences.add(said(thrown));
        }
        return said(trial.differences);
    }

    static String said(RuntimeException thrown) {
        return thrown
                + Stream.of(thrown.getStackTrace())
                        .limit(12)
                        .map(frame -> "\n    at " + frame)
                        .collect(Collectors.joining());
    }

    static String said(List<String> differences) {
        return differences.stream().limit(SHOWN_DIFFERENCES).collect(Collectors.joining("\n"));
    }

    private void tell(Library library, boolean atOnce) {
        differences.addAll(tell(library, world, history, atOnce));
    }

    /** Tells a world, and says where the host was answered otherwise than it had to be. */
    static List<String> tell(Library library, World world, NaiveHistory history, boolean atOnce) {
        List<String> differences = new ArrayList<>();
        List<IntakeOutcome> outcomes = library.tell(world, atOnce);
        int next = 0;
        for (int i = 0; i < world.items().size(); i++) {
            Item item = world.items().get(i);
            if (!(item instanceof Item.Config)) {
                IntakeOutcome outcome = outcomes.get(next++);
                if (outcome.isRefused() == history.accepted(i)) {
                    differences.add(item + " was answered by " + outcome);
                }
            }
        }
        return differences;
    }

    /** Every instant at which anything begins or ends, and the microseconds before and after it. */
    private List<Instant> instants() {
        return instants(world, history);
    }

    static List<Instant> instants(World world, NaiveHistory history) {
        TreeSet<Instant> boundaries = new TreeSet<>();
        world.items().forEach(item -> boundaries.addAll(item.boundaries()));
        history.pools().forEach(pool -> boundaries.addAll(Item.known(pool.until())));
        history.accesses().forEach(access -> boundaries.addAll(Item.known(access.until())));
        return boundaries.stream()
                .flatMap(t -> Stream.of(t.minus(MICRO), t, t.plus(MICRO)))
                .distinct()
                .toList();
    }

    private void ask(Library library, Instant t) {
        for (Item.Person person : world.all(Item.Person.class)) {
            Answer expected = NaiveDashboard.of(world, history, person, t);
            Answer answer = library.answer(person.key(), t);
            dashboards.incrementAndGet();
            if (!answer.equals(expected)) {
                // why once more: it tells what is stored wrongly from what was read wrongly
                Answer again = library.answer(person.key(), t);
                differences.add("'" + person.key() + "' at " + t + "\n  expected " + expected + "\n  but was  " + answer
                        + "\n  and then " + (again.equals(answer) ? "the same" : again));
            }
        }
    }

    /** Every configured tile is explained, the visible ones as visible, in the order of the tiles (product.md N1). */
    private void explain(Library library, Instant t) {
        for (Item.Person person : world.all(Item.Person.class)) {
            if (person.status() == Item.Person.Status.ACTIVE) {
                Dashboard dashboard = library.dashboard(person.key(), t);
                List<TileId> shown = dashboard.tiles().stream().map(Tile::id).toList();
                List<TileId> explained = dashboard.explanations().stream()
                        .filter(Decision::visible)
                        .map(Decision::tile)
                        .toList();
                int configured = NaiveDashboard.tilesAt(world, t);
                if (!shown.equals(explained) || dashboard.explanations().size() != configured) {
                    differences.add(
                            "'" + person.key() + "' at " + t + " sees " + shown + " but is explained " + explained);
                }
            }
        }
    }
}
