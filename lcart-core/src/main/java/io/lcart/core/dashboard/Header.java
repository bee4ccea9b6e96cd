package io.lcart.core.dashboard;

import io.lcart.spi.people.GroupId;
import org.jspecify.annotations.Nullable;

/**
 * What stands above the tiles (domain.md §2). Immutable.
 *
 * @param group the winning group: of the person's groups the one of the lowest priority number, or {@code null} without any
 * @param logo the winning group's logo or, if it has none, the site's; {@code null} without either
 * @param welcomeMessage the winning group's welcome message or, if it has none, the site's; {@code null} without either
 */
public record Header(
        @Nullable GroupId group,
        @Nullable String logo,
        @Nullable String welcomeMessage) {}
