package io.lcart.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.acceptance.Adapter.Site;
import io.lcart.core.Lcart;
import io.lcart.core.LcartBuilder;
import io.lcart.core.certificate.CertificateIssuing;
import io.lcart.core.certificate.CertificateKeys;
import io.lcart.core.certificate.CertificatePolicy;
import io.lcart.core.certificate.Certificates;
import io.lcart.core.certificate.PrintOutcome;
import io.lcart.core.certificate.Verification;
import io.lcart.core.completion.CompletionEntry;
import io.lcart.core.configuration.SettingsBuilder;
import io.lcart.core.configuration.SiteConfiguration;
import io.lcart.core.intake.ChangeOrderStatus;
import io.lcart.core.intake.IntakeCommand;
import io.lcart.core.intake.IntakeOutcome;
import io.lcart.core.intake.PutCourse;
import io.lcart.core.intake.PutOffering;
import io.lcart.core.intake.PutOrder;
import io.lcart.core.intake.PutPerson;
import io.lcart.core.intake.PutProgress;
import io.lcart.core.paging.Page;
import io.lcart.core.paging.PageRequest;
import io.lcart.core.people.SystemViewer;
import io.lcart.core.people.Viewer;
import io.lcart.core.tile.TileId;
import io.lcart.core.training.Training;
import io.lcart.core.training.TrainingState;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.catalog.OfferingKind;
import io.lcart.spi.certificate.Certificate;
import io.lcart.spi.certificate.CertificateSerial;
import io.lcart.spi.commerce.OrderStatus;
import io.lcart.spi.completion.Completion;
import io.lcart.spi.completion.CompletionId;
import io.lcart.spi.completion.CompletionSource;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.people.AccountStatus;
import io.lcart.spi.storage.Session;
import io.lcart.spi.storage.Storage;
import java.math.BigDecimal;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * A small portal where {@code ann} and {@code bob} learn. There is the course {@code java}, and the course {@code spring} that wants it
 * completed first. Everything goes through the façade, but for what only an instructor does.
 */
final class LearningStage implements AutoCloseable {

    static final SystemViewer HOST = SystemViewer.named("acceptance");
    static final KeyPair KEYS = keys();
    private static final Instant START = Instant.parse("2026-03-01T09:00:00Z");

    private final Storage storage;
    private final String prefix;
    private Instant now = START;
    private Lcart lcart;

    LearningStage(Site site) {
        storage = site.storage();
        prefix = site.prefix();
        lcart = site(builder -> builder.certificates(policy(CertificateKeys.of("k1", KEYS))));
        lcart.configurations().publish(HOST, SiteConfiguration.DEFAULT, START.minus(Duration.ofDays(365)));
        course("java");
        course("spring", "java");
        for (String person : List.of("ann", "bob")) {
            is(person, AccountStatus.ACTIVE);
        }
    }

    static KeyPair keys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static CertificatePolicy policy(CertificateKeys keys) {
        return new CertificatePolicy(keys, "Bright Training", "https://learn.example.org/verify/{serial}");
    }

    /** The same site, built another way from now on. */
    void rebuild(UnaryOperator<LcartBuilder> change) {
        lcart.close();
        lcart = site(change);
    }

    private Lcart site(UnaryOperator<LcartBuilder> change) {
        return change.apply(Lcart.builder().storage(storage).clock((InstantSource) () -> now))
                .build();
    }

    Lcart lcart() {
        return lcart;
    }

    String key(String key) {
        return prefix + key;
    }

    Viewer as(String person) {
        return lcart.viewer(new AccountId(key(person)));
    }

    Instant now() {
        return now;
    }

    void later(Duration time) {
        now = now.plus(time);
    }

    void write(Consumer<Session> work) {
        storage.inTransaction(session -> {
            work.accept(session);
            return true;
        });
    }

    void tell(IntakeCommand command) {
        IntakeOutcome outcome = lcart.intake().apply(HOST, command);
        assertThat(outcome.isRefused())
                .as("%s was answered by %s", command, outcome)
                .isFalse();
    }

    void settings(UnaryOperator<SettingsBuilder> change) {
        lcart.configurations()
                .publish(
                        HOST,
                        SiteConfiguration.DEFAULT
                                .with()
                                .settings(change.apply(SiteConfiguration.DEFAULT
                                                .settings()
                                                .with())
                                        .build())
                                .build());
    }

    // the school

    void course(String course, String... prerequisites) {
        tell(new PutCourse(
                key(course),
                "Course " + course,
                List.of(prerequisites).stream().map(this::key).toList()));
    }

    void sells(String offering, String course, Integer days) {
        tell(offering(offering, course, null, days, null));
    }

    void schedules(String offering, String course, Instant from, Instant until) {
        tell(offering(offering, course, from, null, until));
    }

    private PutOffering offering(String offering, String course, Instant from, Integer days, Instant until) {
        return new PutOffering(
                key(offering),
                course == null ? null : key(course),
                "Offering " + offering,
                from == null ? OfferingKind.SELF_PACED : OfferingKind.SCHEDULED,
                false,
                from,
                until,
                days,
                List.of(),
                from == null ? null : "https://meet.example.org/" + offering,
                List.of("Handbook.pdf", "Slides.pdf"));
    }

    void is(String person, AccountStatus status) {
        is(person, "Example", status);
    }

    void is(String person, String lastName, AccountStatus status) {
        tell(new PutPerson(key(person), person, lastName, key(person) + "@example.org", null, status, null));
    }

    // what they do

    void buys(String person, String offering) {
        buys(person, offering, person + "-" + offering);
    }

    void buys(String person, String offering, String order) {
        tell(new PutOrder(
                key(order),
                key(person),
                null,
                null,
                OrderStatus.PROCESSED,
                null,
                List.of(new PutOrder.Line(key(offering), 1, null))));
    }

    void orderBecomes(String order, OrderStatus status) {
        tell(new ChangeOrderStatus(key(order), status, null));
    }

    void progresses(String person, String offering, int percent) {
        tell(new PutProgress(key(person), key(offering), percent, now, null, null, null));
    }

    void completes(String person, String offering, String score) {
        completes(person, offering, score, now);
    }

    void completes(String person, String offering, String score, Instant at) {
        tell(new PutProgress(
                key(person),
                key(offering),
                100,
                now,
                at,
                score == null ? null : new BigDecimal(score),
                CompletionSource.CONTENT));
    }

    /** The newest completion is taken back, and what follows from that. */
    void isWithdrawn(String person) {
        Completion newest = newest(person);
        Completion withdrawn = newest.with(newest.score(), now, null);
        write(session -> {
            session.people().lock(List.of(newest.account()));
            session.completions().update(List.of(withdrawn));
            issuing().undo(session, List.of(withdrawn), now);
        });
    }

    void isRestored(String person) {
        Completion newest = newest(person);
        Completion restored = newest.with(newest.score(), null, null);
        write(session -> {
            session.people().lock(List.of(restored.account()));
            session.completions().update(List.of(restored));
            issuing().follow(session, List.of(restored), now);
        });
    }

    private CertificateIssuing issuing() {
        return new CertificateIssuing(
                policy(CertificateKeys.of("k1", KEYS)),
                (session, at) -> lcart.configurations().at(session, at).settings());
    }

    /** The host brings along that somebody completed something once. */
    CompletionId brings(String person, String offering, Instant at) {
        tell(new PutProgress(key(person), key(offering), 100, at, at, null, CompletionSource.IMPORT));
        return storage.read(session ->
                session.completions().in(new OfferingId(key(offering)), List.of(new AccountId(key(person)))).stream()
                        .filter(completion -> completion.occurredAt().equals(at))
                        .findFirst()
                        .orElseThrow()
                        .id());
    }

    /** The certificate in force of a completion, without anybody looking at it. */
    Optional<CertificateSerial> issued(CompletionId completion) {
        return storage.read(session -> session.certificates().of(List.of(completion))).stream()
                .filter(certificate -> certificate.ending() == null)
                .map(Certificate::serial)
                .findFirst();
    }

    Completion newest(String person) {
        return storage.read(session ->
                session.completions().of(List.of(new AccountId(key(person)))).get(0));
    }

    // what they see

    List<Training> trainings(String person) {
        List<Training> trainings =
                lcart.trainings().list(as(person), PageRequest.first(500)).items();
        assertThat(count(person, TileId.MY_TRAINING)).as("count on the tile").isEqualTo(trainings.size());
        return trainings;
    }

    List<Training> trainings(String person, Set<TrainingState> states) {
        return lcart.trainings()
                .list(as(person), states, PageRequest.first(500))
                .items();
    }

    Training training(String person, String offering) {
        return trainings(person, Set.of(TrainingState.values())).stream()
                .filter(training -> training.offering().value().equals(key(offering)))
                .findFirst()
                .orElseThrow();
    }

    List<CompletionEntry> completions(String person) {
        List<CompletionEntry> entries =
                lcart.completions().list(as(person), PageRequest.first(500)).items();
        assertThat(count(person, TileId.COMPLETIONS_AND_CERTIFICATES))
                .as("count on the tile")
                .isEqualTo(entries.size());
        return entries;
    }

    Page<CompletionEntry> completions(String person, PageRequest page) {
        return lcart.completions().list(as(person), page);
    }

    /** The certificate of the newest completion. */
    CertificateSerial certificate(String person) {
        return completions(person).get(0).certificate();
    }

    Certificates certificates() {
        return lcart.certificates();
    }

    Verification verify(CertificateSerial serial) {
        return certificates().verify(serial.value());
    }

    Verification.Genuine genuine(CertificateSerial serial) {
        return (Verification.Genuine) verify(serial);
    }

    CertificateSerial replacedBy(CertificateSerial serial) {
        return storage.read(session ->
                session.certificates().certificates(List.of(serial)).get(serial).replaces());
    }

    PrintOutcome print(String person, CertificateSerial serial) {
        return certificates().print(as(person), serial.value());
    }

    private int count(String person, TileId tile) {
        return lcart.dashboards().of(as(person)).tiles().stream()
                .filter(shown -> shown.id().equals(tile))
                .mapToInt(shown -> shown.count().count())
                .sum();
    }

    @Override
    public void close() {
        lcart.close();
    }
}
