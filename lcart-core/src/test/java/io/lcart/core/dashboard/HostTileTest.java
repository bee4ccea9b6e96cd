package io.lcart.core.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lcart.core.configuration.CustomTile;
import io.lcart.core.configuration.SiteConfiguration;
import io.lcart.core.dashboard.TileWarning.Reason;
import io.lcart.core.text.LocalizedText;
import io.lcart.core.tile.Observation;
import io.lcart.core.tile.TileId;
import io.lcart.core.tile.TileRule;
import io.lcart.spi.CappedCount;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever a predicate of the host's does, it costs its own tile and never the page (product.md P4). */
@Timeout(30)
class HostTileTest {

    private static final TileId SHOP = new TileId("shop");

    @Test
    void a_predicate_decides_on_the_person_and_the_instant() {
        AtomicReference<TileContext> seen = new AtomicReference<>();
        HostTile tile = new HostTile(
                SHOP,
                LocalizedText.of("Shop"),
                "cart",
                5,
                "/shop",
                context -> {
                    seen.set(context);
                    return true;
                },
                context -> CappedCount.of(3));
        try (Site site = new Site(builder -> builder.tile(tile))) {
            Dashboard dashboard = site.dashboard();
            assertThat(dashboard.tiles().get(0)).isEqualTo(new Tile(SHOP, "Shop", "cart", "/shop", CappedCount.of(3)));
            assertThat(seen.get().account().id()).isEqualTo(Site.ANNA);
            assertThat(seen.get().at()).isEqualTo(Site.NOW);
            Decision decision = dashboard.explain(SHOP);
            assertThat(decision.visible()).isTrue();
            assertThat(decision.facts()).containsExactly(new Observation("host-predicate", "true"));
            assertThat(decision.flip().proven()).isFalse();
        }
    }

    @Test
    void a_predicate_that_fails_costs_its_own_tile() {
        try (Site site = site(context -> {
            throw new StackOverflowError("on purpose");
        })) {
            assertWarned(site.dashboard(), Reason.FAILED);
        }
    }

    @Test
    void a_count_that_fails_costs_its_own_tile() {
        HostTile tile = new HostTile(
                SHOP, LocalizedText.of("Shop"), "cart", 5, "/shop", context -> true, context -> CappedCount.of(-1));
        try (Site site = new Site(builder -> builder.tile(tile))) {
            assertWarned(site.dashboard(), Reason.FAILED);
        }
    }

    @Test
    void a_slow_predicate_costs_its_own_tile_and_only_the_limit() {
        CountDownLatch never = new CountDownLatch(1);
        try (Site site = site(context -> await(never))) {
            long start = System.nanoTime();
            assertWarned(site.dashboard(), Reason.TIMED_OUT);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void a_predicate_that_cannot_be_stopped_is_not_asked_for_ever_and_leaves_the_others_their_threads() {
        CountDownLatch open = new CountDownLatch(1);
        HostTile stubborn = tile("stubborn", context -> {
            while (true) {
                try {
                    open.await();
                    return true;
                } catch (InterruptedException e) {
                    // why: this is what the test is about
                    continue;
                }
            }
        });
        try (Site site = new Site(builder ->
                builder.tile(stubborn).tile(tile("shop", context -> true)).tileLimit(Duration.ofMillis(300)))) {
            for (int i = 0; i < 12; i++) {
                Dashboard dashboard = site.dashboard();
                assertThat(dashboard.tiles().get(0).id()).isEqualTo(SHOP);
                assertThat(dashboard.warnings())
                        .singleElement()
                        .extracting(TileWarning::reason)
                        .isEqualTo(i < 4 ? Reason.TIMED_OUT : Reason.SATURATED);
            }
            long threads = Thread.getAllStackTraces().keySet().stream()
                    .filter(thread -> thread.getName().startsWith("lcart-tile-"))
                    .filter(Thread::isDaemon)
                    .count();
            assertThat(threads).isBetween(1L, 40L);
            open.countDown();
        }
    }

    @Test
    void an_interrupted_caller_gets_the_page_and_keeps_the_flag() {
        try (Site site = site(context -> await(new CountDownLatch(1)))) {
            Thread.currentThread().interrupt();
            Dashboard dashboard = site.dashboard();
            assertThat(Thread.interrupted()).isTrue();
            assertWarned(dashboard, Reason.TIMED_OUT);
        }
    }

    @Test
    void a_tile_that_the_site_configured_goes_before_one_of_the_hosts_that_came_later() {
        CustomTile own = new CustomTile(SHOP, LocalizedText.of("Own"), "cart", 5, "/own", TileRule.always());
        TilePlan plan =
                TilePlan.of(SiteConfiguration.builder().tile(own).build(), List.of(tile("shop", context -> true)));
        assertThat(plan.shadowed()).containsExactly(SHOP);
        assertThat(plan.tiles())
                .filteredOn(tile -> tile.id().equals(SHOP))
                .singleElement()
                .satisfies(tile -> assertThat(tile.target()).isEqualTo("/own"));
    }

    @Test
    void a_tile_of_the_hosts_is_no_standard_tile_and_leads_nowhere_strange() {
        assertThatThrownBy(() -> tile("leaderboard", context -> true)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () -> new HostTile(SHOP, LocalizedText.of("x"), "x", 1, "javascript:alert(1)", context -> true))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertWarned(Dashboard dashboard, Reason reason) {
        assertThat(dashboard.tiles()).extracting(Tile::id).containsExactly(TileId.EDIT_ACCOUNT);
        assertThat(dashboard.warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.tile()).isEqualTo(SHOP);
            assertThat(warning.reason()).isEqualTo(reason);
            assertThat(warning.message()).contains("This part of the page");
        });
        assertThat(dashboard.explain(SHOP).visible()).isFalse();
    }

    private static Site site(Predicate<TileContext> predicate) {
        return new Site(builder -> builder.tile(tile("shop", predicate)));
    }

    private static HostTile tile(String id, Predicate<TileContext> predicate) {
        return new HostTile(new TileId(id), LocalizedText.of(id), "cart", 5, "/" + id, predicate);
    }

    private static boolean await(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
