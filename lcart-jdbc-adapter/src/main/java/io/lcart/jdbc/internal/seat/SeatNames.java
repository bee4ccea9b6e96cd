package io.lcart.jdbc.internal.seat;

import io.lcart.jdbc.internal.Chunks;
import io.lcart.jdbc.internal.Keyed;
import io.lcart.jdbc.internal.Numbers;
import io.lcart.jdbc.internal.Sql;
import io.lcart.spi.seat.Seat;
import io.lcart.spi.seat.SeatId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Between a seat's id outside, {@code <pool>.<ordinal>}, and its name inside. */
final class SeatNames {

    private static final Pattern NAME = Pattern.compile("(.+)\\.([1-9][0-9]{0,8})");
    private static final String FIND = "select pool_id, seat_no from lcart_seat where pool_id {in} and seat_no {in}";

    private final Sql sql;

    SeatNames(Sql sql) {
        this.sql = sql;
    }

    static SeatId name(String pool, int number) {
        return new SeatId(pool + "." + number);
    }

    /** The ordinal that a seat's name ends with. */
    static int ordinal(Seat seat) {
        String id = seat.id().value();
        return Integer.parseInt(id.substring(id.lastIndexOf('.') + 1));
    }

    /** Those of the seats that exist. */
    Map<SeatId, SeatNumber> resolve(Collection<SeatId> ids) {
        Map<SeatId, Matcher> names = new HashMap<>();
        for (SeatId id : ids) {
            Matcher name = NAME.matcher(id.value());
            if (name.matches()) {
                names.put(id, name);
            }
        }
        Numbers pools = Keyed.SEAT_POOL.find(
                sql, names.values().stream().map(name -> name.group(1)).toList());
        Map<SeatId, SeatNumber> seats = new HashMap<>();
        names.forEach((id, name) -> {
            Long pool = pools.find(name.group(1));
            if (pool != null) {
                seats.put(id, new SeatNumber(pool, Integer.parseInt(name.group(2))));
            }
        });
        seats.values().retainAll(existing(seats.values()));
        return seats;
    }

    private Set<SeatNumber> existing(Collection<SeatNumber> seats) {
        Set<SeatNumber> existing = new HashSet<>();
        for (List<SeatNumber> chunk : Chunks.of(seats)) {
            sql.query(FIND)
                    .numbers(chunk.stream().map(SeatNumber::pool).distinct().toList())
                    .numbers(chunk.stream()
                            .map(seat -> (long) seat.number())
                            .distinct()
                            .toList())
                    .each(row -> existing.add(new SeatNumber(row.number(), row.integer())));
        }
        return existing;
    }
}
