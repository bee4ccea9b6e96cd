package io.lcart.spi.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.spi.Interval;
import io.lcart.spi.LcartException;
import io.lcart.spi.catalog.Offering;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.catalog.OfferingKind;
import io.lcart.spi.dashboard.DashboardQuery;
import io.lcart.spi.outbox.OutboxMessage;
import io.lcart.spi.people.Account;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.people.AccountStatus;
import io.lcart.spi.points.PointsEntry;
import io.lcart.spi.seat.Acceptance;
import io.lcart.spi.seat.Invitation;
import io.lcart.spi.seat.InvitationEnd;
import io.lcart.spi.seat.InvitationId;
import io.lcart.spi.seat.Ownership;
import io.lcart.spi.seat.PoolSource;
import io.lcart.spi.seat.SeatClaim;
import io.lcart.spi.seat.SeatId;
import io.lcart.spi.seat.SeatPool;
import io.lcart.spi.seat.SeatPoolId;
import io.lcart.spi.seat.SeatRefund;
import io.lcart.spi.seat.SeatRefundId;
import io.lcart.spi.seat.SeatSupply;
import io.lcart.spi.seat.SupplyEntry;
import io.lcart.spi.seat.Tenure;
import io.lcart.spi.seat.Withdrawal;
import io.lcart.spi.storage.Session;
import io.lcart.spi.storage.Storage;
import io.lcart.spi.training.AccessEntry;
import io.lcart.spi.training.AccessEntryId;
import io.lcart.spi.training.AccessSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** A transaction that failed leaves the storage as if it had never run, and seats are never lost or made. */
class RollbackProperties {

    private static final int SEATS = 3;
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Interval ALWAYS = Interval.since(NOW);

    @Property(tries = 300)
    void a_failed_transaction_leaves_no_trace(@ForAll("histories") List<Transaction> history) {
        InMemoryStorage withFailures = started();
        InMemoryStorage without = started();
        for (Transaction transaction : history) {
            if (run(withFailures, transaction)) {
                assertThat(run(without, transaction)).isTrue();
            }
        }
        assertThat(everything(withFailures)).isEqualTo(everything(without));
    }

    @Property(tries = 300)
    void live_seats_are_the_supply(@ForAll("histories") List<Transaction> history) {
        InMemoryStorage storage = started();
        history.forEach(transaction -> run(storage, transaction));
        Map<SeatPoolId, List<SupplyEntry>> ledgers =
                storage.read(s -> s.seatPools().ledgers(pools()));
        storage.read(s -> s.seatPools().counts(pools()))
                .forEach((pool, counts) -> assertThat(counts.supplied()).isEqualTo(sum(ledgers.get(pool))));
    }

    @Provide
    Arbitrary<List<Transaction>> histories() {
        Arbitrary<Step> step = Combinators.combine(
                        Arbitraries.of(Kind.class),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 3))
                .as(Step::new);
        Arbitrary<Transaction> transaction = Combinators.combine(
                        step.list().ofMinSize(1).ofMaxSize(6),
                        Arbitraries.frequencyOf(
                                Tuple.of(3, Arbitraries.just(true)), Tuple.of(1, Arbitraries.just(false))))
                .as(Transaction::new);
        return transaction.list().ofMaxSize(15);
    }

    /** Two people and an offering are there already, so that most steps have something to refer to. */
    private static InMemoryStorage started() {
        InMemoryStorage storage = new InMemoryStorage();
        storage.inTransaction(s -> {
            Kind.ACCOUNT.run(s, 0, 0);
            Kind.ACCOUNT.run(s, 1, 1);
            Kind.SUPPLY.run(s, 0, 0);
            return true;
        });
        return storage;
    }

    private static boolean run(Storage storage, Transaction transaction) {
        try {
            return storage.inTransaction(session -> {
                transaction.steps().forEach(step -> step.kind().run(session, step.a(), step.b()));
                if (!transaction.succeeds()) {
                    throw new IllegalStateException("thrown by the work");
                }
                return true;
            });
        } catch (LcartException | IllegalStateException e) {
            return false;
        }
    }

    private static List<Object> everything(Storage storage) {
        List<AccountId> people =
                IntStream.range(0, 4).mapToObj(RollbackProperties::person).toList();
        return storage.read(s -> {
            List<Object> all = new ArrayList<>();
            all.add(s.people().accounts(people));
            all.add(s.seatPools().pools(pools()));
            all.add(s.seatPools().counts(pools()));
            all.add(s.seatPools().ledgers(pools()));
            pools().forEach(pool -> all.add(s.seats().page(pool, 0, 500)));
            pools().forEach(pool -> all.add(s.invitations().overdueIn(pool, NOW.plusSeconds(9), 500)));
            people.forEach(person -> all.add(s.seatPools().ownedBy(person, null, 500)));
            all.add(s.invitations().find(invitations()));
            all.add(s.invitations().overdue(NOW.plusSeconds(9), 500));
            all.add(s.outbox().pending(500));
            people.forEach(person -> all.add(s.dashboards().facts(DashboardQuery.of(person, NOW))));
            people.forEach(person -> all.add(s.dashboards().facts(DashboardQuery.of(person, NOW.plusSeconds(2)))));
            return all;
        });
    }

    private static int sum(List<SupplyEntry> ledger) {
        return ledger.stream().mapToInt(SupplyEntry::seats).sum();
    }

    private static AccountId person(int n) {
        return new AccountId("a" + n);
    }

    private static List<SeatPoolId> pools() {
        return IntStream.range(0, 4).mapToObj(n -> new SeatPoolId("p" + n)).toList();
    }

    private static List<InvitationId> invitations() {
        return IntStream.range(0, 4).mapToObj(n -> new InvitationId("i" + n)).toList();
    }

    record Transaction(List<Step> steps, boolean succeeds) {}

    record Step(Kind kind, int a, int b) {}

    enum Kind {
        ACCOUNT {
            @Override
            void run(Session s, int a, int b) {
                String email = "e" + b;
                s.people()
                        .insert(List.of(
                                new Account(person(a), "A", "", email, email, null, AccountStatus.ACTIVE, NOW)));
            }
        },
        RENAMING {
            @Override
            void run(Session s, int a, int b) {
                String email = "e" + b;
                s.people()
                        .update(List.of(
                                new Account(person(a), "B", "", email, email, null, AccountStatus.LOCKED, NOW)));
            }
        },
        SUPPLY {
            @Override
            void run(Session s, int a, int b) {
                OfferingId offering = new OfferingId("o" + b);
                s.catalog()
                        .insertOfferings(List.of(new Offering(
                                offering,
                                null,
                                "O",
                                OfferingKind.SELF_PACED,
                                true,
                                null,
                                null,
                                List.of(),
                                null,
                                List.of())));
                SeatPool pool = new SeatPool(
                        pools().get(b),
                        new PoolSource.AdminGrant("g"),
                        offering,
                        List.of(new Ownership(person(a), NOW)),
                        NOW,
                        ALWAYS,
                        List.of(new Tenure(person(a), ALWAYS)));
                s.seatPools().supply(List.of(new SeatSupply(pool, SEATS)));
            }
        },
        CLAIM {
            @Override
            void run(Session s, int a, int b) {
                s.seats().claim(List.of(new SeatClaim(pools().get(b), person(a), NOW.plusSeconds(a))));
            }
        },
        OPEN {
            @Override
            void run(Session s, int a, int b) {
                InvitationId id = invitations().get(a);
                Instant at = NOW.plusSeconds(a);
                s.invitations()
                        .open(List.of(new Invitation(id, pools().get(b), person(0), "e", "e", at, at.plusSeconds(b))));
            }
        },
        ACCEPT {
            @Override
            void run(Session s, int a, int b) {
                s.invitations().accept(List.of(new Acceptance(invitations().get(a), person(b), NOW.plusSeconds(3))));
            }
        },
        END {
            @Override
            void run(Session s, int a, int b) {
                s.invitations().end(List.of(invitations().get(a)), NOW.plusSeconds(b), InvitationEnd.REVOKED);
            }
        },
        WITHDRAW {
            @Override
            void run(Session s, int a, int b) {
                SeatId seat = new SeatId(pools().get(b) + "." + (a + 1));
                s.seats().withdraw(List.of(new Withdrawal(seat, NOW.plusSeconds(4), a % 2 == 0)));
            }
        },
        REFUND {
            @Override
            void run(Session s, int a, int b) {
                SeatRefundId id = new SeatRefundId("r" + a);
                s.seatPools().refund(List.of(new SeatRefund(id, pools().get(b), 1 + a % 2, NOW.plusSeconds(5))));
            }
        },
        TRANSFER {
            @Override
            void run(Session s, int a, int b) {
                s.seatPools().transfer(Map.of(pools().get(b), new Ownership(person(a), NOW)));
            }
        },
        ACCESS {
            @Override
            void run(Session s, int a, int b) {
                s.training()
                        .insert(List.of(new AccessEntry(
                                new AccessEntryId(a + "-" + b),
                                person(a),
                                new OfferingId("o" + b),
                                new AccessSource(AccessSource.Kind.SEAT, "p" + b),
                                ALWAYS,
                                NOW,
                                null,
                                List.of(ALWAYS))));
            }
        },
        POINTS {
            @Override
            void run(Session s, int a, int b) {
                s.points().append(List.of(new PointsEntry(person(a), "e" + a + b, "k" + b, NOW, NOW, 1L + b, 0, null)));
            }
        },
        MESSAGE {
            @Override
            void run(Session s, int a, int b) {
                s.outbox().append(List.of(new OutboxMessage("m" + a + b, "k", "s", "{}", NOW)));
            }
        };

        abstract void run(Session session, int a, int b);
    }
}
