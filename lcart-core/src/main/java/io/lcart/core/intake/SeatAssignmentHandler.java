package io.lcart.core.intake;

import io.lcart.core.training.Access;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.seat.SeatPool;
import io.lcart.spi.training.AccessEntry;
import io.lcart.spi.training.AccessEntryId;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
        PoolLookup pools = PoolLookup.lock(
                work.session(), rows.stream().map(row -> row.command().pool()).toList());
        Set<AccountId> holders = new LinkedHashSet<>();
        Set<AccessEntryId> ids = new LinkedHashSet<>();
        for (Row<AssignSeat> row : rows) {
            AccountId holder = new AccountId(row.command().person());
            holders.add(holder);
            ids.add(Access.idOf(PoolLookup.idOf(row.command().pool()), holder));
        }
        Set<AccountId> people = work.session().people().lock(holders);
        Changes<AccessEntryId, AccessEntry> entries =
                new Changes<>(work.session().training().entries(ids));
        SeatClaims claims = new SeatClaims(work.session(), entries);
        for (Row<AssignSeat> row : rows) {
            AccountId holder = new AccountId(row.command().person());
            SeatPool pool = pools.find(row.command().pool());
            if (pool == null) {
                row.refuse(pools.unknown(row.command().pool()));
            } else if (!people.contains(holder)) {
                row.refuse(RefusalReason.UNKNOWN_PERSON);
            } else {
                claims.flushBefore(pool, holder);
                claim(work, row, pool, entries.get(Access.idOf(pool.id(), holder)), claims);
            }
        }
        claims.flush();
    }

    private static void claim(
            Work work, Row<AssignSeat> row, SeatPool pool, @Nullable AccessEntry held, SeatClaims claims) {
        Instant at = work.at(row.command().at());
        RefusalReason refusal = PoolLookup.refusal(pool, at);
        if (held != null && (row.command().at() == null || held.givenAt().equals(at))) {
            row.answer(new IntakeOutcome.Unchanged());
        } else if (held != null) {
            row.refuse(RefusalReason.ALREADY_HOLDS_SEAT);
        } else if (refusal != null) {
            row.refuse(refusal);
        } else {
            claims.add(row, pool, new AccountId(row.command().person()), at);
        }
    }
}
