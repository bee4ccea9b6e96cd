package io.lcart.core.seat;

import io.lcart.core.internal.json.Names;
import io.lcart.core.people.Refusal;
import io.lcart.core.text.Messages;
import java.util.List;
import java.util.Locale;

/** Why seats were not given, claimed, taken back or refunded; nothing was changed. The list is closed. Each says what to do next (product.md P6). */
public enum SeatRefusal implements Refusal {
    /** There is no such line among the viewer's own; one of somebody else's answers the same. */
    UNKNOWN_LINE,
    /** There is no such seat; for administrators. */
    UNKNOWN_SEAT,
    /** There is no such person; for administrators. */
    UNKNOWN_PERSON,
    /** There is no such invitation among the viewer's own; one of somebody else's answers the same. */
    UNKNOWN_INVITATION,
    /** Not as many seats of the line are free as are asked for (domain.md §15-Q8). */
    NO_SEAT_AVAILABLE,
    /** The order behind the seats does not grant access at present (domain.md §12). */
    LINE_SUSPENDED,
    /** The access that the seats give is over (domain.md §15-Q10). */
    ACCESS_ENDED,
    /** The person has a seat of the line already (domain.md §15-Q11). */
    ALREADY_HOLDS_SEAT,
    /** The address has an open invitation to a seat of the line. */
    ALREADY_INVITED,
    /** The person has access already, and the seat would not make it longer (domain.md §15-Q11). */
    HAS_ACCESS,
    /** The person's account is inactive or locked, so that the seat would be lost on them. */
    PERSON_BARRED,
    /** The code does not exist, or has a typing error. */
    UNKNOWN_CODE,
    /** A newer code was issued in its place. */
    CODE_REPLACED,
    /** Somebody else used the code. */
    CODE_USED,
    /** The owner took the code back. */
    CODE_REVOKED,
    /** The code's time is over. */
    CODE_EXPIRED,
    /** The code was sent to another address than the viewer's (reliability.md T20). */
    OTHER_ADDRESS,
    /** The invitation has been accepted, taken back or has expired already. */
    INVITATION_ENDED,
    /** The invitation is a code without an address: there is nobody to send it to. */
    NO_ADDRESS,
    /** The invitation was sent a short while ago (reliability.md T20). */
    TOO_SOON,
    /** The line has sent as many mails today as it may (reliability.md T20). */
    TOO_MANY_MAILS,
    /** The viewer tried too many codes (reliability.md T28). */
    TOO_MANY_ATTEMPTS,
    /** The seat is not used by anybody. */
    SEAT_NOT_CLAIMED,
    /** The holder has begun the training, so that the seat stays with them (domain.md §15-Q9). */
    TRAINING_STARTED,
    /** Not as many seats of the line are available as are to be refunded; claimed and invited ones stay (reliability.md T10). */
    MORE_THAN_AVAILABLE,
    /** The command's key was used for another command (reliability.md B1). */
    KEY_REUSED;

    @Override
    public boolean forbids() {
        return switch (this) {
            case UNKNOWN_LINE, UNKNOWN_INVITATION, OTHER_ADDRESS, TOO_MANY_ATTEMPTS -> true;
            case UNKNOWN_SEAT,
                    UNKNOWN_PERSON,
                    NO_SEAT_AVAILABLE,
                    LINE_SUSPENDED,
                    ACCESS_ENDED,
                    ALREADY_HOLDS_SEAT,
                    ALREADY_INVITED,
                    HAS_ACCESS,
                    PERSON_BARRED,
                    UNKNOWN_CODE,
                    CODE_REPLACED,
                    CODE_USED,
                    CODE_REVOKED,
                    CODE_EXPIRED,
                    INVITATION_ENDED,
                    NO_ADDRESS,
                    TOO_SOON,
                    TOO_MANY_MAILS,
                    SEAT_NOT_CLAIMED,
                    TRAINING_STARTED,
                    MORE_THAN_AVAILABLE,
                    KEY_REUSED -> false;
        };
    }

    /**
     * The key of the text that says what to do now, for hosts with texts of their own.
     *
     * @return the key, as in {@code seat-refusal.no-seat-available}
     */
    public String nextStepKey() {
        return "seat-refusal." + Names.of(this);
    }

    /**
     * What to do now.
     *
     * @param locale the reader's language
     * @return the text in that language, or in English
     */
    public String nextStep(Locale locale) {
        return Messages.text(nextStepKey(), List.of(locale));
    }
}
