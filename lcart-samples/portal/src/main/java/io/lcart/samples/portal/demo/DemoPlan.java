package io.lcart.samples.portal.demo;

import io.lcart.samples.portal.start.StartException;
import java.time.Instant;

/**
 * What is to be made, written down before the first of it: a run that was interrupted goes on with the same people and times. Immutable.
 *
 * @param seed decides every random choice
 * @param learners how many learners
 * @param base the instant that all times are counted from
 */
record DemoPlan(long seed, int learners, Instant base) {

    /** The plan as text. */
    String write() {
        return seed + " " + learners + " " + base;
    }

    /** A plan from its text. */
    static DemoPlan read(String text) {
        try {
            String[] parts = text.split(" ", 3);
            return new DemoPlan(Long.parseLong(parts[0]), Integer.parseInt(parts[1]), Instant.parse(parts[2]));
        } catch (RuntimeException e) {
            throw new StartException("The plan of the demo data in this database cannot be read.\n"
                    + "Start with an empty database (--db, --jdbc-url).");
        }
    }
}
