package io.lcart.spi.report;

import java.util.List;

/**
 * A person whom a viewer reaches, and why. Immutable.
 *
 * @param person who
 * @param grants the reasons, at least one, each once; by ground, then by key
 */
public record ReachedPerson(ReportedPerson person, List<ReportGrant> grants) {

    /** Copies the list. */
    public ReachedPerson {
        grants = List.copyOf(grants);
    }
}
