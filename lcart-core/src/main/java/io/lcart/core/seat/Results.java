package io.lcart.core.seat;

import io.lcart.core.internal.command.FlatCodec;
import io.lcart.core.internal.command.ResultCodec;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.seat.InvitationId;
import io.lcart.spi.seat.SeatId;
import java.util.Map;

/** How results of commands are written down: as a flat JSON object of texts. Immutable. */
final class Results {

    private static final String REFUSED = "refused";
    private static final String SEAT = "seat";
    private static final String PERSON = "person";
    private static final String INVITATION = "invitation";
    private static final String OFFERING = "offering";

    static final ResultCodec<AssignOutcome> ASSIGN = new FlatCodec<>(
            outcome -> outcome instanceof AssignOutcome.Assigned done
                    ? Map.of(SEAT, done.seat().value(), PERSON, done.person().value())
                    : refused(((AssignOutcome.Refused) outcome).reason()),
            texts -> texts.containsKey(REFUSED)
                    ? new AssignOutcome.Refused(reason(texts))
                    : new AssignOutcome.Assigned(
                            new SeatId(FlatCodec.text(texts, SEAT)), new AccountId(FlatCodec.text(texts, PERSON))));

    static final ResultCodec<InviteOutcome> INVITE = new FlatCodec<>(
            outcome -> outcome instanceof InviteOutcome.Invited done
                    ? Map.of(
                            INVITATION,
                            done.invitation().value(),
                            SEAT,
                            done.seat().value())
                    : refused(((InviteOutcome.Refused) outcome).reason()),
            texts -> texts.containsKey(REFUSED)
                    ? new InviteOutcome.Refused(reason(texts))
                    : new InviteOutcome.Invited(
                            new InvitationId(FlatCodec.text(texts, INVITATION)),
                            new SeatId(FlatCodec.text(texts, SEAT))));

    static final ResultCodec<InvitationOutcome> INVITATION_CHANGE = new FlatCodec<>(
            outcome -> outcome instanceof InvitationOutcome.Done done
                    ? Map.of(
                            INVITATION,
                            done.invitation().value(),
                            SEAT,
                            done.seat().value())
                    : refused(((InvitationOutcome.Refused) outcome).reason()),
            texts -> texts.containsKey(REFUSED)
                    ? new InvitationOutcome.Refused(reason(texts))
                    : new InvitationOutcome.Done(
                            new InvitationId(FlatCodec.text(texts, INVITATION)),
                            new SeatId(FlatCodec.text(texts, SEAT))));

    static final ResultCodec<ClaimOutcome> CLAIM = new FlatCodec<>(
            outcome -> outcome instanceof ClaimOutcome.Claimed done
                    ? Map.of(
                            SEAT, done.seat().value(), OFFERING, done.offering().value())
                    : refused(((ClaimOutcome.Refused) outcome).reason()),
            texts -> texts.containsKey(REFUSED)
                    ? new ClaimOutcome.Refused(reason(texts))
                    : new ClaimOutcome.Claimed(
                            new SeatId(FlatCodec.text(texts, SEAT)), new OfferingId(FlatCodec.text(texts, OFFERING))));

    private Results() {}

    /** A refusal as texts. */
    static Map<String, String> refused(SeatRefusal reason) {
        return Map.of(REFUSED, reason.name());
    }

    /** Whether the texts are those of a refusal. */
    static boolean isRefused(Map<String, String> texts) {
        return texts.containsKey(REFUSED);
    }

    /** The reason of a refusal. */
    static SeatRefusal reason(Map<String, String> texts) {
        return SeatRefusal.valueOf(FlatCodec.text(texts, REFUSED));
    }
}
