package io.lcart.core.classroom;

import io.lcart.core.internal.DerivedId;
import io.lcart.spi.completion.Completion;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What of a person's completions in a class is its mark now. Pure functions. */
final class Marks {

    /** The version of an entry without a mark. */
    static final String NONE = "none";

    private Marks() {}

    /** The completions that count, newest first. */
    static List<Completion> counting(List<Completion> newestFirst, Instant now) {
        return newestFirst.stream().filter(each -> each.countsAt(now)).toList();
    }

    /** The latest completion that counts, or {@code null}. */
    static @Nullable Completion current(List<Completion> newestFirst, Instant now) {
        List<Completion> counting = counting(newestFirst, now);
        return counting.isEmpty() ? null : counting.get(0);
    }

    /** Stands for a mark; another one for another completion, and for another score, which the host may still tell. */
    static String version(@Nullable Completion mark) {
        if (mark == null) {
            return NONE;
        }
        BigDecimal score = mark.score();
        return DerivedId.of("mark", mark.id().value(), score == null ? "" : score.toPlainString());
    }

    static RosterEntry.Mark mark(List<Completion> counting) {
        Completion latest = counting.get(0);
        return new RosterEntry.Mark(
                latest.id(),
                latest.occurredAt(),
                latest.score(),
                latest.waiverReason(),
                latest.source(),
                latest.recordedAt(),
                latest.recordedBy(),
                counting.size());
    }
}
