package io.lcart.core.intake;

import io.lcart.core.validation.HostKey;
import io.lcart.core.validation.PlainText;
import io.lcart.core.validation.StorableInstant;
import io.lcart.core.validation.WebAddress;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Tells how a group is from an instant on, until the next version told (domain.md §2). Without an instant, values that are in force already
 * change nothing. Immutable.
 *
 * <p>The name in a group's latest version is unique over all groups, ignoring case, also where that version begins in the future only; a group
 * that was renamed leaves its earlier names to others.
 *
 * @param key the host's key of the group
 * @param name the name, refused as {@link RefusalReason#NAME_TAKEN} if it would become the latest one and another group has it
 * @param inherit whether people who use a member's registration code join the group
 * @param priority decides among a person's groups, the lowest wins; {@code null} counts as last
 * @param logo an https URL or a path of the host, or {@code null}
 * @param welcomeMessage plain text shown on the members' dashboards, or {@code null}
 * @param highScoreBoard whether members see a leaderboard of the group
 * @param since the first instant at which this holds, or {@code null} for now
 */
public record PutGroup(
        @NotNull @HostKey String key,
        @NotBlank @PlainText(max = 200) String name,
        boolean inherit,
        @Nullable Integer priority,
        @WebAddress @Nullable String logo,
        @PlainText(max = 4000, multiline = true) @Nullable String welcomeMessage,
        boolean highScoreBoard,
        @StorableInstant @Nullable Instant since)
        implements IntakeCommand {}
