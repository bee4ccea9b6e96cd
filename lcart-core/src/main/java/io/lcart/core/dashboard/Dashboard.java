package io.lcart.core.dashboard;

import io.lcart.core.people.Role;
import io.lcart.core.tile.TileId;
import io.lcart.spi.people.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One person's dashboard at one instant (domain.md §3). A tile only shows the way: the data behind it decides by itself who may have it.
 * Immutable and thread-safe.
 */
public final class Dashboard {

    private final AccountId viewer;
    private final @Nullable AccountId actor;
    private final String displayName;
    private final Locale locale;
    private final Header header;
    private final List<String> pointsMessages;
    private final List<Tile> tiles;
    private final List<TileWarning> warnings;
    private final Explaining explaining;

    Dashboard(
            AccountId viewer,
            @Nullable AccountId actor,
            String displayName,
            Locale locale,
            Header header,
            List<String> pointsMessages,
            List<Tile> tiles,
            List<TileWarning> warnings,
            Explaining explaining) {
        this.viewer = viewer;
        this.actor = actor;
        this.displayName = displayName;
        this.locale = locale;
        this.header = header;
        this.pointsMessages = List.copyOf(pointsMessages);
        this.tiles = List.copyOf(tiles);
        this.warnings = List.copyOf(warnings);
        this.explaining = explaining;
    }

    /**
     * Whose dashboard it is.
     *
     * @return the account's key
     */
    public AccountId viewer() {
        return viewer;
    }

    /**
     * Who looks at it, if it is not the person.
     *
     * @return the administrator who views as the person, or {@code null}
     */
    public @Nullable AccountId actor() {
        return actor;
    }

    /**
     * The person's name.
     *
     * @return the name to show
     */
    public String displayName() {
        return displayName;
    }

    /**
     * As of when.
     *
     * @return the instant, in microseconds
     */
    public Instant at() {
        return explaining.situation().at();
    }

    /**
     * The language that texts were asked for in: the viewer's, else the account's, else the site's. A text that is not there in this language
     * is in the site's.
     *
     * @return the language
     */
    public Locale locale() {
        return locale;
    }

    /**
     * What the person is.
     *
     * @return the roles in their order, possibly none
     */
    public Set<Role> roles() {
        return explaining.situation().roles();
    }

    /**
     * What stands above the tiles.
     *
     * @return logo and welcome message
     */
    public Header header() {
        return header;
    }

    /**
     * The points messages for the person, directly beneath the welcome message (domain.md §5).
     *
     * @return plain texts, by low threshold and then id
     */
    public List<String> pointsMessages() {
        return pointsMessages;
    }

    /**
     * The tiles the person sees.
     *
     * @return the tiles in their order
     */
    public List<Tile> tiles() {
        return tiles;
    }

    /**
     * What could not be decided.
     *
     * @return tiles of the host's own that are not shown because of a failure
     */
    public List<TileWarning> warnings() {
        return warnings;
    }

    /**
     * Why a tile is there, or is not (product.md N1).
     *
     * @param tile a configured tile, shown or not
     * @return the decision, with the rule, the facts it saw, and the shortest change that would flip it
     * @throws io.lcart.spi.InvalidInputException if no such tile was configured at that instant
     */
    public Decision explain(TileId tile) {
        return explaining.explain(tile);
    }

    /**
     * Why each configured tile is there, or is not.
     *
     * @return the decisions, in the order of the tiles
     */
    public List<Decision> explanations() {
        return explaining.all();
    }
}
