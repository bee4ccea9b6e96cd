package io.lcart.seatproof;

import io.lcart.core.seat.SeatRefusal;
import io.lcart.spi.people.AccountStatus;
import io.lcart.spi.seat.InvitationEnd;
import io.lcart.spi.seat.SeatState;
import io.lcart.spi.seat.SupplyEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the host tells and its administrators do, in the model (domain.md §12, §15-Q9, Q29). */
final class Hosting {

    private static final Answer CONFLICT = Answer.of("refused CONFLICT");

    private final Model model;

    Hosting(Model model) {
        this.model = model;
    }

    Answer perform(Act act, Answer seen) {
        if (act instanceof Act.Buy buy) {
            return buy(buy, seen);
        } else if (act instanceof Act.Grant grant) {
            return grant(grant);
        } else if (act instanceof Act.Become become) {
            return become(become);
        } else if (act instanceof Act.EndExpired) {
            return endExpired();
        } else if (act instanceof Act.Withdraw withdraw) {
            return withdraw(withdraw, seen);
        } else if (act instanceof Act.Refund refund) {
            return refund(refund, seen);
        } else if (act instanceof Act.Transfer transfer) {
            return transfer(transfer);
        } else if (act instanceof Act.Status status) {
            return status(status);
        } else if (act instanceof Act.Join join) {
            if (!model.people.containsKey(join.person())) {
                return Answer.SKIPPED;
            }
            boolean member =
                    model.memberships.getOrDefault(join.person(), Map.of()).containsKey(join.group());
            model.join(join.person(), join.group());
            return member ? Telling.UNCHANGED : Telling.TOLD;
        } else if (act instanceof Act.Leave leave) {
            return leave(leave, seen);
        }
        Act.Learn learn = (Act.Learn) act;
        if (!model.people.containsKey(learn.person())) {
            return Answer.SKIPPED;
        }
        return model.progress.add(learn.person() + " " + learn.offering()) ? Telling.TOLD : Telling.UNCHANGED;
    }

    private Answer buy(Act.Buy act, Answer seen) {
        ModelOrder known = model.orders.get(act.order());
        if (known != null) {
            // why: of the state it was placed in nothing is left if another one came in that very instant
            boolean replaced = known.state(known.placedAt) != act.status();
            boolean same = act.equals(model.bought.get(act.order()));
            return same && !(replaced && seen.equals(CONFLICT)) ? Telling.UNCHANGED : CONFLICT;
        }
        ModelOrder order = new ModelOrder(act.order(), act.buyer(), act.status(), model.now);
        model.orders.put(act.order(), order);
        model.bought.put(act.order(), act);
        int number = 0;
        for (Act.Bought bought : act.lines()) {
            String name = act.order() + "." + ++number;
            Instant until = until(bought.offering());
            if (bought.quantity() >= 2 && !bought.offering().equals("plain")) {
                model.lines.put(
                        name,
                        new ModelLine(
                                name, order, act.buyer(), bought.offering(), bought.quantity(), model.now, until));
            } else {
                model.accesses.add(ModelAccess.of(order, bought.offering(), until));
            }
        }
        return Telling.TOLD;
    }

    private Answer grant(Act.Grant act) {
        if (model.lines.containsKey(act.key())) {
            return act.equals(model.granted.get(act.key())) ? Telling.UNCHANGED : CONFLICT;
        }
        model.granted.put(act.key(), act);
        Instant until = until(act.offering());
        model.lines.put(
                act.key(), new ModelLine(act.key(), null, act.owner(), act.offering(), act.seats(), model.now, until));
        return Telling.TOLD;
    }

    private Instant until(String offering) {
        int days = Model.OFFERINGS.get(offering);
        return days == 0 ? null : model.now.plus(Duration.ofDays(days));
    }

    private Answer become(Act.Become act) {
        ModelOrder order = model.orders.get(act.order());
        Instant at = model.now.minus(act.ago());
        if (order == null || (!act.ago().isZero() && !isNews(order, at))) {
            return Answer.SKIPPED;
        }
        if (act.ago().isZero() && order.state(at) == act.status()) {
            return Telling.UNCHANGED;
        }
        order.states.put(at, act.status());
        return Telling.TOLD;
    }

    /** Whether nothing is known yet of an order at that very instant. */
    static boolean isNews(ModelOrder order, Instant at) {
        return at.isAfter(order.placedAt) && !order.states.containsKey(at);
    }

    private Answer endExpired() {
        int ended = 0;
        for (ModelLine line : model.lines.values()) {
            List<ModelInvitation> overdue = line.overdue(model.now);
            overdue.forEach(invitation -> line.release(invitation, InvitationEnd.EXPIRED, model.now));
            ended += overdue.size();
        }
        if (ended > 0) {
            model.audit(Model.HOST, "seat.expire");
        }
        return Answer.of("ended " + ended);
    }

    private Answer withdraw(Act.Withdraw act, Answer seen) {
        ModelLine line = model.lines.get(act.line());
        ModelSeat seat = line == null ? null : seatMeant(line, act.holder());
        if (line == null || seat == null) {
            return Answer.refused(SeatRefusal.UNKNOWN_SEAT);
        }
        Set<SeatRefusal> reasons = Model.reasons();
        if (seat.state != SeatState.CLAIMED) {
            reasons.add(SeatRefusal.SEAT_NOT_CLAIMED);
        } else if (!act.evenIfStarted() && model.progress.contains(seat.holder + " " + line.offering)) {
            reasons.add(SeatRefusal.TRAINING_STARTED);
        }
        if (!reasons.isEmpty()) {
            return Model.refused(reasons, seen);
        }
        seat.become(SeatState.REVOKED, model.now);
        line.supply(SupplyEntry.Kind.WITHDRAWN, -1, model.now, seat);
        model.accesses.stream().filter(access -> access.seat == seat).forEach(access -> access.endedAt = model.now);
        model.audit(Model.HOST, "seat.withdraw");
        if (!act.replace()) {
            return Answer.done("withdrawn", seat.number);
        }
        line.supply(SupplyEntry.Kind.REPLACED, 1, model.now, seat);
        ModelSeat fresh = new ModelSeat(line.seats.size() + 1, model.now);
        line.seats.add(fresh);
        return new Answer("withdrawn", List.of(seat.number, fresh.number), List.of());
    }

    private Answer refund(Act.Refund act, Answer seen) {
        ModelLine line = model.lines.get(act.line());
        if (line == null) {
            return notRefunded(SeatRefusal.UNKNOWN_LINE, 0);
        }
        Act.Refund known = model.refunded.get(act.key());
        if (known != null) {
            return known.equals(act) ? refunded(act, List.of(), line) : notRefunded(SeatRefusal.KEY_REUSED, 0);
        }
        if (line.free(model.now) < act.seats()) {
            return notRefunded(SeatRefusal.MORE_THAN_AVAILABLE, line.free(model.now));
        }
        model.refunded.put(act.key(), act);
        List<ModelSeat> taken = line.take(act.seats(), seen.seats(), model.now);
        taken.forEach(seat -> seat.become(SeatState.REVOKED, model.now));
        line.ledger.add(SupplyEntry.Kind.REFUNDED + " " + -act.seats() + " " + model.now + " refund " + act.key());
        model.audit(Model.HOST, "seat.refund");
        return refunded(act, taken.stream().map(seat -> seat.number).toList(), line);
    }

    private static Answer refunded(Act.Refund act, List<Integer> seats, ModelLine line) {
        int left = line.count(SeatState.AVAILABLE);
        return new Answer("refunded", seats, List.of(act.seats() + " seats", left + " left"));
    }

    private static Answer notRefunded(SeatRefusal reason, int available) {
        return Answer.refused(reason, List.of(available + " available"));
    }

    /** The seat that an act speaks of, or {@code null}. */
    static ModelSeat seatMeant(ModelLine line, String holder) {
        ModelSeat meant = null;
        for (ModelSeat seat : line.seats) {
            boolean held = holder == null ? seat.holder == null && meant == null : holder.equals(seat.holder);
            meant = held ? seat : meant;
        }
        return meant;
    }

    private Answer transfer(Act.Transfer act) {
        ModelLine line = model.lines.get(act.line());
        AccountStatus status = model.people.get(act.to());
        if (line == null) {
            return Answer.refused(SeatRefusal.UNKNOWN_LINE);
        }
        if (status == null) {
            return Answer.refused(SeatRefusal.UNKNOWN_PERSON);
        }
        if (status != AccountStatus.ACTIVE) {
            return Answer.refused(SeatRefusal.PERSON_BARRED);
        }
        if (!line.owner.equals(act.to())) {
            line.owner = act.to();
            model.audit(Model.HOST, "seat.transfer");
        }
        return Answer.of("transferred to " + act.to());
    }

    private Answer status(Act.Status act) {
        if (!model.people.containsKey(act.person())) {
            return Answer.SKIPPED;
        }
        boolean known = model.people.put(act.person(), act.status()) == act.status();
        boolean same = act.person().equals(model.addresses.put(act.person(), act.person()));
        return known && same ? Telling.UNCHANGED : Telling.TOLD;
    }

    private Answer leave(Act.Leave act, Answer seen) {
        Instant since = model.memberships.getOrDefault(act.person(), Map.of()).get(act.group());
        if (since == null || !since.isBefore(model.now)) {
            // why: who left in this very instant may be told so again
            return seen.equals(Telling.UNCHANGED) ? seen : Answer.SKIPPED;
        }
        model.memberships.get(act.person()).remove(act.group());
        return Telling.TOLD;
    }
}
