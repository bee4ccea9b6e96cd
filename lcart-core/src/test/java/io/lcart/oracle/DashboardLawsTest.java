package io.lcart.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.acceptance.Adapter.Site;
import io.lcart.spi.memory.InMemoryStorage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The laws of tiles over whole worlds (reliability.md G2, G3); G1 and G4 are what {@link OracleTest} compares. */
class DashboardLawsTest {

    private static final int WORLDS = 500;

    @Test
    void the_order_in_which_a_configuration_is_written_changes_nothing() {
        int compared = 0;
        for (long seed = 0; seed < WORLDS; seed++) {
            Dice dice = new Dice(seed);
            World world = Telling.of(WorldGenerator.world(seed), dice);
            World rewritten = new World(world.items().stream()
                    .map(item -> item instanceof Item.Config config ? shuffled(config, dice) : item)
                    .toList());
            try (Library one = library(world);
                    Library other = library(rewritten)) {
                for (Item.Config config : world.all(Item.Config.class)) {
                    for (Item.Person person : world.all(Item.Person.class)) {
                        assertThat(other.answer(person.key(), config.from()))
                                .as("seed %s, %s", seed, person)
                                .isEqualTo(one.answer(person.key(), config.from()));
                        compared++;
                    }
                }
            }
        }
        assertThat(compared).isPositive();
    }

    private static Item.Config shuffled(Item.Config config, Dice dice) {
        UnaryOperator<Rule> shuffle = new UnaryOperator<>() {
            @Override
            public Rule apply(Rule rule) {
                if (rule instanceof Rule.All all) {
                    return new Rule.All(
                            dice.shuffled(all.of().stream().map(this).toList()));
                } else if (rule instanceof Rule.Any any) {
                    return new Rule.Any(
                            dice.shuffled(any.of().stream().map(this).toList()));
                }
                return rule instanceof Rule.Not not ? new Rule.Not(apply(not.rule())) : rule;
            }
        };
        return new Item.Config(
                config.from(),
                config.gamification(),
                config.badges(),
                config.autoGrant(),
                config.openTranscripts(),
                config.zone(),
                config.defaultGroup(),
                config.terms(),
                config.points(),
                config.custom(),
                config.look(),
                dice.shuffled(config.tiles().stream()
                        .map(tile -> new Item.CustomTile(
                                tile.id(), tile.order(), shuffle.apply(tile.rule()), tile.from(), tile.until()))
                        .toList()),
                dice.shuffled(config.messages()));
    }

    @Test
    void something_more_that_is_so_never_hides_a_tile() {
        int compared = 0;
        for (long seed = 0; seed < WORLDS; seed++) {
            Dice dice = new Dice(seed);
            World world = Telling.of(WorldGenerator.world(seed), dice);
            List<Instant> instants = world.items().stream()
                    .flatMap(item -> item.boundaries().stream())
                    .toList();
            Instant t = instants.isEmpty() ? Instant.EPOCH : dice.of(instants);
            List<Item> more = more(world, dice.of(world.all(Item.Person.class)).key(), t, dice);
            World richer = world.with(more.toArray(Item[]::new));
            try (Library before = library(world);
                    Library after = library(richer)) {
                for (Item.Person person : world.all(Item.Person.class)) {
                    Set<String> apart = apart(world, richer, person, t);
                    if (before.answer(person.key(), t) instanceof Answer.Shown poor
                            && after.answer(person.key(), t) instanceof Answer.Shown rich) {
                        assertThat(ids(rich))
                                .as("seed %s, %s at %s after %s", seed, person, t, more)
                                .containsAll(ids(poor).stream()
                                        .filter(id -> !apart.contains(id))
                                        .toList());
                        compared++;
                    }
                }
            }
        }
        assertThat(compared).isPositive();
    }

    /** One more thing that is so about a person, at an instant or before. */
    private static List<Item> more(World world, String person, Instant t, Dice dice) {
        String offering = dice.of(world.all(Item.Offering.class)).key();
        Item.Group group = dice.of(world.all(Item.Group.class));
        Instant at = dice.oneIn(2) ? t : t.minus(Trial.MICRO);
        Item grant = new Item.Grant("s+", person, offering, dice.of(1, 2), at);
        Item.Source source = new Item.Source("s+", 0);
        return switch (dice.below(9)) {
            case 0 -> List.of(new Item.Tie(person, group.key(), false, at, null));
            case 1 -> List.of(new Item.Tie(person, group.key(), true, at, null));
            case 2 ->
                List.of(new Item.Order(
                        "n+",
                        person,
                        false,
                        at,
                        dice.of(Item.Order.State.values()),
                        List.of(new Item.Order.Line(offering, dice.of(1, 2)))));
            case 3 -> List.of(new Item.Completion(person, offering, at));
            case 4 -> List.of(new Item.Badge("b+"), new Item.Award(person, "b+", at, null, null));
            case 5 -> List.of(new Item.Designation(person, at, null));
            case 6 -> List.of(grant);
            case 7 -> List.of(grant, new Item.Invite("i+", source, "friend@example.org", at, null));
            default ->
                List.of(
                        grant,
                        new Item.Assign(
                                source, dice.of(world.all(Item.Person.class)).key(), at));
        };
    }

    /** Tiles that a "not" may hide, and those that hang on groups for somebody who leaves the default group by joining another. */
    private static Set<String> apart(World world, World richer, Item.Person person, Instant t) {
        List<Item.CustomTile> tiles = NaiveDashboard.configured(world, t).tiles();
        boolean joined = groups(world, person, t) == 0 && groups(richer, person, t) > 0;
        List<String> apart = new ArrayList<>();
        tiles.stream()
                .filter(tile -> asks(tile.rule(), Rule.Not.class)
                        || (joined
                                && (asks(tile.rule(), Rule.InGroup.class) || asks(tile.rule(), Rule.HasBoard.class))))
                .forEach(tile -> apart.add(tile.id()));
        if (joined) {
            apart.add("leaderboard");
        }
        return Set.copyOf(apart);
    }

    private static int groups(World world, Item.Person person, Instant t) {
        return new NaiveFacts(world, new NaiveHistory(world), person.key(), t)
                .memberOf()
                .size();
    }

    private static boolean asks(Rule rule, Class<? extends Rule> kind) {
        return kind.isInstance(rule)
                || (rule instanceof Rule.All all && all.of().stream().anyMatch(part -> asks(part, kind)))
                || (rule instanceof Rule.Any any && any.of().stream().anyMatch(part -> asks(part, kind)))
                || (rule instanceof Rule.Not not && asks(not.rule(), kind));
    }

    private static Set<String> ids(Answer.Shown shown) {
        return shown.tiles().stream().map(Answer.Tile::id).collect(Collectors.toSet());
    }

    private static Library library(World world) {
        Library library = new Library(new Site(new InMemoryStorage(), ""));
        library.tell(world, true);
        return library;
    }
}
