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
import io.lcart.core.desk.CommandDesk;
import io.lcart.core.intake.Intake;
import io.lcart.core.internal.command.Constraints;
import io.lcart.core.outbox.Outbox;
import io.lcart.core.people.Gate;
import io.lcart.core.people.Viewer;
import io.lcart.core.points.CompletionPoints;
import io.lcart.core.points.Points;
import io.lcart.core.points.PointsCheck;
import io.lcart.core.points.PointsLedger;
import io.lcart.core.points.leaderboard.Leaderboards;
import io.lcart.core.recognition.BadgeAwarding;
import io.lcart.core.recognition.Badges;
import io.lcart.core.recognition.credential.BadgeCredentials;
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
import io.lcart.spi.people.AccountId;
import io.lcart.spi.storage.Session;
import jakarta.validation.Validator;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One site: its people, what they have, and what each of them sees. Thread-safe; several live side by side in one process and
 * know nothing of each other.
 *
 * <pre>{@code
 * Lcart lcart = Lcart.builder().storage(storage).build();
 * Dashboard dashboard = lcart.dashboards().of(lcart.viewer(accountId));
 * }</pre>
 */
public final class Lcart implements AutoCloseable {

    private final InstantSource clock;
    private final Ports ports;
    private final Gate gate;
    private final Configurations configurations;
    private final Dashboards dashboards;
    private final ProgressReports progressReports;
    private final Leaderboards leaderboards;
    private final SavedReports savedReports;
    private final ExportPolicy exportPolicy;
    private final SeatPolicy seatPolicy;
    private final @Nullable CodeKeys codeKeys;
    private final Outbox outbox;
    private final Trainings trainings;
    private final CertificateIssuing issuing;
    private final PointsLedger ledger;
    private final Points points;
    private final PointsCheck pointsCheck;
    private final CompletionEffects effects;
    private final ClassPolicy classPolicy;
    private final Completions completions;
    private final @Nullable CertificatePolicy certificatePolicy;
    private final CertificateRenderer certificateRenderer;
    private final BadgeCredentials badgeCredentials;

    private @Nullable FallbackValidator fallback;
    private @Nullable Intake intake;
    private @Nullable RegistrationCodes registrationCodes;
    private @Nullable Certificates certificates;
    private @Nullable Badges badges;
    private @Nullable ReportExports reportExports;
    private @Nullable Classes classes;
    private @Nullable Profiles profiles;
    private @Nullable ExternalTrainings externalTrainings;
    private @Nullable TrainingArrangements trainingArrangements;

    Lcart(LcartBuilder builder, Ports ports) {
        this.clock = builder.clock();
        this.ports = ports;
        this.gate = new Gate(ports.storage(), clock, builder.administrators());
        Set<TileId> tiles = builder.tiles().stream().map(HostTile::id).collect(Collectors.toUnmodifiableSet());
        this.configurations = new Configurations(ports.storage(), clock, tiles);
        this.seatPolicy = builder.seatPolicy();
        this.codeKeys = builder.codeKeys();
        this.outbox = new Outbox(ports.storage(), clock, ports.mail(), codeKeys, seatPolicy.claimLink());
        this.trainings = new Trainings(gate, ports.storage(), clock, this::settingsAt);
        this.certificatePolicy = builder.certificatePolicy();
        this.certificateRenderer = builder.certificateRenderer();
        this.issuing = new CertificateIssuing(certificatePolicy, this::settingsAt);
        this.ledger = new PointsLedger(configurations::timeline);
        this.points = new Points(gate, ports.storage(), clock, configurations::timeline);
        this.pointsCheck = new PointsCheck(ports.storage(), configurations::timeline);
        this.effects = new CompletionEffects(
                issuing, List.of(new BadgeAwarding(this::settingsAt), new CompletionPoints(ledger)));
        this.badgeCredentials =
                new BadgeCredentials(gate, ports.storage(), clock, builder.badgePolicy(), this::settingsAt);
        this.classPolicy = builder.classPolicy();
        this.completions = new Completions(gate, ports.storage(), clock, issuing);
        this.progressReports = new ProgressReports(gate, ports.storage(), clock, this::settingsAt);
        this.leaderboards = new Leaderboards(gate, ports.storage(), clock, this::settingsAt);
        this.savedReports = new SavedReports(gate, ports.storage(), clock);
        this.exportPolicy = builder.exportPolicy();
        this.dashboards =
                new Dashboards(gate, ports.storage(), clock, configurations, builder.tiles(), builder.tileLimit());
    }

    /**
     * Starts a site.
     *
     * @return a builder
     */
    public static LcartBuilder builder() {
        return new LcartBuilder();
    }

    /**
     * The viewer that an authenticated person is. With {@link Viewer#by(AccountId)} an administrator looks at that person's pages.
     *
     * @param account the person the host has authenticated
     * @return the viewer
     */
    public Viewer viewer(AccountId account) {
        return Viewer.of(account);
    }

    /**
     * Dashboards of people.
     *
     * @return the service
     */
    public Dashboards dashboards() {
        return dashboards;
    }

    /**
     * The site's configuration.
     *
     * @return the service
     */
    public Configurations configurations() {
        return configurations;
    }

    /**
     * Reports on others, and transcripts.
     *
     * @return the service
     */
    public ProgressReports progressReports() {
        return progressReports;
    }

    /**
     * Who stands where among the members of a group.
     *
     * @return the service
     */
    public Leaderboards leaderboards() {
        return leaderboards;
    }

    /**
     * Queries that people keep.
     *
     * @return the service
     */
    public SavedReports savedReports() {
        return savedReports;
    }

    /**
     * Reports that are made in the background.
     *
     * @return the service
     * @throws IllegalStateException if the builder was given no files or no code keys
     */
    public synchronized ReportExports reportExports() {
        if (reportExports == null) {
            if (ports.files() == null || codeKeys == null) {
                throw new IllegalStateException(
                        "exports in the background need a place for files and secrets for links: give the builder"
                                + " files(…) and codeKeys(…)");
            }
            reportExports = new ReportExports(
                    gate,
                    ports.storage(),
                    clock,
                    progressReports,
                    this::settingsAt,
                    ports.files(),
                    codeKeys,
                    exportPolicy);
        }
        return reportExports;
    }

    /**
     * What the host tells lcart.
     *
     * @return the service
     * @throws IllegalStateException if the builder was given no validator and there is no Jakarta Validation provider on the class path
     */
    public synchronized Intake intake() {
        if (intake == null) {
            intake = new Intake(
                    ports.storage(), clock, validator(), this::settingsAt, seatPolicy.accessClock(), effects, ledger);
        }
        return intake;
    }

    /**
     * Lines of seats, and registration codes.
     *
     * @return the service
     * @throws IllegalStateException if the builder was given no validator and there is no Jakarta Validation provider on the class path
     */
    public synchronized RegistrationCodes registrationCodes() {
        if (registrationCodes == null) {
            registrationCodes = new RegistrationCodes(
                    gate,
                    ports.storage(),
                    clock,
                    seatPolicy,
                    codeKeys,
                    ports.identities(),
                    validator(),
                    this::settingsAt);
        }
        return registrationCodes;
    }

    /**
     * The trainings of people.
     *
     * @return the service
     */
    public Trainings trainings() {
        return trainings;
    }

    /**
     * How people want their trainings listed.
     *
     * @return the service
     * @throws IllegalStateException if the builder was given no validator and there is no Jakarta Validation provider on the class path
     */
    public synchronized TrainingArrangements trainingArrangements() {
        if (trainingArrangements == null) {
            trainingArrangements = new TrainingArrangements(gate, ports.storage(), validator());
        }
        return trainingArrangements;
    }

    /**
     * What people have completed.
     *
     * @return the service
     */
    public Completions completions() {
        return completions;
    }

    /**
     * A person's own points.
     *
     * @return the service
     */
    public Points points() {
        return points;
    }

    /**
     * Whether everybody's points are what the rules make of their activities.
     *
     * @return the check
     */
    public PointsCheck pointsCheck() {
        return pointsCheck;
    }

    /**
     * Certificates of completion.
     *
     * @return the service
     * @throws IllegalStateException if the builder was given no validator and there is no Jakarta Validation provider on the class path
     */
    public synchronized Certificates certificates() {
        if (certificates == null) {
            certificates = new Certificates(
                    gate,
                    ports.storage(),
                    clock,
                    certificatePolicy,
                    issuing,
                    progressReports::reach,
                    certificateRenderer,
                    validator());
        }
        return certificates;
    }

    /**
     * Badges as credentials.
     *
     * @return the service
     */
    public BadgeCredentials badgeCredentials() {
        return badgeCredentials;
    }

    /**
     * Badges that people earned.
     *
     * @return the service
     * @throws IllegalStateException if the builder was given no validator and there is no Jakarta Validation provider on the class path
     */
    public synchronized Badges badges() {
        if (badges == null) {
            badges = new Badges(gate, ports.storage(), clock, this::settingsAt, validator());
        }
        return badges;
    }

    /**
     * Classes, for their instructors.
     *
     * @return the service
     * @throws IllegalStateException if the builder was given no validator and there is no Jakarta Validation provider on the class path
     */
    public synchronized Classes classes() {
        if (classes == null) {
            classes = new Classes(gate, ports.storage(), clock, classPolicy, effects, validator(), this::settingsAt);
        }
        return classes;
    }

    /**
     * Profiles that people share.
     *
     * @return the service
     * @throws IllegalStateException if the builder was given no code keys, or no validator and there is no Jakarta Validation provider on the
     *     class path
     */
    public synchronized Profiles profiles() {
        if (profiles == null) {
            if (codeKeys == null) {
                throw new IllegalStateException("profiles need secrets for their links: give the builder codeKeys(…)");
            }
            profiles = new Profiles(desk(), codeKeys);
        }
        return profiles;
    }

    /**
     * Training that people took elsewhere.
     *
     * @return the service
     * @throws IllegalStateException if the builder was given no files, or no validator and there is no Jakarta Validation provider on the
     *     class path
     */
    public synchronized ExternalTrainings externalTrainings() {
        if (externalTrainings == null) {
            if (ports.files() == null) {
                throw new IllegalStateException("external training needs a place for files: give the builder files(…)");
            }
            externalTrainings =
                    new ExternalTrainings(desk(), progressReports::reachesWhole, ports.files(), ports.fileScan());
        }
        return externalTrainings;
    }

    private CommandDesk desk() {
        return new CommandDesk(gate, ports.storage(), clock, new Constraints(validator()), this::settingsAt);
    }

    /**
     * Messages that wait to be delivered.
     *
     * @return the service
     */
    public Outbox outbox() {
        return outbox;
    }

    private Settings settingsAt(Session session, Instant at) {
        return configurations.at(session, at).settings();
    }

    private Validator validator() {
        Validator own = ports.validator();
        if (own != null) {
            return own;
        }
        if (fallback == null) {
            fallback = new FallbackValidator();
        }
        return fallback.validator();
    }

    /**
     * The one clock of this site.
     *
     * @return what was given to the builder
     */
    public InstantSource clock() {
        return clock;
    }

    /**
     * The ports this site runs on.
     *
     * @return the ports that were given to the builder
     */
    public Ports ports() {
        return ports;
    }

    /** Ends the few daemon threads of this site. The storage and the other ports stay open: they are the host's. */
    @Override
    public synchronized void close() {
        dashboards.close();
        if (fallback != null) {
            fallback.close();
        }
    }
}
