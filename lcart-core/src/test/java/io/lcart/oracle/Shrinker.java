package io.lcart.oracle;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes a failing world smaller by leaving lines out as long as it fails. */
final class Shrinker {

    private Shrinker() {}

    static World smallest(World failing, Predicate<World> fails) {
        World smallest = failing;
        for (int size = Math.max(1, smallest.items().size() / 2); size >= 1; ) {
            World smaller = smaller(smallest, size, fails);
            if (smaller != null) {
                smallest = smaller;
            } else {
                size /= 2;
            }
        }
        return smallest;
    }

    private static World smaller(World world, int size, Predicate<World> fails) {
        for (int from = 0; from < world.items().size(); from += size) {
            Set<Integer> left = IntStream.range(
                            from, Math.min(from + size, world.items().size()))
                    .boxed()
                    .collect(Collectors.toSet());
            World smaller = world.without(left);
            if (fails.test(smaller)) {
                return smaller;
            }
        }
        return null;
    }
}
