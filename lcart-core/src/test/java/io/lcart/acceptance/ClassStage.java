package io.lcart.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.acceptance.Adapter.Site;
import io.lcart.core.Lcart;
import io.lcart.core.certificate.CertificateKeys;
import io.lcart.core.classroom.ClassPolicy;
import io.lcart.core.classroom.Classes;
import io.lcart.core.classroom.MarkAll;
import io.lcart.core.classroom.RecordCompletion;
import io.lcart.core.classroom.RecordOutcome;
import io.lcart.core.classroom.RosterEntry;
import io.lcart.core.classroom.RosterPage;
import io.lcart.core.classroom.WithdrawCompletion;
import io.lcart.core.configuration.SiteConfiguration;
import io.lcart.core.intake.AssignSeat;
import io.lcart.core.intake.ChangeOrderStatus;
import io.lcart.core.intake.GrantSeats;
import io.lcart.core.intake.IntakeCommand;
import io.lcart.core.intake.PoolReference;
import io.lcart.core.intake.PutCourse;
import io.lcart.core.intake.PutInstructor;
import io.lcart.core.intake.PutOffering;
import io.lcart.core.intake.PutOrder;
import io.lcart.core.intake.PutPerson;
import io.lcart.core.intake.PutProgress;
import io.lcart.core.paging.PageRequest;
import io.lcart.core.people.SystemViewer;
import io.lcart.core.people.Viewer;
import io.lcart.spi.audit.AuditEntry;
import io.lcart.spi.audit.AuditRecord;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.catalog.OfferingKind;
import io.lcart.spi.commerce.OrderStatus;
import io.lcart.spi.completion.Completion;
import io.lcart.spi.completion.CompletionSource;
import io.lcart.spi.memory.InMemoryMail;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.people.AccountStatus;
import io.lcart.spi.storage.Storage;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A small school: {@code tina} and {@code tom} teach the class {@code class} of the course {@code java}, which wants {@code intro} completed
 * first and takes place from one to three hours after the start; {@code ann} and {@code bob} are on its roster. Everything goes through the
 * façade.
 */
final class ClassStage implements AutoCloseable {

    static final SystemViewer HOST = SystemViewer.named("acceptance");
    static final Instant START = Instant.parse("2026-03-01T09:00:00Z");

    private final Storage storage;
    private final String prefix;
    private final Lcart lcart;
    final InMemoryMail mail = new InMemoryMail();
    private Instant now = START;

    ClassStage(Site site) {
        storage = site.storage();
        prefix = site.prefix();
        lcart = Lcart.builder()
                .storage(storage)
                .clock((InstantSource) () -> now)
                .mail(mail)
                .certificates(LearningStage.policy(CertificateKeys.of("k1", LearningStage.KEYS)))
                .classPolicy(new ClassPolicy("https://learn.example.org/classes/{class}", 5, 4))
                .build();
        lcart.configurations().publish(HOST, SiteConfiguration.DEFAULT, START.minus(Duration.ofDays(365)));
        tell(new PutCourse(key("intro"), "Intro", List.of()));
        tell(new PutCourse(key("java"), "Java", List.of(key("intro"))));
        sells("intro", "intro", null);
        sells("class", "java", START.plus(Duration.ofHours(1)));
        sells("other", "java", null);
        for (String person : List.of("tina", "tom", "ann", "bob", "cem", "dot")) {
            is(person, AccountStatus.ACTIVE);
        }
        teaches("tina", true, true, "class");
        teaches("tom", true, true, "class");
        buys("ann", "class");
        buys("bob", "class");
    }

    String key(String key) {
        return prefix + key;
    }

    AccountId id(String person) {
        return new AccountId(key(person));
    }

    OfferingId offering(String offering) {
        return new OfferingId(key(offering));
    }

    Viewer as(String person) {
        return lcart.viewer(id(person));
    }

    Lcart lcart() {
        return lcart;
    }

    Storage storage() {
        return storage;
    }

    Classes classes() {
        return lcart.classes();
    }

    Instant now() {
        return now;
    }

    void later(Duration time) {
        now = now.plus(time);
    }

    void tell(IntakeCommand command) {
        assertThat(lcart.intake().apply(HOST, command).isRefused())
                .as("%s", command)
                .isFalse();
    }

    void sells(String offering, String course, @Nullable Instant startsAt) {
        tell(new PutOffering(
                key(offering),
                key(course),
                "Offering " + offering,
                startsAt == null ? OfferingKind.SELF_PACED : OfferingKind.SCHEDULED,
                true,
                startsAt,
                startsAt == null ? null : startsAt.plus(Duration.ofHours(2)),
                null,
                List.of(),
                startsAt == null ? null : "https://meet.example.org/1",
                List.of()));
    }

    void is(String person, AccountStatus status) {
        tell(new PutPerson(key(person), person, "Example", key(person) + "@example.org", null, status, null));
    }

    void teaches(String person, boolean canEmail, boolean canChangeScores, String... offerings) {
        tell(new PutInstructor(
                key(person),
                canEmail,
                canChangeScores,
                List.of(offerings).stream()
                        .map(offering -> new PutInstructor.Assignment(key(offering), null, null))
                        .toList(),
                null,
                null));
    }

    void teachesNoMore(String person) {
        tell(new PutInstructor(key(person), true, true, List.of(), null, now));
    }

    void leaves(String person, String offering) {
        tell(new PutInstructor(
                key(person), true, true, List.of(new PutInstructor.Assignment(key(offering), null, now)), null, null));
    }

    void buys(String person, String offering) {
        order(person + "-" + offering, person, offering, null, OrderStatus.PROCESSED, null);
    }

    void isGivenByImport(String person, String offering) {
        order(person + "-" + offering, person, offering, "admin", OrderStatus.PROCESSED, "Import");
    }

    private void order(
            String order,
            String person,
            String offering,
            @Nullable String by,
            OrderStatus status,
            @Nullable String payment) {
        tell(new PutOrder(
                key(order),
                key(person),
                by,
                null,
                status,
                payment,
                List.of(new PutOrder.Line(key(offering), 1, null))));
    }

    void cancels(String person, String offering) {
        tell(new ChangeOrderStatus(key(person + "-" + offering), OrderStatus.CANCELLED, null));
    }

    /** Seats of the class, of which one person gets one. */
    void isGivenSeat(String person, String offering) {
        tell(new GrantSeats(key("grant-" + person), key("dot"), key(offering), 3, null));
        tell(new AssignSeat(new PoolReference.Grant(key("grant-" + person)), key(person), null));
    }

    void completes(String person, String offering, @Nullable String score) {
        tell(new PutProgress(
                key(person),
                key(offering),
                100,
                now,
                now,
                score == null ? null : new BigDecimal(score),
                CompletionSource.CONTENT));
    }

    // what instructors do

    RecordOutcome records(String instructor, String person, @Nullable String score, @Nullable Instant at) {
        return classes().record(as(instructor), mark(person, score, at, null, null));
    }

    RecordOutcome waives(String instructor, String person, String reason) {
        return classes().record(as(instructor), mark(person, null, null, reason, null));
    }

    RecordCompletion mark(
            String person,
            @Nullable String score,
            @Nullable Instant at,
            @Nullable String waiver,
            @Nullable String seen) {
        return new RecordCompletion(
                offering("class"), id(person), score == null ? null : new BigDecimal(score), at, waiver, seen, null);
    }

    RecordOutcome withdraws(String instructor, String person) {
        return classes().withdraw(as(instructor), new WithdrawCompletion(offering("class"), id(person), null, null));
    }

    MarkAll all(@Nullable String plan, @Nullable String key) {
        return new MarkAll(offering("class"), null, plan, key);
    }

    RosterPage roster(String instructor) {
        return classes()
                .roster(as(instructor), offering("class"), PageRequest.first(100))
                .orElseThrow();
    }

    List<String> names(String instructor) {
        return roster(instructor).entries().items().stream()
                .map(RosterEntry::displayName)
                .map(name -> name.replace(" Example", ""))
                .toList();
    }

    RosterEntry entry(String instructor, String person) {
        return classes().entry(as(instructor), offering("class"), id(person)).orElseThrow();
    }

    List<Completion> completions(String person) {
        return storage.read(session -> session.completions().of(List.of(id(person))));
    }

    /** How the certificates of a person's completions ended, those in force as {@code IN_FORCE}; by completion, newest completion first. */
    List<String> certificates(String person) {
        return storage.read(session ->
                session
                        .certificates()
                        .of(session.completions().of(List.of(id(person))).stream()
                                .map(Completion::id)
                                .toList())
                        .stream()
                        .map(each -> each.ending() == null
                                ? "IN_FORCE"
                                : each.ending().end().name())
                        .sorted()
                        .toList());
    }

    /** What the audit trail says that instructors did, newest first. */
    List<AuditEntry> audit() {
        return storage.read(session -> session.audit().page(Long.MAX_VALUE, 500)).stream()
                .map(AuditRecord::entry)
                .filter(each ->
                        each.action().startsWith("class.") && each.actor().startsWith(prefix))
                .toList();
    }

    @Override
    public void close() {
        lcart.close();
    }
}
