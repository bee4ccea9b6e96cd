package io.lcart.core.training;

import io.lcart.core.people.NameKey;
import io.lcart.spi.Interval;
import io.lcart.spi.catalog.OfferingId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The order in which trainings are listed: the same on every database, and runs of one course together. What the person gave a place comes
 * first, a course where its foremost run stands; the rest follows in the site's order. Pure functions.
 */
final class TrainingOrder {

    private static final int NO_PLACE = Integer.MAX_VALUE;

    private static final Comparator<Training> WITHIN = Comparator.comparing(Training::state)
            .thenComparing(TrainingOrder::begins)
            .thenComparing(training -> training.offering().value());

    private final Map<OfferingId, Integer> places = new HashMap<>();

    private TrainingOrder(List<OfferingId> own) {
        own.forEach(offering -> places.putIfAbsent(offering, places.size()));
    }

    private record Group(int place, TrainingState state, String title, String key) {

        static final Comparator<Group> ORDER = Comparator.comparingInt(Group::place)
                .thenComparing(Group::state)
                .thenComparing(Group::title)
                .thenComparing(Group::key);
    }

    /** Trainings in order; those of {@code own} first, as they stand there. */
    static List<Training> sorted(List<Training> trainings, List<OfferingId> own) {
        return new TrainingOrder(own).sorted(trainings);
    }

    private List<Training> sorted(List<Training> trainings) {
        Map<String, Group> groups = trainings.stream()
                .collect(Collectors.toMap(
                        TrainingOrder::key,
                        this::group,
                        (one, other) -> Group.ORDER.compare(one, other) <= 0 ? one : other));
        return trainings.stream()
                .sorted(Comparator.comparing((Training training) -> groups.get(key(training)), Group.ORDER)
                        .thenComparing(this::place)
                        .thenComparing(WITHIN))
                .toList();
    }

    private Group group(Training training) {
        String title = training.courseTitle() == null ? training.title() : training.courseTitle();
        return new Group(place(training), training.state(), NameKey.of(title), key(training));
    }

    private int place(Training training) {
        return places.getOrDefault(training.offering(), NO_PLACE);
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
