package io.lcart.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An order in which a host may tell a world, by chance: nothing before what it refers to, and, as to one thing, what counts in the end last.
 * Anything else may come early or late. Some lines are told again and again.
 */
final class Telling {

    private static final List<Class<?>> KINDS = List.of(Item.class.getPermittedSubclasses());

    private final World world;
    private final Dice dice;
    private final Map<Item, Double> turns = new HashMap<>();
    private final Set<Item> told = new LinkedHashSet<>();

    private Telling(World world, Dice dice) {
        this.world = world;
        this.dice = dice;
    }

    /** The world as it is told, everything in no order. */
    static World of(World world, Dice dice) {
        return new Telling(world, dice).tell(false);
    }

    /** The world as it is told, what is of one kind in a row, which takes fewer transactions. */
    static World byKind(World world, Dice dice) {
        return new Telling(world, dice).tell(true);
    }

    private World tell(boolean byKind) {
        Set<Instant> purchases = new HashSet<>();
        for (Item item : world.items()) {
            if (item instanceof Item.Order || item instanceof Item.Change || item instanceof Item.Assign) {
                purchases.add(item.when());
            }
        }
        boolean live = dice.oneIn(3);
        for (Item item : world.items()) {
            // why: bought and inherited memberships begin with the purchase; one told with that start, or anew, would
            // take their place
            boolean early = item instanceof Item.Config
                    || (item instanceof Item.Tie && (purchases.contains(item.when()) || isCorrected(item)));
            double turn = live && item.when() != null ? item.when().getEpochSecond() : dice.below(1000);
            if (byKind) {
                turn = KINDS.indexOf(item.getClass()) * 1000 + dice.below(1000);
            }
            turns.put(item, early ? -1 : turn + (item instanceof Item.Assign ? 0.5 : 0));
        }
        world.items().stream().sorted(Comparator.comparing(turns::get)).forEach(this::tell);
        List<Item> telling = new ArrayList<>(told);
        for (Item item : world.items()) {
            if (dice.oneIn(8) && mayBeRepeated(item)) {
                int first = telling.indexOf(item) + 1;
                telling.add(byKind ? first : dice.between(first, telling.size()), item);
            }
        }
        return new World(telling);
    }

    private void tell(Item item) {
        if (told.contains(item)) {
            return;
        }
        for (Item other : world.items()) {
            if (other == item) {
                break;
            }
            if (other.about().equals(item.about())) {
                tell(other);
            }
        }
        for (String need : item.needs()) {
            for (Item other : world.items()) {
                if (need.equals(other.provides())) {
                    tell(other);
                    break;
                }
            }
        }
        told.add(item);
    }

    /** Telling again what has been corrected meanwhile would undo the correction. */
    private boolean mayBeRepeated(Item item) {
        return item instanceof Item.Activity || (turns.get(item) >= 0 && !isCorrected(item));
    }

    private boolean isCorrected(Item item) {
        return world.items().stream()
                        .filter(other -> other.about().equals(item.about()))
                        .count()
                > 1;
    }
}
