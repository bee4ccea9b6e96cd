package io.lcart.spi.tck;

import static io.lcart.spi.tck.Broken.verb;

import io.lcart.spi.people.AccountId;
import io.lcart.spi.seat.Ownership;
import io.lcart.spi.seat.Seat;
import io.lcart.spi.seat.SeatChange;
import io.lcart.spi.seat.SeatClaim;
import io.lcart.spi.seat.SeatHolder;
import io.lcart.spi.seat.SeatOutcome;
import io.lcart.spi.seat.SeatPool;
import io.lcart.spi.seat.SeatPoolId;
import io.lcart.spi.seat.SeatPoolStore;
import io.lcart.spi.seat.SeatState;
import io.lcart.spi.seat.SeatStore;
import io.lcart.spi.seat.SupplyEntry;
import io.lcart.spi.seat.SupplyEntry.Kind;
import io.lcart.spi.seat.Withdrawal;
import io.lcart.spi.seat.WithdrawalOutcome;
import io.lcart.spi.storage.Session;
import io.lcart.spi.tck.Wrapped.Hand;
import io.lcart.spi.tck.Wrapped.Verb;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** The kit can fail: each of these storages loses, mints or hides seats in one way, and the named check says so. */
class BrokenSeatsTest extends KitNotices {

    static Stream<Arguments> faults() {
        return Stream.of(
                verb("SEAT-48", "withdraws a seat twice", withdrawals(BrokenSeatsTest::twice)),
                verb("SEAT-51", "withdraws what nobody claimed", withdrawals(BrokenSeatsTest::twice)),
                verb("SEAT-49", "ends states before they began", BrokenSeatsTest::ledgerAsTold),
                verb("INVITE-02", "notes the owner as holder", seats(BrokenSeatsTest::ownerHolds)),
                verb("SEAT-50", "forgets who held a revoked seat", seats(BrokenSeatsTest::withoutHolder)),
                verb("SEAT-52", "withdraws without a ledger entry", ledger(e -> e.kind() == Kind.WITHDRAWN ? null : e)),
                verb("SEAT-54", "withdraws without a ledger entry", ledger(e -> e.kind() == Kind.WITHDRAWN ? null : e)),
                verb("SEAT-53", "replaces without naming the seat", ledger(BrokenSeatsTest::unnamed)),
                verb("SEAT-53", "replaces without a fresh seat", BrokenSeatsTest::neverReplaces),
                verb("SEAT-55", "keeps the live key of a revoked seat", BrokenSeatsTest::keepsLiveKey),
                verb("SEAT-56", "finds touched seats only", BrokenSeatsTest::findsTouched),
                verb("SEAT-57", "skips the first seat of each further page", BrokenSeatsTest::skips),
                verb(
                        "SEAT-57",
                        "leaves out revoked seats",
                        seats(seat -> seat.state() == SeatState.REVOKED ? null : seat)),
                verb("SEAT-58", "forgets seats that were taken back", BrokenSeatsTest::forgetsRevoked),
                verb(
                        "SEAT-59",
                        "knows the present only",
                        v -> v.is(SeatStore.class, "history") ? last((List<?>) v.proceed()) : v.proceed()),
                verb(
                        "POOL-01",
                        "repeats the last pool on the next page",
                        v -> v.is(SeatPoolStore.class, "ownedBy") ? repeating(v) : v.proceed()),
                verb("POOL-02", "lists pools by their first owner", pools(BrokenSeatsTest::never)),
                verb("POOL-03", "forgets earlier owners", pools(BrokenSeatsTest::lastOwner)),
                verb("POOL-05", "lets others transfer what is held", transfersHeld()),
                verb("POOL-06", "takes purchases for grants", ledger(BrokenSeatsTest::granted)),
                verb(
                        "POOL-07",
                        "counts further than asked",
                        v -> v.is(SeatPoolStore.class, "availableUpTo")
                                ? v.session().seatPools().availableUpTo((SeatPoolId) v.args()[0], 500)
                                : v.proceed()),
                verb("TIME-07", "keeps milliseconds", BrokenSeatsTest::keepsMilliseconds),
                verb("BULK-14", "loses what lies beyond the first piece of a list", BrokenSeatsTest::firstPiece),
                verb("BULK-15", "loses what lies beyond the first piece of a list", BrokenSeatsTest::firstPiece));
    }

    private static WithdrawalOutcome twice(WithdrawalOutcome outcome) {
        return outcome instanceof WithdrawalOutcome.NotClaimed ? new WithdrawalOutcome.Withdrawn(null) : outcome;
    }

    private static Seat withoutHolder(Seat seat) {
        return seat.state() == SeatState.REVOKED
                ? new Seat(seat.id(), seat.pool(), seat.state(), seat.since(), null, null)
                : seat;
    }

    private static Seat ownerHolds(Seat seat) {
        return seat.holder() == null
                ? seat
                : new Seat(seat.id(), seat.pool(), seat.state(), seat.since(), new AccountId("owner"), null);
    }

    private static SupplyEntry unnamed(SupplyEntry entry) {
        return new SupplyEntry(
                entry.kind(), entry.seats(), entry.at(), entry.kind() == Kind.REPLACED ? null : entry.seat());
    }

    private static SupplyEntry granted(SupplyEntry entry) {
        return new SupplyEntry(Kind.GRANTED, entry.seats(), entry.at(), entry.seat());
    }

    /** The instant in the ledger is the caller's, not the one at which the seat changed. */
    private static Object ledgerAsTold(Verb verb) {
        Object answer = verb.proceed();
        if (!verb.is(SeatPoolStore.class, "ledgers")) {
            return answer;
        }
        Map<Object, List<SupplyEntry>> told = new HashMap<>();
        ((Map<?, ?>) answer)
                .forEach((pool, entries) -> told.put(
                        pool,
                        entriesOf(
                                entries,
                                e -> e.seat() == null
                                        ? e
                                        : new SupplyEntry(e.kind(), e.seats(), Samples.hour(-1), e.seat()))));
        return told;
    }

    private static Object neverReplaces(Verb verb) {
        return verb.is(SeatStore.class, "withdraw")
                ? verb.proceedWith(((List<?>) verb.args()[0])
                        .stream()
                                .map(Withdrawal.class::cast)
                                .map(w -> new Withdrawal(w.seat(), w.at(), false))
                                .toList())
                : verb.proceed();
    }

    private static Object keepsLiveKey(Verb verb) {
        if (!verb.is(SeatStore.class, "claim")) {
            return verb.proceed();
        }
        SeatClaim wish = (SeatClaim) ((List<?>) verb.args()[0]).get(0);
        SeatHolder holder = new SeatHolder(wish.pool(), wish.account());
        List<Seat> claimed = verb.session().seats().claimedBy(List.of(holder)).getOrDefault(holder, List.of());
        return claimed.isEmpty()
                ? verb.proceed()
                : List.of(new SeatOutcome.AlreadyHolds(claimed.get(0).id()));
    }

    private static Object findsTouched(Verb verb) {
        Object answer = verb.proceed();
        if (verb.is(SeatStore.class, "find")) {
            Map<Object, Object> touched = new HashMap<>();
            ((Map<?, ?>) answer).forEach((id, seat) -> {
                if (((Seat) seat).state() != SeatState.AVAILABLE) {
                    touched.put(id, seat);
                }
            });
            return touched;
        }
        return answer;
    }

    private static Object skips(Verb verb) {
        List<?> page = verb.is(SeatStore.class, "page") ? (List<?>) verb.proceed() : List.of();
        return verb.is(SeatStore.class, "page")
                ? (Integer) verb.args()[1] > 0 && !page.isEmpty() ? page.subList(1, page.size()) : page
                : verb.proceed();
    }

    private static Object forgetsRevoked(Verb verb) {
        if (!verb.is(SeatStore.class, "claimedBy")) {
            return verb.proceed();
        }
        Map<Object, Object> live = new HashMap<>();
        ((Map<?, ?>) verb.proceed())
                .forEach((holder, seats) -> live.put(
                        holder,
                        ((List<?>) seats)
                                .stream()
                                        .filter(seat -> ((Seat) seat).state().isLive())
                                        .toList()));
        return live;
    }

    private static Object keepsMilliseconds(Verb verb) {
        Object answer = verb.proceed();
        return verb.is(SeatStore.class, "history")
                ? ((List<?>) answer)
                        .stream()
                                .map(SeatChange.class::cast)
                                .map(then ->
                                        new SeatChange(then.state(), then.at().truncatedTo(ChronoUnit.MILLIS)))
                                .toList()
                : answer;
    }

    private static List<?> last(List<?> states) {
        return states.isEmpty() ? states : states.subList(states.size() - 1, states.size());
    }

    private static Object repeating(Verb verb) {
        List<Object> page = new ArrayList<>((List<?>) verb.proceed());
        SeatPoolId after = (SeatPoolId) verb.args()[1];
        if (after != null && !page.isEmpty()) {
            page.set(0, verb.session().seatPools().pools(List.of(after)).get(after));
        }
        return page;
    }

    private static SeatPool never(SeatPool pool) {
        return pool.owners().size() > 1 ? null : pool;
    }

    private static SeatPool lastOwner(SeatPool pool) {
        Ownership last = pool.owners().get(pool.owners().size() - 1);
        return new SeatPool(
                pool.id(),
                pool.source(),
                pool.offering(),
                List.of(last),
                pool.suppliedAt(),
                pool.window(),
                pool.tenures());
    }

    /** Between two looks at a pool that is held, somebody else transfers it. */
    private static Hand transfersHeld() {
        Set<Session> holding = new HashSet<>();
        Map<Session, Integer> looks = new HashMap<>();
        return verb -> {
            if (verb.is(SeatPoolStore.class, "hold")) {
                holding.add(verb.session());
            }
            if (verb.is(SeatPoolStore.class, "pools")
                    && holding.contains(verb.session())
                    && looks.merge(verb.session(), 1, Integer::sum) == 2) {
                SeatPoolId pool = new SeatPoolId("pool");
                SeatPool now = verb.session().seatPools().pools(List.of(pool)).get(pool);
                verb.session().seatPools().transfer(Map.of(pool, new Ownership(now.owner(), Samples.hour(9))));
            }
            return verb.proceed();
        };
    }

    private static Object firstPiece(Verb verb) {
        return verb.is(SeatStore.class, "find") || verb.is(SeatPoolStore.class, "ledgers")
                ? verb.proceedWith(
                        ((List<?>) verb.args()[0]).stream().limit(1000).toList())
                : verb.proceed();
    }

    private static Hand withdrawals(UnaryOperator<WithdrawalOutcome> change) {
        return verb -> verb.is(SeatStore.class, "withdraw")
                ? ((List<?>) verb.proceed())
                        .stream().map(o -> change.apply((WithdrawalOutcome) o)).toList()
                : verb.proceed();
    }

    /** Seats as they are found and listed, changed or left out. */
    private static Hand seats(Function<Seat, Seat> change) {
        return verb -> {
            Object answer = verb.proceed();
            if (verb.is(SeatStore.class, "page")) {
                return Stream.of(((List<?>) answer).toArray())
                        .map(seat -> change.apply((Seat) seat))
                        .filter(seat -> seat != null)
                        .toList();
            }
            if (verb.is(SeatStore.class, "find")) {
                Map<Object, Object> changed = new HashMap<>();
                ((Map<?, ?>) answer).forEach((id, seat) -> {
                    Seat now = change.apply((Seat) seat);
                    if (now != null) {
                        changed.put(id, now);
                    }
                });
                return changed;
            }
            return answer;
        };
    }

    /** Pools as they are listed, changed or left out. */
    private static Hand pools(Function<SeatPool, SeatPool> change) {
        return verb -> {
            Object answer = verb.proceed();
            if (verb.is(SeatPoolStore.class, "ownedBy")) {
                return ((List<?>) answer)
                        .stream()
                                .map(pool -> change.apply((SeatPool) pool))
                                .filter(pool -> pool != null)
                                .toList();
            }
            if (verb.is(SeatPoolStore.class, "pools")) {
                Map<Object, Object> changed = new HashMap<>();
                ((Map<?, ?>) answer).forEach((id, pool) -> {
                    SeatPool now = change.apply((SeatPool) pool);
                    changed.put(id, now == null ? pool : now);
                });
                return changed;
            }
            return answer;
        };
    }

    private static Hand ledger(Function<SupplyEntry, SupplyEntry> change) {
        return verb -> {
            Object answer = verb.proceed();
            if (!verb.is(SeatPoolStore.class, "ledgers")) {
                return answer;
            }
            Map<Object, List<SupplyEntry>> changed = new HashMap<>();
            ((Map<?, ?>) answer).forEach((pool, entries) -> changed.put(pool, entriesOf(entries, change)));
            return changed;
        };
    }

    private static List<SupplyEntry> entriesOf(Object entries, Function<SupplyEntry, SupplyEntry> change) {
        return ((List<?>) entries)
                .stream()
                        .map(entry -> change.apply((SupplyEntry) entry))
                        .filter(entry -> entry != null)
                        .toList();
    }
}
