package io.lcart.samples.portal;

import io.lcart.core.dashboard.HostTile;
import io.lcart.core.text.LocalizedText;
import io.lcart.core.tile.TileId;
import java.util.Locale;

/** A tile that the portal decides in Java: a club for people who have collected enough points. */
final class BrightClub {

    private static final long POINTS = 50;

    private BrightClub() {}

    static HostTile tile() {
        return new HostTile(
                new TileId("bright-club"),
                LocalizedText.of("Bright Club")
                        .with(Locale.GERMAN, "Bright-Klub")
                        .with(Locale.forLanguageTag("ar"), "نادي المتألقين"),
                "star",
                55,
                "/bright-club",
                context -> context.facts().points() >= POINTS);
    }
}
