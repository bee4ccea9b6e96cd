package io.lcart.core.training;

import io.lcart.core.people.NameKey;
import io.lcart.spi.Interval;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The order in which trainings are listed: the same on every database, and runs of one course together. Pure functions. */
final class TrainingOrder {

    private static final Comparator<Training> WITHIN = Comparator.comparing(Training::state)
            .thenComparing(TrainingOrder::begins)
            .thenComparing(training -> training.offering().value());

    private TrainingOrder() {}

    private record Group(TrainingState state, String title, String key) {

        static final Comparator<Group> ORDER =
                Comparator.comparing(Group::state).thenComparing(Group::title).thenComparing(Group::key);
    }

    static List<Training> sorted(List<Training> trainings) {
        Map<String, Group> groups = trainings.stream()
                .collect(Collectors.toMap(
                        TrainingOrder::key,
                        TrainingOrder::group,
                        (one, other) -> Group.ORDER.compare(one, other) <= 0 ? one : other));
        return trainings.stream()
                .sorted(Comparator.comparing((Training training) -> groups.get(key(training)), Group.ORDER)
                        .thenComparing(WITHIN))
                .toList();
    }

    private static Group group(Training training) {
        String title = training.courseTitle() == null ? training.title() : training.courseTitle();
        return new Group(training.state(), NameKey.of(title), key(training));
    }

    /** What belongs together; a course and an offering of one key do not. */
    private static String key(Training training) {
        return training.course() == null ? "o" + training.offering() : "c" + training.course();
    }

    private static Instant begins(Training training) {
        Interval event = training.event();
        return event == null ? training.access().from() : event.from();
    }
}
