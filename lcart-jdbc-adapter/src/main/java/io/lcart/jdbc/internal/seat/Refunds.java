package io.lcart.jdbc.internal.seat;

import io.lcart.jdbc.internal.Chunks;
import io.lcart.jdbc.internal.Keyed;
import io.lcart.jdbc.internal.Numbers;
import io.lcart.jdbc.internal.Sql;
import io.lcart.jdbc.internal.seat.SeatTaker.Taken;
import io.lcart.spi.seat.SeatPoolId;
import io.lcart.spi.seat.SeatRefund;
import io.lcart.spi.seat.SeatRefundId;
import io.lcart.spi.seat.SeatRefundOutcome;
import io.lcart.spi.seat.SeatState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes available seats out of pools: all that a refund asks for or none, and once under its key, which the ledger admits once. */
final class Refunds {

    private static final String EARLIER = """
            select l.refund_key, p.host_key, -l.seats, l.supplied_at
            from lcart_seat_supply l join lcart_seat_pool p on p.id = l.pool_id
            where l.refund_key {in}
            """;

    private final Sql sql;
    private final SeatTaker taker;
    private final Supply supply;

    Refunds(Sql sql) {
        this.sql = sql;
        this.taker = new SeatTaker(sql);
        this.supply = new Supply(sql);
    }

    List<SeatRefundOutcome> decide(List<SeatRefund> refunds) {
        sql.requireWriting();
        List<String> pools =
                refunds.stream().map(refund -> refund.pool().value()).toList();
        Numbers ids = sql.dialect().skipsLocked() ? Keyed.SEAT_POOL.find(sql, pools) : Keyed.SEAT_POOL.lock(sql, pools);
        Map<SeatRefundId, SeatRefund> known = earlier(refunds);
        List<SeatRefundOutcome> outcomes = new ArrayList<>();
        for (SeatRefund refund : refunds) {
            SeatRefund earlier = known.get(refund.id());
            SeatRefundOutcome outcome = earlier == null
                    ? decide(ids.find(refund.pool().value()), refund)
                    : new SeatRefundOutcome.Known(earlier);
            if (outcome instanceof SeatRefundOutcome.Refunded) {
                known.put(refund.id(), refund);
            }
            outcomes.add(outcome);
        }
        return outcomes;
    }

    private Map<SeatRefundId, SeatRefund> earlier(List<SeatRefund> refunds) {
        Map<SeatRefundId, SeatRefund> earlier = new HashMap<>();
        for (List<String> chunk : Chunks.of(refunds, refund -> refund.id().value())) {
            sql.query(EARLIER).texts(chunk).each(row -> {
                SeatRefundId id = new SeatRefundId(row.text());
                earlier.put(id, new SeatRefund(id, new SeatPoolId(row.text()), row.integer(), row.instant()));
            });
        }
        return earlier;
    }

    private SeatRefundOutcome decide(@Nullable Long pool, SeatRefund refund) {
        List<Integer> picked = pool == null ? List.of() : taker.pick(pool, refund.at(), refund.seats());
        if (pool == null || picked.size() < refund.seats()) {
            return new SeatRefundOutcome.TooFewAvailable(picked.size());
        }
        taker.take(
                SeatState.AVAILABLE,
                SeatState.REVOKED,
                picked.stream()
                        .map(number -> new Taken(pool, number, refund.at(), null))
                        .toList());
        supply.refund(pool, refund);
        return new SeatRefundOutcome.Refunded();
    }
}
