package io.lcart.core.seat;

import io.lcart.core.seat.pool.Pools;
import io.lcart.spi.Interval;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.seat.Invitation;
import io.lcart.spi.seat.InvitationEnd;
import io.lcart.spi.seat.InvitationId;
import io.lcart.spi.seat.SeatClaim;
import io.lcart.spi.seat.SeatHolder;
import io.lcart.spi.seat.SeatOutcome;
import io.lcart.spi.seat.SeatPool;
import io.lcart.spi.seat.SeatPoolId;
import io.lcart.spi.seat.SeatRefund;
import io.lcart.spi.seat.SeatRefundOutcome;
import io.lcart.spi.seat.SeatState;
import io.lcart.spi.storage.Session;
import io.lcart.spi.training.AccessEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes seats of pools that are held; where none is available, those come back first whose invitations have expired. */
final class Taking {

    private static final int BATCH = 500;

    private Taking() {}

    static List<SeatOutcome> claim(Session session, SeatPool pool, List<AccountId> people, Instant now) {
        return take(
                session,
                pool,
                people,
                now,
                wishes -> session.seats()
                        .claim(wishes.stream()
                                .map(person -> new SeatClaim(pool.id(), person, now))
                                .toList()));
    }

    static List<SeatOutcome> open(Session session, SeatPool pool, List<Invitation> invitations, Instant now) {
        return take(
                session, pool, invitations, now, wishes -> session.invitations().open(wishes));
    }

    private static <W> List<SeatOutcome> take(
            Session session, SeatPool pool, List<W> wishes, Instant now, Function<List<W>, List<SeatOutcome>> ask) {
        List<SeatOutcome> outcomes = new ArrayList<>(ask.apply(wishes));
        List<Integer> unmet = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            if (outcomes.get(i) instanceof SeatOutcome.NoneAvailable) {
                unmet.add(i);
            }
        }
        while (!unmet.isEmpty()) {
            int freed = Math.min(expire(session, pool.id(), now), unmet.size());
            if (freed == 0) {
                break;
            }
            List<Integer> again = unmet.subList(0, freed);
            List<SeatOutcome> second = ask.apply(again.stream().map(wishes::get).toList());
            for (int i = 0; i < freed; i++) {
                outcomes.set(again.get(i), second.get(i));
            }
            unmet = new ArrayList<>(unmet.subList(freed, unmet.size()));
        }
        return outcomes;
    }

    static SeatRefundOutcome refund(Session session, SeatRefund wish) {
        SeatRefundOutcome outcome;
        do {
            outcome = session.seatPools().refund(List.of(wish)).get(0);
        } while (outcome instanceof SeatRefundOutcome.TooFewAvailable && expire(session, wish.pool(), wish.at()) > 0);
        return outcome;
    }

    /** Ends invitations of a pool whose time is over, and says how many seats are available for it. */
    private static int expire(Session session, SeatPoolId pool, Instant now) {
        Set<InvitationId> overdue = session.invitations().overdueIn(pool, now, BATCH).stream()
                .map(Invitation::id)
                .collect(Collectors.toSet());
        return session.invitations().end(overdue, now, InvitationEnd.EXPIRED).size();
    }

    /** Why a person needs no seat of a pool, or {@code null} if they do (domain.md §15-Q11). */
    static @Nullable SeatRefusal needless(
            Session session, SeatPool pool, AccountId person, Instant now, AccessClock clock) {
        if (holdsSeat(session, pool, person)) {
            return SeatRefusal.ALREADY_HOLDS_SEAT;
        }
        return haveAccess(session, pool, List.of(person), now, clock).isEmpty() ? null : SeatRefusal.HAS_ACCESS;
    }

    /** As {@link #needless}, for whoever is about to claim: the claim itself says who holds a seat, so that is asked only for its reason. */
    static @Nullable SeatRefusal needlessBesideAClaim(
            Session session, SeatPool pool, AccountId person, Instant now, AccessClock clock) {
        return haveAccess(session, pool, List.of(person), now, clock).isEmpty()
                ? null
                : holdsSeat(session, pool, person) ? SeatRefusal.ALREADY_HOLDS_SEAT : SeatRefusal.HAS_ACCESS;
    }

    private static boolean holdsSeat(Session session, SeatPool pool, AccountId person) {
        SeatHolder holder = new SeatHolder(pool.id(), person);
        return session.seats().claimedBy(List.of(holder)).getOrDefault(holder, List.of()).stream()
                .anyMatch(seat -> seat.state() == SeatState.CLAIMED);
    }

    /** Whether people have access to what a seat gives already, at least as long as the seat would give it (domain.md §15-Q11). */
    static Set<AccountId> haveAccess(
            Session session, SeatPool pool, List<AccountId> people, Instant now, AccessClock clock) {
        Instant until = Pools.window(pool, now, clock).until();
        return session.training().entriesTo(pool.offering(), people).stream()
                .filter(entry -> isInForce(entry, now) && lastsUntil(entry.window(), until))
                .map(AccessEntry::account)
                .collect(Collectors.toSet());
    }

    private static boolean isInForce(AccessEntry entry, Instant now) {
        Instant end = entry.window().until();
        return (end == null || now.isBefore(end))
                && entry.inForce().stream().anyMatch(interval -> interval.contains(now));
    }

    private static boolean lastsUntil(Interval window, @Nullable Instant until) {
        Instant end = window.until();
        return end == null || (until != null && !end.isBefore(until));
    }
}
