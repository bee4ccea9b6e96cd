package io.lcart.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.acceptance.Adapter.Site;
import io.lcart.core.Lcart;
import io.lcart.core.code.CodeKeys;
import io.lcart.core.configuration.PointsMessage;
import io.lcart.core.configuration.Settings;
import io.lcart.core.configuration.SettingsBuilder;
import io.lcart.core.configuration.SiteConfiguration;
import io.lcart.core.dashboard.Dashboard;
import io.lcart.core.dashboard.Tile;
import io.lcart.core.intake.AcceptTerms;
import io.lcart.core.intake.AssignSeat;
import io.lcart.core.intake.ChangeOrderStatus;
import io.lcart.core.intake.GrantSeats;
import io.lcart.core.intake.IntakeCommand;
import io.lcart.core.intake.IntakeOutcome;
import io.lcart.core.intake.InviteToSeat;
import io.lcart.core.intake.PoolReference;
import io.lcart.core.intake.PutAward;
import io.lcart.core.intake.PutBadge;
import io.lcart.core.intake.PutCourse;
import io.lcart.core.intake.PutGroup;
import io.lcart.core.intake.PutGroupAdmin;
import io.lcart.core.intake.PutInstructor;
import io.lcart.core.intake.PutMembership;
import io.lcart.core.intake.PutOffering;
import io.lcart.core.intake.PutOrder;
import io.lcart.core.intake.PutPerson;
import io.lcart.core.intake.PutProgress;
import io.lcart.core.intake.RecordActivity;
import io.lcart.core.people.SystemViewer;
import io.lcart.core.people.Viewer;
import io.lcart.core.text.LocalizedText;
import io.lcart.core.tile.TileId;
import io.lcart.spi.CappedCount;
import io.lcart.spi.catalog.OfferingKind;
import io.lcart.spi.commerce.OrderStatus;
import io.lcart.spi.completion.CompletionSource;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.people.AccountStatus;
import io.lcart.spi.people.GroupId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A small portal in which people do things, one day after the other. Everything goes through the façade. There are the offerings
 * {@code codes}, whose lines of two or more become seats, and {@code plain}, whose lines do not; both teach the course {@code java}.
 */
final class Stage implements AutoCloseable {

    private static final SystemViewer HOST = SystemViewer.named("acceptance");
    private static final Instant START = Instant.parse("2026-03-01T09:00:00Z");

    final WatchedFiles files = new WatchedFiles();
    final ToldScan scan = new ToldScan();
    private final Lcart lcart;
    private final String prefix;
    private Instant now = START;
    private SiteConfiguration configuration = SiteConfiguration.DEFAULT;

    Stage(Site site) {
        prefix = site.prefix();
        lcart = Lcart.builder()
                .storage(site.storage())
                .clock((InstantSource) () -> now)
                .files(files)
                .fileScan(scan)
                .codeKeys(CodeKeys.of("k1", "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8)))
                .build();
        lcart.configurations().publish(HOST, configuration, START.minus(Duration.ofDays(365)));
        tell(new PutCourse(key("java"), "Java", List.of()));
        sells("codes", true, null);
        sells("plain", false, null);
        for (String person : List.of("ann", "bob", "cem", "dot")) {
            is(person, AccountStatus.ACTIVE);
        }
    }

    String key(String key) {
        return prefix + key;
    }

    Instant now() {
        return now;
    }

    /** Time goes by. */
    void later(Duration time) {
        now = now.plus(time);
    }

    IntakeOutcome tell(IntakeCommand command) {
        IntakeOutcome outcome = attempt(command);
        assertThat(outcome.isRefused())
                .as("%s was answered by %s", command, outcome)
                .isFalse();
        return outcome;
    }

    IntakeOutcome attempt(IntakeCommand command) {
        return lcart.intake().apply(HOST, command);
    }

    // the site

    void settings(UnaryOperator<SettingsBuilder> change) {
        Settings settings = change.apply(configuration.settings().with()).build();
        configure(configuration.with().settings(settings).build());
    }

    void configure(SiteConfiguration changed) {
        configuration = changed;
        lcart.configurations().publish(HOST, changed);
    }

    /** A message for points strictly between two limits, for everybody. */
    void messageBetween(long low, long high, String text) {
        configure(configuration
                .with()
                .pointsMessage(new PointsMessage(
                        text, low, high, Set.of(), null, null, LocalizedText.of(text + " [CustomerPoints]")))
                .build());
    }

    GroupId group(String key, boolean inherit, Integer priority, boolean board) {
        tell(new PutGroup(
                key(key), "Group " + key(key), inherit, priority, "/logo/" + key, "Welcome to " + key, board, null));
        return new GroupId(key(key));
    }

    void sells(String offering, boolean codes, Integer accessDays) {
        tell(new PutOffering(
                key(offering),
                key("java"),
                "Java, " + offering,
                OfferingKind.SELF_PACED,
                codes,
                null,
                null,
                accessDays,
                List.of(),
                null,
                List.of()));
    }

    // the people

    void is(String person, AccountStatus status) {
        tell(new PutPerson(key(person), person, "Example", key(person) + "@example.org", null, status, null));
    }

    void joins(String person, String group) {
        tell(new PutMembership(key(person), key(group), null, null));
    }

    void leaves(String person, String group) {
        tell(new PutMembership(key(person), key(group), null, now));
    }

    void administers(String person, String group) {
        tell(new PutGroupAdmin(key(person), key(group), null, null));
    }

    void administersNoMore(String person, String group) {
        tell(new PutGroupAdmin(key(person), key(group), null, now));
    }

    void teaches(String person, String... offerings) {
        tell(new PutInstructor(
                key(person),
                true,
                true,
                List.of(offerings).stream()
                        .map(offering -> new PutInstructor.Assignment(key(offering), null, null))
                        .toList(),
                null,
                null));
    }

    void teachesNoMore(String person) {
        tell(new PutInstructor(key(person), true, true, List.of(), null, now));
    }

    // what they do

    /** Buys something; the order is called after its buyer. */
    void buys(String person, int quantity, String offering) {
        buys(person, quantity, offering, OrderStatus.PROCESSED);
    }

    void buys(String person, int quantity, String offering, OrderStatus status) {
        tell(order(person, person, null, status, null, quantity, offering));
    }

    /** An administrator places an order of no price. */
    void isGivenByImport(String person, String offering) {
        tell(order(person, person, "admin", OrderStatus.PROCESSED, "Import", 1, offering));
    }

    private PutOrder order(
            String key,
            String person,
            String placedBy,
            OrderStatus status,
            String payment,
            int quantity,
            String offering) {
        return new PutOrder(
                key(key),
                key(person),
                placedBy,
                null,
                status,
                payment,
                List.of(new PutOrder.Line(key(offering), quantity, null)));
    }

    void orderBecomes(String buyer, OrderStatus status) {
        tell(new ChangeOrderStatus(key(buyer), status, null));
    }

    void cancels(String buyer) {
        orderBecomes(buyer, OrderStatus.CANCELLED);
    }

    void isGrantedSeats(String person, int quantity, String offering) {
        tell(new GrantSeats(key("grant-" + person), key(person), key(offering), quantity, null));
    }

    PoolReference seatsOf(String buyer) {
        return new PoolReference.OrderLine(key(buyer), 1);
    }

    void assigns(String buyer, String person) {
        tell(assignment(buyer, person));
    }

    AssignSeat assignment(String buyer, String person) {
        return new AssignSeat(seatsOf(buyer), key(person), null);
    }

    void invites(String buyer, String email, Duration validity) {
        tell(new InviteToSeat(key(email), seatsOf(buyer), email, null, validity == null ? null : now.plus(validity)));
    }

    void completes(String person, String offering) {
        tell(new PutProgress(key(person), key(offering), 100, now, now, null, CompletionSource.CONTENT));
    }

    void earns(String person, String badge, Duration validity) {
        tell(new PutBadge(key(badge), badge, "", null, true, null, null, List.of(key("java"))));
        tell(new PutAward(key(person), key(badge), now, validity == null ? null : now.plus(validity), null));
    }

    void logsIn(String person) {
        tell(new RecordActivity(key("login-" + person + now), key(person), "login", null, now, null));
    }

    void accepts(String person, String terms) {
        tell(new AcceptTerms(key(person), terms, null));
    }

    // what they see

    Lcart lcart() {
        return lcart;
    }

    Viewer as(String person) {
        return lcart.viewer(new AccountId(key(person)));
    }

    Dashboard dashboard(String person) {
        return dashboard(person, now);
    }

    Dashboard dashboard(String person, Instant at) {
        return lcart.dashboards().of(lcart.viewer(new AccountId(key(person))), at);
    }

    List<String> tiles(String person) {
        return dashboard(person).tiles().stream().map(tile -> tile.id().value()).toList();
    }

    boolean sees(String person, TileId tile) {
        boolean shown = tile(person, tile).isPresent();
        assertThat(dashboard(person).explain(tile).visible())
                .as("explanation of %s", tile)
                .isEqualTo(shown);
        return shown;
    }

    /** The number on a tile that the person sees. */
    int count(String person, TileId tile) {
        CappedCount count = tile(person, tile).orElseThrow().count();
        assertThat(count.capped()).isFalse();
        return count.count();
    }

    private Optional<Tile> tile(String person, TileId id) {
        return dashboard(person).tiles().stream()
                .filter(tile -> tile.id().equals(id))
                .findFirst();
    }

    @Override
    public void close() {
        lcart.close();
    }
}
