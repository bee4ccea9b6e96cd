package io.lcart.jdbc.internal.seat;

import io.lcart.jdbc.internal.Chunks;
import io.lcart.jdbc.internal.Numbers;
import io.lcart.jdbc.internal.Params;
import io.lcart.jdbc.internal.Sql;
import io.lcart.spi.seat.PoolSource.AdminGrant;
import io.lcart.spi.seat.SeatId;
import io.lcart.spi.seat.SeatPoolId;
import io.lcart.spi.seat.SeatRefund;
import io.lcart.spi.seat.SeatRefundId;
import io.lcart.spi.seat.SeatState;
import io.lcart.spi.seat.SeatSupply;
import io.lcart.spi.seat.SupplyEntry;
import io.lcart.spi.seat.SupplyEntry.Kind;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The ledger of supply, and the seats that it brings: there is no other way for a seat to come or to go. */
final class Supply {

    private static final String INSERT_ENTRY =
            "insert into lcart_seat_supply (pool_id, kind, seats, supplied_at, seat_no, refund_key) values (?, ?, ?, ?, ?, ?)";
    private static final String INSERT_SEAT = """
            insert into lcart_seat (pool_id, seat_no, state, state_since, supplied_at, claimed_at) values (?, ?, ?, ?, ?, ?)
            """;
    private static final String LEDGERS = """
            select p.host_key, l.kind, l.seats, l.supplied_at, l.seat_no, l.refund_key
            from lcart_seat_pool p join lcart_seat_supply l on l.pool_id = p.id
            where p.host_key {in}
            order by l.id
            """;

    private final Sql sql;

    Supply(Sql sql) {
        this.sql = sql;
    }

    /**
     * An entry of the ledger.
     *
     * @param seat the number of the seat that it names, if it names one
     * @param refund the refund that it names, if it names one
     */
    record Entry(
            long pool,
            Kind kind,
            int seats,
            Instant at,
            @Nullable Integer seat,
            @Nullable SeatRefundId refund) {

        static Entry of(long pool, Kind kind, int seats, Instant at, @Nullable Integer seat) {
            return new Entry(pool, kind, seats, at, seat, null);
        }
    }

    /** A fresh seat. */
    record Fresh(long pool, int number, Instant since) {}

    void first(List<SeatSupply> supplies, Numbers ids) {
        List<Entry> entries = new ArrayList<>();
        List<Fresh> seats = new ArrayList<>();
        for (SeatSupply supply : supplies) {
            long pool = ids.of(supply.pool().id().value());
            Instant at = supply.pool().suppliedAt();
            Kind kind = supply.pool().source() instanceof AdminGrant ? Kind.GRANTED : Kind.PURCHASED;
            entries.add(Entry.of(pool, kind, supply.seats(), at, null));
            for (int number = 1; number <= supply.seats(); number++) {
                seats.add(new Fresh(pool, number, at));
            }
        }
        write(entries, seats);
    }

    /** Notes a refund; of two of one key at once one loses the race, and finds the other when it is tried again. */
    void refund(long pool, SeatRefund refund) {
        Entry entry = new Entry(pool, Kind.REFUNDED, -refund.seats(), refund.at(), null, refund.id());
        sql.racingBatch(INSERT_ENTRY, List.of(entry), Supply::bind);
    }

    void write(List<Entry> entries, List<Fresh> seats) {
        sql.batch(INSERT_ENTRY, entries, Supply::bind);
        sql.batch(
                INSERT_SEAT,
                seats,
                (params, seat) -> params.number(seat.pool())
                        .integer(seat.number())
                        .text(SeatState.AVAILABLE.name())
                        .instant(seat.since())
                        .instant(seat.since())
                        .end(null));
    }

    private static void bind(Params params, Entry entry) throws SQLException {
        SeatRefundId refund = entry.refund();
        params.number(entry.pool())
                .text(entry.kind().name())
                .integer(entry.seats())
                .instant(entry.at())
                .integerOrNull(entry.seat())
                .text(refund == null ? null : refund.value());
    }

    Map<SeatPoolId, List<SupplyEntry>> ledgers(Collection<SeatPoolId> ids) {
        Map<SeatPoolId, List<SupplyEntry>> ledgers = new HashMap<>();
        for (List<String> chunk : Chunks.of(ids, SeatPoolId::value)) {
            sql.query(LEDGERS).texts(chunk).each(row -> {
                String pool = row.text();
                SupplyEntry entry = new SupplyEntry(
                        Kind.valueOf(row.text()),
                        row.integer(),
                        row.instant(),
                        seat(pool, row.integerOrNull()),
                        refund(row.textOrNull()));
                ledgers.computeIfAbsent(new SeatPoolId(pool), id -> new ArrayList<>())
                        .add(entry);
            });
        }
        return ledgers;
    }

    private static @Nullable SeatId seat(String pool, @Nullable Integer number) {
        return number == null ? null : SeatPlace.id(pool, number);
    }

    private static @Nullable SeatRefundId refund(@Nullable String key) {
        return key == null ? null : new SeatRefundId(key);
    }
}
