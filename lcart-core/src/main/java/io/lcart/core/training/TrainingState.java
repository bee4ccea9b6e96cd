package io.lcart.core.training;

import java.util.Set;

/** How a person stands to one training (domain.md §3.1). */
public enum TrainingState {
    /** Access is open. */
    IN_PROGRESS,
    /** Access, or the class, begins later; it cannot be launched yet. */
    UPCOMING,
    /** A completion is recorded, and access lasts. */
    COMPLETED,
    /** Access has ended by itself. Access that is suspended or was taken back is no training at all (domain.md §12). */
    EXPIRED;

    /** Those a person has access to, and which the tile My Training counts. */
    public static final Set<TrainingState> WITH_ACCESS = Set.of(IN_PROGRESS, UPCOMING, COMPLETED);
}
