package io.lcart.core.people;

/** The outcome of something that was not done. */
public interface RefusalOutcome {

    /**
     * Why it was not done.
     *
     * @return the reason
     */
    Refusal reason();
}
