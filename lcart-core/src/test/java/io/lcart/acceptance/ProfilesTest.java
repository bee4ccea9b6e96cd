package io.lcart.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lcart.core.people.ViewerRefusedException;
import io.lcart.core.recognition.external.DeclareTraining;
import io.lcart.core.recognition.external.ExternalTrainingOutcome;
import io.lcart.core.recognition.profile.OwnProfile;
import io.lcart.core.recognition.profile.ProfileOutcome;
import io.lcart.core.recognition.profile.ProfileRefusal;
import io.lcart.core.recognition.profile.Profiles;
import io.lcart.core.recognition.profile.PublicProfile;
import io.lcart.core.recognition.profile.PublicProfile.PublicBadge;
import io.lcart.core.recognition.profile.PublicProfile.PublicTraining;
import io.lcart.core.recognition.profile.PutProfile;
import io.lcart.spi.InvalidInputException;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.people.AccountStatus;
import io.lcart.spi.recognition.Award;
import io.lcart.spi.recognition.Award.Revocation;
import io.lcart.spi.recognition.BadgeId;
import io.lcart.spi.recognition.BadgeSharing;
import io.lcart.spi.recognition.Visibility;
import io.lcart.spi.recognition.external.ExternalTrainingType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What people show of themselves (domain.md §10, reliability.md T15), on every storage. */
@ParameterizedClass
@EnumSource
class ProfilesTest extends OnEveryAdapter {

    ProfilesTest(Adapter adapter) {
        super(adapter);
    }

    @BeforeEach
    void switchedOn() {
        stage.settings(settings -> settings.externalTraining(true).gamification(true));
        stage.later(Duration.ofDays(1));
    }

    @Test
    void the_list_of_what_the_public_sees_is_closed() {
        assertThat(names(PublicProfile.class))
                .containsExactly("displayName", "headline", "badges", "externalTrainings");
        assertThat(names(PublicBadge.class)).containsExactly("name", "description", "image", "awardedOn", "expiresOn");
        assertThat(names(PublicTraining.class))
                .containsExactly("title", "type", "provider", "completedOn", "hours", "credits", "expiresOn");
    }

    private static List<String> names(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    @Test
    void a_profile_is_private_until_its_owner_makes_a_link() {
        OwnProfile before = profiles().own(stage.as("ann"));
        assertThat(before.sharedSince()).isNull();
        assertThat(before.token()).isNull();

        OwnProfile shared = done(profiles().share(stage.as("ann")));
        assertThat(shared.token()).matches("[0-9a-f]{40}");
        assertThat(shared.sharedSince()).isEqualTo(stage.now());
        assertThat(shared).hasToString("profile of version 0, shared");
        assertThat(profiles().own(stage.as("ann")))
                .as("the link can be shown again")
                .isEqualTo(shared);
        assertThat(view(shared)).contains(new PublicProfile("ann Example", "", List.of(), List.of()));
    }

    @Test
    void a_new_link_ends_the_old_one_at_once_and_none_ends_it_too() {
        OwnProfile first = done(profiles().share(stage.as("ann")));
        OwnProfile second = done(profiles().share(stage.as("ann")));
        assertThat(second.token()).isNotEqualTo(first.token());
        assertThat(view(first)).isEmpty();
        assertThat(view(second)).isPresent();

        assertThat(done(profiles().unshare(stage.as("ann"))).token()).isNull();
        assertThat(view(second)).isEmpty();
        assertThat(profiles().own(stage.as("ann")).sharedSince()).isNull();
        assertThat(done(profiles().unshare(stage.as("ann"))).sharedSince()).isNull();
    }

    @Test
    void what_is_no_link_and_whose_owner_may_not_use_the_site_shows_nothing() {
        OwnProfile shared = done(profiles().share(stage.as("ann")));
        String token = Objects.requireNonNull(shared.token());
        for (String other : List.of(
                "", "x", token.toUpperCase(Locale.ROOT), token + "0", token.substring(1), " " + token, "a'--", "\0")) {
            assertThat(profiles().view(other)).isEmpty();
        }
        for (AccountStatus status : List.of(AccountStatus.LOCKED, AccountStatus.INACTIVE)) {
            stage.is("ann", status);
            assertThat(view(shared)).isEmpty();
        }
        stage.is("ann", AccountStatus.ACTIVE);
        assertThat(view(shared)).isPresent();
    }

    @Test
    void it_shows_what_is_public_twice_and_nothing_else() {
        stage.earns("ann", "shown", Duration.ofDays(30));
        stage.earns("ann", "hidden", null);
        stage.earns("ann", "revoked", null);
        stage.earns("ann", "private", null);
        share("shown", Visibility.PUBLIC);
        share("revoked", Visibility.PUBLIC);
        share("private", Visibility.PRIVATE);
        revoke("revoked");
        declare("open", Visibility.PUBLIC);
        declare("secret", Visibility.PRIVATE);
        stage.later(Duration.ofHours(1));

        OwnProfile shared = done(profiles().share(stage.as("ann")));
        PublicBadge badge = new PublicBadge("shown", "", null, LocalDate.of(2026, 3, 2), LocalDate.of(2026, 4, 1));
        PublicTraining training = new PublicTraining(
                "open", ExternalTrainingType.COURSE, "", LocalDate.of(2026, 2, 28), new BigDecimal("1.25"), null, null);
        assertThat(view(shared)).contains(new PublicProfile("ann Example", "", List.of(badge), List.of(training)));

        done(profiles().put(stage.as("ann"), new PutProfile("Ich \uD83D\uDE00", false, true, 0)));
        assertThat(view(shared))
                .contains(new PublicProfile("ann Example", "Ich \uD83D\uDE00", List.of(), List.of(training)));
        done(profiles().put(stage.as("ann"), new PutProfile("", true, false, 1)));
        assertThat(view(shared)).contains(new PublicProfile("ann Example", "", List.of(badge), List.of()));

        stage.settings(settings -> settings.externalTraining(false).gamification(false));
        stage.later(Duration.ofMinutes(1));
        done(profiles().put(stage.as("ann"), new PutProfile("", true, true, 2)));
        assertThat(view(shared)).contains(new PublicProfile("ann Example", "", List.of(), List.of()));
    }

    @Test
    void it_is_changed_only_as_it_was_read() {
        assertThat(done(profiles().put(stage.as("ann"), new PutProfile(" one ", true, true, 0)))
                        .headline())
                .isEqualTo("one");
        for (long version : new long[] {0, 2, -1, Long.MAX_VALUE - 1}) {
            assertThat(profiles().put(stage.as("ann"), new PutProfile("two", true, true, version)))
                    .isEqualTo(new ProfileOutcome.Refused(ProfileRefusal.CHANGED_MEANWHILE));
        }
        done(profiles().share(stage.as("ann")));
        assertThat(done(profiles().put(stage.as("ann"), new PutProfile("two", true, true, 1)))
                        .sharedSince())
                .as("the link stays")
                .isNotNull();
    }

    @Test
    void a_headline_looks_like_what_it_is() {
        for (String hostile : List.of(
                "x".repeat(161),
                "admin\u202Enimda",
                "a\u200Bb",
                "a\0b",
                "a\nb",
                "\uE000",
                "e" + "\u0323".repeat(7) + "x\u0489".repeat(2) + "\u0323".repeat(7))) {
            assertThatThrownBy(() -> profiles().put(stage.as("ann"), new PutProfile(hostile, true, true, 0)))
                    .isInstanceOfSatisfying(
                            InvalidInputException.class,
                            e -> assertThat(e.violations())
                                    .extracting(violation -> violation.path())
                                    .containsExactly("headline"));
        }
        done(profiles().put(stage.as("ann"), new PutProfile("👩‍🎓 مرحبا नमस्ते ใหม่ <b>'\"&", true, true, 0)));
    }

    @Test
    void who_looks_at_anothers_pages_is_not_given_the_link() {
        OwnProfile shared = done(profiles().share(stage.as("ann")));
        assertThatThrownBy(() -> profiles().own(stage.as("ann").by(new AccountId(stage.key("bob")))))
                .isInstanceOf(ViewerRefusedException.class);
        assertThatThrownBy(() -> profiles().share(stage.as("ann").by(new AccountId(stage.key("bob")))))
                .isInstanceOf(ViewerRefusedException.class);
        assertThat(view(shared)).isPresent();
    }

    @Test
    void nothing_in_the_database_leads_to_the_link() {
        OwnProfile shared = done(profiles().share(stage.as("ann")));
        var stored = stage.lcart()
                .ports()
                .storage()
                .read(session ->
                        session.profiles().find(new AccountId(stage.key("ann"))).orElseThrow());
        assertThat(String.valueOf(stored)).doesNotContain(Objects.requireNonNull(shared.token()));
        assertThat(profiles().view(Objects.requireNonNull(stored.link()).token().value()))
                .isEmpty();
        assertThat(profiles().view(stored.link().origin())).isEmpty();
    }

    private void share(String badge, Visibility visibility) {
        AccountId ann = new AccountId(stage.key("ann"));
        stage.lcart().ports().storage().inTransaction(session -> {
            session.people().lock(List.of(ann));
            session.recognition().share(new BadgeSharing(ann, new BadgeId(stage.key(badge)), visibility, null));
            return true;
        });
    }

    private void revoke(String badge) {
        AccountId ann = new AccountId(stage.key("ann"));
        stage.lcart()
                .ports()
                .storage()
                .inTransaction(session -> session.recognition()
                        .revoke(
                                session.recognition().awards(List.of(ann)).getOrDefault(ann, List.of()).stream()
                                        .filter(award -> award.badge().equals(new BadgeId(stage.key(badge))))
                                        .map(Award::id)
                                        .toList(),
                                new Revocation(stage.now(), "why", "host")));
    }

    private void declare(String title, Visibility visibility) {
        DeclareTraining training = new DeclareTraining(
                title,
                ExternalTrainingType.COURSE,
                "",
                LocalDate.of(2026, 2, 28),
                new BigDecimal("1.25"),
                null,
                null,
                visibility);
        assertThat(stage.lcart().externalTrainings().add(stage.as("ann"), training, null, null))
                .isInstanceOf(ExternalTrainingOutcome.Kept.class);
    }

    private Profiles profiles() {
        return stage.lcart().profiles();
    }

    private Optional<PublicProfile> view(OwnProfile profile) {
        return profiles().view(Objects.requireNonNull(profile.token()));
    }

    private static OwnProfile done(ProfileOutcome outcome) {
        assertThat(outcome).isInstanceOf(ProfileOutcome.Done.class);
        return ((ProfileOutcome.Done) outcome).profile();
    }
}
