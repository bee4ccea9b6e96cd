package io.lcart.core.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lcart.core.configuration.CustomTile;
import io.lcart.core.configuration.Settings;
import io.lcart.core.configuration.SiteConfiguration;
import io.lcart.core.people.Viewer;
import io.lcart.core.people.ViewerRefusedException;
import io.lcart.core.text.LocalizedText;
import io.lcart.core.tile.FactChange;
import io.lcart.core.tile.TileId;
import io.lcart.core.tile.TileRule;
import io.lcart.spi.CappedCount;
import io.lcart.spi.InvalidInputException;
import io.lcart.spi.catalog.CourseId;
import io.lcart.spi.dashboard.Fact;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.people.AccountStatus;
import io.lcart.spi.people.GroupId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class DashboardTest {

    @AutoClose
    private final Site site = new Site();

    @Test
    void everybody_sees_their_account_and_nothing_more_without_a_reason() {
        Dashboard dashboard = site.dashboard();
        assertThat(dashboard.tiles())
                .containsExactly(new Tile(
                        TileId.EDIT_ACCOUNT, "Edit Your Account", "person", "/edit-account", CappedCount.ZERO));
        assertThat(dashboard.displayName()).isEqualTo("Anna Ash");
        assertThat(dashboard.at()).isEqualTo(Site.NOW);
        assertThat(dashboard.roles()).isEmpty();
        assertThat(dashboard.header()).isEqualTo(new Header(null, null, null));
    }

    @Test
    void a_dashboard_costs_one_storage_call_and_one_more_call_after_a_publication() {
        site.dashboard();
        assertThat(site.reads.getAndSet(0))
                .as("the first loads the configuration")
                .isEqualTo(2);
        site.dashboard();
        assertThat(site.reads.getAndSet(0)).isEqualTo(1);
        site.publish(gamified());
        site.dashboard();
        assertThat(site.reads.getAndSet(0)).as("facts, configuration, facts").isEqualTo(3);
        site.dashboard();
        assertThat(site.reads.getAndSet(0)).isEqualTo(1);
        site.lcart.configurations().publish(Site.HOST, gamified(), Site.NOW.plusSeconds(60));
        site.dashboard();
        assertThat(site.reads.getAndSet(0))
                .as("facts, configuration; what holds now is the same")
                .isEqualTo(2);
    }

    @Test
    void terms_that_are_not_accepted_are_counted_on_the_account() {
        site.publish(SiteConfiguration.builder()
                .settings(Settings.DEFAULT.with().termsVersion("2").build())
                .build());
        assertThat(site.dashboard().tiles().get(0).count()).isEqualTo(CappedCount.of(1));
        site.write(session -> session.people().acceptTerms(Site.ANNA, "2", Site.NOW));
        assertThat(site.dashboard().tiles().get(0).count()).isEqualTo(CappedCount.ZERO);
    }

    @Test
    void a_leaderboard_wants_gamification_and_a_board() {
        site.joined("g", 1, null, null, true);
        assertThat(ids(site.dashboard())).doesNotContain(TileId.LEADERBOARD);
        site.publish(gamified());
        assertThat(ids(site.dashboard())).containsExactly(TileId.LEADERBOARD, TileId.EDIT_ACCOUNT);
        assertThat(site.dashboard().tiles().get(0).count()).isEqualTo(CappedCount.of(1));
    }

    @Test
    void who_is_in_no_group_has_the_board_and_the_tiles_of_the_default_group() {
        site.group("all", null, "/all.svg", "Hello all", true);
        site.publish(SiteConfiguration.builder()
                .settings(Settings.DEFAULT
                        .with()
                        .gamification(true)
                        .defaultGroup(new GroupId("all"))
                        .build())
                .tile(tile("forum", TileRule.inGroup(new GroupId("all"))))
                .build());
        assertThat(ids(site.dashboard())).containsExactly(new TileId("forum"), TileId.LEADERBOARD, TileId.EDIT_ACCOUNT);
        assertThat(site.dashboard().header()).isEqualTo(new Header(new GroupId("all"), "/all.svg", "Hello all"));
        site.joined("g", null, null, null, false);
        assertThat(ids(site.dashboard())).containsExactly(TileId.EDIT_ACCOUNT);
    }

    @Test
    void tiles_come_as_configured_then_by_place_then_by_id() {
        site.publish(SiteConfiguration.builder()
                .tile(tile("b", TileRule.always()))
                .tile(tile("a", TileRule.always()))
                .tile(tile("z", TileRule.always()))
                .tileOrder(List.of(TileId.EDIT_ACCOUNT, new TileId("z")))
                .build());
        assertThat(ids(site.dashboard()))
                .containsExactly(TileId.EDIT_ACCOUNT, new TileId("z"), new TileId("a"), new TileId("b"));
    }

    @Test
    void the_configuration_of_the_instant_decides() {
        site.lcart
                .configurations()
                .publish(
                        Site.HOST,
                        SiteConfiguration.builder()
                                .tile(tile("a", TileRule.always()))
                                .build(),
                        Site.NOW);
        Dashboards dashboards = site.lcart.dashboards();
        assertThat(ids(dashboards.of(Viewer.of(Site.ANNA)))).contains(new TileId("a"));
        assertThat(ids(dashboards.of(Viewer.of(Site.ANNA), Site.NOW.minusNanos(1_000))))
                .doesNotContain(new TileId("a"));
    }

    @Test
    void a_tile_of_limited_time_explains_its_time() {
        TileId sale = new TileId("sale");
        site.publish(SiteConfiguration.builder()
                .tile(new CustomTile(
                        sale,
                        LocalizedText.of("Sale"),
                        "tag",
                        5,
                        "/sale",
                        TileRule.always(),
                        Site.NOW.plusSeconds(1),
                        null))
                .build());
        Decision decision = site.dashboard().explain(sale);
        assertThat(decision.visible()).isFalse();
        assertThat(decision.flip().changes()).containsExactly(new FactChange.OfTime(Site.NOW.plusSeconds(1)));
    }

    @Test
    void every_configured_tile_is_explained_shown_or_not() {
        site.publish(SiteConfiguration.builder()
                .tile(tile("course", TileRule.access(new CourseId("c"))))
                .build());
        List<Decision> decisions = site.dashboard().explanations();
        assertThat(decisions).extracting(Decision::tile).hasSize(10).containsAll(TileId.STANDARD);
        assertThat(decisions.get(0).flip().changes()).containsExactly(new FactChange.OfAccess(new CourseId("c"), true));
        Decision report = site.dashboard().explain(TileId.USER_PROGRESS_REPORT);
        assertThat(report.facts()).hasSize(4);
        assertThat(report.flip().changes()).containsExactly(new FactChange.OfFact(Fact.GROUP_ADMIN, true));
        Decision account = site.dashboard().explain(TileId.EDIT_ACCOUNT);
        assertThat(account.flip().found()).isFalse();
        assertThat(account.flip().proven()).isTrue();
        assertThatThrownBy(() -> site.dashboard().explain(new TileId("unknown")))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void an_explanation_is_the_same_json_every_time() {
        assertThat(DecisionJson.write(site.dashboard().explain(TileId.BADGES_AND_PROFILE), Locale.ENGLISH))
                .isEqualTo("{\"facts\":[{\"fact\":\"setting:badges\",\"value\":\"false\"},"
                        + "{\"fact\":\"fact:badge-award\",\"value\":\"0\"},"
                        + "{\"fact\":\"setting:external-training\",\"value\":\"false\"},"
                        + "{\"fact\":\"setting:profile-tile\",\"value\":\"false\"}],"
                        + "\"flipProven\":true,"
                        + "\"flipWith\":[{\"kind\":\"setting\",\"message\":\"Set the site's setting badges to true\","
                        + "\"name\":\"badges\",\"value\":\"true\"},"
                        + "{\"fact\":\"badge-award\",\"gained\":true,\"kind\":\"fact\",\"message\":\"Earn a badge\"}],"
                        + "\"id\":\"badges-and-profile\","
                        + "\"rule\":{\"kind\":\"any\",\"parts\":["
                        + "{\"kind\":\"all\",\"parts\":["
                        + "{\"about\":\"badges=true\",\"kind\":\"setting\",\"seen\":[{\"fact\":\"setting:badges\",\"value\":\"false\"}],"
                        + "\"value\":false},"
                        + "{\"about\":\"badge-award\",\"kind\":\"fact\",\"seen\":[{\"fact\":\"fact:badge-award\",\"value\":\"0\"}],"
                        + "\"value\":false}],\"value\":false},"
                        + "{\"kind\":\"all\",\"parts\":["
                        + "{\"about\":\"external-training=true\",\"kind\":\"setting\","
                        + "\"seen\":[{\"fact\":\"setting:external-training\",\"value\":\"false\"}],\"value\":false},"
                        + "{\"about\":\"profile-tile=true\",\"kind\":\"setting\","
                        + "\"seen\":[{\"fact\":\"setting:profile-tile\",\"value\":\"false\"}],\"value\":false}],"
                        + "\"value\":false}],\"value\":false},"
                        + "\"visible\":false}");
    }

    @Test
    void there_is_no_dashboard_for_who_may_not_use_the_site() {
        AccountId ben = new AccountId("ben");
        AccountId cem = new AccountId("cem");
        site.account(ben, AccountStatus.INACTIVE, null);
        site.account(cem, AccountStatus.LOCKED, null);
        refused(new AccountId("nobody"), ViewerRefusedException.Reason.UNKNOWN_PERSON);
        refused(ben, ViewerRefusedException.Reason.INACTIVE);
        refused(cem, ViewerRefusedException.Reason.LOCKED);
    }

    private void refused(AccountId account, ViewerRefusedException.Reason reason) {
        assertThatThrownBy(() -> site.lcart.dashboards().of(Viewer.of(account)))
                .isInstanceOfSatisfying(ViewerRefusedException.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(reason);
                    assertThat(refused.nextStep(Locale.GERMAN)).startsWith("Dieses Konto");
                });
    }

    private static SiteConfiguration gamified() {
        return SiteConfiguration.builder()
                .settings(Settings.DEFAULT.with().gamification(true).build())
                .build();
    }

    private static CustomTile tile(String id, TileRule audience) {
        return new CustomTile(new TileId(id), LocalizedText.of(id), "star", 7, "/" + id, audience);
    }

    private static List<TileId> ids(Dashboard dashboard) {
        return dashboard.tiles().stream().map(Tile::id).toList();
    }
}
