package io.lcart.core.configuration;

import io.lcart.core.internal.json.Paths;
import io.lcart.core.tile.RuleNeeds;
import io.lcart.core.tile.Situation;
import io.lcart.core.tile.TileId;
import io.lcart.spi.InvalidInputException;
import io.lcart.spi.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What must be right between the parts of a configuration, beyond what each part checks for itself. */
final class ConfigurationChecks {

    private ConfigurationChecks() {}

    static void requireWhole(SiteConfiguration configuration) {
        throwIfAny(whole(configuration));
    }

    static void requireKnown(SiteConfiguration configuration, Set<TileId> hostTiles) {
        Set<TileId> declared = new HashSet<>();
        configuration.tiles().forEach(tile -> declared.add(tile.id()));
        throwIfAny(known(configuration, declared, hostTiles));
    }

    private static void throwIfAny(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new InvalidInputException("configuration", violations);
        }
    }

    /** What can be said without knowing the host's own tiles. */
    static List<Violation> whole(SiteConfiguration configuration) {
        List<Violation> violations = new ArrayList<>();
        limit("tiles", configuration.tiles().size(), violations);
        limit("pointsMessages", configuration.pointsMessages().size(), violations);
        Set<TileId> ids = new HashSet<>();
        for (CustomTile tile : configuration.tiles()) {
            String path = Paths.field("tiles", tile.id().value());
            if (!ids.add(tile.id())) {
                violations.add(new Violation(path, "stands twice"));
            }
            settings(tile, configuration.settings(), path, violations);
        }
        Set<String> messages = new HashSet<>();
        for (PointsMessage message : configuration.pointsMessages()) {
            if (!messages.add(message.id())) {
                violations.add(new Violation(Paths.field("pointsMessages", message.id()), "stands twice"));
            }
        }
        Set<TileId> ordered = new HashSet<>();
        for (int i = 0; i < configuration.tileOrder().size(); i++) {
            if (!ordered.add(configuration.tileOrder().get(i))) {
                violations.add(new Violation(Paths.item("tileOrder", i), "stands twice"));
            }
        }
        return violations;
    }

    private static void limit(String path, int size, List<Violation> violations) {
        if (size > SiteConfiguration.MAX_TILES) {
            violations.add(new Violation(path, "has more than " + SiteConfiguration.MAX_TILES + " members"));
        }
    }

    private static void settings(CustomTile tile, Settings settings, String path, List<Violation> violations) {
        for (String name : new TreeSet<>(RuleNeeds.of(List.of(tile.audience())).settings())) {
            if (!Situation.SWITCHES.contains(name) && !settings.custom().containsKey(name)) {
                violations.add(new Violation(
                        path + ".audience",
                        "asks for the setting '" + name + "', which is neither built in nor in settings.custom"));
            }
        }
    }

    /** What can be said with the host's own tiles. */
    static List<Violation> known(SiteConfiguration configuration, Set<TileId> declared, Set<TileId> hostTiles) {
        Set<TileId> known = new HashSet<>(TileId.STANDARD);
        known.addAll(declared);
        known.addAll(hostTiles);
        List<Violation> violations = new ArrayList<>();
        declared.stream()
                .filter(hostTiles::contains)
                .map(id -> new Violation(Paths.field("tiles", id.value()), "is the id of a tile of the host's own"))
                .forEach(violations::add);
        unknown("branding.tiles", configuration.branding().tiles().keySet(), known, violations);
        for (Map.Entry<?, Map<TileId, TileStyle>> group :
                configuration.branding().groups().entrySet()) {
            String path = Paths.field("branding.groups", group.getKey().toString());
            unknown(path, group.getValue().keySet(), known, violations);
        }
        for (int i = 0; i < configuration.tileOrder().size(); i++) {
            if (!known.contains(configuration.tileOrder().get(i))) {
                violations.add(new Violation(Paths.item("tileOrder", i), unknown(known)));
            }
        }
        return violations;
    }

    private static void unknown(String path, Set<TileId> ids, Set<TileId> known, List<Violation> violations) {
        ids.stream()
                .filter(id -> !known.contains(id))
                .map(TileId::value)
                .sorted()
                .forEach(id -> violations.add(new Violation(Paths.field(path, id), unknown(known))));
    }

    private static String unknown(Set<TileId> known) {
        return "is no tile; the tiles are "
                + String.join(", ", known.stream().map(TileId::value).sorted().toList());
    }
}
