package io.lcart.samples.portal.api;

import io.javalin.http.Context;
import io.lcart.core.seat.RefundOutcome;
import io.lcart.core.seat.RefundSeats;
import io.lcart.core.seat.SeatRefusal;
import io.lcart.samples.portal.http.Access;
import io.lcart.samples.portal.store.IdempotencyKeys.Answer;
import jakarta.validation.Validator;
import java.util.Map;
import java.util.function.Function;

/** Refunds of seats by the host. The refund's key stands in the body and is good for ever. Thread-safe. */
final class SeatRefundsApi {

    private static final int CREATED = 201;

    private final Access access;
    private final Answers answers;
    private final Validator validator;
    private final Function<RefundSeats, RefundOutcome> refunds;

    SeatRefundsApi(Access access, Answers answers, Validator validator, Function<RefundSeats, RefundOutcome> refunds) {
        this.access = access;
        this.answers = answers;
        this.validator = validator;
        this.refunds = refunds;
    }

    void refund(Context ctx) {
        String host = access.host(ctx).id();
        Asking asking = Asking.of(ctx, access);
        byte[] body = Json.body(ctx);
        answers.once(ctx, host, body, () -> {
            var line = SeatLinesApi.id(ctx, asking);
            RefundSeats command = Items.one(Json.read(body), in -> Commands.refund(line, in), validator);
            return answer(refunds.apply(command), asking);
        });
    }

    private static Answer answer(RefundOutcome outcome, Asking asking) {
        if (outcome instanceof RefundOutcome.Refused refused) {
            boolean counted = refused.reason() == SeatRefusal.MORE_THAN_AVAILABLE;
            throw asking.refused(
                    refused.reason(), counted ? Map.of("available", refused.available()) : Map.<String, Object>of());
        }
        RefundOutcome.Refunded refunded = (RefundOutcome.Refunded) outcome;
        return Answers.of(CREATED, Map.of("refunded", refunded.seats(), "available", refunded.remaining()));
    }
}
