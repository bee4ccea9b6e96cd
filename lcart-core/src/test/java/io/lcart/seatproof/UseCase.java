package io.lcart.seatproof;

import io.lcart.core.code.RegistrationCode;
import io.lcart.core.intake.ChangeOrderStatus;
import io.lcart.core.intake.GrantSeats;
import io.lcart.core.seat.ImportList;
import io.lcart.core.seat.WithdrawSeat;
import io.lcart.spi.commerce.OrderStatus;
import io.lcart.spi.seat.InvitationId;
import io.lcart.spi.seat.SeatId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

/**
 * Everything that is done with seats and may be broken off: what is there before, and the call itself, which may be repeated. A repeat of what
 * was done without being told so has the answer {@code Unchanged} or a refusal that says so, where there is no key.
 */
enum UseCase {
    BUY("Created", "Unchanged") {
        @Override
        Callable<String> prepare(Arena arena) {
            arena.beginEmpty();
            Calls calls = new Calls(arena);
            return () -> calls.tell(arena.purchase(3));
        }
    },
    GRANT("Created", "Unchanged") {
        @Override
        Callable<String> prepare(Arena arena) {
            arena.beginEmpty();
            Calls calls = new Calls(arena);
            GrantSeats grant = new GrantSeats(
                    arena.order(),
                    arena.site().key(arena.grantee()),
                    arena.offering().value(),
                    2,
                    null);
            return () -> calls.tell(grant);
        }
    },
    ASSIGN("assigned") {
        @Override
        Callable<String> prepare(Arena arena) {
            arena.begin(3);
            Calls calls = new Calls(arena);
            return () -> calls.assign("cho", arena.order());
        }
    },
    ASSIGN_TO_A_STRANGER("assigned") {
        @Override
        Callable<String> prepare(Arena arena) {
            arena.begin(3);
            Calls calls = new Calls(arena);
            return () -> calls.assign("stranger" + arena.round(), arena.order());
        }
    },
    INVITE("invited") {
        @Override
        Callable<String> prepare(Arena arena) {
            arena.begin(3);
            Calls calls = new Calls(arena);
            return () -> calls.invite("cho", arena.order());
        }
    },
    INVITE_WHERE_ONE_EXPIRED("invited") {
        @Override
        Callable<String> prepare(Arena arena) {
            arena.begin(2);
            arena.issue(2);
            Calls later = Calls.later(arena);
            return () -> later.invite("cho", arena.order());
        }
    },
    ISSUE("issued") {
        @Override
        Callable<String> prepare(Arena arena) {
            arena.begin(4);
            Calls calls = new Calls(arena);
            return () -> calls.issue(2, arena.order());
        }
    },
    CLAIM("claimed") {
        @Override
        Callable<String> prepare(Arena arena) {
            arena.begin(3);
            RegistrationCode code = arena.issue(1).get(0);
            Calls calls = new Calls(arena);
            return () -> calls.claim("cho", code, arena.order());
        }
    },
    CLAIM_WITHOUT_A_KEY("claimed") {
        @Override
        Callable<String> prepare(Arena arena) {
            arena.begin(3);
            RegistrationCode code = arena.issue(1).get(0);
            Calls calls = new Calls(arena);
            return () -> calls.claim("cho", code, null);
        }
    },
    REMIND("sent") {
        @Override
        Callable<String> prepare(Arena arena) {
            arena.begin(2);
            new Calls(arena).invite("cho", null);
            InvitationId invitation = arena.invitations().get(0);
            Calls soon = Calls.soon(arena);
            return () -> soon.remind(invitation, arena.order());
        }
    },
    REVOKE("revoked") {
        @Override
        Callable<String> prepare(Arena arena) {
            arena.begin(2);
            new Calls(arena).invite("cho", null);
            InvitationId invitation = arena.invitations().get(0);
            Calls calls = new Calls(arena);
            return () -> calls.revoke(invitation, arena.order());
        }
    },
    IMPORT("gave 3") {
        @Override
        Callable<String> prepare(Arena arena) {
            arena.begin(5);
            Calls calls = new Calls(arena);
            List<String> people = List.of("cho", "boss", "listed" + arena.round());
            return () -> calls.list(ImportList.Mode.ALL_OR_NOTHING, people, arena.order());
        }
    },
    WITHDRAW("withdrawn", "refused SEAT_NOT_CLAIMED") {
        @Override
        Callable<String> prepare(Arena arena) {
            arena.begin(2);
            Calls calls = new Calls(arena);
            calls.assign("cho", null);
            SeatId seat = arena.seatOf("cho");
            return () -> calls.withdraw(new WithdrawSeat(seat, true, true, "a fault"));
        }
    },
    REFUND("refunded") {
        @Override
        Callable<String> prepare(Arena arena) {
            arena.begin(4);
            Calls calls = new Calls(arena);
            calls.assign("cho", null);
            String key = "refund" + arena.round();
            return () -> calls.refund(key, 2);
        }
    },
    REFUND_WHERE_INVITATIONS_EXPIRED("refunded") {
        @Override
        Callable<String> prepare(Arena arena) {
            arena.begin(3);
            arena.issue(2);
            Calls later = Calls.later(arena);
            String key = "refund" + arena.round();
            return () -> later.refund(key, 2);
        }
    },
    TRANSFER("transferred") {
        @Override
        Callable<String> prepare(Arena arena) {
            arena.begin(2);
            Calls calls = new Calls(arena);
            return () -> calls.transfer(arena.grantee());
        }
    },
    END_EXPIRED("ended 2", "ended 0") {
        @Override
        Callable<String> prepare(Arena arena) {
            Calls later = Calls.later(arena);
            later.endExpired();
            arena.begin(3);
            arena.issue(2);
            return later::endExpired;
        }
    },
    CANCEL("Updated", "Unchanged") {
        @Override
        Callable<String> prepare(Arena arena) {
            arena.begin(3);
            Calls calls = new Calls(arena);
            calls.assign("cho", null);
            Calls soon = Calls.soon(arena);
            return () -> soon.tell(new ChangeOrderStatus(arena.order(), OrderStatus.CANCELLED, null));
        }
    },
    RESTORE("Updated", "Unchanged") {
        @Override
        Callable<String> prepare(Arena arena) {
            arena.begin(3);
            new Calls(arena).assign("cho", null);
            arena.become(OrderStatus.CANCELLED);
            Calls soon = Calls.soon(arena);
            return () -> soon.tell(new ChangeOrderStatus(arena.order(), OrderStatus.PROCESSED, null));
        }
    };

    private final Set<String> answers;

    UseCase(String... answers) {
        this.answers = Set.of(answers);
    }

    /** Whether an answer says that it is done. */
    boolean isDone(String answer) {
        return answers.contains(answer);
    }

    /** Begins a round, and gives the call. */
    abstract Callable<String> prepare(Arena arena);
}
