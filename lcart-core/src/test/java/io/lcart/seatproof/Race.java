package io.lcart.seatproof;

import io.lcart.core.code.RegistrationCode;
import io.lcart.core.intake.ChangeOrderStatus;
import io.lcart.core.intake.IntakeOutcome;
import io.lcart.core.seat.ImportList;
import io.lcart.core.seat.SeatPolicy;
import io.lcart.core.seat.WithdrawSeat;
import io.lcart.oracle.Dice;
import io.lcart.spi.commerce.OrderStatus;
import io.lcart.spi.seat.InvitationId;
import io.lcart.spi.seat.SeatId;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Everything that many may want at once, and who has to get it (reliability.md P6, T03, T08, T19, T28). */
enum Race {
    THE_LAST_SEAT_FOR_MANY {
        @Override
        Heat heat(Arena arena, int callers) {
            arena.begin(2);
            Calls calls = new Calls(arena);
            calls.assign("cho", null);
            return new Heat(
                    each(callers, i -> () -> calls.assign("p" + i, null)),
                    answers -> answers.exactly(1, "assigned")
                            .others("refused NO_SEAT_AVAILABLE")
                            .counts(0, 0, 2, 0));
        }
    },
    A_FEW_SEATS_FOR_MANY {
        @Override
        Heat heat(Arena arena, int callers) {
            arena.begin(5);
            Calls calls = new Calls(arena);
            return new Heat(
                    each(callers, i -> () -> calls.assign("p" + i, null)),
                    answers -> answers.exactly(5, "assigned")
                            .others("refused NO_SEAT_AVAILABLE")
                            .counts(0, 0, 5, 0));
        }
    },
    ONE_PERSON_GIVEN_MANY_SEATS {
        @Override
        Heat heat(Arena arena, int callers) {
            arena.begin(callers);
            Calls calls = new Calls(arena);
            return new Heat(
                    each(callers, i -> () -> calls.assign("p0", null)),
                    answers -> answers.exactly(1, "assigned")
                            .others("refused ALREADY_HOLDS_SEAT", "refused HAS_ACCESS")
                            .counts(callers - 1, 0, 1, 0));
        }
    },
    THE_LAST_SEAT_IN_EVERY_WAY {
        @Override
        Heat heat(Arena arena, int callers) {
            arena.begin(2);
            Calls calls = new Calls(arena);
            calls.assign("cho", null);
            IntFunction<Callable<String>> ways = i -> switch (i % 4) {
                case 0 -> () -> calls.assign("p" + i, null);
                case 1 -> () -> calls.invite("p" + i, null);
                case 2 -> () -> calls.issue(1, null);
                default -> () -> calls.list(ImportList.Mode.ALL_OR_NOTHING, List.of("p" + i), null);
            };
            return new Heat(
                    each(callers, ways),
                    answers -> answers.exactly(1, "assigned", "invited", "issued", "gave 1")
                            .others("refused NO_SEAT_AVAILABLE")
                            .live(2));
        }
    },
    SEATS_WHOSE_INVITATIONS_EXPIRED {
        @Override
        Heat heat(Arena arena, int callers) {
            arena.begin(3);
            arena.issue(3);
            Calls calls = Calls.later(arena);
            return new Heat(
                    each(callers, i -> () -> calls.assign("p" + i, null)),
                    answers -> answers.exactly(3, "assigned")
                            .others("refused NO_SEAT_AVAILABLE")
                            .counts(0, 0, 3, 0));
        }
    },
    LISTS_AT_ONCE {
        @Override
        Heat heat(Arena arena, int callers) {
            arena.begin(25);
            Calls calls = new Calls(arena);
            int lists = Math.min(callers, Arena.PEOPLE / 10);
            return new Heat(
                    each(lists, i -> () -> calls.list(ImportList.Mode.ALL_OR_NOTHING, people(10 * i, 10), null)),
                    answers -> answers.exactly(Math.min(2, lists), "gave 10")
                            .others("refused NO_SEAT_AVAILABLE")
                            .live(25));
        }
    },
    LISTS_OF_THE_SAME_PEOPLE {
        @Override
        Heat heat(Arena arena, int callers) {
            arena.begin(40);
            Calls calls = new Calls(arena);
            return new Heat(
                    each(Math.min(callers, 16), i -> () -> calls.list(ImportList.Mode.PREFIX, shuffled(i), null)),
                    answers -> answers.others(gave(20)).counts(20, 0, 20, 0));
        }
    },
    ONE_CODE_FOR_MANY {
        @Override
        Heat heat(Arena arena, int callers) {
            arena.begin(3);
            RegistrationCode code = arena.issue(1).get(0);
            Calls calls = new Calls(arena);
            return new Heat(
                    each(callers, i -> () -> calls.claim("p" + i, code, null)),
                    answers -> answers.exactly(1, "claimed")
                            .others("refused CODE_USED")
                            .counts(2, 0, 1, 0));
        }
    },
    ONE_CODE_MANY_TIMES {
        @Override
        Heat heat(Arena arena, int callers) {
            arena.begin(3);
            RegistrationCode code = arena.issue(1).get(0);
            Calls calls = new Calls(arena);
            return new Heat(
                    each(callers, i -> () -> calls.claim("p0", code, null)),
                    answers -> answers.exactly(callers, "claimed").counts(2, 0, 1, 0));
        }
    },
    MANY_CODES_FOR_ONE_PERSON {
        @Override
        Heat heat(Arena arena, int callers) {
            arena.begin(callers);
            List<RegistrationCode> codes = arena.issue(callers);
            Calls calls = new Calls(arena);
            return new Heat(
                    each(callers, i -> () -> calls.claim("p0", codes.get(i), null)),
                    answers -> answers.exactly(1, "claimed")
                            .others("refused ALREADY_HOLDS_SEAT", "refused HAS_ACCESS")
                            .counts(0, callers - 1, 1, 0));
        }
    },
    ONE_KEY_ONE_COMMAND {
        @Override
        Heat heat(Arena arena, int callers) {
            arena.begin(callers);
            Calls calls = new Calls(arena);
            return new Heat(
                    each(callers, i -> () -> calls.issue(1, "key" + arena.order())),
                    answers -> answers.exactly(callers, "issued").counts(callers - 1, 1, 0, 0));
        }
    },
    ONE_KEY_TWO_COMMANDS {
        @Override
        Heat heat(Arena arena, int callers) {
            arena.begin(callers);
            Calls calls = new Calls(arena);
            return new Heat(
                    each(callers, i -> () -> calls.assign("p" + i % 2, "key" + arena.order()) + " " + i % 2),
                    answers -> answers.oneOf("assigned 0", "assigned 1", "refused KEY_REUSED ")
                            .counts(callers - 1, 0, 1, 0));
        }
    },
    ONE_KEY_ONE_CLAIM {
        @Override
        Heat heat(Arena arena, int callers) {
            arena.begin(2);
            RegistrationCode code = arena.issue(1).get(0);
            Calls calls = new Calls(arena);
            return new Heat(
                    each(callers, i -> () -> calls.claim("p0", code, "key" + arena.order())),
                    answers -> answers.exactly(callers, "claimed").counts(1, 0, 1, 0));
        }
    },
    TAKING_BACK_AND_CLAIMING {
        @Override
        Heat heat(Arena arena, int callers) {
            arena.begin(2);
            RegistrationCode code = arena.issue(1).get(0);
            InvitationId invitation = arena.invitations().get(0);
            Calls calls = new Calls(arena);
            IntFunction<Callable<String>> sides =
                    i -> i % 2 == 0 ? () -> calls.revoke(invitation, null) : () -> calls.claim("p" + i, code, null);
            return new Heat(
                    each(callers, sides),
                    answers -> answers.exactly(1, "claimed", "revoked")
                            .others("refused CODE_USED", "refused CODE_REVOKED", "refused INVITATION_ENDED")
                            .live(2));
        }
    },
    EXPIRING_AND_CLAIMING {
        @Override
        Heat heat(Arena arena, int callers) {
            Calls later = Calls.later(arena);
            later.endExpired();
            arena.begin(2);
            RegistrationCode code = arena.issue(1).get(0);
            Calls calls = new Calls(arena);
            IntFunction<Callable<String>> sides =
                    i -> i % 2 == 0 ? later::endExpired : () -> calls.claim("p" + i, code, null);
            return new Heat(
                    each(callers, sides),
                    answers -> answers.exactly(1, "claimed", "ended 1")
                            .others("refused CODE_USED", "refused CODE_EXPIRED", "ended 0")
                            .live(2));
        }
    },
    CANCELLING_AND_CLAIMING {
        @Override
        Heat heat(Arena arena, int callers) {
            arena.begin(callers);
            List<RegistrationCode> codes = arena.issue(callers);
            Calls calls = new Calls(arena);
            IntFunction<Callable<String>> sides = i -> i == callers / 2
                    ? () -> calls.tell(new ChangeOrderStatus(arena.order(), OrderStatus.CANCELLED, null))
                    : () -> calls.claim("p" + i, codes.get(i), null);
            return new Heat(
                    each(callers, sides),
                    answers -> answers.exactly(1, "Updated")
                            .others("claimed", "refused LINE_SUSPENDED")
                            .live(callers));
        }
    },
    TRANSFERRING_AND_ASSIGNING {
        @Override
        Heat heat(Arena arena, int callers) {
            arena.begin(callers);
            Calls calls = new Calls(arena);
            CountDownLatch transferred = new CountDownLatch(1);
            IntFunction<Callable<String>> sides = i -> switch (i % 3) {
                case 0 -> () -> calls.assign("p" + i, null);
                case 1 ->
                    () -> {
                        String answer = calls.transfer("cho");
                        transferred.countDown();
                        return answer;
                    };
                default ->
                    () -> {
                        transferred.await();
                        return "afterwards " + calls.assign("p" + i, null);
                    };
            };
            return new Heat(
                    each(callers, sides),
                    answers -> answers.exactly((callers + 1) / 3, "transferred")
                            .others("assigned", "refused UNKNOWN_LINE", "afterwards refused UNKNOWN_LINE")
                            .live(callers));
        }
    },
    ONE_SEAT_TAKEN_BACK_BY_MANY {
        @Override
        Heat heat(Arena arena, int callers) {
            arena.begin(2);
            Calls calls = new Calls(arena);
            calls.assign("p0", null);
            SeatId seat = arena.seatOf("p0");
            return new Heat(
                    each(callers, i -> () -> calls.withdraw(new WithdrawSeat(seat, true, true, "race"))),
                    answers -> answers.exactly(1, "withdrawn")
                            .others("refused SEAT_NOT_CLAIMED")
                            .counts(2, 0, 0, 1));
        }
    },
    THE_LAST_SEATS_GIVEN_AND_REFUNDED {
        @Override
        Heat heat(Arena arena, int callers) {
            arena.begin(4);
            Calls calls = new Calls(arena);
            calls.assign("cho", null);
            String key = "refund" + arena.round() + "-";
            IntFunction<Callable<String>> ways = i -> switch (i % 3) {
                case 0 -> () -> calls.assign("p" + i, null);
                case 1 -> () -> calls.invite("p" + i, null);
                default -> () -> calls.refund(key + i, 1);
            };
            return new Heat(
                    each(callers, ways),
                    answers -> answers.exactly(3, "assigned", "invited", "refunded")
                            .others("refused NO_SEAT_AVAILABLE", "refused MORE_THAN_AVAILABLE")
                            .ever(0, 4));
        }
    },
    ONE_REFUND_TOLD_BY_MANY {
        @Override
        Heat heat(Arena arena, int callers) {
            arena.begin(5);
            Calls calls = new Calls(arena);
            String key = "refund" + arena.round();
            return new Heat(
                    each(callers, i -> () -> calls.refund(key, 2)),
                    answers -> answers.exactly(callers, "refunded").refunded(3, 2));
        }
    },
    SENDING_AGAIN_AND_CLAIMING {
        @Override
        Heat heat(Arena arena, int callers) {
            arena.begin(2);
            RegistrationCode code = arena.codeMailedBy(() -> new Calls(arena).invite("p0", null));
            InvitationId invitation = arena.invitations().get(0);
            Calls soon = Calls.soon(arena);
            return new Heat(
                    each(
                            callers,
                            i -> i % 4 == 3 ? () -> soon.remind(invitation, null) : () -> soon.claim("p0", code, null)),
                    answers -> answers.neverBoth("sent", "claimed")
                            .others(
                                    "sent",
                                    "claimed",
                                    "refused CODE_REPLACED",
                                    "refused INVITATION_ENDED",
                                    "refused TOO_SOON")
                            .ever(1, 2));
        }
    },
    ONE_ADDRESS_INVITED_BY_MANY {
        @Override
        Heat heat(Arena arena, int callers) {
            arena.begin(callers);
            Calls calls = new Calls(arena);
            return new Heat(
                    each(callers, i -> () -> calls.invite("p0", null)),
                    answers -> answers.exactly(1, "invited")
                            .others("refused ALREADY_INVITED")
                            .counts(callers - 1, 1, 0, 0));
        }
    },
    ONE_INVITATION_SENT_AGAIN_BY_MANY {
        @Override
        Heat heat(Arena arena, int callers) {
            arena.begin(2);
            new Calls(arena).invite("p0", null);
            InvitationId invitation = arena.invitations().get(0);
            Calls calls = Calls.soon(arena);
            return new Heat(
                    each(callers, i -> () -> calls.remind(invitation, null)),
                    answers -> answers.exactly(1, "sent")
                            .others("refused TOO_SOON")
                            .counts(1, 1, 0, 0));
        }
    },
    MANY_CODES_TRIED_AT_ONCE {
        @Override
        SeatPolicy policy() {
            return Arena.policy(UNLIMITED, FEW);
        }

        @Override
        Heat heat(Arena arena, int callers) {
            arena.begin(2);
            Calls calls = new Calls(arena);
            RegistrationCode invented = RegistrationCode.random(new SecureRandom());
            String person = arena.newcomer();
            return new Heat(
                    each(callers, i -> () -> calls.claim(person, invented, null)),
                    answers -> answers.exactly(FEW, "refused UNKNOWN_CODE")
                            .others("refused TOO_MANY_ATTEMPTS")
                            .counts(2, 0, 0, 0));
        }
    },
    MANY_MAILS_AT_ONCE {
        @Override
        SeatPolicy policy() {
            return Arena.policy(FEW, UNLIMITED);
        }

        @Override
        Heat heat(Arena arena, int callers) {
            arena.begin(callers);
            Calls calls = new Calls(arena);
            return new Heat(
                    each(callers, i -> () -> calls.assign("p" + i, null)),
                    answers -> answers.exactly(FEW, "assigned")
                            .others("refused TOO_MANY_MAILS")
                            .counts(callers - FEW, 0, FEW, 0));
        }
    },
    ONE_ORDER_TOLD_BY_MANY {
        @Override
        Heat heat(Arena arena, int callers) {
            arena.beginEmpty();
            Calls calls = new Calls(arena);
            return new Heat(each(callers, i -> () -> calls.tell(arena.purchase(3))), answers -> {
                arena.findLine();
                return answers.exactly(1, IntakeOutcome.Created.class.getSimpleName())
                        .others(IntakeOutcome.Unchanged.class.getSimpleName())
                        .counts(3, 0, 0, 0);
            });
        }
    };

    private static final int UNLIMITED = 1_000_000;
    private static final int FEW = 10;

    /** Callers, and what has to come of it. */
    record Heat(List<Callable<String>> callers, UnaryOperator<Answers> verdict) {}

    SeatPolicy policy() {
        return Arena.policy(UNLIMITED, UNLIMITED);
    }

    abstract Heat heat(Arena arena, int callers);

    private static List<Callable<String>> each(int callers, IntFunction<Callable<String>> caller) {
        return IntStream.range(0, callers).mapToObj(caller).toList();
    }

    private static List<String> people(int from, int number) {
        return IntStream.range(from, from + number).mapToObj(i -> "p" + i).toList();
    }

    private static List<String> shuffled(int seed) {
        return new Dice(seed).shuffled(new ArrayList<>(people(0, 20)));
    }

    private static String[] gave(int most) {
        return IntStream.rangeClosed(0, most).mapToObj(i -> "gave " + i).toArray(String[]::new);
    }
}
