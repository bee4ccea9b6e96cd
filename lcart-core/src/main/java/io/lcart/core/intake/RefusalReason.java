package io.lcart.core.intake;

/** Why a command was refused. The list is closed. */
public enum RefusalReason {
    /** The command itself is not valid; the violations say what is wrong. */
    INVALID("Correct the values named in the violations, then send the command again."),
    /** The key is known with other content that never changes. */
    CONFLICT("The key is taken by other content. Use a new key, or send what was sent first."),
    /** Another person has the address. */
    EMAIL_TAKEN("Another person has this address. Correct one of the two."),
    /** Another group has the name, ignoring case. */
    NAME_TAKEN("Another group has this name. Give one of the two another name."),
    /** There is no such person. */
    UNKNOWN_PERSON("Send the person first, then repeat this command."),
    /** There is no such group. */
    UNKNOWN_GROUP("Send the group first, then repeat this command."),
    /** There is no such course. */
    UNKNOWN_COURSE("Send the course first, then repeat this command."),
    /** There is no such offering. */
    UNKNOWN_OFFERING("Send the offering first, then repeat this command."),
    /** There is no such order. */
    UNKNOWN_ORDER("Send the order first, then repeat this command."),
    /** There is no such pool: the order line or grant is unknown, or the line became no seats. */
    UNKNOWN_POOL(
            "Send the order or the grant first, then repeat this command; an order line becomes seats only if its offering has"
                    + " registration codes and its quantity is two or more."),
    /** There is no such badge. */
    UNKNOWN_BADGE("Send the badge first, then repeat this command."),
    /** There is no such activity. */
    UNKNOWN_ACTIVITY(
            "Nothing is to be undone: no activity of this event is known. Send the key under which it was told."),
    /** The person would have more points than can be counted. */
    TOO_MANY_POINTS("The person's points would go beyond 2^53. Lower the points that the site's rules give."),
    /** Every seat of the pool is given. */
    NO_SEAT_AVAILABLE("Buy or grant further seats, and use one of those."),
    /** Not as many seats of the pool are available as were refunded. */
    MORE_THAN_AVAILABLE(
            "Take seats that are used back, or end invitations, until as many seats are available, then repeat this command; to refund"
                    + " an order as a whole, cancel it."),
    /** The person has a seat of this pool since another instant. */
    ALREADY_HOLDS_SEAT("The person has a seat of this pool already; nothing is to be done."),
    /** The person had a seat of this pool, and it was taken back. */
    SEAT_WITHDRAWN(
            "The person's seat of this pool was taken back. To give a new one, send the command with the instant at which it is given."),
    /** The pool is not in force at that instant: not bought yet, or its order does not grant access then. */
    POOL_NOT_IN_FORCE("Wait until the order grants access, then repeat this command."),
    /** The access that a seat gives has ended by that instant. */
    ACCESS_ENDED("The access these seats give is over. Buy or grant new seats."),
    /** Others kept changing the same things. */
    CONCURRENT_CHANGE("Repeat this command.");

    private final String nextStep;

    RefusalReason(String nextStep) {
        this.nextStep = nextStep;
    }

    /**
     * What the host can do about it.
     *
     * @return one or two English sentences
     */
    public String nextStep() {
        return nextStep;
    }
}
