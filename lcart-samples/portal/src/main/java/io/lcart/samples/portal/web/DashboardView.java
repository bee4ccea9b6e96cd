package io.lcart.samples.portal.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The dashboard page. Immutable.
 *
 * @param layout what stands around it
 * @param logo the address of the group's logo, or {@code null}
 * @param logoAlt what the logo shows
 * @param welcome the group's welcome message, or {@code null}
 * @param messages the points messages
 * @param pointsHref the page with one's points, or {@code null} if there are neither messages nor a leaderboard
 * @param roles what the person is, in words
 * @param warnings what could not be shown
 * @param tiles the tiles, in order
 * @param whyHref the page that explains all of them
 * @param asOf the field that asks for another instant
 */
public record DashboardView(
        Layout layout,
        @Nullable String logo,
        String logoAlt,
        @Nullable String welcome,
        List<String> messages,
        @Nullable String pointsHref,
        List<String> roles,
        List<String> warnings,
        List<TileView> tiles,
        String whyHref,
        AsOfView asOf) {

    /**
     * One tile.
     *
     * @param id the tile's id
     * @param text its text
     * @param icon its icon's name
     * @param href where it leads
     * @param count its count, at most 99
     * @param capped whether there are more
     * @param badge the count as shown, or {@code null} if there is nothing to count
     * @param badgeWords the count in words, or {@code null}
     * @param whyHref the explanation
     * @param tint a colour, 0 to 5
     */
    public record TileView(
            String id,
            String text,
            String icon,
            String href,
            int count,
            boolean capped,
            @Nullable String badge,
            @Nullable String badgeWords,
            String whyHref,
            int tint) {}
}
