package io.lcart.authorisation;

import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.acceptance.Adapter.Site;
import io.lcart.core.Lcart;
import io.lcart.core.certificate.CertificateKeys;
import io.lcart.core.certificate.CertificatePolicy;
import io.lcart.core.code.CodeKeys;
import io.lcart.core.completion.CompletionEntry;
import io.lcart.core.configuration.BoardSettings;
import io.lcart.core.configuration.Settings;
import io.lcart.core.configuration.SiteConfiguration;
import io.lcart.core.configuration.TiePolicy;
import io.lcart.core.intake.GrantSeats;
import io.lcart.core.intake.IntakeCommand;
import io.lcart.core.intake.PutAward;
import io.lcart.core.intake.PutBadge;
import io.lcart.core.intake.PutCourse;
import io.lcart.core.intake.PutGroup;
import io.lcart.core.intake.PutGroupAdmin;
import io.lcart.core.intake.PutInstructor;
import io.lcart.core.intake.PutMembership;
import io.lcart.core.intake.PutOffering;
import io.lcart.core.intake.PutOrder;
import io.lcart.core.intake.PutPerson;
import io.lcart.core.intake.PutProgress;
import io.lcart.core.internal.DerivedId;
import io.lcart.core.paging.PageRequest;
import io.lcart.core.people.SystemViewer;
import io.lcart.core.people.Viewer;
import io.lcart.core.recognition.credential.BadgePolicy;
import io.lcart.core.recognition.credential.IssuerKeys;
import io.lcart.core.recognition.upload.Samples;
import io.lcart.core.seat.AssignOutcome;
import io.lcart.core.seat.AssignTo;
import io.lcart.core.seat.InviteOutcome;
import io.lcart.core.seat.InviteTo;
import io.lcart.core.seat.IssueCodes;
import io.lcart.core.seat.IssueOutcome;
import io.lcart.core.seat.SeatLine;
import io.lcart.core.seat.TransferLine;
import io.lcart.spi.audit.AuditRecord;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.catalog.OfferingKind;
import io.lcart.spi.commerce.OrderStatus;
import io.lcart.spi.completion.CompletionSource;
import io.lcart.spi.file.FileKey;
import io.lcart.spi.file.ScanState;
import io.lcart.spi.memory.InMemoryFiles;
import io.lcart.spi.memory.InMemoryMail;
import io.lcart.spi.memory.InMemoryStorage;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.people.AccountStatus;
import io.lcart.spi.people.GroupId;
import io.lcart.spi.recognition.AwardId;
import io.lcart.spi.recognition.Visibility;
import io.lcart.spi.recognition.external.ExternalTraining;
import io.lcart.spi.recognition.external.ExternalTrainingId;
import io.lcart.spi.recognition.external.ExternalTrainingType;
import io.lcart.spi.recognition.external.FileFormat;
import io.lcart.spi.recognition.external.Quota;
import io.lcart.spi.recognition.external.SupportingFile;
import io.lcart.spi.recognition.external.Upload;
import io.lcart.spi.report.export.ExportId;
import io.lcart.spi.seat.InvitationId;
import io.lcart.spi.seat.SeatId;
import io.lcart.spi.seat.SeatPoolId;
import io.lcart.spi.storage.Storage;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A site where everything is there once for each way a person may stand to it. {@code mia} is the one the others have rights over: she holds
 * a seat of {@code cam}'s, sits in the class of {@code ina}, is in the group of {@code gus}, and once was so with {@code rex}, over whom the
 * rights are gone; who had them has a file of a report from before. {@code olaf} has all of that elsewhere. {@code hal} and {@code una} are administrators, {@code una} above {@code hal}.
 */
final class School implements AutoCloseable {

    static final SystemViewer HOST = SystemViewer.named("authorisation");
    static final String BADGE = "badge-of-everybody";
    private static final KeyPair KEYS = keys();

    // why shared: to make one takes longer than everything else here, and the table wants a hundred schools
    private static final Validator VALIDATOR = validator();
    private static final Instant START = Instant.parse("2026-03-01T09:00:00Z");
    private static final List<String> PEOPLE =
            List.of("lea", "ina", "rita", "fay", "cam", "gus", "hal", "una", "mia", "rex", "olaf", "ove");

    private final Storage storage;
    private final InMemoryFiles files = new InMemoryFiles();
    private final String prefix;
    private final Newcomers newcomers;
    private final Map<String, IssueOutcome.Code> codes = new HashMap<>();
    private final Map<String, InvitationId> invitations = new HashMap<>();
    private final Map<String, SeatId> seats = new HashMap<>();
    private final Map<String, ExportId> exports = new HashMap<>();
    private final Map<String, Papers> before = new HashMap<>();
    private final Lcart lcart;
    private Instant now = START;

    School(Site site) {
        storage = site.storage();
        prefix = site.prefix();
        newcomers = new Newcomers(prefix);
        lcart = Lcart.builder()
                .storage(storage)
                .clock((InstantSource) () -> now)
                .validator(VALIDATOR)
                .mail(new InMemoryMail())
                .files(files)
                .identities(newcomers)
                .codeKeys(CodeKeys.of("k1", "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8)))
                .certificates(new CertificatePolicy(
                        CertificateKeys.of("k1", KEYS), "Bright Training", "https://learn.example.org/verify/{serial}"))
                .certificateRenderer(sheet -> new byte[] {1})
                .badgeCredentials(new BadgePolicy(
                        IssuerKeys.of("k1", KEYS),
                        new BadgePolicy.Issuer("Bright Training", null, null),
                        "https://learn.example.org/badge-status/{list}"))
                .administrators(person -> Map.of(id("hal"), 1, id("una"), 2).getOrDefault(person, 0))
                .build();
        lcart.configurations().publish(HOST, withBoards(), START.minus(Duration.ofDays(365)));
        PEOPLE.forEach(person -> is(person, AccountStatus.ACTIVE));
        for (String offering : List.of("base", "class", "other", "far", "gone")) {
            tell(new PutCourse(key(offering), "Course " + offering, List.of()));
            sells(offering);
        }
        teaches("ina", "class", "gone");
        teaches("fay", "class");
        tell(new PutInstructor(
                key("rita"),
                false,
                false,
                List.of(new PutInstructor.Assignment(key("class"), null, null)),
                null,
                null));
        teaches("olaf", "far");
        group("g", "gus", "mia");
        group("former", "gus", "rex");
        group("elsewhere", "olaf", "ove");
        group("board", "olaf", "lea");
        line("cam", "class", "mia", "lea");
        line("cam", "gone", "rex");
        line("olaf", "far", "ove");
        PEOPLE.forEach(person -> learns(person, "base"));
        learns("mia", "other");
        completes("mia", "class");
        completes("rex", "gone");
        completes("ove", "far");
        tell(new PutBadge(BADGE, "Badge", "", null, true, null, null, List.of()));
        PEOPLE.forEach(person -> tell(new PutAward(key(person), BADGE, START, null, null)));
        PEOPLE.forEach(this::declares);
        later(Duration.ofMinutes(90));
        for (String person : List.of("ina", "fay", "cam", "gus")) {
            before.put(person, Papers.of(lcart, as(person), Papers.export(lcart, as(person))));
        }
        tell(new PutInstructor(
                key("ina"), true, true, List.of(new PutInstructor.Assignment(key("gone"), null, now)), null, null));
        tell(new PutInstructor(key("fay"), true, true, List.of(), null, now));
        tell(new PutGroupAdmin(key("gus"), key("former"), null, now));
        lcart.registrationCodes()
                .administration()
                .transfer(HOST, new TransferLine(lineOf("cam", "gone"), id("olaf"), "left"));
    }

    /** Another site, whose things are not there here. */
    static School elsewhere() {
        return new School(new Site(new InMemoryStorage(), "elsewhere-"));
    }

    /** Those who administer a group see its board. */
    private static SiteConfiguration withBoards() {
        BoardSettings boards = new BoardSettings(TiePolicy.SHARED, 1, DayOfWeek.MONDAY, true, List.of());
        return SiteConfiguration.DEFAULT
                .with()
                .settings(Settings.DEFAULT
                        .with()
                        .gamification(true)
                        .externalTraining(true)
                        .boards(boards)
                        .build())
                .build();
    }

    /** The group of a person whose board is asked for; {@code null} if there is none. */
    @Nullable
    static GroupId boardOf(@Nullable AccountId person) {
        if (person == null) {
            return null;
        }
        String key = person.value();
        int name = key.lastIndexOf('-') + 1;
        return switch (key.substring(name)) {
            case "mia" -> new GroupId(key.substring(0, name) + "g");
            case "rex" -> new GroupId(key.substring(0, name) + "former");
            case "ove" -> new GroupId(key.substring(0, name) + "elsewhere");
            case "lea" -> new GroupId(key.substring(0, name) + "board");
            case "more" -> new GroupId("no-group-any-more");
            default -> null;
        };
    }

    private static Validator validator() {
        return Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new Plain())
                .buildValidatorFactory()
                .getValidator();
    }

    /** The default one wants an expression language. */
    private static final class Plain implements MessageInterpolator {

        @Override
        public String interpolate(String template, Context context) {
            return template;
        }

        @Override
        public String interpolate(String template, Context context, Locale locale) {
            return template;
        }
    }

    private static KeyPair keys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    Lcart lcart() {
        return lcart;
    }

    Newcomers newcomers() {
        return newcomers;
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

    void is(String person, AccountStatus status) {
        tell(new PutPerson(key(person), person, "Example", key(person) + "@example.org", null, status, null));
    }

    void sells(String offering) {
        tell(new PutOffering(
                key(offering),
                key(offering),
                "Offering " + offering,
                OfferingKind.SCHEDULED,
                true,
                START.plus(Duration.ofHours(1)),
                START.plus(Duration.ofHours(9)),
                null,
                List.of(),
                "https://meet.example.org/" + offering,
                List.of()));
    }

    private void teaches(String person, String... offerings) {
        tell(new PutInstructor(
                key(person),
                true,
                true,
                List.of(offerings).stream()
                        .map(offering -> new PutInstructor.Assignment(key(offering), null, null))
                        .toList(),
                null,
                null));
    }

    private void group(String group, String admin, String member) {
        tell(new PutGroup(key(group), "Group " + key(group), false, null, null, null, true, null));
        tell(new PutGroupAdmin(key(admin), key(group), null, null));
        tell(new PutMembership(key(member), key(group), null, null));
    }

    /** Somebody gets seats, and gives them to people; five stay free. */
    private void line(String owner, String offering, String... people) {
        tell(new GrantSeats(key(owner + "-" + offering), key(owner), key(offering), people.length + 5, null));
        for (String person : people) {
            AssignTo gift =
                    new AssignTo(lineOf(owner, offering), person, "Example", key(person) + "@example.org", null);
            AssignOutcome outcome = lcart.registrationCodes().assign(as(owner), gift);
            seats.put(person + "-" + offering, ((AssignOutcome.Assigned) outcome).seat());
        }
        codes.put(offering, codeOf(owner, lineOf(owner, offering)));
        InviteTo guest = new InviteTo(lineOf(owner, offering), key(offering) + "@guests.example.org", null);
        InviteOutcome invited = lcart.registrationCodes().invite(as(owner), guest);
        invitations.put(offering, ((InviteOutcome.Invited) invited).invitation());
    }

    void learns(String person, String offering) {
        tell(new PutOrder(
                key(person + "-" + offering),
                key(person),
                null,
                null,
                OrderStatus.PROCESSED,
                null,
                List.of(new PutOrder.Line(key(offering), 1, null))));
        completes(person, offering);
    }

    private void completes(String person, String offering) {
        tell(new PutProgress(key(person), key(offering), 100, now, now, null, CompletionSource.CONTENT));
    }

    // what there is

    SeatPoolId lineOf(String owner, String offering) {
        return lcart.registrationCodes().lines(as(owner), PageRequest.first(9)).items().stream()
                .filter(line -> line.offering().equals(offering(offering)))
                .map(SeatLine::id)
                .findFirst()
                .orElseThrow();
    }

    /** A fresh code, and the invitation it belongs to. */
    IssueOutcome.Code codeOf(String owner, SeatPoolId line) {
        IssueOutcome outcome = lcart.registrationCodes().issue(as(owner), new IssueCodes(line, 1, null));
        return ((IssueOutcome.Issued) outcome).codes().get(0);
    }

    String serial(String person, String offering) {
        return completion(person, offering).certificate().value();
    }

    /** A person, a class they are in, and the line of it that somebody holds. */
    Target target(String person, String offering, String owner) {
        return new Target(
                id(person),
                offering(offering),
                serial(person, offering),
                lineOf(owner, offering),
                invitations.get(offering),
                codes.get(offering).code().text(),
                seats.get(person + "-" + offering),
                () -> papers(person));
    }

    /** What somebody keeps of reports. Of the file they may still see everything. */
    Papers papers(String person) {
        return Papers.of(lcart, as(person), exports.computeIfAbsent(person, each -> Papers.export(lcart, as(each))));
    }

    /** The same, with a file from before a right of theirs was taken away; {@code null} if none was. */
    @Nullable
    Papers papersOfBefore(String person) {
        Papers old = before.get(person);
        return old == null ? null : papers(person).withFileOf(old);
    }

    /** Everybody took training elsewhere, and has a paper of it. */
    private void declares(String person) {
        ExternalTrainingId training = training(id(person));
        FileKey file = new FileKey(training.value());
        files.put(file, new ByteArrayInputStream(Samples.pdf()), Samples.pdf().length);
        ExternalTraining record = new ExternalTraining(
                training,
                id(person),
                "Elsewhere",
                ExternalTrainingType.COURSE,
                "",
                LocalDate.of(2026, 2, 1),
                null,
                null,
                null,
                Visibility.PRIVATE,
                new SupportingFile(file, "a.pdf", FileFormat.PDF, Samples.pdf().length, ScanState.CLEAN),
                1,
                now);
        storage.inTransaction(session -> {
            Quota plenty = new Quota(9, 1_000_000);
            session.uploads().reserve(new Upload(file, id(person), 1, now), plenty);
            return session.externalTrainings().insert(record, plenty);
        });
    }

    /** What a person took elsewhere. */
    static ExternalTrainingId training(AccountId person) {
        return new ExternalTrainingId(DerivedId.of("elsewhere", person.value()));
    }

    /** The award of the badge that everybody has. */
    static AwardId award(AccountId person) {
        return new AwardId(DerivedId.of("award", person.value(), BADGE, START.toString()));
    }

    CompletionEntry completion(String person, String offering) {
        return lcart.completions().list(as(person), PageRequest.first(9)).items().stream()
                .filter(entry -> entry.offering().equals(offering(offering)))
                .findFirst()
                .orElseThrow();
    }

    /** What the audit trail got since its last entry had a number, newest first. */
    List<AuditRecord> auditSince(long number) {
        return storage.read(session -> session.audit().page(Long.MAX_VALUE, 100)).stream()
                .filter(each -> each.number() > number)
                .toList();
    }

    long lastAudit() {
        return storage.read(session -> session.audit().page(Long.MAX_VALUE, 1))
                .get(0)
                .number();
    }

    @Override
    public void close() {
        lcart.close();
    }
}
