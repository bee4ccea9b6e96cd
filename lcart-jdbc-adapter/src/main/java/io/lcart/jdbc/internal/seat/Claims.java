package io.lcart.jdbc.internal.seat;

import io.lcart.jdbc.internal.Chunks;
import io.lcart.jdbc.internal.Numbers;
import io.lcart.jdbc.internal.Sql;
import io.lcart.jdbc.internal.seat.SeatTaker.Holder;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.seat.SeatClaim;
import io.lcart.spi.seat.SeatId;
import io.lcart.spi.seat.SeatPoolId;
import io.lcart.spi.seat.SeatState;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Seats claimed by people: one live seat of a pool for each. */
final class Claims extends Allocation<SeatClaim, Claims.Key> {

    private static final String HELD = "select live_key, seat_no from lcart_seat where live_key {in}";

    Claims(Sql sql) {
        super(sql, SeatState.CLAIMED);
    }

    record Key(SeatPoolId pool, AccountId account) {}

    @Override
    SeatPoolId pool(SeatClaim claim) {
        return claim.pool();
    }

    @Override
    AccountId account(SeatClaim claim) {
        return claim.account();
    }

    @Override
    Instant at(SeatClaim claim) {
        return claim.at();
    }

    @Override
    Key key(SeatClaim claim) {
        return new Key(claim.pool(), claim.account());
    }

    @Override
    Holder holder(SeatClaim claim, long pool, long account) {
        return new Holder(account, liveKey(pool, account));
    }

    static String liveKey(long pool, long account) {
        return pool + ":" + account;
    }

    @Override
    Map<Key, SeatId> held(List<SeatClaim> claims, Numbers pools, Numbers accounts) {
        Map<String, Key> asked = new HashMap<>();
        for (SeatClaim claim : claims) {
            Long pool = pools.find(claim.pool().value());
            if (pool != null) {
                asked.put(liveKey(pool, accounts.of(claim.account().value())), key(claim));
            }
        }
        Map<Key, SeatId> held = new HashMap<>();
        for (List<String> chunk : Chunks.of(asked.keySet())) {
            sql().query(HELD).texts(chunk).each(row -> {
                Key key = asked.get(row.text());
                if (key != null) {
                    held.put(key, SeatNames.name(key.pool().value(), row.integer()));
                }
            });
        }
        return held;
    }

    @Override
    void taken(List<Given<SeatClaim>> given, Numbers accounts) {
        // the seat itself says who holds it
    }
}
