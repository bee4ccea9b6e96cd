package io.lcart.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.acceptance.Adapter.Site;
import io.lcart.core.configuration.CustomTile;
import io.lcart.core.configuration.SiteConfiguration;
import io.lcart.core.dashboard.Decision;
import io.lcart.core.tile.FactChange;
import io.lcart.core.tile.Situation;
import io.lcart.core.tile.TileId;
import io.lcart.core.tile.TileRule;
import io.lcart.spi.dashboard.DashboardQuery;
import io.lcart.spi.memory.InMemoryStorage;
import io.lcart.spi.storage.Storage;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What an explanation says would turn a decision around does so: in the facts, and in the world itself (product.md N1). */
class CounterfactualTest {

    private static final int WORLDS = 250;

    /** The predicates of domain.md §16, once more. */
    private static final Map<String, Rule> STANDARD = Map.of(
            "my-training", new Rule.HasAny("ACCESS"),
            "registration-codes", new Rule.HasAny("LIVE_SEAT"),
            "user-progress-report",
                    new Rule.Any(List.of(
                            new Rule.HasAny("GROUP_ADMIN"),
                            new Rule.HasAny("MANAGER_LINK"),
                            new Rule.HasAny("OPEN_INVITATION"),
                            new Rule.HasAny("INSTRUCTOR"))),
            "badges-and-profile",
                    new Rule.All(List.of(new Rule.SettingIs("badges", "true"), new Rule.HasAny("BADGE_AWARD"))),
            "leaderboard", new Rule.All(List.of(new Rule.SettingIs("gamification", "true"), new Rule.HasBoard())),
            "instructor-view", new Rule.HasAny("INSTRUCTOR"),
            "completions-and-certificates", new Rule.HasAny("COMPLETION"),
            "order-history", new Rule.HasAny("ORDER"),
            "edit-account", new Rule.Always());

    private int inFacts;
    private int inWorlds;

    @Test
    void the_changes_an_explanation_names_flip_the_decision() {
        for (long seed = 0; seed < WORLDS; seed++) {
            Dice dice = new Dice(seed);
            World world = Telling.of(WorldGenerator.world(seed), dice);
            List<Instant> instants = world.items().stream()
                    .flatMap(item -> item.boundaries().stream())
                    .toList();
            Storage storage = new InMemoryStorage();
            try (Library library = new Library(new Site(storage, ""))) {
                library.tell(world, true);
                Instant t = instants.isEmpty() ? Instant.EPOCH : dice.of(instants);
                Item.Person person = dice.of(world.all(Item.Person.class));
                if (person.status() == Item.Person.Status.ACTIVE) {
                    check(library, storage, world, person.key(), t, seed);
                }
            }
        }
        System.out.println(
                "counterfactuals: " + inFacts + " decisions turned in the facts, " + inWorlds + " in the world");
        assertThat(inFacts).isPositive();
        assertThat(inWorlds).isPositive();
    }

    private void check(Library library, Storage storage, World world, String person, Instant t, long seed) {
        SiteConfiguration configuration = library.lcart().configurations().at(t);
        Situation situation = situation(library, storage, configuration, person, t);
        Map<TileId, TileRule> rules = new HashMap<>();
        Configuring configuring = new Configuring(new Commands(""));
        STANDARD.forEach((id, rule) -> rules.put(new TileId(id), configuring.rule(rule)));
        for (CustomTile tile : configuration.tiles()) {
            rules.put(tile.id(), tile.rule());
        }
        for (Decision decision : library.dashboard(person, t).explanations()) {
            TileRule rule = rules.get(decision.tile());
            String about = decision + " for '" + person + "' at " + t + ", seed " + seed;
            assertThat(rule.holds(situation)).as(about).isEqualTo(decision.visible());
            List<FactChange> changes = decision.flip().changes();
            if (!changes.isEmpty()) {
                Situation changed = situation;
                for (FactChange change : changes) {
                    changed = changed.with(change);
                }
                assertThat(rule.holds(changed)).as(about).isEqualTo(!decision.visible());
                inFacts++;
                if (!decision.visible() && isPositive(rule)) {
                    appearsInTheWorld(world, person, t, decision, about);
                }
            }
        }
    }

    private static Situation situation(
            Library library, Storage storage, SiteConfiguration configuration, String person, Instant t) {
        DashboardQuery query = new DashboardQuery(
                library.account(person),
                t,
                configuration.settings().defaultGroup(),
                configuration.settings().termsVersion(),
                configuration.needs().access(),
                configuration.needs().completion(),
                configuration.needs().orders());
        return Situation.of(
                storage.read(session -> session.dashboards().facts(query)).orElseThrow(),
                configuration.settings().named(),
                t);
    }

    /** What comes true in a world brings more along than was supposed, which only rules without a "not" do not mind. */
    private static boolean isPositive(TileRule rule) {
        return !(rule instanceof TileRule.Not) && rule.parts().stream().allMatch(CounterfactualTest::isPositive);
    }

    private void appearsInTheWorld(World world, String person, Instant t, Decision decision, String about) {
        Optional<World> changed =
                new Supposed(world, person, t).world(decision.flip().changes());
        if (changed.isPresent()) {
            try (Library library = new Library(new Site(new InMemoryStorage(), ""))) {
                library.tell(changed.get(), true);
                assertThat(library.dashboard(person, t).tiles())
                        .as("%s, told as%n%s", about, changed.get())
                        .anyMatch(tile -> tile.id().equals(decision.tile()));
            }
            inWorlds++;
        }
    }
}
