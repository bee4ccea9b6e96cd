package io.lcart.core.intake;

import io.lcart.core.certificate.CertificateIssuing;
import io.lcart.core.completion.CompletionEffects;
import io.lcart.core.configuration.ConfigurationJson;
import io.lcart.core.configuration.ConfigurationTimeline;
import io.lcart.core.configuration.Settings;
import io.lcart.core.configuration.SettingsBuilder;
import io.lcart.core.configuration.SiteConfiguration;
import io.lcart.core.people.SystemViewer;
import io.lcart.core.points.CompletionPoints;
import io.lcart.core.points.PointsLedger;
import io.lcart.core.recognition.BadgeAwarding;
import io.lcart.core.seat.AccessClock;
import io.lcart.spi.catalog.OfferingKind;
import io.lcart.spi.commerce.OrderStatus;
import io.lcart.spi.configuration.ConfigurationVersion;
import io.lcart.spi.dashboard.DashboardFacts;
import io.lcart.spi.dashboard.DashboardQuery;
import io.lcart.spi.dashboard.Fact;
import io.lcart.spi.memory.InMemoryStorage;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.people.AccountStatus;
import io.lcart.spi.people.GroupId;
import io.lcart.spi.people.GroupVersion;
import io.lcart.spi.storage.Session;
import io.lcart.spi.storage.Storage;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;

/** A site in memory with a clock that tests set, and short words for what they tell. */
final class IntakeWorld {

    static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    static final Validator VALIDATOR = Validation.byProvider(HibernateValidator.class)
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator(
                    Set.of(Locale.ENGLISH), Locale.ENGLISH, locales -> Locale.ENGLISH, false))
            .buildValidatorFactory()
            .getValidator();

    final Storage storage;
    final Intake intake;
    final SystemViewer host = SystemViewer.named("test-host");
    Instant now = START;
    Settings settings = Settings.DEFAULT;

    IntakeWorld() {
        this(new InMemoryStorage());
    }

    IntakeWorld(Storage storage) {
        this.storage = storage;
        this.intake = new Intake(
                storage,
                () -> now,
                VALIDATOR,
                (session, at) -> settings,
                AccessClock.ORDER_DATE,
                new CompletionEffects(
                        new CertificateIssuing(null, (session, at) -> settings),
                        List.of(new BadgeAwarding((session, at) -> settings), new CompletionPoints(ledger()))),
                ledger());
    }

    private PointsLedger ledger() {
        return new PointsLedger(session -> ConfigurationTimeline.EMPTY.of(List.of(new ConfigurationVersion(
                1,
                Instant.EPOCH,
                ConfigurationJson.write(
                        SiteConfiguration.builder().settings(settings).build())))));
    }

    /** A site with people p1 to p4, the group g, the course c and the offerings self (no codes) and codes (with codes). */
    static IntakeWorld populated() {
        return populated(new InMemoryStorage());
    }

    static IntakeWorld populated(Storage storage) {
        IntakeWorld world = new IntakeWorld(storage);
        world.accept(person("p1"), person("p2"), person("p3"), person("p4"));
        world.accept(group("g", false), new PutCourse("c", "Course", List.of()));
        world.accept(offering("self", false), offering("codes", true));
        return world;
    }

    void at(String instant) {
        now = Instant.parse(instant);
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    IntakeOutcome tell(IntakeCommand command) {
        return intake.apply(host, command);
    }

    List<IntakeOutcome> tell(List<? extends IntakeCommand> commands) {
        return intake.apply(host, commands);
    }

    /** Tells commands of which none may be refused. */
    void accept(IntakeCommand... commands) {
        for (IntakeOutcome outcome : tell(List.of(commands))) {
            if (outcome.isRefused()) {
                throw new AssertionError(outcome);
            }
        }
    }

    <R> R read(Function<Session, R> read) {
        return storage.read(read);
    }

    DashboardFacts facts(String person, Instant at) {
        return read(session -> session.dashboards()
                .facts(new DashboardQuery(
                        new AccountId(person), at, null, settings.termsVersion(), Set.of(), Set.of(), Set.of()))
                .orElseThrow());
    }

    int count(String person, Fact fact) {
        return facts(person, now).counts().get(fact).count();
    }

    List<String> groups(String person) {
        return facts(person, now).groups().stream()
                .map(GroupVersion::group)
                .map(GroupId::value)
                .toList();
    }

    void gamify(Map<String, Long> points, ZoneId zone) {
        SettingsBuilder builder = Settings.DEFAULT.with().gamification(true).zone(zone);
        points.forEach(builder::points);
        settings = builder.build();
    }

    void autoGrantPurchaseOrders() {
        settings = settings.with().purchaseOrderAutoGrant(true).build();
    }

    static PutPerson person(String key) {
        return new PutPerson(key, "Ann", "Lee", key + "@example.com", null, null, null);
    }

    static PutPerson person(String key, String email, @Nullable AccountStatus status) {
        return new PutPerson(key, "Ann", "Lee", email, null, status, null);
    }

    static PutGroup group(String key, boolean inherit) {
        return new PutGroup(key, "Group " + key, inherit, null, null, null, false, null);
    }

    static PutOffering offering(String key, boolean codes) {
        return offering(key, codes, null);
    }

    static PutOffering offering(String key, boolean codes, @Nullable Integer days, String... groups) {
        return new PutOffering(
                key,
                "c",
                "Offering",
                OfferingKind.SELF_PACED,
                codes,
                null,
                null,
                days,
                List.of(groups),
                null,
                List.of());
    }

    static PutOrder order(String key, String person, OrderStatus status, String offering, int quantity) {
        return new PutOrder(
                key, person, null, null, status, null, List.of(new PutOrder.Line(offering, quantity, null)));
    }

    static AssignSeat assign(String order, String person) {
        return new AssignSeat(new PoolReference.OrderLine(order, 1), person, null);
    }

    static ChangeOrderStatus status(String order, OrderStatus status) {
        return new ChangeOrderStatus(order, status, null);
    }

    static ChangeOrderStatus status(String order, OrderStatus status, Instant at) {
        return new ChangeOrderStatus(order, status, at);
    }
}
