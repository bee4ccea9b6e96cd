package io.lcart.core.dashboard;

import static io.lcart.core.tile.TileRule.all;
import static io.lcart.core.tile.TileRule.always;
import static io.lcart.core.tile.TileRule.any;
import static io.lcart.core.tile.TileRule.fact;
import static io.lcart.core.tile.TileRule.highScoreBoard;
import static io.lcart.core.tile.TileRule.setting;

import io.lcart.core.tile.Situation;
import io.lcart.core.tile.TileId;
import io.lcart.core.tile.TileRule;
import io.lcart.spi.CappedCount;
import io.lcart.spi.dashboard.Fact;
import java.util.List;
import java.util.function.Function;

/** The nine standard tiles: rules of the same language as everybody else's (domain.md §16). */
final class StandardTiles {

    record Standard(TileId id, String icon, TileRule rule, Function<Situation, CappedCount> count) {}

    static final List<Standard> ALL = List.of(
            new Standard(TileId.MY_TRAINING, "book", fact(Fact.ACCESS), count(Fact.ACCESS)),
            new Standard(TileId.REGISTRATION_CODES, "ticket", fact(Fact.LIVE_SEAT), count(Fact.AVAILABLE_SEAT)),
            new Standard(
                    TileId.USER_PROGRESS_REPORT,
                    "chart",
                    any(
                            fact(Fact.GROUP_ADMIN),
                            fact(Fact.MANAGER_LINK),
                            fact(Fact.OPEN_INVITATION),
                            fact(Fact.INSTRUCTOR)),
                    count(Fact.PERSON_IN_REACH)),
            new Standard(
                    TileId.BADGES_AND_PROFILE,
                    "badge",
                    any(
                            all(setting("badges", "true"), fact(Fact.BADGE_AWARD)),
                            all(setting("external-training", "true"), setting(Situation.PROFILE_TILE, "true"))),
                    count(Fact.BADGE_AWARD)),
            new Standard(
                    TileId.LEADERBOARD,
                    "trophy",
                    all(setting("gamification", "true"), highScoreBoard()),
                    situation -> CappedCount.of(situation.groups().boards())),
            new Standard(TileId.INSTRUCTOR_VIEW, "board", fact(Fact.INSTRUCTOR), count(Fact.ASSIGNED_OFFERING)),
            new Standard(
                    TileId.COMPLETIONS_AND_CERTIFICATES, "certificate", fact(Fact.COMPLETION), count(Fact.COMPLETION)),
            new Standard(TileId.ORDER_HISTORY, "receipt", fact(Fact.ORDER), count(Fact.ORDER)),
            new Standard(TileId.EDIT_ACCOUNT, "person", always(), StandardTiles::openTerms));

    private StandardTiles() {}

    private static Function<Situation, CappedCount> count(Fact fact) {
        return situation -> situation.count(fact);
    }

    private static CappedCount openTerms(Situation situation) {
        boolean asked = situation.setting(Situation.TERMS_VERSION) != null;
        return CappedCount.of(asked && !situation.has(Fact.TERMS_ACCEPTED) ? 1 : 0);
    }
}
