package io.lcart.spi.tck;

import static io.lcart.spi.tck.Samples.NOON;

import io.lcart.spi.people.AccountId;
import io.lcart.spi.seat.SeatCounts;
import io.lcart.spi.seat.SeatOutcome;
import io.lcart.spi.seat.SeatPoolId;
import io.lcart.spi.seat.SeatRefund;
import io.lcart.spi.seat.SeatRefundOutcome;
import io.lcart.spi.seat.SupplyEntry;
import java.util.List;

/** The contract of {@code SeatPoolStore.refund} among rivals: a seat is given or refunded, and a refund is made once. */
final class RefundRaceChecks {

    private static final SeatPoolId POOL = new SeatPoolId("pool");
    private static final int RIVALS = 24;

    private RefundRaceChecks() {}

    static void addTo(Checks checks) {
        checks.add(
                "REFUND-10",
                "Of refunds, claims and invitations that race for the last seats each is given or refunded.",
                w -> {
                    AccountId owner = SeatChecks.pool(w, 7);
                    List<AccountId> people = w.accounts("p", RIVALS);
                    List<Boolean> won = Race.all(RIVALS, n -> switch (n % 3) {
                        case 0 ->
                            SeatSteps.refund(w, RefundChecks.refund("r" + n, 1, NOON))
                                            .get(0)
                                    instanceof SeatRefundOutcome.Refunded;
                        case 1 -> SeatRaceChecks.claim(w, people.get(n - 1), NOON) instanceof SeatOutcome.Taken;
                        default -> SeatRaceChecks.invite(w, owner, "i" + n) instanceof SeatOutcome.Taken;
                    });
                    Expect.equal(7, (int) won.stream().filter(each -> each).count(), "winners");
                    SeatCounts counts = w.counts(POOL);
                    Expect.equal(0, counts.available(), "available seats");
                    Expect.equal(7, counts.ever(), "seats given or refunded");
                    Expect.equal(
                            counts.supplied(),
                            SeatSteps.ledger(w, POOL).stream()
                                    .mapToInt(SupplyEntry::seats)
                                    .sum(),
                            "live seats by the ledger");
                });
        checks.add("REFUND-11", "However often one refund is told at once, it takes its seats once.", w -> {
            SeatChecks.pool(w, 20);
            SeatRefund refund = RefundChecks.refund("r", 2, NOON);
            List<SeatRefundOutcome> outcomes =
                    Race.all(16, n -> SeatSteps.refund(w, refund).get(0));
            Expect.equal(
                    1,
                    (int) outcomes.stream()
                            .filter(SeatRefundOutcome.Refunded.class::isInstance)
                            .count(),
                    "refunds made among " + outcomes);
            Expect.equal(new SeatCounts(18, 0, 0, 0, 2), w.counts(POOL), "counts");
        });
    }
}
