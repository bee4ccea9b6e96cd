package io.lcart.core.internal;

import io.lcart.spi.Interval;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value over time, told interval by interval: spans without overlap, oldest first. Immutable.
 *
 * <p>Telling an interval that starts where a known span starts replaces that span, so that an end can be set, moved and taken back. Any
 * other interval is added: where it meets spans of its own value the two unite, where it meets others it wins. The spans keep the starts
 * they were told with, even where they follow each other without a gap; a telling that changes nothing at any instant changes no span. So
 * any set of tellings of different starts may be repeated, in any order, without an effect.
 *
 * @param <V> the value, compared by {@code equals}
 */
public final class Timeline<V> {

    private final List<Span<V>> spans;

    /**
     * One span.
     *
     * @param <V> the value
     * @param interval when
     * @param value what held
     */
    public record Span<V>(Interval interval, V value) {}

    private Timeline(List<Span<V>> spans) {
        this.spans = List.copyOf(spans);
    }

    /**
     * A timeline as it is known.
     *
     * @param <V> the value
     * @param spans the spans, oldest first, without overlap
     * @return the timeline
     */
    public static <V> Timeline<V> of(List<Span<V>> spans) {
        return new Timeline<>(spans);
    }

    /**
     * A timeline on which nothing but "so" is told.
     *
     * @param intervals when it was so, oldest first, without overlap
     * @return the timeline
     */
    public static Timeline<Boolean> ofIntervals(List<Interval> intervals) {
        return new Timeline<>(
                intervals.stream().map(interval -> new Span<>(interval, true)).toList());
    }

    /**
     * The spans.
     *
     * @return the spans, oldest first, without overlap
     */
    public List<Span<V>> spans() {
        return spans;
    }

    /**
     * The intervals of the spans.
     *
     * @return the intervals, oldest first, without overlap
     */
    public List<Interval> intervals() {
        return spans.stream().map(Span::interval).toList();
    }

    /**
     * Where an interval starts whose start was left out: at the start of the span of this value that is in force now, else of one that ends
     * where it ends, so that a telling can be repeated after its end, else now.
     *
     * @param value the value told
     * @param until the end told, or {@code null}
     * @param now the operation's instant
     * @return the start meant
     */
    public Instant startMeant(V value, @Nullable Instant until, Instant now) {
        Optional<Span<V>> inForce = spans.stream()
                .filter(span -> span.value().equals(value) && span.interval().contains(now))
                .findFirst();
        return inForce.or(() -> spans.stream()
                        .filter(span -> until != null
                                && span.value().equals(value)
                                && until.equals(span.interval().until()))
                        .findFirst())
                .map(span -> span.interval().from())
                .orElse(now);
    }

    /**
     * This timeline with an interval told.
     *
     * @param told when, not empty
     * @param value what held
     * @return the new timeline, or this one if nothing changes at any instant
     */
    public Timeline<V> tell(Interval told, V value) {
        List<Span<V>> next = new ArrayList<>();
        Interval laid = told;
        for (Span<V> span : spans) {
            Interval known = span.interval();
            if (known.from().equals(told.from())) {
                continue;
            }
            boolean outlasts = endsAfter(known, told.until());
            if (known.intersect(told).isEmpty()) {
                next.add(span);
            } else if (!span.value().equals(value)) {
                if (known.from().isBefore(told.from())) {
                    next.add(new Span<>(new Interval(known.from(), told.from()), span.value()));
                }
                if (outlasts) {
                    next.add(new Span<>(
                            new Interval(Objects.requireNonNull(told.until()), known.until()), span.value()));
                }
            } else if (known.from().isBefore(told.from())) {
                if (outlasts || Objects.equals(known.until(), told.until())) {
                    return this;
                }
                next.add(new Span<>(new Interval(known.from(), told.from()), value));
            } else if (outlasts) {
                laid = new Interval(told.from(), known.from());
                next.add(span);
            }
        }
        next.add(new Span<>(laid, value));
        next.sort(Comparator.comparing(span -> span.interval().from()));
        Timeline<V> result = new Timeline<>(next);
        return result.effect().equals(effect()) ? this : result;
    }

    /**
     * This timeline with an interval added; nothing that held is taken away.
     *
     * @param added when, not empty
     * @param value what holds, the value of every span
     * @return the new timeline, or this one if it held already
     */
    public Timeline<V> cover(Interval added, V value) {
        boolean covered = effect().stream()
                .anyMatch(span -> !span.interval().from().isAfter(added.from())
                        && (endsAfter(span.interval(), added.until())
                                || Objects.equals(span.interval().until(), added.until())));
        return covered ? this : tell(added, value);
    }

    private static boolean endsAfter(Interval interval, @Nullable Instant end) {
        return end != null && (interval.until() == null || interval.until().isAfter(end));
    }

    /** The spans with neighbours of one value united: equal for timelines that agree at every instant. */
    private List<Span<V>> effect() {
        List<Span<V>> united = new ArrayList<>();
        for (Span<V> span : spans) {
            Span<V> last = united.isEmpty() ? null : united.get(united.size() - 1);
            if (last != null
                    && last.value().equals(span.value())
                    && last.interval().touches(span.interval())) {
                Interval joined =
                        new Interval(last.interval().from(), span.interval().until());
                united.set(united.size() - 1, new Span<>(joined, span.value()));
            } else {
                united.add(span);
            }
        }
        return united;
    }
}
