package io.lcart.spi.tck;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Lists of a given length. */
final class Numbers {

    /** Around the sizes at which adapters cut long lists into pieces. */
    static final List<Integer> SIZES = List.of(1, 999, 1000, 1001, 2500);

    private Numbers() {}

    static <T> List<T> upTo(int number, IntFunction<T> each) {
        return IntStream.rangeClosed(1, number).mapToObj(each).toList();
    }
}
