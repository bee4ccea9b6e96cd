package io.lcart.oracle;

import io.lcart.oracle.Item.Config;
import io.lcart.oracle.Item.CustomTile;
import io.lcart.oracle.Item.Group;
import io.lcart.oracle.Item.Message;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The dashboard of one person at one instant, straight from domain.md, as plainly and as slowly as can be. */
final class NaiveDashboard {

    private static final List<String> STANDARD = List.of(
            "my-training",
            "registration-codes",
            "user-progress-report",
            "badges-and-profile",
            "leaderboard",
            "instructor-view",
            "completions-and-certificates",
            "order-history",
            "edit-account");

    private static final Config NOTHING_CONFIGURED = new Config(
            Instant.MIN,
            false,
            null,
            false,
            false,
            "UTC",
            null,
            null,
            Map.of(),
            Map.of(),
            new Item.Look(null, null, List.of(), Map.of(), Map.of()),
            List.of(),
            List.of());

    private final World world;
    private final NaiveHistory history;
    private final Item.Person person;
    private final Instant t;
    private final Config config;
    private final NaiveFacts facts;

    private NaiveDashboard(World world, NaiveHistory history, Item.Person person, Instant t) {
        this.world = world;
        this.history = history;
        this.person = person;
        this.t = t;
        this.config = configured(world, t);
        this.facts = new NaiveFacts(world, history, person.key(), t);
    }

    /** The answer to "what does this person see at that instant?". */
    static Answer of(World world, NaiveHistory history, Item.Person person, Instant t) {
        return new NaiveDashboard(world, history, person, t).answer();
    }

    /** The last configuration told among those that hold by then. */
    static Config configAt(World world, Instant t) {
        Config found = null;
        for (Config config : world.all(Config.class)) {
            if (!config.from().isAfter(t)) {
                found = config;
            }
        }
        return found;
    }

    /** What is configured at an instant, be it nothing. */
    static Config configured(World world, Instant t) {
        Config config = configAt(world, t);
        return config == null ? NOTHING_CONFIGURED : config;
    }

    /** How many tiles are configured at an instant, shown or not. */
    static int tilesAt(World world, Instant t) {
        return STANDARD.size() + configured(world, t).tiles().size();
    }

    private Answer answer() {
        if (person.status() != Item.Person.Status.ACTIVE) {
            return new Answer.Refused();
        }
        Group brand = brand();
        Item.Look site = config.look();
        return new Answer.Shown(
                roles(),
                tiles(),
                brand == null || brand.logo() == null ? site.logo() : brand.logo(),
                brand == null || brand.welcome() == null ? site.welcome() : brand.welcome(),
                messages());
    }

    private long points() {
        return history.points(person.key(), t);
    }

    /** One's groups, or, for people in none, the default group (domain.md §2). */
    private List<Group> groups() {
        List<Group> groups = facts.memberOf();
        if (!groups.isEmpty() || config.defaultGroup() == null) {
            return groups;
        }
        Group group = NaiveFacts.groupAt(world, config.defaultGroup(), t);
        return group == null ? List.of() : List.of(group);
    }

    /** The lowest priority number wins, no number is last, the older group wins a tie (domain.md §2, §15-Q1, §15-Q3). */
    private Group brand() {
        Group best = null;
        for (Group group : groups()) {
            if (best == null || priority(group) < priority(best)) {
                best = group;
            }
        }
        return best;
    }

    private static long priority(Group group) {
        return group.priority() == null ? Long.MAX_VALUE : group.priority();
    }

    private Set<String> roles() {
        Set<String> roles = new TreeSet<>();
        if (!facts.access().isEmpty() || !facts.completions().isEmpty()) {
            roles.add("learner");
        }
        if (facts.instructor()) {
            roles.add("instructor");
        }
        if (facts.seatPool()) {
            roles.add("customer-admin");
        }
        if (facts.groupAdmin()) {
            roles.add("group-admin");
        }
        return roles;
    }

    private List<Answer.Tile> tiles() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        int boards = (int) groups().stream().filter(Group::board).count();
        boolean reports = facts.groupAdmin() || facts.managerLink() || facts.openInvitation() || facts.instructor();
        boolean termsOpen = config.terms() != null && !facts.acceptedTerms(config.terms());
        put(counts, "my-training", !facts.access().isEmpty(), facts.access().size());
        put(counts, "registration-codes", facts.seatPool(), facts.availableSeats());
        put(counts, "user-progress-report", reports, facts.peopleInReach());
        put(counts, "badges-and-profile", badgesOn() && facts.badges() > 0, facts.badges());
        put(counts, "leaderboard", config.gamification() && boards > 0, boards);
        put(
                counts,
                "instructor-view",
                facts.instructor(),
                facts.assignedOfferings().size());
        int completions = facts.completions().size();
        put(counts, "completions-and-certificates", completions > 0, completions);
        put(counts, "order-history", facts.orders() > 0, facts.orders());
        put(counts, "edit-account", true, termsOpen ? 1 : 0);
        for (CustomTile tile : config.tiles()) {
            boolean now = NaiveFacts.in(tile.from() == null ? Instant.MIN : tile.from(), tile.until(), t);
            put(counts, tile.id(), now && holds(tile.rule()), 0);
        }
        List<Answer.Tile> tiles = new ArrayList<>();
        counts.forEach((id, count) -> tiles.add(new Answer.Tile(id, Math.min(count, 99), count > 99, textOf(id))));
        tiles.sort(
                Comparator.comparing((Answer.Tile tile) -> placeOf(tile.id())).thenComparing(Answer.Tile::id));
        return tiles;
    }

    private static void put(Map<String, Integer> counts, String id, boolean visible, int count) {
        if (visible) {
            counts.put(id, count);
        }
    }

    /** The site's favourites first, in their order; then the standard tiles at 10, 20 and so on, and the others between them. */
    private int placeOf(String id) {
        int favourite = config.look().first().indexOf(id);
        if (favourite >= 0) {
            return -1000 + favourite;
        }
        return config.tiles().stream()
                .filter(tile -> tile.id().equals(id))
                .map(CustomTile::order)
                .findFirst()
                .orElse(10 * (STANDARD.indexOf(id) + 1));
    }

    /** The winning group's text, else the site's, else the library's own. */
    private String textOf(String id) {
        Group brand = brand();
        Map<String, String> ofGroup =
                brand == null ? Map.of() : config.look().groupTexts().getOrDefault(brand.key(), Map.of());
        return ofGroup.getOrDefault(id, config.look().texts().get(id));
    }

    boolean holds(Rule rule) {
        if (rule instanceof Rule.All all) {
            return all.of().stream().allMatch(this::holds);
        } else if (rule instanceof Rule.Any any) {
            return any.of().stream().anyMatch(this::holds);
        } else if (rule instanceof Rule.Not not) {
            return !holds(not.rule());
        } else if (rule instanceof Rule.HasRole role) {
            return roles().contains(role.role());
        } else if (rule instanceof Rule.InGroup group) {
            return groups().stream().anyMatch(mine -> mine.key().equals(group.group()));
        } else if (rule instanceof Rule.HasAccess access) {
            return facts.hasAccessTo(access.course());
        } else if (rule instanceof Rule.Completed completed) {
            return facts.hasCompleted(completed.course());
        } else if (rule instanceof Rule.HasOrder order) {
            return order.states().stream().anyMatch(state -> facts.hasOrder(order.offering(), state));
        } else if (rule instanceof Rule.SettingIs setting) {
            return setting.value().equals(setting(setting.name()));
        } else if (rule instanceof Rule.During during) {
            return NaiveFacts.in(during.from() == null ? Instant.MIN : during.from(), during.until(), t);
        } else if (rule instanceof Rule.HasBoard) {
            return groups().stream().anyMatch(Group::board);
        } else if (rule instanceof Rule.HasAny fact) {
            return facts.any(fact.fact(), config.terms());
        }
        return rule instanceof Rule.Always;
    }

    private String setting(String name) {
        return switch (name) {
            case "gamification" -> Boolean.toString(config.gamification());
            case "badges" -> Boolean.toString(badgesOn());
            case "purchase-order-auto-grant" -> Boolean.toString(config.autoGrant());
            default -> config.custom().get(name);
        };
    }

    private boolean badgesOn() {
        return config.badges() == null ? config.gamification() : config.badges();
    }

    /** Strictly between the limits, in one of the groups, begun and not ended; by low limit, then id (domain.md §5). */
    private List<String> messages() {
        if (!config.gamification()) {
            return List.of();
        }
        long points = points();
        List<Message> shown = new ArrayList<>();
        for (Message message : config.messages()) {
            boolean above = message.low() == null || message.low() < points;
            boolean below = message.high() == null || points < message.high();
            boolean addressed = message.groups().isEmpty()
                    || groups().stream().anyMatch(group -> message.groups().contains(group.key()));
            boolean now = (message.from() == null || !t.isBefore(message.from()))
                    && (message.until() == null || t.isBefore(message.until()));
            if (above && below && addressed && now) {
                shown.add(message);
            }
        }
        shown.sort(Comparator.comparingLong((Message message) -> message.low() == null ? Long.MIN_VALUE : message.low())
                .thenComparing(Message::id));
        return shown.stream()
                .map(message -> message.id() + ": " + points + " between " + text(message.low()) + " and "
                        + text(message.high()))
                .toList();
    }

    private static String text(Long limit) {
        return limit == null ? "" : limit.toString();
    }
}
