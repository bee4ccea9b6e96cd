package io.lcart.spi.memory;

import java.util.ArrayDeque;
import java.util.Deque;

/** How to take back what the running transaction has done so far. Guarded by the storage's write lock. */
final class Undo {

    private Deque<Runnable> steps = new ArrayDeque<>();

    /** Notes a step; to be called before the change it takes back, so that a change cut short is taken back too. */
    void note(Runnable step) {
        steps.addLast(step);
    }

    /** Makes everything final. */
    void forget() {
        steps = new ArrayDeque<>();
    }

    /** Takes everything back, the latest change first. */
    void rollBack() {
        for (Runnable step = steps.pollLast(); step != null; step = steps.pollLast()) {
            step.run();
        }
    }
}
