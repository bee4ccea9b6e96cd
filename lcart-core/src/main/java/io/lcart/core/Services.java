package io.lcart.core;

import io.lcart.core.certificate.CertificateIssuing;
import io.lcart.core.certificate.CertificatePolicy;
import io.lcart.core.certificate.Certificates;
import io.lcart.core.classroom.ClassPolicy;
import io.lcart.core.classroom.Classes;
import io.lcart.core.code.CodeKeys;
import io.lcart.core.completion.CompletionEffects;
import io.lcart.core.completion.Completions;
import io.lcart.core.configuration.Configurations;
import io.lcart.core.configuration.Settings;
import io.lcart.core.dashboard.Dashboards;
import io.lcart.core.dashboard.HostTile;
import io.lcart.core.intake.Intake;
import io.lcart.core.outbox.Outbox;
import io.lcart.core.people.Gate;
import io.lcart.core.points.CompletionPoints;
import io.lcart.core.points.Points;
import io.lcart.core.points.PointsCheck;
import io.lcart.core.points.PointsLedger;
import io.lcart.core.points.leaderboard.Leaderboards;
import io.lcart.core.recognition.BadgeAwarding;
import io.lcart.core.recognition.Badges;
import io.lcart.core.recognition.credential.BadgeCredentials;
import io.lcart.core.recognition.credential.BadgePolicy;
import io.lcart.core.recognition.external.ExternalTrainings;
import io.lcart.core.recognition.profile.Profiles;
import io.lcart.core.report.ExportPolicy;
import io.lcart.core.report.ProgressReports;
import io.lcart.core.report.ReportExports;
import io.lcart.core.report.SavedReports;
import io.lcart.core.seat.RegistrationCodes;
import io.lcart.core.seat.SeatPolicy;
import io.lcart.core.tile.TileId;
import io.lcart.core.training.TrainingArrangements;
import io.lcart.core.training.Trainings;
import io.lcart.spi.certificate.CertificateRenderer;
import io.lcart.spi.storage.Session;
import io.lcart.spi.storage.Storage;
import jakarta.validation.Validator;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The services of one site, each made when it is first asked for: what a service needs and was not given is missed by nobody who does not use
 * it. Thread-safe.
 */
final class Services implements AutoCloseable {

    final Lazily<Dashboards> dashboards;
    final Configurations configurations;
    final Lazily<ProgressReports> progressReports;
    final Lazily<Leaderboards> leaderboards;
    final Lazily<SavedReports> savedReports;
    final Lazily<ReportExports> reportExports;
    final Lazily<Intake> intake;
    final Lazily<RegistrationCodes> registrationCodes;
    final Lazily<Trainings> trainings;
    final Lazily<TrainingArrangements> trainingArrangements;
    final Lazily<Completions> completions;
    final Lazily<Points> points;
    final Lazily<PointsCheck> pointsCheck;
    final Lazily<Certificates> certificates;
    final Lazily<BadgeCredentials> badgeCredentials;
    final Lazily<Badges> badges;
    final Lazily<Classes> classes;
    final Lazily<Profiles> profiles;
    final Lazily<ExternalTrainings> externalTrainings;
    final Lazily<Outbox> outbox;

    private final Lazily<FallbackValidator> fallback = new Lazily<>(FallbackValidator::new);
    private final Ports ports;

    Services(LcartBuilder builder, Ports ports) {
        this.ports = ports;
        Storage storage = ports.storage();
        InstantSource clock = builder.clock();
        CodeKeys codeKeys = builder.codeKeys();
        SeatPolicy seats = builder.seatPolicy();
        Gate gate = new Gate(storage, clock, builder.administrators());
        Set<TileId> tiles = builder.tiles().stream().map(HostTile::id).collect(Collectors.toUnmodifiableSet());
        configurations = new Configurations(storage, clock, tiles);
        PointsLedger ledger = new PointsLedger(configurations::timeline);
        CertificateIssuing issuing = new CertificateIssuing(builder.certificatePolicy(), this::settingsAt);
        CompletionEffects effects = new CompletionEffects(
                issuing, List.of(new BadgeAwarding(this::settingsAt), new CompletionPoints(ledger)));
        List<HostTile> hostTiles = List.copyOf(builder.tiles());
        Duration tileLimit = builder.tileLimit();
        ExportPolicy exports = builder.exportPolicy();
        CertificatePolicy certificatePolicy = builder.certificatePolicy();
        CertificateRenderer renderer = builder.certificateRenderer();
        BadgePolicy badgePolicy = builder.badgePolicy();
        ClassPolicy classPolicy = builder.classPolicy();
        dashboards = new Lazily<>(() -> new Dashboards(gate, storage, clock, configurations, hostTiles, tileLimit));
        progressReports = new Lazily<>(() -> new ProgressReports(gate, storage, clock, this::settingsAt));
        leaderboards = new Lazily<>(() -> new Leaderboards(gate, storage, clock, this::settingsAt));
        savedReports = new Lazily<>(() -> new SavedReports(gate, storage, clock));
        reportExports = new Lazily<>(() -> new ReportExports(
                gate,
                storage,
                clock,
                progressReports.get(),
                this::settingsAt,
                require(ports.files(), "exports in the background need a place for files: give the builder files(…)"),
                require(codeKeys, "exports in the background need secrets for links: give the builder codeKeys(…)"),
                exports));
        intake = new Lazily<>(
                () -> new Intake(storage, clock, validator(), this::settingsAt, seats.accessClock(), effects, ledger));
        registrationCodes = new Lazily<>(() -> new RegistrationCodes(
                gate, storage, clock, seats, codeKeys, ports.identities(), validator(), this::settingsAt));
        trainings = new Lazily<>(() -> new Trainings(gate, storage, clock, this::settingsAt));
        trainingArrangements = new Lazily<>(() -> new TrainingArrangements(gate, storage, validator()));
        completions = new Lazily<>(() -> new Completions(gate, storage, clock, issuing));
        points = new Lazily<>(() -> new Points(gate, storage, clock, configurations::timeline));
        pointsCheck = new Lazily<>(() -> new PointsCheck(storage, configurations::timeline));
        certificates = new Lazily<>(() -> new Certificates(
                gate, storage, clock, certificatePolicy, issuing, progressReports.get()::reach, renderer, validator()));
        badgeCredentials =
                new Lazily<>(() -> new BadgeCredentials(gate, storage, clock, badgePolicy, this::settingsAt));
        badges = new Lazily<>(() -> new Badges(gate, storage, clock, this::settingsAt, validator()));
        classes = new Lazily<>(
                () -> new Classes(gate, storage, clock, classPolicy, effects, validator(), this::settingsAt));
        profiles = new Lazily<>(() -> new Profiles(
                gate,
                storage,
                clock,
                validator(),
                this::settingsAt,
                require(codeKeys, "profiles need secrets for their links: give the builder codeKeys(…)")));
        externalTrainings = new Lazily<>(() -> new ExternalTrainings(
                gate,
                storage,
                clock,
                validator(),
                this::settingsAt,
                progressReports.get()::reachesWhole,
                require(ports.files(), "external training needs a place for files: give the builder files(…)"),
                ports.fileScan()));
        outbox = new Lazily<>(() -> new Outbox(storage, clock, ports.mail(), codeKeys, seats.claimLink()));
    }

    private Settings settingsAt(Session session, Instant at) {
        return configurations.at(session, at).settings();
    }

    private Validator validator() {
        Validator own = ports.validator();
        return own == null ? fallback.get().validator() : own;
    }

    private static <T> T require(@Nullable T given, String missing) {
        if (given == null) {
            throw new IllegalStateException(missing);
        }
        return given;
    }

    /** Ends the few daemon threads. */
    @Override
    public void close() {
        dashboards.ifMade(Dashboards::close);
        fallback.ifMade(FallbackValidator::close);
    }
}
