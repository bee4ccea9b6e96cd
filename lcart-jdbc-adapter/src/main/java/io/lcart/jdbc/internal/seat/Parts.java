package io.lcart.jdbc.internal.seat;

import io.lcart.jdbc.internal.Keyed;
import io.lcart.jdbc.internal.Row;
import io.lcart.jdbc.internal.Sql;
import io.lcart.spi.Interval;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.commerce.OrderId;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.seat.Ownership;
import io.lcart.spi.seat.PoolSource;
import io.lcart.spi.seat.PoolSource.AdminGrant;
import io.lcart.spi.seat.PoolSource.OrderLineSource;
import io.lcart.spi.seat.SeatPool;
import io.lcart.spi.seat.SeatPoolId;
import io.lcart.spi.seat.Tenure;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts the rows of one pool together. */
final class Parts {

    /** What a row is. */
    private enum Part {
        POOL,
        OWNER,
        TENURE
    }

    private final Sql sql;
    private final SeatPoolId id;
    private final List<Ownership> owners = new ArrayList<>();
    private final List<Tenure> tenures = new ArrayList<>();
    private @Nullable OfferingId offering;
    private @Nullable Instant suppliedAt;
    private @Nullable Interval window;
    private @Nullable PoolSource source;

    Parts(Sql sql, SeatPoolId id) {
        this.sql = sql;
        this.id = id;
    }

    SeatPoolId id() {
        return id;
    }

    void take(Row row) throws SQLException {
        Part part = Part.valueOf(row.text());
        long number = row.skip(1).number();
        String key = row.text();
        if (part == Part.POOL) {
            Keyed.OFFERING.note(sql, key, number);
            offering = new OfferingId(key);
            suppliedAt = row.instant();
            window = row.interval();
            source = source(row);
            return;
        }
        Keyed.ACCOUNT.note(sql, key, number);
        AccountId owner = new AccountId(key);
        if (part == Part.OWNER) {
            owners.add(new Ownership(owner, row.instant()));
        } else {
            tenures.add(new Tenure(owner, row.interval()));
        }
    }

    private static PoolSource source(Row row) throws SQLException {
        String order = row.textOrNull();
        int line = row.integer();
        String grant = row.textOrNull();
        return order == null
                ? new AdminGrant(Objects.requireNonNull(grant))
                : new OrderLineSource(new OrderId(order), line);
    }

    SeatPool whole() {
        return new SeatPool(
                id,
                Objects.requireNonNull(source),
                Objects.requireNonNull(offering),
                owners,
                Objects.requireNonNull(suppliedAt),
                Objects.requireNonNull(window),
                tenures);
    }
}
