package io.lcart.seatproof;

import io.lcart.seatproof.Broken.Verb;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.seat.Acceptance;
import io.lcart.spi.seat.InvitationId;
import io.lcart.spi.seat.SeatClaim;
import io.lcart.spi.seat.SeatOutcome;
import io.lcart.spi.seat.SeatPoolId;
import io.lcart.spi.seat.SeatRefundOutcome;
import io.lcart.spi.seat.WithdrawalOutcome;
import io.lcart.spi.storage.Storage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BinaryOperator;

/**
 * Builds on PostgreSQL of which one thing is decided by looking and then doing, and the race that has to notice (reliability.md P3). What two
 * guards defend is broken in both.
 */
enum RaceMutant {
    A_LINE_IS_NOT_HELD(
            Race.CANCELLING_AND_CLAIMING,
            verb("seatPools.hold", call -> new LinkedHashSet<>(call.<Collection<SeatPoolId>>argument(0)))),
    A_LINE_IS_NOT_LOCKED(
            Race.ONE_ADDRESS_INVITED_BY_MANY,
            verb("seatPools.lock", call -> new LinkedHashSet<>(call.<Collection<SeatPoolId>>argument(0)))),
    AN_ORDER_CHANGES_WITHOUT_LOCKING_ITS_LINES(
            Race.CANCELLING_AND_CLAIMING,
            verb("seatPools.lock", call -> new LinkedHashSet<>(call.<Collection<SeatPoolId>>argument(0)))),
    WHO_CLAIMS_LATE_GETS_ANOTHER_SEAT(Race.ONE_CODE_FOR_MANY, verb("invitations.accept", call -> {
        List<SeatOutcome> outcomes = call.proceed();
        Acceptance acceptance = call.<List<Acceptance>>argument(0).get(0);
        SeatPoolId pool = call.session()
                .invitations()
                .find(List.of(acceptance.invitation()))
                .get(acceptance.invitation())
                .invitation()
                .pool();
        return outcomes.get(0) instanceof SeatOutcome.NotOpen
                ? call.session().seats().claim(List.of(new SeatClaim(pool, acceptance.account(), acceptance.at())))
                : outcomes;
    })),
    A_CODE_IS_GOOD_THAT_WAS_REPLACED_A_MOMENT_AGO(Race.SENDING_AGAIN_AND_CLAIMING, verb("invitations.accept", call -> {
        call.arguments()[0] = call.<List<Acceptance>>argument(0).stream()
                .map(each -> new Acceptance(each.invitation(), each.account(), each.at()))
                .toList();
        return call.proceed();
    })),
    WHO_ENDS_LATE_HAS_ENDED_IT(Race.TAKING_BACK_AND_CLAIMING, verb("invitations.end", call -> {
        call.proceed();
        return new LinkedHashSet<>(call.<Collection<InvitationId>>argument(0));
    })),
    WHO_EXPIRES_LATE_HAS_EXPIRED_IT(Race.EXPIRING_AND_CLAIMING, verb("invitations.end", call -> {
        call.proceed();
        return new LinkedHashSet<>(call.<Collection<InvitationId>>argument(0));
    })),
    WHO_SENDS_LATE_SENDS_AGAIN(Race.ONE_INVITATION_SENT_AGAIN_BY_MANY, verb("invitations.resend", call -> {
        call.proceed();
        return new LinkedHashSet<>(call.<Collection<InvitationId>>argument(0));
    })),
    WHO_WITHDRAWS_LATE_HAS_WITHDRAWN(Race.ONE_SEAT_TAKEN_BACK_BY_MANY, verb("seats.withdraw", call -> {
        List<WithdrawalOutcome> outcomes = call.proceed();
        return outcomes.stream()
                .map(outcome -> outcome instanceof WithdrawalOutcome.NotClaimed
                        ? new WithdrawalOutcome.Withdrawn(null)
                        : outcome)
                .toList();
    })),
    WHO_REFUNDS_LATE_HAS_REFUNDED(Race.THE_LAST_SEATS_GIVEN_AND_REFUNDED, verb("seatPools.refund", call -> {
        List<SeatRefundOutcome> outcomes = call.proceed();
        return outcomes.stream()
                .map(outcome -> outcome instanceof SeatRefundOutcome.TooFewAvailable
                        ? new SeatRefundOutcome.Refunded()
                        : outcome)
                .toList();
    })),
    A_SEAT_IS_REFUNDED_WHATEVER_ITS_STATE(
            Race.THE_LAST_SEATS_GIVEN_AND_REFUNDED,
            ordered(
                    "limit \\?\\s+for update(\\s+skip locked)?",
                    "limit ?",
                    "where pool_id = \\? and seat_no = \\? and state = \\?",
                    "where pool_id = ? and seat_no = ? and ? <> ''")),
    A_REFUND_MAY_BE_TOLD_TWICE(
            Race.ONE_REFUND_TOLD_BY_MANY, Map.of(), "alter table lcart_seat_supply drop constraint lcart_seat_refund"),
    ATTEMPTS_ARE_COUNTED_BY_LOOKING(Race.MANY_CODES_TRIED_AT_ONCE, looking()),
    MAILS_ARE_COUNTED_BY_LOOKING(Race.MANY_MAILS_AT_ONCE, looking()),
    A_COMMAND_IS_REMEMBERED_AFTERWARDS(Race.ONE_KEY_ONE_COMMAND, LateMutant.A_COMMAND_IS_REMEMBERED_AFTERWARDS::of),
    A_COMMAND_IS_NEVER_FOUND(Race.ONE_KEY_ONE_CLAIM, verb("idempotency.find", call -> Optional.empty())),
    A_SEAT_IS_CLAIMED_WHATEVER_ITS_STATE(
            Race.THE_LAST_SEAT_FOR_MANY,
            Map.of("and s\\.state = 'AVAILABLE'\\s+and \\(s\\.state_since", "and (s.state_since")),
    A_FREE_SEAT_IS_NOT_LOCKED(Race.A_FEW_SEATS_FOR_MANY, Map.of("limit 1\\s+for update( skip locked)?\\)", "limit 1)")),
    AN_INVITATION_IS_ACCEPTED_WHATEVER_ITS_STATE(
            Race.ONE_CODE_FOR_MANY,
            ordered(
                    "where i\\.id = asked\\.id and i\\.open_mark = 1 and", "where i.id = asked.id and",
                    "and s\\.seat_no = closed\\.seat_no and s\\.state = 'INVITED'", "and s.seat_no = closed.seat_no",
                    "from asked a where a\\.open_mark = 1", "from asked a"),
            "alter table lcart_access_entry drop constraint lcart_access_entry_key"),
    A_SEAT_IS_TAKEN_BACK_WHATEVER_ITS_STATE(
            Race.ONE_SEAT_TAKEN_BACK_BY_MANY,
            ordered(
                    "and kind in \\('PURCHASED', 'GRANTED'\\) order by id for no key update",
                    "and kind in ('PURCHASED', 'GRANTED') order by id",
                    "and state = 'CLAIMED' for no key update",
                    "",
                    "and seat_no = \\? and state = 'CLAIMED'",
                    "and seat_no = ?"),
            "alter table lcart_seat_supply drop constraint lcart_seat_supply_once"),
    A_PERSON_MAY_HOLD_TWO_SEATS(
            Race.ONE_PERSON_GIVEN_MANY_SEATS,
            verb(
                    "people.lock",
                    call -> call.session()
                            .people()
                            .accounts(call.<Collection<AccountId>>argument(0))
                            .keySet()),
            Map.of(),
            "alter table lcart_seat drop constraint lcart_seat_live"),
    A_KEY_MAY_BE_USED_TWICE(
            Race.ONE_KEY_ONE_COMMAND, Map.of(), "alter table lcart_command drop constraint lcart_command_key"),
    AN_ORDER_MAY_BE_TOLD_TWICE(
            Race.ONE_ORDER_TOLD_BY_MANY,
            verb(
                    "people.lock",
                    call -> call.session()
                            .people()
                            .accounts(call.<Collection<AccountId>>argument(0))
                            .keySet()),
            Map.of(),
            "alter table lcart_order drop constraint lcart_order_key",
            "alter table lcart_seat_pool drop constraint lcart_seat_pool_key");

    private final Race race;
    private final BinaryOperator<Storage> storage;
    private final Map<String, String> statements;
    private final List<String> schema;

    RaceMutant(Race race, BinaryOperator<Storage> storage, Map<String, String> statements, String... schema) {
        this.race = race;
        this.storage = storage;
        this.statements = statements;
        this.schema = List.of(schema);
    }

    RaceMutant(Race race, BinaryOperator<Storage> storage) {
        this(race, storage, Map.of());
    }

    RaceMutant(Race race, Map<String, String> statements, String... schema) {
        this(race, (right, beside) -> right, statements, schema);
    }

    Race race() {
        return race;
    }

    /** The broken storage, given one whose statements are broken already and a whole one. */
    Storage of(Storage right, Storage beside) {
        return storage.apply(right, beside);
    }

    /** What takes the place of what in statements, as regular expressions. */
    Map<String, String> statements() {
        return statements;
    }

    /** What is done to the tables. */
    List<String> schema() {
        return schema;
    }

    private static BinaryOperator<Storage> verb(String name, Verb verb) {
        return (right, beside) -> new Broken(right, Map.of(name, verb));
    }

    /** Counters that are read, and then written. */
    private static BinaryOperator<Storage> looking() {
        Map<String, Integer> counters = new ConcurrentHashMap<>();
        return verb("attempts.add", call -> {
            String name = call.argument(0) + " " + call.argument(1);
            int sum = counters.getOrDefault(name, 0) + call.<Integer>argument(2);
            Thread.sleep(1);
            counters.put(name, sum);
            return sum;
        });
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> ordered = new LinkedHashMap<>();
        List<String> left = new ArrayList<>(List.of(pairs));
        while (!left.isEmpty()) {
            ordered.put(left.remove(0), left.remove(0));
        }
        return ordered;
    }
}
