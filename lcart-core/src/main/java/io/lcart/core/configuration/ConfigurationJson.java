package io.lcart.core.configuration;

import io.lcart.core.internal.json.JsonText;
import io.lcart.core.tile.TileId;
import java.util.Set;

/**
 * Configurations as JSON: the form in which they are published and stored. Reading is strict: what is not known, not right or there twice
 * is refused, all of it at once, with its path, line and column. Writing leaves out what is empty or as by default, sorts all members, and
 * gives the same bytes for the same configuration everywhere. Thread-safe.
 *
 * <pre>{@code
 * {"settings": {"gamification": true, "locale": "de", "zone": "Europe/Berlin", "defaultGroup": "all", "points": {"login": 5}},
 *  "branding": {"logo": "/logo.svg", "welcomeMessage": {"de": "Willkommen", "en": "Welcome"},
 *               "tiles": {"my-training": {"text": "My courses", "icon": "book"}},
 *               "groups": {"g-7": {"my-training": {"text": "Our courses"}}}},
 *  "tileOrder": ["my-training", "library"],
 *  "tiles": {"library": {"text": "Library", "icon": "book", "order": 15, "target": "/library",
 *                        "audience": {"role": "learner"}, "from": "2026-03-01T00:00:00Z"}},
 *  "pointsMessages": {"welcome": {"low": 0, "high": 100, "groups": ["g-7"], "text": "You have [CustomerPoints] points"}}}
 * }</pre>
 *
 * <p>The points of a kind of activity are a number, or an object that says more: {@code {"points": 10, "items": {"final": 50},
 * "once": "event", "attempts": "first", "cap": {"points": 100, "per": "week"}}}, where {@code once} is {@code event}, {@code item},
 * {@code day} or {@code ever}, {@code attempts} is {@code best} or {@code first}, and {@code per} is {@code day}, {@code week},
 * {@code month} or {@code ever}; see {@link PointsRule}.
 *
 * <p>A text is either one text for every language or an object with a text for each language tag. See {@link RuleJson} for audiences.
 */
public final class ConfigurationJson {

    private ConfigurationJson() {}

    /**
     * Writes a configuration.
     *
     * @param configuration the configuration
     * @return its JSON text
     */
    public static String write(SiteConfiguration configuration) {
        return JsonText.write(ConfigurationEncoder.encode(configuration));
    }

    /**
     * Reads the configuration of a site whose host has no tiles of its own.
     *
     * @param json its JSON text
     * @return the configuration
     * @throws io.lcart.spi.InvalidInputException if it is no configuration, with everything that is wrong
     */
    public static SiteConfiguration read(String json) {
        return read(json, Set.of());
    }

    /**
     * Reads a configuration.
     *
     * @param json its JSON text
     * @param hostTiles the tiles that the host adds, which branding and order may name
     * @return the configuration
     * @throws io.lcart.spi.InvalidInputException if it is no configuration, with everything that is wrong
     */
    public static SiteConfiguration read(String json, Set<TileId> hostTiles) {
        return ConfigurationDecoder.decode(json, hostTiles);
    }

    /** Reads what was checked before it was stored; since then the host may have dropped a tile that it names. */
    static SiteConfiguration readStored(String json) {
        return ConfigurationDecoder.decode(json, null);
    }
}
