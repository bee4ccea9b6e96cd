package io.lcart.core.configuration;

import io.lcart.core.tile.RuleNeeds;
import io.lcart.core.tile.TileId;
import io.lcart.spi.InvalidInputException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All that one site decides about its dashboards (domain.md §5, §14). Published as one versioned document, so that an older dashboard can be
 * shown as it was. Immutable and thread-safe.
 */
public final class SiteConfiguration {

    /** The greatest number of custom tiles, and of points messages. */
    public static final int MAX_TILES = 100;

    /** What holds where nothing is configured: the nine standard tiles, no points, no badges. */
    public static final SiteConfiguration DEFAULT = builder().build();

    private final Settings settings;
    private final Branding branding;
    private final List<CustomTile> tiles;
    private final List<TileId> tileOrder;
    private final List<PointsMessage> pointsMessages;
    private final RuleNeeds needs;

    private SiteConfiguration(Builder builder) {
        settings = builder.settings;
        branding = builder.branding;
        tiles = builder.tiles.stream()
                .sorted(Comparator.comparing((CustomTile tile) -> tile.id().value()))
                .toList();
        tileOrder = List.copyOf(builder.tileOrder);
        pointsMessages =
                builder.pointsMessages.stream().sorted(PointsMessage.ORDER).toList();
        needs = RuleNeeds.of(tiles.stream().map(CustomTile::rule).toList());
    }

    /**
     * Starts with the defaults.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Changes to this configuration.
     *
     * @return a builder that starts from this one
     */
    public Builder with() {
        Builder builder = new Builder().settings(settings).branding(branding).tileOrder(tileOrder);
        tiles.forEach(builder::tile);
        pointsMessages.forEach(builder::pointsMessage);
        return builder;
    }

    /**
     * The site's switches.
     *
     * @return the settings
     */
    public Settings settings() {
        return settings;
    }

    /**
     * The site's look.
     *
     * @return the branding
     */
    public Branding branding() {
        return branding;
    }

    /**
     * The tiles of the site's own.
     *
     * @return the tiles, by id
     */
    public List<CustomTile> tiles() {
        return tiles;
    }

    /**
     * The tiles that come first, in this order; the others follow by their places.
     *
     * @return the tiles, possibly none
     */
    public List<TileId> tileOrder() {
        return tileOrder;
    }

    /**
     * The points messages.
     *
     * @return the messages, in {@linkplain PointsMessage#ORDER their order}
     */
    public List<PointsMessage> pointsMessages() {
        return pointsMessages;
    }

    /**
     * What the rules of the tiles ask of storage.
     *
     * @return their needs together
     */
    public RuleNeeds needs() {
        return needs;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SiteConfiguration that
                && settings.equals(that.settings)
                && branding.equals(that.branding)
                && tiles.equals(that.tiles)
                && tileOrder.equals(that.tileOrder)
                && pointsMessages.equals(that.pointsMessages);
    }

    @Override
    public int hashCode() {
        return Objects.hash(settings, branding, tiles, tileOrder, pointsMessages);
    }

    @Override
    public String toString() {
        return ConfigurationJson.write(this);
    }

    /** Builds a configuration. Not thread-safe. */
    public static final class Builder {

        private Settings settings = Settings.DEFAULT;
        private Branding branding = Branding.NONE;
        private final List<CustomTile> tiles = new ArrayList<>();
        private List<TileId> tileOrder = List.of();
        private final List<PointsMessage> pointsMessages = new ArrayList<>();

        private Builder() {}

        /**
         * Replaces the settings.
         *
         * @param settings the settings
         * @return this builder
         */
        public Builder settings(Settings settings) {
            this.settings = settings;
            return this;
        }

        /**
         * Replaces the branding.
         *
         * @param branding the branding
         * @return this builder
         */
        public Builder branding(Branding branding) {
            this.branding = branding;
            return this;
        }

        /**
         * Adds a tile.
         *
         * @param tile the tile; its id is taken once
         * @return this builder
         */
        public Builder tile(CustomTile tile) {
            tiles.add(tile);
            return this;
        }

        /**
         * Replaces the order of the tiles.
         *
         * @param order the tiles that come first
         * @return this builder
         */
        public Builder tileOrder(List<TileId> order) {
            tileOrder = order;
            return this;
        }

        /**
         * Adds a points message.
         *
         * @param message the message; its id is taken once
         * @return this builder
         */
        public Builder pointsMessage(PointsMessage message) {
            pointsMessages.add(message);
            return this;
        }

        /**
         * Ends the building.
         *
         * @return the configuration
         * @throws InvalidInputException if an id is taken twice, a tile stands twice in the order, there are more than {@value #MAX_TILES}
         *     tiles or messages, or a rule asks for a setting that is neither built in nor one of the settings; with everything at once
         */
        public SiteConfiguration build() {
            SiteConfiguration built = unchecked();
            ConfigurationChecks.requireWhole(built);
            return built;
        }

        /** For the decoder, which reports what is wrong by line and column. */
        SiteConfiguration unchecked() {
            return new SiteConfiguration(this);
        }
    }
}
