package io.lcart.seatproof;

import io.lcart.seatproof.Broken.Verb;
import io.lcart.spi.Interval;
import io.lcart.spi.seat.Acceptance;
import io.lcart.spi.seat.CodeHash;
import io.lcart.spi.seat.CodeRecord;
import io.lcart.spi.seat.Invitation;
import io.lcart.spi.seat.InvitationEnd;
import io.lcart.spi.seat.InvitationId;
import io.lcart.spi.seat.InvitationRecord;
import io.lcart.spi.seat.IssuedCode;
import io.lcart.spi.seat.Seat;
import io.lcart.spi.seat.SeatClaim;
import io.lcart.spi.seat.SeatCounts;
import io.lcart.spi.seat.SeatPoolId;
import io.lcart.spi.seat.SeatRefund;
import io.lcart.spi.seat.SeatRefundId;
import io.lcart.spi.seat.SeatRefundOutcome;
import io.lcart.spi.seat.Withdrawal;
import io.lcart.spi.storage.Storage;
import io.lcart.spi.training.AccessEntry;
import io.lcart.spi.training.AccessSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Storages that break one promise each, and that sequences of acts have to notice (reliability.md P3). */
enum StorageMutant {
    A_REPLACED_CODE_IS_GOOD(
            Map.of("invitations.behind", StorageMutant::neverReplaced, "invitations.accept", StorageMutant::byAnyCode)),
    A_CODE_OF_AN_ENDED_INVITATION_IS_GOOD("invitations.behind", call -> {
        Map<CodeHash, CodeRecord> codes = new HashMap<>(call.<Map<CodeHash, CodeRecord>>proceed());
        codes.replaceAll((hash, each) -> new CodeRecord(
                each.code(),
                new InvitationRecord(
                        each.invitation().invitation(),
                        each.invitation().seat(),
                        each.invitation().sentAt(),
                        null,
                        null)));
        return codes;
    }),
    AN_ENDED_INVITATION_IS_OPEN("invitations.find", call -> {
        Map<InvitationId, InvitationRecord> records =
                new HashMap<>(call.<Map<InvitationId, InvitationRecord>>proceed());
        records.replaceAll(
                (id, record) -> new InvitationRecord(record.invitation(), record.seat(), record.sentAt(), null, null));
        return records;
    }),
    AN_INVITATION_NEVER_EXPIRES("invitations.open", call -> {
        List<Invitation> invitations = call.argument(0);
        call.arguments()[0] =
                invitations.stream().map(each -> until(each, null)).toList();
        return call.proceed();
    }),
    AN_INVITATION_EXPIRES_A_MICROSECOND_LATE("invitations.open", call -> {
        List<Invitation> invitations = call.argument(0);
        call.arguments()[0] = invitations.stream()
                .map(each -> until(each, each.expiresAt().plusNanos(1000)))
                .toList();
        return call.proceed();
    }),
    AN_INVITATION_HOLDS_TWO_SEATS("invitations.open", call -> {
        List<Invitation> invitations = new ArrayList<>(call.<List<Invitation>>argument(0));
        Object outcomes = call.proceed();
        call.arguments()[0] = List.of(renamed(invitations.get(0)));
        call.proceed();
        return outcomes;
    }),
    NO_SEAT_IS_HELD_FOR_THE_LAST_CODE("invitations.issue", call -> {
        List<IssuedCode> codes = call.argument(0);
        call.session()
                .invitations()
                .end(
                        List.of(codes.get(codes.size() - 1).invitation()),
                        codes.get(0).issuedAt(),
                        InvitationEnd.REVOKED);
        return call.proceed();
    }),
    A_REVOKED_INVITATION_KEEPS_ITS_SEAT(
            "invitations.end", call -> new LinkedHashSet<>(call.<Collection<InvitationId>>argument(0))),
    WHAT_EXPIRED_WAS_TAKEN_BACK("invitations.end", call -> {
        call.arguments()[2] = InvitationEnd.REVOKED;
        return call.proceed();
    }),
    NOTHING_IS_OVERDUE("invitations.overdue", call -> List.of()),
    NOTHING_IS_OVERDUE_IN_A_LINE("invitations.overdueIn", call -> List.of()),
    EVERYTHING_IS_OVERDUE_IN_A_LINE("invitations.overdueIn", call -> {
        call.arguments()[1] = call.<Instant>argument(1).plus(Duration.ofDays(100));
        return call.proceed();
    }),
    AN_INVITATION_IS_SENT_AS_OFTEN_AS_ASKED("invitations.resend", call -> {
        call.arguments()[2] = call.argument(1);
        return call.proceed();
    }),
    NOBODY_IS_INVITED("invitations.openTo", call -> Map.of()),
    NOBODY_HOLDS_A_SEAT("seats.claimedBy", call -> Map.of()),
    A_CLAIM_TAKES_TWO_SEATS("seats.claim", call -> {
        List<SeatClaim> claims = call.argument(0);
        Object outcomes = call.proceed();
        for (SeatClaim claim : claims) {
            Invitation lost = new Invitation(
                    new InvitationId(UUID.randomUUID().toString()),
                    claim.pool(),
                    claim.account(),
                    null,
                    null,
                    claim.at(),
                    null);
            call.session().invitations().open(List.of(lost));
        }
        return outcomes;
    }),
    A_CLAIM_IS_DATED_YESTERDAY("seats.claim", call -> {
        List<SeatClaim> claims = call.argument(0);
        call.arguments()[0] = claims.stream()
                .map(claim ->
                        new SeatClaim(claim.pool(), claim.account(), claim.at().minus(Duration.ofDays(1))))
                .toList();
        return call.proceed();
    }),
    A_SEAT_TAKEN_BACK_IS_ALWAYS_REPLACED("seats.withdraw", call -> {
        List<Withdrawal> withdrawals = call.argument(0);
        call.arguments()[0] = withdrawals.stream()
                .map(each -> new Withdrawal(each.seat(), each.at(), true))
                .toList();
        return call.proceed();
    }),
    A_SEAT_TAKEN_BACK_IS_NEVER_REPLACED("seats.withdraw", call -> {
        List<Withdrawal> withdrawals = call.argument(0);
        call.arguments()[0] = withdrawals.stream()
                .map(each -> new Withdrawal(each.seat(), each.at(), false))
                .toList();
        return call.proceed();
    }),
    A_REFUND_DOES_NOT_ASK_WHAT_IS_AVAILABLE("seatPools.refund", call -> {
        List<SeatRefundOutcome> outcomes = call.proceed();
        return outcomes.get(0) instanceof SeatRefundOutcome.TooFewAvailable
                ? List.of(new SeatRefundOutcome.Refunded())
                : outcomes;
    }),
    A_REFUND_TAKES_WHAT_IS_LEFT("seatPools.refund", call -> {
        SeatRefund wish = call.<List<SeatRefund>>argument(0).get(0);
        List<SeatRefundOutcome> outcomes = call.proceed();
        if (outcomes.get(0) instanceof SeatRefundOutcome.TooFewAvailable few && few.available() > 0) {
            call.arguments()[0] = List.of(new SeatRefund(wish.id(), wish.pool(), few.available(), wish.at()));
            return call.proceed();
        }
        return outcomes;
    }),
    A_REFUND_TAKES_SEATS_THAT_ARE_HELD("seatPools.refund", call -> {
        SeatRefund wish = call.<List<SeatRefund>>argument(0).get(0);
        Set<InvitationId> held = call.session().seats().page(wish.pool(), 0, 500).stream()
                .map(Seat::invitation)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        call.session().invitations().end(held, wish.at(), InvitationEnd.REVOKED);
        return call.proceed();
    }),
    A_REFUND_TAKES_NO_SEAT(
            "seatPools.refund",
            call -> call.<List<SeatRefund>>argument(0).stream()
                    .map(wish -> new SeatRefundOutcome.Refunded())
                    .toList()),
    A_REFUND_IS_MADE_AGAIN("seatPools.refund", call -> {
        call.arguments()[0] = call.<List<SeatRefund>>argument(0).stream()
                .map(wish -> new SeatRefund(
                        new SeatRefundId(UUID.randomUUID().toString()), wish.pool(), wish.seats(), wish.at()))
                .toList();
        return call.proceed();
    }),
    A_REFUND_IS_DATED_YESTERDAY("seatPools.refund", call -> {
        call.arguments()[0] = call.<List<SeatRefund>>argument(0).stream()
                .map(wish -> new SeatRefund(
                        wish.id(), wish.pool(), wish.seats(), wish.at().minus(Duration.ofDays(1))))
                .toList();
        return call.proceed();
    }),
    NO_MANAGER_LINK("seats.link", call -> null),
    A_SEAT_COUNTS_TWICE("seatPools.counts", call -> {
        Map<SeatPoolId, SeatCounts> counts = new HashMap<>(call.<Map<SeatPoolId, SeatCounts>>proceed());
        counts.replaceAll((pool, each) -> new SeatCounts(
                each.available() + Math.min(1, each.claimed()),
                each.invited(),
                each.claimed(),
                each.withdrawn(),
                each.refunded()));
        return counts;
    }),
    A_CANCELLED_ORDER_LEAVES_ITS_LINES_IN_FORCE("seatPools.replaceTenures", call -> null),
    A_LINE_STAYS_IN_ITS_HANDS("seatPools.transfer", call -> null),
    A_LINE_IS_NEVER_LOW("seatPools.availableUpTo", call -> call.argument(1)),
    A_CLAIM_GIVES_NO_ACCESS("training.insert", call -> {
        List<AccessEntry> entries = call.argument(0);
        call.arguments()[0] = entries.stream()
                .filter(entry -> entry.source().kind() != AccessSource.Kind.SEAT)
                .toList();
        return call.proceed();
    }),
    A_SEAT_TAKEN_BACK_LEAVES_ITS_ACCESS("training.end", call -> null),
    A_CANCELLED_ORDER_LEAVES_ITS_ACCESS("training.replaceInForce", call -> null),
    ACCESS_IS_IN_FORCE_WHATEVER_THE_ORDER("training.insert", call -> {
        List<AccessEntry> entries = call.argument(0);
        call.arguments()[0] = entries.stream().map(StorageMutant::always).toList();
        return call.proceed();
    }),
    NOBODY_HAS_ACCESS_ALREADY("training.entriesTo", call -> List.of()),
    NOBODY_HAS_BEGUN("training.progress", call -> List.of()),
    A_COMMAND_IS_FORGOTTEN("idempotency.remember", call -> null),
    A_COMMAND_IS_NEVER_FOUND("idempotency.find", call -> Optional.empty()),
    ATTEMPTS_ARE_NOT_COUNTED("attempts.add", call -> 1),
    ATTEMPTS_ARE_COUNTED_ONE_SHORT("attempts.add", call -> call.<Integer>proceed() - 1),
    A_MAIL_IS_LOST("outbox.append", call -> null),
    NOTHING_IS_NOTED("audit.append", call -> null);

    private final Map<String, Verb> verbs;

    StorageMutant(String name, Verb verb) {
        this(Map.of(name, verb));
    }

    /** What two guards defend is broken in both. */
    StorageMutant(Map<String, Verb> verbs) {
        this.verbs = verbs;
    }

    Broken of(Storage storage) {
        return new Broken(storage, verbs);
    }

    private static Object neverReplaced(Broken.Call call) throws Throwable {
        Map<CodeHash, CodeRecord> codes = new HashMap<>(call.<Map<CodeHash, CodeRecord>>proceed());
        codes.replaceAll((hash, each) -> new CodeRecord(
                new IssuedCode(
                        hash,
                        each.code().invitation(),
                        each.code().ending(),
                        each.code().issuedAt(),
                        null),
                each.invitation()));
        return codes;
    }

    private static Object byAnyCode(Broken.Call call) throws Throwable {
        call.arguments()[0] = call.<List<Acceptance>>argument(0).stream()
                .map(each -> new Acceptance(each.invitation(), each.account(), each.at()))
                .toList();
        return call.proceed();
    }

    private static Invitation until(Invitation invitation, Instant expiresAt) {
        return new Invitation(
                invitation.id(),
                invitation.pool(),
                invitation.inviter(),
                invitation.email(),
                invitation.emailKey(),
                invitation.at(),
                expiresAt);
    }

    private static Invitation renamed(Invitation invitation) {
        return new Invitation(
                new InvitationId(UUID.randomUUID().toString()),
                invitation.pool(),
                invitation.inviter(),
                null,
                null,
                invitation.at(),
                null);
    }

    private static AccessEntry always(AccessEntry entry) {
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
