package io.lcart.jdbc.internal.seat;

import io.lcart.spi.seat.SeatId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A seat by its pool and its number there; its id is {@code <pool>.<number>}.
 *
 * @param pool the key of the pool
 * @param number the seat's number
 */
record SeatPlace(String pool, int number) {

    private static final Pattern NAME = Pattern.compile("(.+)\\.([1-9][0-9]{0,8})");

    SeatId id() {
        return id(pool, number);
    }

    static SeatId id(String pool, int number) {
        return new SeatId(pool + "." + number);
    }

    /** The place that an id names, or {@code null} if no seat can have the id. */
    static @Nullable SeatPlace of(SeatId seat) {
        Matcher name = NAME.matcher(seat.value());
        return name.matches() ? new SeatPlace(name.group(1), Integer.parseInt(name.group(2))) : null;
    }

    /** The numbers that ids name, by pool. */
    static Map<String, Set<Long>> numbers(Collection<SeatId> seats) {
        Map<String, Set<Long>> numbers = new LinkedHashMap<>();
        for (SeatId seat : seats) {
            SeatPlace place = of(seat);
            if (place != null) {
                numbers.computeIfAbsent(place.pool(), pool -> new LinkedHashSet<>())
                        .add((long) place.number());
            }
        }
        return numbers;
    }
}
