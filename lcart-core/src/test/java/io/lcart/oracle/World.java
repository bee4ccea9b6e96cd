package io.lcart.oracle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Everything that is so in one test: a list of lines, in the order in which they are told. Not thread-safe. */
final class World {

    private final List<Item> items;
    private final Map<Class<?>, List<?>> byKind = new HashMap<>();

    World(List<Item> items) {
        this.items = List.copyOf(items);
    }

    List<Item> items() {
        return items;
    }

    /** The lines of one kind, in the order of the world; what is told twice is so once. */
    @SuppressWarnings("unchecked")
    <T extends Item> List<T> all(Class<T> kind) {
        return (List<T>) byKind.computeIfAbsent(kind, any -> {
            Set<Item> found = new LinkedHashSet<>();
            for (Item item : items) {
                if (kind.isInstance(item)) {
                    found.add(item);
                }
            }
            return List.copyOf(found);
        });
    }

    /** The lines of one kind without those that a later one about the same corrects. */
    <T extends Item> Collection<T> latest(Class<T> kind) {
        Map<Object, T> latest = new LinkedHashMap<>();
        all(kind).forEach(item -> latest.put(item.about(), item));
        return latest.values();
    }

    /** What is known after so many lines. */
    World first(int lines) {
        return new World(items.subList(0, lines));
    }

    /** The same world with some lines more. */
    World with(Item... more) {
        List<Item> all = new ArrayList<>(items);
        all.addAll(List.of(more));
        return new World(all);
    }

    /** The same world without some of its lines, and without those that make no sense then. */
    World without(Set<Integer> left) {
        List<Item> kept = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            if (!left.contains(i)) {
                kept.add(items.get(i));
            }
        }
        Set<String> there = new HashSet<>();
        kept.removeIf(item -> {
            boolean senseless = !there.containsAll(item.needs());
            if (!senseless) {
                there.add(item.provides());
            }
            return senseless;
        });
        return new World(kept);
    }

    @Override
    public String toString() {
        return items.stream().map(item -> "  " + item).collect(Collectors.joining("\n"));
    }
}
