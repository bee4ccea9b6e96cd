package io.lcart.core.training;

import io.lcart.spi.training.Arrangement;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How arrangements are written down: the states by their names. Pure functions. */
final class ArrangementText {

    private static final String BETWEEN = ",";

    private ArrangementText() {}

    static String of(Set<TrainingState> states) {
        return states.stream().sorted().map(Enum::name).collect(Collectors.joining(BETWEEN));
    }

    /** What was written; a state that is none any more is passed over. */
    static TrainingArrangement read(Arrangement stored) {
        List<String> names = Arrays.asList(stored.filter().split(BETWEEN));
        return new TrainingArrangement(
                stored.order(),
                Stream.of(TrainingState.values())
                        .filter(state -> names.contains(state.name()))
                        .collect(Collectors.toSet()));
    }
}
