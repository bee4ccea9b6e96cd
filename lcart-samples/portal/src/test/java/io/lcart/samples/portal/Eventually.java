package io.lcart.samples.portal;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Waits for what the portal does in the background. */
final class Eventually {

    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final int PAUSE_MILLIS = 50;

    private Eventually() {}

    static <T> T get(Supplier<Optional<T>> look) {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (System.nanoTime() < end) {
            Optional<T> found = look.get();
            if (found.isPresent()) {
                return found.get();
            }
            pause();
        }
        throw new AssertionError("it did not come within " + LONGEST);
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
