package io.lcart.spi.memory;

import io.lcart.spi.seat.SeatId;
import io.lcart.spi.seat.SeatPoolId;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a seat stands: its pool and its ordinal, which its name tells. */
record SeatPlace(SeatPoolId pool, int ordinal) {

    private static final Pattern ORDINAL = Pattern.compile("[1-9][0-9]{0,8}");

    /** What a name says, or {@code null} if it is no name of a seat. */
    static @Nullable SeatPlace of(SeatId seat) {
        int dot = seat.value().lastIndexOf('.');
        String ordinal = seat.value().substring(dot + 1);
        return dot < 1 || !ORDINAL.matcher(ordinal).matches()
                ? null
                : new SeatPlace(new SeatPoolId(seat.value().substring(0, dot)), Integer.parseInt(ordinal));
    }

    SeatId id() {
        return new SeatId(pool + "." + ordinal);
    }
}
