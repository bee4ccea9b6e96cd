package io.lcart.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.core.configuration.SiteConfiguration;
import io.lcart.core.intake.PutAward;
import io.lcart.core.intake.PutBadge;
import io.lcart.core.intake.PutProgress;
import io.lcart.core.recognition.BadgeExplanation;
import io.lcart.core.recognition.Badges;
import io.lcart.core.recognition.EarnedBadge;
import io.lcart.core.recognition.RevocationOutcome;
import io.lcart.core.recognition.RevokeAward;
import io.lcart.core.tile.TileId;
import io.lcart.spi.completion.CompletionSource;
import io.lcart.spi.recognition.BadgeId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a school does with badges: {@code star} is given by the course java, once there is one and badges are on. */
record BadgeStage(ClassStage stage) {

    static final String STAR = "star";

    void switchBadges(boolean on) {
        stage.lcart()
                .configurations()
                .publish(
                        ClassStage.HOST,
                        SiteConfiguration.DEFAULT
                                .with()
                                .settings(SiteConfiguration.DEFAULT
                                        .settings()
                                        .with()
                                        .badges(on)
                                        .build())
                                .build());
    }

    void star(boolean active, @Nullable Integer months, @Nullable LocalDate last, String... courses) {
        stage.tell(new PutBadge(
                stage.key(STAR),
                "Star",
                "Knows Java.",
                null,
                active,
                months,
                last,
                Stream.of(courses).map(stage::key).toList()));
    }

    void completes(String person, String offering, Instant at) {
        stage.tell(
                new PutProgress(stage.key(person), stage.key(offering), 100, at, at, null, CompletionSource.CONTENT));
    }

    void isGiven(String person, Instant at) {
        stage.tell(new PutAward(stage.key(person), stage.key(STAR), at, null, null));
    }

    Badges badges() {
        return stage.lcart().badges();
    }

    /** The person's badges; but for the revoked ones the tile counts as many. */
    List<EarnedBadge> of(String person) {
        List<EarnedBadge> badges = badges().list(stage.as(person));
        int count = stage.lcart().dashboards().of(stage.as(person)).tiles().stream()
                .filter(tile -> tile.id().equals(TileId.BADGES_AND_PROFILE))
                .mapToInt(tile -> tile.count().count())
                .sum();
        assertThat(count)
                .as("count on the tile")
                .isEqualTo(badges.stream()
                        .filter(badge -> badge.revokedAt() == null)
                        .count());
        return badges;
    }

    EarnedBadge one(String person) {
        List<EarnedBadge> badges = of(person);
        assertThat(badges).hasSize(1);
        return badges.get(0);
    }

    BadgeExplanation explained(String person) {
        return badges().explain(stage.as(person), new BadgeId(stage.key(STAR))).orElseThrow();
    }

    List<BadgeExplanation.Rule> rules(String person) {
        return explained(person).weighed().stream()
                .map(BadgeExplanation.Weighed::rule)
                .toList();
    }

    RevocationOutcome revoke(EarnedBadge badge, String reason) {
        return badges().revoke(ClassStage.HOST, new RevokeAward(badge.award(), reason));
    }
}
