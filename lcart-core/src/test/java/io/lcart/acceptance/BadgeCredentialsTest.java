package io.lcart.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lcart.core.intake.PutAward;
import io.lcart.core.intake.PutBadge;
import io.lcart.core.people.ViewerRefusedException;
import io.lcart.core.recognition.credential.BadgeCredentials;
import io.lcart.core.recognition.credential.BadgePolicy;
import io.lcart.core.recognition.credential.CredentialCheck.Genuine;
import io.lcart.core.recognition.credential.CredentialCheck.Reason;
import io.lcart.core.recognition.credential.CredentialCheck.Refused;
import io.lcart.core.recognition.credential.CredentialCheck.State;
import io.lcart.core.recognition.credential.CredentialOutcome;
import io.lcart.core.recognition.credential.CredentialRefusal;
import io.lcart.core.recognition.credential.CredentialReport;
import io.lcart.core.recognition.credential.Credentials;
import io.lcart.core.recognition.credential.IssuedCredential;
import io.lcart.core.recognition.credential.IssuerKeys;
import io.lcart.core.recognition.credential.PublicBadge;
import io.lcart.spi.TokenHash;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.people.AccountStatus;
import io.lcart.spi.recognition.Award;
import io.lcart.spi.recognition.Award.Revocation;
import io.lcart.spi.recognition.AwardId;
import io.lcart.spi.recognition.BadgeId;
import io.lcart.spi.recognition.BadgeSharing;
import io.lcart.spi.recognition.Visibility;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Badges as credentials: taken along, verified, revoked and shown to everybody (product.md P10, N8, reliability.md T15, T16), on every storage. */
@ParameterizedClass
@EnumSource
class BadgeCredentialsTest extends LearningOnEveryAdapter {

    private static final KeyPair FIRST = LearningStage.keys();
    private static final KeyPair SECOND = LearningStage.keys();
    private static final String LISTS = "https://learn.example.org/badge-status/";

    BadgeCredentialsTest(Adapter adapter) {
        super(adapter);
    }

    @BeforeEach
    void aBadgeForAnn() {
        uses(IssuerKeys.of("k1", FIRST));
        badge("first-aid");
        badge("fire");
        awards("ann", "first-aid", stage.now(), null);
    }

    @Test
    void its_holder_takes_it_along_in_every_form_and_each_verifies() {
        IssuedCredential issued = issued("ann", "first-aid");

        for (byte[] file : List.of(bytes(issued.document()), bytes(issued.token()), issued.svg(bytes(svg())))) {
            CredentialReport report = credentials().verify(file);
            Genuine genuine = (Genuine) report.check();
            assertThat(report.own()).isTrue();
            assertThat(report.superseded()).isFalse();
            assertThat(genuine.state()).isEqualTo(State.NOT_REVOKED);
            assertThat(genuine.issuer()).startsWith("did:key:z6Mk");
            assertThat(genuine.credential().recipient()).isEqualTo("ann Example");
            assertThat(genuine.credential().achievement()).isEqualTo("Badge first-aid");
            assertThat(genuine.credential().issuer()).isEqualTo("Bright Training");
            assertThat(genuine.credential().validFrom()).isEqualTo(stage.now());
            assertThat(genuine.credential().status().list()).isEqualTo(LISTS + "k1-0");
        }
        assertThat(issued.qrText()).contains(issued.token());
        stage.later(Duration.ofDays(3));
        assertThat(issued("ann", "first-aid")).as("issued again").isEqualTo(issued);
        assertThat(issued.document())
                .contains("Complete one of these courses: Course java")
                .contains("\"AchievementCredential\"");
    }

    @Test
    void nobody_else_takes_it_along() {
        AwardId award = award("ann", "first-aid");

        assertThat(issue("bob", award)).isEqualTo(new CredentialOutcome.Refused(CredentialRefusal.UNKNOWN_AWARD));
        assertThat(issue("ann", new AwardId("none")))
                .isEqualTo(new CredentialOutcome.Refused(CredentialRefusal.UNKNOWN_AWARD));
        stage.is("ann", AccountStatus.LOCKED);
        assertThatThrownBy(() -> issue("ann", award)).isInstanceOf(ViewerRefusedException.class);
    }

    @Test
    void what_was_taken_away_is_in_the_status_list_and_nothing_else_is() {
        awards("ann", "fire", stage.now(), null);
        awards("bob", "fire", stage.now(), null);
        IssuedCredential revoked = issued("ann", "first-aid");
        IssuedCredential withdrawn = issued("ann", "fire");
        IssuedCredential kept = issued("bob", "fire");
        stage.later(Duration.ofMinutes(1));
        stage.write(session -> session.recognition()
                .revoke(List.of(revoked.award()), new Revocation(stage.now(), "a mistake", "admin")));
        stage.tell(new PutAward(
                stage.key("ann"), stage.key("fire"), stage.now().minus(Duration.ofMinutes(1)), null, stage.now()));
        String list = credentials().statusList("k1-0").orElseThrow();

        for (IssuedCredential gone : List.of(revoked, withdrawn)) {
            assertThat(elsewhere(gone, list).state()).isEqualTo(State.REVOKED);
            assertThat(here(gone).state()).isEqualTo(State.REVOKED);
            assertThat(issue("ann", gone.award())).isEqualTo(new CredentialOutcome.Refused(CredentialRefusal.REVOKED));
        }
        assertThat(elsewhere(kept, list).state()).isEqualTo(State.NOT_REVOKED);
        assertThat(here(kept).state()).isEqualTo(State.NOT_REVOKED);
        assertThat(credentials().statusList("k1-1")).isEmpty();
        assertThat(credentials().statusList("k2-0")).isEmpty();
        assertThat(credentials().statusList("../k1-0")).isEmpty();
    }

    @Test
    void an_expired_one_says_so_and_a_renewed_one_points_to_the_newest() {
        Instant until = stage.now().plus(Duration.ofDays(30));
        awards("bob", "fire", stage.now(), until);
        IssuedCredential first = issued("bob", "fire");
        stage.later(Duration.ofDays(20));
        awards("bob", "fire", stage.now(), null);
        AwardId old = first.award();

        assertThat(issue("bob", old)).isEqualTo(new CredentialOutcome.Refused(CredentialRefusal.SUPERSEDED));
        CredentialReport report = credentials().verify(bytes(first.document()));
        assertThat(report.superseded()).isTrue();
        assertThat(((Genuine) report.check()).state()).isEqualTo(State.NOT_REVOKED);
        assertThat(credentials().verify(bytes(issued("bob", "fire").document())).superseded())
                .isFalse();
        stage.later(Duration.ofDays(10));
        assertThat(here(first).state()).isEqualTo(State.EXPIRED);
    }

    @Test
    void another_key_is_another_issuer_and_the_old_one_goes_on_answering_for_its_own() {
        IssuedCredential before = issued("ann", "first-aid");
        uses(IssuerKeys.of("k2", SECOND).withOlder("k1", FIRST));
        IssuedCredential after = issued("ann", "first-aid");

        assertThat(here(before).state()).isEqualTo(State.NOT_REVOKED);
        assertThat(here(after).state()).isEqualTo(State.NOT_REVOKED);
        assertThat(here(after).issuer()).isNotEqualTo(here(before).issuer());
        assertThat(elsewhere(before, credentials().statusList("k1-0").orElseThrow())
                        .state())
                .isEqualTo(State.NOT_REVOKED);
        assertThat(elsewhere(after, credentials().statusList("k2-0").orElseThrow())
                        .state())
                .isEqualTo(State.NOT_REVOKED);

        uses(IssuerKeys.of("k2", SECOND));
        assertThat(credentials().statusList("k1-0")).isEmpty();
        CredentialReport report = credentials().verify(bytes(before.document()));
        assertThat(report.own()).isFalse();
        assertThat(((Genuine) report.check()).state()).isEqualTo(State.VALID);
    }

    @Test
    void a_credential_of_ours_without_a_place_of_ours_does_not_hold() {
        IssuedCredential issued = issued("ann", "first-aid");
        stage.rebuild(builder -> builder.badgeCredentials(new BadgePolicy(
                IssuerKeys.of("k1", FIRST),
                new BadgePolicy.Issuer("Bright Training", null, null),
                "https://learn.example.org/elsewhere/{list}")));

        assertThat(here(issued).state()).isEqualTo(State.REVOKED);
    }

    @Test
    void everybody_sees_what_its_holder_made_public_and_no_more() {
        assertThat(credentials().shown(token())).isEmpty();
        shares("ann", "first-aid");

        PublicBadge shown = credentials().shown(token()).orElseThrow();
        assertThat(shown)
                .isEqualTo(new PublicBadge(
                        "Badge first-aid",
                        "Knows first-aid.",
                        null,
                        "ann Example",
                        stage.now(),
                        null,
                        false,
                        new BadgePolicy.Issuer("Bright Training", "https://learn.example.org/", null)));
        IssuedCredential credential = credentials().shared(token()).orElseThrow();
        assertThat(credential).isEqualTo(issued("ann", "first-aid"));
        String address = stage.key("ann") + "@example.org";
        String hash = sha256(address);
        assertThat(credential.document() + shown)
                .doesNotContainIgnoringCase(
                        "@example", "emailAddress", hash, credential.award().value());
        for (String other : List.of("", "x", token().toUpperCase(Locale.ROOT), token() + "0", "0".repeat(40))) {
            assertThat(credentials().shown(other)).isEmpty();
            assertThat(credentials().shared(other)).isEmpty();
        }
    }

    @Test
    void a_public_link_is_dead_while_its_holder_is_locked_and_after_the_badge_was_revoked() {
        shares("ann", "first-aid");
        stage.is("ann", AccountStatus.LOCKED);
        assertThat(credentials().shown(token())).isEmpty();
        assertThat(credentials().shared(token())).isEmpty();
        stage.is("ann", AccountStatus.ACTIVE);
        assertThat(credentials().shown(token())).isPresent();
        stage.later(Duration.ofMinutes(1));
        AwardId award = award("ann", "first-aid");
        stage.write(session ->
                session.recognition().revoke(List.of(award), new Revocation(stage.now(), "a mistake", "admin")));
        assertThat(credentials().shown(token())).isEmpty();
        assertThat(credentials().shared(token())).isEmpty();
    }

    @Test
    void whoever_asks_at_once_gets_one_and_the_same() throws Exception {
        AwardId award = award("ann", "first-aid");
        ExecutorService pool = Executors.newFixedThreadPool(6);
        try {
            List<Future<CredentialOutcome>> asked = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                asked.add(pool.submit(() -> issue("ann", award)));
            }
            for (Future<CredentialOutcome> each : asked) {
                assertThat(each.get()).isEqualTo(asked.get(0).get()).isInstanceOf(CredentialOutcome.Issued.class);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void a_changed_file_and_a_huge_one_are_refused() {
        byte[] document = bytes(issued("ann", "first-aid").document());
        document[document.length / 2] ^= 1;

        assertThat(credentials().verify(document).check()).isInstanceOf(Refused.class);
        assertThat(credentials().verify(new byte[Credentials.MAX_LENGTH + 1]).check())
                .isEqualTo(new Refused(Reason.NOT_A_CREDENTIAL));
    }

    private BadgeCredentials credentials() {
        return stage.lcart().badgeCredentials();
    }

    private void uses(IssuerKeys keys) {
        stage.rebuild(builder -> builder.badgeCredentials(new BadgePolicy(
                keys,
                new BadgePolicy.Issuer("Bright Training", "https://learn.example.org/", null),
                LISTS + "{list}")));
    }

    private void badge(String key) {
        stage.tell(new PutBadge(
                stage.key(key),
                "Badge " + key,
                "Knows " + key + ".",
                null,
                true,
                null,
                null,
                List.of(stage.key("java"))));
    }

    private void awards(String person, String badge, Instant at, @Nullable Instant until) {
        stage.tell(new PutAward(stage.key(person), stage.key(badge), at, until, null));
    }

    private void shares(String person, String badge) {
        TokenHash hash = new TokenHash(sha256(token()));
        stage.write(session -> session.recognition()
                .share(new BadgeSharing(
                        new AccountId(stage.key(person)), new BadgeId(stage.key(badge)), Visibility.PUBLIC, hash)));
    }

    /** The token of a link, another one for each stage on one database. */
    private String token() {
        return sha256(stage.key("link")).substring(0, 40);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes(text)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private AwardId award(String person, String badge) {
        AccountId account = new AccountId(stage.key(person));
        List<Award> awards = new ArrayList<>();
        stage.write(session ->
                awards.addAll(session.recognition().awards(List.of(account)).get(account)));
        return awards.stream()
                .filter(award -> award.badge().value().equals(stage.key(badge)))
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .id();
    }

    private CredentialOutcome issue(String person, AwardId award) {
        return credentials().issue(stage.as(person), award);
    }

    private IssuedCredential issued(String person, String badge) {
        return ((CredentialOutcome.Issued) issue(person, award(person, badge))).credential();
    }

    private Genuine here(IssuedCredential issued) {
        return (Genuine) credentials().verify(bytes(issued.document())).check();
    }

    private Genuine elsewhere(IssuedCredential issued, String list) {
        return (Genuine) Credentials.verify(bytes(issued.token()), list, stage.now());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String svg() {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\"/>";
    }
}
