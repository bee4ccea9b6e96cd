package io.lcart.spi.attempt;

import java.time.Instant;

/**
 * Counters of attempts in storage. They are counted before what is attempted is looked at, in a transaction of their own, so that many at
 * once cannot pass together. Belongs to one session and is not thread-safe.
 */
public interface AttemptStore {

    /** The greatest length of a counter's key, in UTF-16 units. */
    int MAX_KEY_LENGTH = 160;

    /**
     * Adds to a counter and says how high it is then. A counter counts within one window of time: when the window differs from the one it
     * has, it starts again at zero.
     *
     * <p>Contract: ATTEMPT-01, ATTEMPT-02, ATTEMPT-03, ATTEMPT-04, ATTEMPT-05.
     *
     * @param key whose attempts at what, 1 to {@value #MAX_KEY_LENGTH} characters
     * @param window the first instant of the window
     * @param number how many attempts; 0 only looks
     * @return the number in the window, these included; the exact one, however many count at once
     */
    int add(String key, Instant window, int number);
}
