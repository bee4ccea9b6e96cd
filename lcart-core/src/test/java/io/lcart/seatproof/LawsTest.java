package io.lcart.seatproof;

import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.acceptance.Adapter;
import io.lcart.acceptance.Adapter.Site;
import io.lcart.acceptance.Adapter.Sites;
import io.lcart.seatproof.Broken.Verb;
import io.lcart.spi.Interval;
import io.lcart.spi.commerce.OrderStatus;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.seat.CodeHash;
import io.lcart.spi.seat.InvitationId;
import io.lcart.spi.seat.InvitationRecord;
import io.lcart.spi.seat.IssuedCode;
import io.lcart.spi.seat.Seat;
import io.lcart.spi.seat.SeatChange;
import io.lcart.spi.seat.SeatCounts;
import io.lcart.spi.seat.SeatPoolId;
import io.lcart.spi.seat.SeatState;
import io.lcart.spi.seat.SupplyEntry;
import io.lcart.spi.training.AccessEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each law is missed where it is broken: the same seats, seen through glasses that change one thing. */
class LawsTest {

    private static final List<Act> ACTS = List.of(
            new Act.Buy("o", "boss", OrderStatus.PROCESSED, List.of(new Act.Bought("codes", 6))),
            new Act.Invite("v", "boss", "o.1", "ann", null),
            new Act.Wait(Duration.ofHours(1)),
            new Act.Remind("boss", "v", null),
            new Act.Claim("ann", new Act.Code("v", 1, Act.Typing.WELL), null),
            new Act.Invite("w", "boss", "o.1", "dan", null),
            new Act.Assign("boss", "o.1", "bob", null),
            new Act.Assign("boss", "o.1", "cem", null),
            new Act.Withdraw("o.1", "ann", true, true),
            new Act.Refund("r", "o.1", 2));

    enum Glasses {
        A_SEAT_MORE_IS_COUNTED("A1", "seatPools.counts", call -> {
            Map<SeatPoolId, SeatCounts> counts = new HashMap<>(call.<Map<SeatPoolId, SeatCounts>>proceed());
            counts.replaceAll((id, each) -> new SeatCounts(
                    each.available() + 1, each.invited(), each.claimed(), each.withdrawn(), each.refunded()));
            return counts;
        }),
        A_SEAT_IS_MISSING("A1", "seats.page", call -> {
            List<Seat> seats = call.proceed();
            return seats.subList(0, seats.size() - 1);
        }),
        A_SEAT_IS_THERE_TWICE("A8", "seats.page", call -> {
            List<Seat> seats = new ArrayList<>(call.<List<Seat>>proceed());
            seats.add(seats.get(seats.size() - 1));
            return seats;
        }),
        A_WITHDRAWAL_IS_NOT_IN_THE_LEDGER("A1", "seatPools.ledgers", call -> without(call, SupplyEntry.Kind.WITHDRAWN)),
        A_REPLACEMENT_IS_NOT_IN_THE_LEDGER("A1", "seatPools.ledgers", call -> without(call, SupplyEntry.Kind.REPLACED)),
        A_REFUND_IS_NOT_IN_THE_LEDGER("A1", "seatPools.ledgers", call -> without(call, SupplyEntry.Kind.REFUNDED)),
        A_REFUND_WAS_AT_ANOTHER_TIME("A1 refunded", "seatPools.ledgers", call -> {
            Map<SeatPoolId, List<SupplyEntry>> ledgers =
                    new HashMap<>(call.<Map<SeatPoolId, List<SupplyEntry>>>proceed());
            ledgers.replaceAll(
                    (id, entries) -> entries.stream().map(Glasses::earlier).toList());
            return ledgers;
        }),
        SEATS_HAVE_NO_SOURCE("A1", "seatPools.ledgers", call -> without(call, SupplyEntry.Kind.PURCHASED)),
        A_HISTORY_LACKS_ITS_BEGINNING("A2", "seats.history", call -> {
            List<SeatChange> history = call.proceed();
            return history.subList(Math.min(1, history.size() - 1), history.size());
        }),
        A_HISTORY_GOES_BACK_IN_TIME("A2", "seats.history", call -> {
            List<SeatChange> history = new ArrayList<>(call.<List<SeatChange>>proceed());
            history.set(0, new SeatChange(SeatState.AVAILABLE, Instant.parse("2030-01-01T00:00:00Z")));
            return history;
        }),
        A_SEAT_WAS_CLAIMED_TWICE("A3", "seats.history", call -> {
            List<SeatChange> history = new ArrayList<>(call.<List<SeatChange>>proceed());
            history.addAll(history);
            return history;
        }),
        EVERYBODY_IS_ANN("A4", "seats.page", call -> {
            List<Seat> seats = call.proceed();
            return seats.stream().map(Glasses::anns).toList();
        }),
        AN_ACCESS_ENTRY_IS_MISSING("A3", "training.entriesTo", call -> {
            List<AccessEntry> entries = call.proceed();
            return entries.isEmpty() ? entries : entries.subList(1, entries.size());
        }),
        ACCESS_OUTLIVES_ITS_SEAT("access", "training.entriesTo", call -> {
            List<AccessEntry> entries = call.proceed();
            return entries.stream().map(Glasses::unending).toList();
        }),
        AN_ENDED_INVITATION_IS_OPEN("an open invitation", "invitations.find", call -> {
            Map<InvitationId, InvitationRecord> records =
                    new HashMap<>(call.<Map<InvitationId, InvitationRecord>>proceed());
            records.replaceAll(
                    (id, each) -> new InvitationRecord(each.invitation(), each.seat(), each.sentAt(), null, null));
            return records;
        }),
        TWO_CODES_OF_AN_INVITATION_ARE_ALIVE("A5", "invitations.codes", call -> {
            Map<CodeHash, IssuedCode> codes = new HashMap<>(call.<Map<CodeHash, IssuedCode>>proceed());
            codes.replaceAll((hash, each) ->
                    new IssuedCode(each.hash(), each.invitation(), each.ending(), each.issuedAt(), null));
            return codes;
        });

        private final String law;
        private final String name;
        private final Verb verb;

        Glasses(String law, String name, Verb verb) {
            this.law = law;
            this.name = name;
            this.verb = verb;
        }

        private static Object without(Broken.Call call, SupplyEntry.Kind kind) throws Throwable {
            Map<SeatPoolId, List<SupplyEntry>> ledgers =
                    new HashMap<>(call.<Map<SeatPoolId, List<SupplyEntry>>>proceed());
            ledgers.replaceAll((id, entries) ->
                    entries.stream().filter(entry -> entry.kind() != kind).toList());
            return ledgers;
        }

        private static SupplyEntry earlier(SupplyEntry each) {
            return each.refund() == null
                    ? each
                    : new SupplyEntry(each.kind(), each.seats(), each.at().minusSeconds(1), each.seat(), each.refund());
        }

        private static Seat anns(Seat seat) {
            AccountId holder = seat.holder() == null ? null : new AccountId("ann");
            return new Seat(seat.id(), seat.pool(), seat.state(), seat.since(), holder, seat.invitation());
        }

        private static AccessEntry unending(AccessEntry entry) {
            return new AccessEntry(
                    entry.id(),
                    entry.account(),
                    entry.offering(),
                    entry.source(),
                    entry.window(),
                    entry.givenAt(),
                    entry.endedAt(),
                    List.of(Interval.since(entry.givenAt())));
        }
    }

    @ParameterizedTest
    @EnumSource
    void are_missed(Glasses glasses) {
        try (Sites sites = Adapter.IN_MEMORY.open()) {
            Site site = sites.next();
            Broken seen = new Broken(site.storage(), Map.of(glasses.name, glasses.verb));
            try (Subject subject = new Subject(site.storage(), seen, site.prefix())) {
                List<String> broken = new ArrayList<>();
                for (Act act : ACTS) {
                    assertThat(subject.perform(act).isRefused())
                            .as("%s is refused", act)
                            .isFalse();
                    broken.addAll(subject.look(true).broken());
                }
                assertThat(broken).anyMatch(law -> law.startsWith(glasses.law));
            }
        }
    }
}
