package io.lcart.samples.portal.http;

import io.lcart.samples.portal.http.Problem.Kind;
import io.lcart.spi.Violation;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the instant that a page or an answer is asked for. */
public final class AsOf {

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private AsOf() {}

    /**
     * Reads the parameter {@code at} of the API.
     *
     * @param text the parameter, or {@code null}
     * @return the instant, or nothing for now
     * @throws HttpProblem with status 422 if it is no RFC 3339 time between 1900 and 9999
     */
    public static Optional<Instant> strict(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(inRange(OffsetDateTime.parse(text).toInstant()));
        } catch (DateTimeException e) {
            throw new HttpProblem(
                    new Problem(
                            Kind.INVALID_INPUT,
                            "The parameter at is not a time.",
                            Map.of(
                                    "violations",
                                    List.of(
                                            new Violation(
                                                    "at",
                                                    "must be an RFC 3339 time from 1900 to 9999, as in 2026-03-01T00:00:00Z")))),
                    Map.of());
        }
    }

    /**
     * Reads what a date and time field of a page sent: without a zone, which is UTC.
     *
     * @param text the parameter, or {@code null}
     * @return the instant, or nothing for now
     * @throws HttpProblem with status 422 if it is neither such a time nor one of the API
     */
    public static Optional<Instant> lenient(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(inRange(LocalDateTime.parse(text).toInstant(ZoneOffset.UTC)));
        } catch (DateTimeException e) {
            return strict(text);
        }
    }

    private static Instant inRange(Instant instant) {
        if (instant.isBefore(EARLIEST) || !instant.isBefore(LATEST)) {
            throw new DateTimeException("out of range");
        }
        return instant;
    }
}
