package io.lcart.core.intake;

import io.lcart.core.validation.HostKey;
import io.lcart.core.validation.StorableInstant;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Tells of something a person did (domain.md §5). An event counts once; the same event id with other content is refused. Points come from
 * the {@linkplain io.lcart.core.configuration.PointsRule rules} in force at the instant at which it occurred, however late it is told;
 * {@link WithdrawActivity} undoes it. Immutable.
 *
 * @param eventId the host's key of the event, unique for ever; not one that begins with {@code lcart:}, as lcart's own do
 * @param person the host's key of the person
 * @param kind what, as in {@code login} or {@code quiz}; the set is open
 * @param item on which item, or {@code null}
 * @param occurredAt when, or {@code null} for now
 * @param passed whether it was passed or completed, or {@code null} where there is nothing to fail
 */
public record RecordActivity(
        @NotNull @HostKey String eventId,
        @NotNull @HostKey String person,
        @NotNull @HostKey String kind,
        @HostKey @Nullable String item,
        @StorableInstant @Nullable Instant occurredAt,
        @Nullable Boolean passed)
        implements IntakeCommand {}
