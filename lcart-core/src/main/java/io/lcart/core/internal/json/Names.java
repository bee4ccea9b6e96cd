package io.lcart.core.internal.json;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The names of enum constants in JSON: lower case with hyphens. */
public final class Names {

    private Names() {}

    /**
     * The name of a constant.
     *
     * @param constant the constant, as in {@code LIVE_SEAT}
     * @return its name, as in {@code live-seat}
     */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The constant of a name.
     *
     * @param <E> the enum
     * @param type the enum
     * @param name the name
     * @return the constant
     * @throws IllegalArgumentException if there is none, naming those there are
     */
    public static <E extends Enum<E>> E parse(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> of(constant).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("is not one of "
                        + Arrays.stream(type.getEnumConstants()).map(Names::of).collect(Collectors.joining(", "))));
    }
}
