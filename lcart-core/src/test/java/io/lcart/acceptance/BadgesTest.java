package io.lcart.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lcart.core.internal.PublicToken;
import io.lcart.core.paging.Page;
import io.lcart.core.paging.PageRequest;
import io.lcart.core.people.ViewerRefusedException;
import io.lcart.core.recognition.BadgeDefinition;
import io.lcart.core.recognition.BadgeExplanation.Rule;
import io.lcart.core.recognition.BadgeRefusal;
import io.lcart.core.recognition.BadgeState;
import io.lcart.core.recognition.EarnedBadge;
import io.lcart.core.recognition.RevocationOutcome;
import io.lcart.core.recognition.SharingOutcome;
import io.lcart.spi.InvalidInputException;
import io.lcart.spi.audit.AuditEntry;
import io.lcart.spi.audit.AuditRecord;
import io.lcart.spi.people.AccountStatus;
import io.lcart.spi.recognition.AwardId;
import io.lcart.spi.recognition.BadgeId;
import io.lcart.spi.recognition.BadgeSharing;
import io.lcart.spi.recognition.Visibility;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What people do with their badges, and administrators with those of others (domain.md §6, product.md P10), on every storage. */
@ParameterizedClass
@EnumSource
class BadgesTest extends ClassesOnEveryAdapter {

    private static final Duration DAY = Duration.ofDays(1);

    private BadgeStage badges;

    BadgesTest(Adapter adapter) {
        super(adapter);
    }

    @BeforeEach
    void anEarnedBadge() {
        badges = new BadgeStage(stage);
        badges.switchBadges(true);
        badges.star(true, 1, null, "java");
        stage.later(DAY);
        badges.completes("ann", "other", stage.now());
    }

    @Test
    void a_badge_is_private_until_its_holder_says_otherwise_and_stays_public_when_it_is_renewed() {
        EarnedBadge star = badges.one("ann");
        assertThat(star.visibility()).isEqualTo(Visibility.PRIVATE);
        assertThat(show(star, Visibility.PUBLIC)).isEqualTo(new SharingOutcome.Shared(Visibility.PUBLIC, false));
        stage.later(DAY);
        badges.completes("ann", "other", stage.now());
        EarnedBadge renewed = badges.one("ann");
        assertThat(renewed.award()).isNotEqualTo(star.award());
        assertThat(renewed.visibility()).isEqualTo(Visibility.PUBLIC);
        assertThat(show(star, Visibility.PRIVATE)).isEqualTo(new SharingOutcome.Shared(Visibility.PRIVATE, false));
        assertThat(badges.one("ann").visibility()).isEqualTo(Visibility.PRIVATE);
    }

    @Test
    void a_link_makes_a_badge_public_is_made_anew_and_ends_with_its_being_public() {
        EarnedBadge star = badges.one("ann");
        String first = link(star);
        assertThat(first).matches("[0-9a-f]{40}");
        assertThat(badges.one("ann").linked()).isTrue();
        assertThat(badges.one("ann").visibility()).isEqualTo(Visibility.PUBLIC);
        String second = link(star);
        assertThat(shared(first)).isEmpty();
        assertThat(shared(second).map(BadgeSharing::account)).contains(stage.id("ann"));

        assertThat(badges.badges().unlink(stage.as("ann"), star.award()))
                .isEqualTo(new SharingOutcome.Shared(Visibility.PUBLIC, false));
        assertThat(shared(second)).isEmpty();
        String third = link(star);
        show(star, Visibility.PRIVATE);
        assertThat(shared(third)).isEmpty();
        assertThat(badges.one("ann").linked()).isFalse();
    }

    @Test
    void an_expired_badge_is_not_shared_and_may_be_hidden() {
        EarnedBadge star = badges.one("ann");
        link(star);
        stage.later(Duration.ofDays(40));
        assertThat(badges.badges().link(stage.as("ann"), star.award())).isEqualTo(refused(BadgeRefusal.EXPIRED));
        assertThat(show(star, Visibility.PUBLIC)).isEqualTo(refused(BadgeRefusal.EXPIRED));
        assertThat(show(star, Visibility.PRIVATE)).isEqualTo(new SharingOutcome.Shared(Visibility.PRIVATE, false));
    }

    @Test
    void nobody_shares_the_badge_of_somebody_else_or_one_that_is_gone() {
        EarnedBadge star = badges.one("ann");
        assertThat(badges.badges().show(stage.as("bob"), star.award(), Visibility.PUBLIC))
                .isEqualTo(refused(BadgeRefusal.UNKNOWN_AWARD));
        assertThat(badges.badges().link(stage.as("ann"), new AwardId("none")))
                .isEqualTo(refused(BadgeRefusal.UNKNOWN_AWARD));
        stage.records("tina", "bob", "80", null);
        EarnedBadge bobs = badges.one("bob");
        stage.withdraws("tina", "bob");
        assertThat(badges.badges().link(stage.as("bob"), bobs.award())).isEqualTo(refused(BadgeRefusal.UNKNOWN_AWARD));
        stage.is("ann", AccountStatus.LOCKED);
        assertThatThrownBy(() -> link(star)).isInstanceOf(ViewerRefusedException.class);
    }

    @Test
    void a_revoked_badge_shows_why_and_counts_no_more_with_all_that_was_earned_before_it() {
        Instant first = stage.now();
        stage.later(DAY);
        badges.completes("ann", "other", stage.now());
        EarnedBadge star = badges.one("ann");
        link(star);
        stage.later(DAY);
        assertThat(badges.revoke(star, "It was somebody else's work."))
                .isInstanceOfSatisfying(
                        RevocationOutcome.Revoked.class,
                        revoked -> assertThat(revoked.awards()).hasSize(2));

        EarnedBadge revoked = badges.one("ann");
        assertThat(revoked.state()).isEqualTo(BadgeState.REVOKED);
        assertThat(revoked.revokedAt()).isEqualTo(stage.now());
        assertThat(revoked.revokeReason()).isEqualTo("It was somebody else's work.");
        assertThat(badges.badges().link(stage.as("ann"), star.award())).isEqualTo(refused(BadgeRefusal.REVOKED));
        assertThat(badges.revoke(star, "Again.")).isEqualTo(new RevocationOutcome.Refused(BadgeRefusal.REVOKED));
        AuditEntry entry = stage.storage().read(session -> session.audit().page(Long.MAX_VALUE, 100)).stream()
                .map(AuditRecord::entry)
                .filter(each -> each.action().equals("badge.revoke"))
                .findFirst()
                .orElseThrow();
        assertThat(entry.subject()).isEqualTo(stage.id("ann"));
        assertThat(entry.reason()).isEqualTo("It was somebody else's work.");

        badges.completes("ann", "other", first.minusSeconds(1));
        badges.isGiven("ann", first.plusSeconds(1));
        assertThat(badges.one("ann").state())
                .as("what was earned before, and told late")
                .isEqualTo(BadgeState.REVOKED);
        badges.completes("ann", "other", stage.now());
        assertThat(badges.one("ann").state()).as("earned again").isEqualTo(BadgeState.ACTIVE);
        assertThat(badges.rules("ann"))
                .containsExactly(Rule.REVOKED, Rule.REVOKED, Rule.REVOKED, Rule.REVOKED, Rule.COUNTS);
    }

    @Test
    void a_correction_does_not_bring_a_revoked_badge_back() {
        stage.records("tina", "bob", "80", null);
        badges.revoke(badges.one("bob"), "He was not there.");
        stage.later(DAY);
        stage.records("tina", "bob", "90", null);
        assertThat(badges.one("bob").state()).isEqualTo(BadgeState.REVOKED);
        assertThat(badges.one("bob").revokeReason()).isEqualTo("He was not there.");
    }

    @Test
    void a_revocation_has_a_reason_and_is_of_an_award_that_is_there() {
        EarnedBadge star = badges.one("ann");
        assertThatThrownBy(() -> badges.revoke(star, " ")).isInstanceOf(InvalidInputException.class);
        assertThat(badges.one("ann").state()).isEqualTo(BadgeState.ACTIVE);
        stage.records("tina", "bob", "80", null);
        EarnedBadge bobs = badges.one("bob");
        stage.withdraws("tina", "bob");
        assertThat(badges.revoke(bobs, "Reason.")).isEqualTo(new RevocationOutcome.Refused(BadgeRefusal.UNKNOWN_AWARD));
    }

    @Test
    void administrators_see_how_many_people_hold_each_badge_and_what_one_person_has() {
        badges.completes("bob", "other", stage.now());
        badges.completes("ann", "other", stage.now().minusSeconds(1));
        Page<BadgeDefinition> page = badges.badges().definitions(ClassStage.HOST, PageRequest.first(500));
        assertThat(page.items())
                .filteredOn(each -> each.badge().id().equals(new BadgeId(stage.key(BadgeStage.STAR))))
                .extracting(BadgeDefinition::holders)
                .containsExactly(2L);
        assertThat(badges.badges().of(ClassStage.HOST, stage.id("ann"))).isEqualTo(badges.of("ann"));
        assertThatThrownBy(() -> badges.badges().definitions(ClassStage.HOST, new PageRequest(1, " ")))
                .isInstanceOf(InvalidInputException.class);
    }

    private SharingOutcome show(EarnedBadge badge, Visibility visibility) {
        return badges.badges().show(stage.as("ann"), badge.award(), visibility);
    }

    private String link(EarnedBadge badge) {
        return ((SharingOutcome.Linked) badges.badges().link(stage.as("ann"), badge.award())).token();
    }

    private Optional<BadgeSharing> shared(String token) {
        return stage.storage().read(session -> session.recognition().sharedBy(PublicToken.hash(token)));
    }

    private static SharingOutcome refused(BadgeRefusal reason) {
        return new SharingOutcome.Refused(reason);
    }
}
