package io.lcart.core.people;

/** Why something was not done: what the closed lists of reasons have in common. */
public interface Refusal {

    /**
     * The reason's name.
     *
     * @return the name of the constant
     */
    String name();

    /**
     * Whether it is about who asks, and not about what is stored: the person may not do this, or the thing is not theirs. What does not
     * exist and what is not theirs are one reason, so that it may be a mistyped number as well. Such refusals are in the audit trail
     * (reliability.md D8).
     *
     * @return whether it is about who asks
     */
    boolean forbids();
}
