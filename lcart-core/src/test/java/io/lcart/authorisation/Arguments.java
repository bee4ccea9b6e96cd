package io.lcart.authorisation;

import io.lcart.core.certificate.ChangeCertificate;
import io.lcart.core.classroom.MailRoster;
import io.lcart.core.classroom.MarkAll;
import io.lcart.core.classroom.RecordCompletion;
import io.lcart.core.classroom.WithdrawCompletion;
import io.lcart.core.configuration.BoardPeriod;
import io.lcart.core.configuration.ConfigurationJson;
import io.lcart.core.configuration.SiteConfiguration;
import io.lcart.core.intake.IntakeCommand;
import io.lcart.core.intake.PutCourse;
import io.lcart.core.paging.PageRequest;
import io.lcart.core.points.leaderboard.LeaderboardView;
import io.lcart.core.recognition.RevokeAward;
import io.lcart.core.recognition.external.DeclareTraining;
import io.lcart.core.recognition.external.FileChange;
import io.lcart.core.recognition.profile.PutProfile;
import io.lcart.core.recognition.upload.Samples;
import io.lcart.core.recognition.upload.UploadedFile;
import io.lcart.core.report.ReportFormat;
import io.lcart.core.report.ReportQuery;
import io.lcart.core.seat.AssignTo;
import io.lcart.core.seat.ImportList;
import io.lcart.core.seat.InviteTo;
import io.lcart.core.seat.IssueCodes;
import io.lcart.core.seat.RefundSeats;
import io.lcart.core.seat.TransferLine;
import io.lcart.core.seat.WithdrawSeat;
import io.lcart.core.training.TrainingArrangement;
import io.lcart.core.training.TrainingState;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.certificate.CertificateSerial;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.people.GroupId;
import io.lcart.spi.points.board.BoardConsent;
import io.lcart.spi.recognition.AwardId;
import io.lcart.spi.recognition.BadgeId;
import io.lcart.spi.recognition.Visibility;
import io.lcart.spi.recognition.external.ExternalTrainingId;
import io.lcart.spi.recognition.external.ExternalTrainingType;
import io.lcart.spi.report.export.ExportId;
import io.lcart.spi.report.saved.SavedReportId;
import io.lcart.spi.seat.InvitationId;
import io.lcart.spi.seat.SeatPoolId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Parameter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes what an operation is asked with, by the types of its parameters: a new operation of known types needs no more than its rows. */
final class Arguments {

    /** What points at something; without that thing the cell is {@code -}. */
    private static final Map<Class<?>, BiFunction<School, Target, @Nullable Object>> TARGETS = new HashMap<>();

    /** What does not. */
    private static final Map<Class<?>, Function<School, Object>> OTHERS = new HashMap<>();

    private static final DeclareTraining TRAINING = new DeclareTraining(
            "Elsewhere",
            ExternalTrainingType.COURSE,
            "",
            LocalDate.of(2026, 2, 1),
            null,
            null,
            null,
            Visibility.PRIVATE);

    static {
        target(AccountId.class, Target::person, person -> person);
        target(GroupId.class, target -> School.boardOf(target.person()), group -> group);
        target(OfferingId.class, Target::offering, offering -> offering);
        target(SeatPoolId.class, Target::line, line -> line);
        target(InvitationId.class, Target::invitation, invitation -> invitation);
        target(IssueCodes.class, Target::line, line -> new IssueCodes(line, 1, null));
        target(ImportList.class, Target::line, line -> new ImportList(line, ImportList.Mode.PREFIX, false, null));
        target(MarkAll.class, Target::offering, offering -> new MarkAll(offering, null, null, null));
        target(MailRoster.class, Target::offering, offering -> new MailRoster(offering, "Hello", "Text", null));
        target(WithdrawSeat.class, Target::seat, seat -> new WithdrawSeat(seat, true, true, "why"));
        target(AssignTo.class, Target::line, line -> new AssignTo(line, "New", "Comer", "new@example.org", null));
        target(InviteTo.class, Target::line, line -> new InviteTo(line, "guest@example.org", null));
        target(
                TrainingArrangement.class,
                Target::offering,
                offering -> new TrainingArrangement(List.of(offering), Set.of()));
        target(AwardId.class, Target::person, School::award);
        target(RevokeAward.class, Target::person, person -> new RevokeAward(School.award(person), "why"));
        target(ExternalTrainingId.class, Target::person, School::training);
        target(SavedReportId.class, target -> target.papers().get(), Papers::report);
        target(ExportId.class, target -> target.papers().get(), Papers::export);
        TARGETS.put(
                RefundSeats.class,
                (school, target) ->
                        target.line() == null ? null : new RefundSeats(school.key("refund"), target.line(), 1, "why"));
        TARGETS.put(
                TransferLine.class,
                (school, target) ->
                        target.line() == null ? null : new TransferLine(target.line(), school.id("lea"), "why"));
        target(
                ChangeCertificate.class,
                Target::serial,
                serial -> new ChangeCertificate(new CertificateSerial(serial), "why"));
        TARGETS.put(
                RecordCompletion.class,
                (school, target) -> target.person() == null
                        ? null
                        : new RecordCompletion(target.offering(), target.person(), null, null, null, null, null));
        TARGETS.put(
                WithdrawCompletion.class,
                (school, target) -> target.person() == null
                        ? null
                        : new WithdrawCompletion(target.offering(), target.person(), null, null));
        OTHERS.put(LeaderboardView.class, school -> new LeaderboardView.Top(3));
        OTHERS.put(BoardConsent.class, school -> BoardConsent.ANONYMOUS);
        OTHERS.put(PageRequest.class, school -> PageRequest.first(50));
        OTHERS.put(Instant.class, School::now);
        OTHERS.put(int.class, school -> 100);
        OTHERS.put(long.class, school -> 0L);
        OTHERS.put(Set.class, school -> Set.of(TrainingState.values()));
        OTHERS.put(ReportQuery.class, school -> ReportQuery.ALL);
        OTHERS.put(ReportFormat.class, school -> ReportFormat.CSV);
        OTHERS.put(OutputStream.class, school -> new ByteArrayOutputStream());
        OTHERS.put(ImportList.Mode.class, school -> ImportList.Mode.PREFIX);
        OTHERS.put(
                InputStream.class,
                school -> new ByteArrayInputStream(
                        "firstName,lastName,email\nNew,Comer,new@example.org\n".getBytes(StandardCharsets.UTF_8)));
        OTHERS.put(BadgeId.class, school -> new BadgeId(School.BADGE));
        OTHERS.put(byte[].class, school -> "{}".getBytes(StandardCharsets.UTF_8));
        OTHERS.put(Visibility.class, school -> Visibility.PUBLIC);
        OTHERS.put(PutProfile.class, school -> new PutProfile("Hello", true, true, 0));
        OTHERS.put(DeclareTraining.class, school -> TRAINING);
        OTHERS.put(FileChange.class, school -> new FileChange.Keep());
        OTHERS.put(UploadedFile.class, school -> new UploadedFile("a.pdf", new ByteArrayInputStream(Samples.pdf())));
        OTHERS.put(SiteConfiguration.class, school -> SiteConfiguration.DEFAULT);
        OTHERS.put(IntakeCommand.class, school -> new PutCourse(school.key("new"), "New", List.of()));
        OTHERS.put(List.class, school -> List.of(new PutCourse(school.key("new"), "New", List.of())));
    }

    private Arguments() {}

    private static <T> void target(Class<?> type, Function<Target, @Nullable T> of, Function<T, Object> make) {
        TARGETS.put(type, (school, target) -> {
            T thing = of.apply(target);
            return thing == null ? null : make.apply(thing);
        });
    }

    /** What a parameter gets that does not say who asks; {@code null} if there is no such thing in the relation. */
    static @Nullable Object of(Operation operation, Parameter parameter, School school, Target target) {
        Class<?> type = parameter.getType();
        if (type == String.class) {
            return text(operation, target);
        }
        if (type == long.class && isOfSavedReports(operation)) {
            Papers papers = target.papers().get();
            return papers == null ? null : papers.version();
        }
        if (type == long.class && operation.name().startsWith("externalTrainings.")) {
            return 1L;
        }
        if (TARGETS.containsKey(type)) {
            return TARGETS.get(type).apply(school, target);
        }
        Function<School, Object> other = OTHERS.get(type);
        if (other == null) {
            throw new AssertionError(
                    "Arguments does not know how to make a " + type.getSimpleName() + " for " + operation
                            + ": add it to TARGETS if it names something that somebody may or may not touch, else to OTHERS");
        }
        return other.apply(school);
    }

    /** Codes, links, numbers of certificates, names and documents; keys of commands are left out. */
    private static @Nullable Object text(Operation operation, Target target) {
        if (isOfSavedReports(operation)) {
            return operation.method().getName();
        } else if (operation.name().startsWith("leaderboards.")) {
            return BoardPeriod.ALL_TIME;
        } else if (isOfConfigurations(operation)) {
            return ConfigurationJson.write(SiteConfiguration.DEFAULT);
        } else if (operation.name().startsWith("badgeCredentials.")) {
            return "k1-0";
        } else if (operation.name().startsWith("certificates.")) {
            return target.serial();
        } else if (isOfExports(operation)) {
            Papers papers = target.papers().get();
            return papers == null ? null : papers.link();
        }
        return target.code();
    }

    /** Whether an operation is about what people keep of reports. */
    static boolean isAboutPapers(Operation operation) {
        return isOfSavedReports(operation) || isOfExports(operation);
    }

    private static boolean isOfExports(Operation operation) {
        return operation.name().startsWith("reportExports.");
    }

    private static boolean isOfSavedReports(Operation operation) {
        return operation.name().startsWith("savedReports.");
    }

    private static boolean isOfConfigurations(Operation operation) {
        return operation.name().startsWith("configurations.");
    }

    static boolean isKey(Parameter parameter) {
        return parameter.getType() == String.class
                && parameter.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /** Whether an operation is asked about something in particular. */
    static boolean pointsAtSomething(Operation operation) {
        return List.of(operation.method().getParameters()).stream()
                .anyMatch(parameter -> TARGETS.containsKey(parameter.getType())
                        || (parameter.getType() == String.class
                                && !isKey(parameter)
                                && !isOfSavedReports(operation)
                                && !isOfConfigurations(operation)));
    }
}
