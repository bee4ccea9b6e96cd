package io.lcart.samples.portal.web.learning;

import io.lcart.core.training.TrainingArrangement;
import io.lcart.core.training.TrainingState;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which of one's trainings a page shows. */
enum TrainingShow {
    CURRENT(TrainingState.WITH_ACCESS),
    IN_PROGRESS(Set.of(TrainingState.IN_PROGRESS)),
    UPCOMING(Set.of(TrainingState.UPCOMING)),
    COMPLETED(Set.of(TrainingState.COMPLETED)),
    EXPIRED(Set.of(TrainingState.EXPIRED));

    private final Set<TrainingState> states;

    TrainingShow(Set<TrainingState> states) {
        this.states = states;
    }

    /** The one that was asked for, else the one to begin with. */
    static TrainingShow of(@Nullable String asked, TrainingArrangement arrangement) {
        return Stream.of(values())
                .filter(each -> each.slug().equals(asked))
                .findFirst()
                .orElseGet(() -> first(arrangement));
    }

    static TrainingShow first(TrainingArrangement arrangement) {
        return Stream.of(values())
                .filter(each -> each.states.equals(arrangement.states()))
                .findFirst()
                .orElse(CURRENT);
    }

    Set<TrainingState> states() {
        return states;
    }

    /** What is kept for it: nothing for what everybody begins with. */
    Set<TrainingState> kept() {
        return this == CURRENT ? Set.of() : states;
    }

    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
