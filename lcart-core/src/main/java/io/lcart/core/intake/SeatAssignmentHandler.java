package io.lcart.core.intake;

import io.lcart.spi.people.AccountId;
import io.lcart.spi.seat.SeatHolder;
import io.lcart.spi.seat.SeatPool;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Seats in use. */
final class SeatAssignmentHandler implements Handler<AssignSeat> {

    @Override
    public String action() {
        return "intake.seat-assignments";
    }

    @Override
    public String person(AssignSeat command) {
        return command.person();
    }

    @Override
    public void apply(Work work, List<Row<AssignSeat>> rows) {
        PoolLookup pools = PoolLookup.hold(
                work.session(), rows.stream().map(row -> row.command().pool()).toList());
        Set<SeatHolder> holders = new LinkedHashSet<>();
        for (Row<AssignSeat> row : rows) {
            holders.add(new SeatHolder(
                    PoolLookup.idOf(row.command().pool()),
                    new AccountId(row.command().person())));
        }
        Set<AccountId> people = work.session()
                .people()
                .lock(holders.stream().map(SeatHolder::account).distinct().toList());
        SeatClaims claims = new SeatClaims(work, holders);
        for (Row<AssignSeat> row : rows) {
            AccountId holder = new AccountId(row.command().person());
            SeatPool pool = pools.find(row.command().pool());
            if (pool == null) {
                row.refuse(pools.unknown(row.command().pool()));
            } else if (!people.contains(holder)) {
                row.refuse(RefusalReason.UNKNOWN_PERSON);
            } else {
                claims.flushBefore(pool, holder);
                claim(work, row, pool, claims);
            }
        }
        claims.flush();
    }

    private static void claim(Work work, Row<AssignSeat> row, SeatPool pool, SeatClaims claims) {
        AccountId holder = new AccountId(row.command().person());
        Instant at = work.at(row.command().at());
        List<SeatClaims.Had> had = claims.had(pool, holder);
        boolean timeless = row.command().at() == null;
        boolean holds = had.stream().anyMatch(SeatClaims.Had::live);
        RefusalReason refusal = PoolLookup.refusal(pool, at, work.accessClock());
        if (had.stream().anyMatch(seat -> timeless ? seat.live() : seat.since().equals(at))) {
            row.answer(new IntakeOutcome.Unchanged());
        } else if (holds) {
            row.refuse(RefusalReason.ALREADY_HOLDS_SEAT);
        } else if (timeless && !had.isEmpty()) {
            row.refuse(RefusalReason.SEAT_WITHDRAWN);
        } else if (refusal != null) {
            row.refuse(refusal);
        } else {
            claims.add(row, pool, holder, at);
        }
    }
}
