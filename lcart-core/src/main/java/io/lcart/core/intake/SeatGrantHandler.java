package io.lcart.core.intake;

import io.lcart.core.seat.pool.Pools;
import io.lcart.core.training.Access;
import io.lcart.spi.Interval;
import io.lcart.spi.Micros;
import io.lcart.spi.catalog.Offering;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.seat.Ownership;
import io.lcart.spi.seat.PoolSource;
import io.lcart.spi.seat.SeatPool;
import io.lcart.spi.seat.SeatPoolId;
import io.lcart.spi.seat.SeatPoolStore;
import io.lcart.spi.seat.SeatSupply;
import io.lcart.spi.seat.SupplyEntry;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Seats that administrators gave. */
final class SeatGrantHandler implements Handler<GrantSeats> {

    @Override
    public String action() {
        return "intake.seat-grants";
    }

    @Override
    public String person(GrantSeats command) {
        return command.person();
    }

    @Override
    public void apply(Work work, List<Row<GrantSeats>> rows) {
        Set<SeatPoolId> ids = new LinkedHashSet<>();
        Set<AccountId> owners = new LinkedHashSet<>();
        Set<OfferingId> named = new LinkedHashSet<>();
        for (Row<GrantSeats> row : rows) {
            ids.add(Pools.idOf(source(row.command())));
            owners.add(new AccountId(row.command().person()));
            named.add(new OfferingId(row.command().offering()));
        }
        Set<AccountId> people = work.session().people().lock(owners);
        SeatPoolStore pools = work.session().seatPools();
        Changes<SeatPoolId, SeatSupply> supplies = new Changes<>(stored(pools, ids));
        Map<OfferingId, Offering> offerings = work.session().catalog().offerings(named);
        for (Row<GrantSeats> row : rows) {
            GrantSeats command = row.command();
            SeatSupply known = supplies.get(Pools.idOf(source(command)));
            Offering offering = offerings.get(new OfferingId(command.offering()));
            if (known != null) {
                repeat(row, known);
            } else if (!people.contains(new AccountId(command.person()))) {
                row.refuse(RefusalReason.UNKNOWN_PERSON);
            } else if (offering == null) {
                row.refuse(RefusalReason.UNKNOWN_OFFERING);
            } else {
                SeatSupply supply = supply(work, command, offering);
                row.answer(supplies.put(supply.pool().id(), supply));
            }
        }
        pools.supply(supplies.inserted());
    }

    /** What is known of grants: the pool, and how many seats it began with. */
    private static Map<SeatPoolId, SeatSupply> stored(SeatPoolStore pools, Set<SeatPoolId> ids) {
        Map<SeatPoolId, SeatPool> known = pools.pools(ids);
        Map<SeatPoolId, List<SupplyEntry>> ledgers = pools.ledgers(known.keySet());
        Map<SeatPoolId, SeatSupply> stored = new HashMap<>();
        known.forEach((id, pool) -> stored.put(
                id,
                new SeatSupply(
                        pool, Objects.requireNonNull(ledgers.get(id)).get(0).seats())));
        return stored;
    }

    private static void repeat(Row<GrantSeats> row, SeatSupply known) {
        GrantSeats command = row.command();
        SeatPool pool = known.pool();
        boolean same = pool.owners().get(0).owner().value().equals(command.person())
                && pool.offering().value().equals(command.offering())
                && known.seats() == command.quantity()
                && (command.at() == null || pool.suppliedAt().equals(Micros.of(command.at())));
        if (same) {
            row.answer(new IntakeOutcome.Unchanged());
        } else {
            row.refuse(RefusalReason.CONFLICT);
        }
    }

    private static SeatSupply supply(Work work, GrantSeats command, Offering offering) {
        PoolSource source = source(command);
        Instant at = work.at(command.at());
        List<Ownership> owners = List.of(new Ownership(new AccountId(command.person()), at));
        SeatPool pool = new SeatPool(
                Pools.idOf(source),
                source,
                offering.id(),
                owners,
                at,
                Access.window(offering, at, work.settingsAt(at).zone()),
                Pools.tenures(owners, List.of(Interval.since(at))));
        return new SeatSupply(pool, command.quantity());
    }

    private static PoolSource source(GrantSeats command) {
        return new PoolSource.AdminGrant(command.key());
    }
}
