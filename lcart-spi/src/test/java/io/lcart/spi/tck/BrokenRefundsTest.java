package io.lcart.spi.tck;

import static io.lcart.spi.tck.Broken.storage;
import static io.lcart.spi.tck.Broken.verb;

import io.lcart.spi.seat.InvitationEnd;
import io.lcart.spi.seat.InvitationStore;
import io.lcart.spi.seat.SeatCounts;
import io.lcart.spi.seat.SeatId;
import io.lcart.spi.seat.SeatOutcome;
import io.lcart.spi.seat.SeatPoolStore;
import io.lcart.spi.seat.SeatRefund;
import io.lcart.spi.seat.SeatRefundId;
import io.lcart.spi.seat.SeatRefundOutcome;
import io.lcart.spi.seat.SeatStore;
import io.lcart.spi.seat.SupplyEntry;
import io.lcart.spi.tck.Wrapped.Hand;
import io.lcart.spi.tck.Wrapped.Verb;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** The kit can fail: each of these storages refunds seats wrong in one way, and the named check says so. */
class BrokenRefundsTest extends KitNotices {

    static Stream<Arguments> faults() {
        return Stream.of(
                verb("REFUND-01", "refunds without a ledger entry", BrokenRefundsTest::withoutEntry),
                verb("REFUND-01", "takes refunded seats for withdrawn ones", BrokenRefundsTest::withdrawn),
                verb("REFUND-02", "refunds what is left if it is less", outcome(BrokenRefundsTest::whatIsLeft)),
                verb("REFUND-02", "refunds seats that are held for somebody", BrokenRefundsTest::endsInvitations),
                verb("REFUND-03", "refunds seats that come free later", wish(BrokenRefundsTest::anHourLater)),
                verb(
                        "REFUND-04",
                        "refunds once more under the same name",
                        outcome(BrokenRefundsTest::underAnotherName)),
                verb("REFUND-05", "forgets the other refunds of a list", BrokenRefundsTest::firstOnly),
                verb("REFUND-06", "gives refunded seats", BrokenRefundsTest::givesRefunded),
                verb("REFUND-07", "refunds without a ledger entry", BrokenRefundsTest::withoutEntry),
                storage("REFUND-10", "decides on what it read before", ChecksThenActs::new),
                verb(
                        "REFUND-11",
                        "refunds once more under the same name",
                        outcome(BrokenRefundsTest::underAnotherName)),
                verb("REFUND-12", "refunds the first thousand", wish(BrokenRefundsTest::firstThousand)));
    }

    private static Object withoutEntry(Verb verb) {
        Object answer = verb.proceed();
        if (!verb.is(SeatPoolStore.class, "ledgers")) {
            return answer;
        }
        Map<Object, Object> left = new HashMap<>();
        ((Map<?, ?>) answer)
                .forEach((pool, entries) -> left.put(
                        pool,
                        ((List<?>) entries)
                                .stream()
                                        .filter(entry -> ((SupplyEntry) entry).kind() != SupplyEntry.Kind.REFUNDED)
                                        .toList()));
        return left;
    }

    private static Object withdrawn(Verb verb) {
        Object answer = verb.proceed();
        if (!verb.is(SeatPoolStore.class, "counts")) {
            return answer;
        }
        Map<Object, Object> changed = new HashMap<>();
        ((Map<?, ?>) answer).forEach((pool, counts) -> changed.put(pool, withdrawn((SeatCounts) counts)));
        return changed;
    }

    private static SeatCounts withdrawn(SeatCounts c) {
        return new SeatCounts(c.available(), c.invited(), c.claimed(), c.withdrawn() + c.refunded());
    }

    private static Object whatIsLeft(Verb verb, SeatRefund wish, SeatRefundOutcome outcome) {
        return outcome instanceof SeatRefundOutcome.TooFewAvailable few && few.available() > 0
                ? again(verb, new SeatRefund(wish.id(), wish.pool(), few.available(), wish.at()))
                : outcome;
    }

    private static Object underAnotherName(Verb verb, SeatRefund wish, SeatRefundOutcome outcome) {
        SeatRefundId other = new SeatRefundId(UUID.randomUUID().toString());
        return outcome instanceof SeatRefundOutcome.Known
                ? again(verb, new SeatRefund(other, wish.pool(), wish.seats(), wish.at()))
                : outcome;
    }

    private static Object again(Verb verb, SeatRefund wish) {
        return ((List<?>) verb.proceedWith(List.of(wish))).get(0);
    }

    /** Open invitations end, so that their seats may go too. */
    private static Object endsInvitations(Verb verb) {
        if (verb.is(SeatPoolStore.class, "refund")) {
            SeatRefund wish = (SeatRefund) ((List<?>) verb.args()[0]).get(0);
            InvitationStore invitations = verb.session().invitations();
            invitations.end(SeatSteps.ids("i"), wish.at(), InvitationEnd.REVOKED);
        }
        return verb.proceed();
    }

    private static SeatRefund anHourLater(SeatRefund wish) {
        return new SeatRefund(wish.id(), wish.pool(), wish.seats(), wish.at().plus(Duration.ofHours(1)));
    }

    private static SeatRefund firstThousand(SeatRefund wish) {
        return new SeatRefund(wish.id(), wish.pool(), Math.min(wish.seats(), 1000), wish.at());
    }

    private static Object firstOnly(Verb verb) {
        if (!verb.is(SeatPoolStore.class, "refund")) {
            return verb.proceed();
        }
        List<Object> outcomes = new ArrayList<>((List<?>) verb.proceed());
        outcomes.replaceAll(outcome -> outcomes.get(0));
        return outcomes;
    }

    private static Object givesRefunded(Verb verb) {
        Object answer = verb.proceed();
        return verb.is(SeatStore.class, "claim") && ((List<?>) answer).get(0) instanceof SeatOutcome.NoneAvailable
                ? List.of(new SeatOutcome.Taken(new SeatId("pool.1")))
                : answer;
    }

    private static Hand wish(UnaryOperator<SeatRefund> change) {
        return verb -> verb.is(SeatPoolStore.class, "refund")
                ? verb.proceedWith(((List<?>) verb.args()[0])
                        .stream().map(wish -> change.apply((SeatRefund) wish)).toList())
                : verb.proceed();
    }

    /** The outcome of each wish, one at a time. */
    private static Hand outcome(Change change) {
        return verb -> verb.is(SeatPoolStore.class, "refund")
                ? ((List<?>) verb.args()[0])
                        .stream()
                                .map(SeatRefund.class::cast)
                                .map(wish -> change.of(verb, wish, (SeatRefundOutcome) again(verb, wish)))
                                .toList()
                : verb.proceed();
    }

    private interface Change {

        Object of(Verb verb, SeatRefund wish, SeatRefundOutcome outcome);
    }
}
