package io.lcart.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lcart.core.configuration.Settings;
import io.lcart.core.configuration.SiteConfiguration;
import io.lcart.core.intake.IntakeOutcome;
import io.lcart.core.intake.PutPerson;
import io.lcart.core.people.SystemViewer;
import io.lcart.spi.ConflictException;
import io.lcart.spi.InvalidInputException;
import io.lcart.spi.audit.AuditEntry;
import io.lcart.spi.audit.AuditRecord;
import io.lcart.spi.configuration.ConfigurationVersion;
import io.lcart.spi.memory.InMemoryStorage;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.storage.Storage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LcartTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123456789Z");
    private static final SystemViewer HOST = SystemViewer.named("test-host");

    @Test
    void a_site_needs_a_storage_and_says_so() {
        assertThatThrownBy(() -> Lcart.builder().build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("storage");
        assertThatThrownBy(() -> Lcart.builder()
                        .storage(new InMemoryStorage())
                        .tileLimit(Duration.ZERO)
                        .build())
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void sites_live_side_by_side() {
        try (Lcart one = site(new InMemoryStorage());
                Lcart two = site(new InMemoryStorage())) {
            person(one, "anna");
            assertThat(one.dashboards().of(one.viewer(new AccountId("anna"))).tiles())
                    .hasSize(1);
            assertThatThrownBy(() -> two.dashboards().of(two.viewer(new AccountId("anna"))))
                    .hasMessageContaining("unknown-person");
        }
    }

    @Test
    void commands_are_checked_by_a_validator_that_needs_no_expression_language() {
        try (Lcart lcart = site(new InMemoryStorage())) {
            IntakeOutcome outcome =
                    lcart.intake().apply(HOST, new PutPerson("", " ", "x".repeat(101), "nobody", null, null, null));
            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            IntakeOutcome.Refused.class,
                            refused -> assertThat(refused.violations())
                                    .extracting(violation -> violation.path() + " " + violation.message())
                                    .contains(
                                            "firstName must not be blank",
                                            "lastName must have at most 100 characters and no control characters"));
        }
    }

    @Test
    void a_publication_is_in_force_from_now_or_from_its_instant_and_stands_in_the_audit_trail() {
        Storage storage = new InMemoryStorage();
        try (Lcart lcart = site(storage)) {
            Instant later = NOW.plusSeconds(60);
            assertThat(lcart.configurations().publish(HOST, terms("1"))).isEqualTo(1);
            assertThat(lcart.configurations().publish(HOST, terms("2"), later)).isEqualTo(2);
            assertThat(lcart.configurations().current()).isEqualTo(terms("1"));
            assertThat(lcart.configurations().at(NOW.minusSeconds(1))).isEqualTo(SiteConfiguration.DEFAULT);
            assertThat(lcart.configurations().at(later)).isEqualTo(terms("2"));
            assertThat(lcart.configurations().publish(HOST, "{}")).isEqualTo(3);
            assertThat(lcart.configurations().at(later))
                    .as("the highest number wins, whenever it begins")
                    .isEqualTo(SiteConfiguration.DEFAULT);
            List<AuditEntry> trail = storage.read(session -> session.audit().page(Long.MAX_VALUE, 10)).stream()
                    .map(AuditRecord::entry)
                    .toList();
            assertThat(trail.get(1))
                    .isEqualTo(new AuditEntry(
                            NOW,
                            "test-host",
                            "configuration.publish",
                            null,
                            "{\"from\":\"2026-03-01T12:01:00.123456Z\",\"number\":2}",
                            null));
        }
    }

    @Test
    void what_is_no_configuration_is_not_published() {
        try (Lcart lcart = site(new InMemoryStorage())) {
            assertThatThrownBy(() -> lcart.configurations().publish(HOST, "{\"tileOrder\":[\"shop\"]}"))
                    .isInstanceOf(InvalidInputException.class);
            assertThat(lcart.configurations().publish(HOST, "{}")).isEqualTo(1);
        }
    }

    @Test
    void what_could_not_be_read_again_is_not_published() {
        SiteConfiguration half = SiteConfiguration.builder()
                .settings(Settings.DEFAULT.with().custom("plan", "\ud800").build())
                .build();
        try (Lcart lcart = site(new InMemoryStorage())) {
            assertThatThrownBy(() -> lcart.configurations().publish(HOST, half))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("settings.custom.plan: has half a character");
        }
    }

    @Test
    void two_sites_on_one_storage_see_each_others_publications() {
        Storage storage = new InMemoryStorage();
        try (Lcart one = site(storage);
                Lcart two = site(storage)) {
            person(one, "anna");
            assertThat(count(two)).isZero();
            one.configurations().publish(HOST, terms("1"));
            assertThat(count(two)).isEqualTo(1);
        }
    }

    @Test
    void a_stored_configuration_that_cannot_be_read_is_named() {
        Storage storage = new InMemoryStorage();
        storage.inTransaction(session -> {
            session.configurations().append(new ConfigurationVersion(1, NOW, "{\"later\":1}"));
            return null;
        });
        try (Lcart lcart = site(storage)) {
            assertThatThrownBy(() -> lcart.configurations().current()).hasMessageContaining("stored configuration 1");
        }
        assertThatThrownBy(() -> storage.inTransaction(session -> {
                    session.configurations().append(new ConfigurationVersion(1, NOW, "{}"));
                    return null;
                }))
                .isInstanceOf(ConflictException.class);
    }

    private static int count(Lcart lcart) {
        return lcart.dashboards()
                .of(lcart.viewer(new AccountId("anna")))
                .tiles()
                .get(0)
                .count()
                .count();
    }

    private static SiteConfiguration terms(String version) {
        return SiteConfiguration.builder()
                .settings(Settings.DEFAULT.with().termsVersion(version).build())
                .build();
    }

    private static void person(Lcart lcart, String key) {
        IntakeOutcome outcome =
                lcart.intake().apply(HOST, new PutPerson(key, "Anna", "Ash", key + "@example.org", null, null, null));
        assertThat(outcome.isRefused()).isFalse();
    }

    private static Lcart site(Storage storage) {
        return Lcart.builder().storage(storage).clock(() -> NOW).build();
    }
}
