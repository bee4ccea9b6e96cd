package io.lcart.core.intake;

import io.lcart.spi.seat.SeatRefund;
import io.lcart.spi.seat.SeatRefundId;
import io.lcart.spi.seat.SeatRefundOutcome;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Seats that were refunded. */
final class RefundHandler implements Handler<PutRefund> {

    @Override
    public String action() {
        return "intake.refunds";
    }

    @Override
    public @Nullable String person(PutRefund command) {
        return null;
    }

    @Override
    public void apply(Work work, List<Row<PutRefund>> rows) {
        PoolLookup pools = PoolLookup.hold(
                work.session(), rows.stream().map(row -> row.command().pool()).toList());
        List<Row<PutRefund>> known = new ArrayList<>();
        List<SeatRefund> refunds = new ArrayList<>();
        for (Row<PutRefund> row : rows) {
            PutRefund command = row.command();
            if (pools.find(command.pool()) == null) {
                row.refuse(pools.unknown(command.pool()));
            } else {
                known.add(row);
                refunds.add(new SeatRefund(
                        new SeatRefundId(command.key()),
                        PoolLookup.idOf(command.pool()),
                        command.quantity(),
                        work.at(command.at())));
            }
        }
        List<SeatRefundOutcome> outcomes = work.session().seatPools().refund(refunds);
        for (int i = 0; i < outcomes.size(); i++) {
            answer(known.get(i), refunds.get(i), outcomes.get(i));
        }
    }

    private static void answer(Row<PutRefund> row, SeatRefund refund, SeatRefundOutcome outcome) {
        if (outcome instanceof SeatRefundOutcome.Refunded) {
            row.answer(new IntakeOutcome.Created());
        } else if (outcome instanceof SeatRefundOutcome.TooFewAvailable) {
            row.refuse(RefusalReason.MORE_THAN_AVAILABLE);
        } else if (isSame(row.command(), ((SeatRefundOutcome.Known) outcome).earlier(), refund)) {
            row.answer(new IntakeOutcome.Unchanged());
        } else {
            row.refuse(RefusalReason.CONFLICT);
        }
    }

    private static boolean isSame(PutRefund command, SeatRefund earlier, SeatRefund now) {
        return earlier.pool().equals(now.pool())
                && earlier.seats() == now.seats()
                && (command.at() == null || earlier.at().equals(now.at()));
    }
}
