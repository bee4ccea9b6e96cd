package io.lcart.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes what fails smaller by leaving lines out as long as it fails. */
public final class Shrinker {

    private Shrinker() {}

    static World smallest(World failing, Predicate<World> fails) {
        return smallest(failing, world -> world.items().size(), World::without, fails);
    }

    public static <E> List<E> smallest(List<E> failing, Predicate<List<E>> fails) {
        return smallest(failing, List::size, Shrinker::without, fails);
    }

    private static <E> List<E> without(List<E> list, Set<Integer> left) {
        List<E> kept = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            if (!left.contains(i)) {
                kept.add(list.get(i));
            }
        }
        return kept;
    }

    private static <T> T smallest(
            T failing, ToIntFunction<T> lines, BiFunction<T, Set<Integer>, T> without, Predicate<T> fails) {
        T smallest = failing;
        for (int size = Math.max(1, lines.applyAsInt(smallest) / 2); size >= 1; ) {
            T smaller = smaller(smallest, size, lines, without, fails);
            if (smaller != null) {
                smallest = smaller;
            } else {
                size /= 2;
            }
        }
        return smallest;
    }

    private static <T> T smaller(
            T failing, int size, ToIntFunction<T> lines, BiFunction<T, Set<Integer>, T> without, Predicate<T> fails) {
        int all = lines.applyAsInt(failing);
        for (int from = 0; from < all; from += size) {
            Set<Integer> left =
                    IntStream.range(from, Math.min(from + size, all)).boxed().collect(Collectors.toSet());
            T smaller = without.apply(failing, left);
            if (fails.test(smaller)) {
                return smaller;
            }
        }
        return null;
    }
}
