package io.lcart.core.intake;

import io.lcart.core.internal.DerivedId;
import io.lcart.core.people.EmailKey;
import io.lcart.core.seat.pool.Pools;
import io.lcart.spi.Micros;
import io.lcart.spi.Violation;
import io.lcart.spi.seat.Invitation;
import io.lcart.spi.seat.InvitationId;
import io.lcart.spi.seat.SeatOutcome;
import io.lcart.spi.seat.SeatPool;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Invitations to seats. */
final class InvitationHandler implements Handler<InviteToSeat> {

    private record Pending(Row<InviteToSeat> row, Invitation invitation) {}

    @Override
    public String action() {
        return "intake.invitations";
    }

    @Override
    public @Nullable String person(InviteToSeat command) {
        return null;
    }

    @Override
    public List<Violation> check(InviteToSeat command, Instant now) {
        return Checks.later(command.at(), command.expiresAt(), "expiresAt", "at");
    }

    @Override
    public void apply(Work work, List<Row<InviteToSeat>> rows) {
        PoolLookup pools = PoolLookup.hold(
                work.session(), rows.stream().map(row -> row.command().pool()).toList());
        Map<InvitationId, Invitation> known = new HashMap<>();
        work.session()
                .invitations()
                .find(rows.stream().map(row -> idOf(row.command())).distinct().toList())
                .forEach((id, record) -> known.put(id, record.invitation()));
        Map<InvitationId, Pending> pending = new LinkedHashMap<>();
        for (Row<InviteToSeat> row : rows) {
            if (pending.containsKey(idOf(row.command()))) {
                invite(work, pending, known);
            }
            Invitation before = known.get(idOf(row.command()));
            SeatPool pool = pools.find(row.command().pool());
            if (before != null) {
                repeat(row, before);
            } else if (pool == null) {
                row.refuse(pools.unknown(row.command().pool()));
            } else {
                prepare(work, row, pool, pending);
            }
        }
        invite(work, pending, known);
    }

    private static void prepare(Work work, Row<InviteToSeat> row, SeatPool pool, Map<InvitationId, Pending> pending) {
        Instant at = work.at(row.command().at());
        Instant expiresAt = row.command().expiresAt();
        RefusalReason refusal = PoolLookup.refusal(pool, at, work.accessClock());
        if (expiresAt != null && !Checks.isLater(at, expiresAt)) {
            row.refuse(Checks.notLater("expiresAt", "the invitation"));
        } else if (refusal != null) {
            row.refuse(refusal);
        } else {
            Invitation invitation = invitation(row.command(), pool, at);
            pending.put(invitation.id(), new Pending(row, invitation));
        }
    }

    /** Takes the seats of the pending invitations and answers their rows. */
    private static void invite(Work work, Map<InvitationId, Pending> pending, Map<InvitationId, Invitation> known) {
        List<Pending> invited = List.copyOf(pending.values());
        List<SeatOutcome> outcomes = work.session()
                .invitations()
                .open(invited.stream().map(Pending::invitation).toList());
        for (int i = 0; i < outcomes.size(); i++) {
            if (outcomes.get(i) instanceof SeatOutcome.NoneAvailable) {
                invited.get(i).row().refuse(RefusalReason.NO_SEAT_AVAILABLE);
            } else {
                Invitation invitation = invited.get(i).invitation();
                known.put(invitation.id(), invitation);
                invited.get(i).row().answer(new IntakeOutcome.Created());
            }
        }
        pending.clear();
    }

    private static void repeat(Row<InviteToSeat> row, Invitation known) {
        InviteToSeat command = row.command();
        Instant expiresAt = command.expiresAt() == null ? null : Micros.of(command.expiresAt());
        boolean same = known.pool().equals(PoolLookup.idOf(command.pool()))
                && EmailKey.trim(command.email()).equals(known.email())
                && (command.at() == null || known.at().equals(Micros.of(command.at())))
                && Objects.equals(known.expiresAt(), expiresAt);
        if (same) {
            row.answer(new IntakeOutcome.Unchanged());
        } else {
            row.refuse(RefusalReason.CONFLICT);
        }
    }

    private static Invitation invitation(InviteToSeat command, SeatPool pool, Instant at) {
        return new Invitation(
                idOf(command),
                pool.id(),
                Pools.tenureAt(pool, at).orElseThrow().owner(),
                EmailKey.trim(command.email()),
                EmailKey.of(command.email()).orElseThrow(),
                at,
                command.expiresAt());
    }

    private static InvitationId idOf(InviteToSeat command) {
        return new InvitationId(DerivedId.of("invitation", command.key()));
    }
}
