package io.lcart.core;

import io.lcart.core.certificate.Certificates;
import io.lcart.core.classroom.Classes;
import io.lcart.core.completion.Completions;
import io.lcart.core.configuration.Configurations;
import io.lcart.core.dashboard.Dashboards;
import io.lcart.core.intake.Intake;
import io.lcart.core.outbox.Outbox;
import io.lcart.core.people.Viewer;
import io.lcart.core.points.Points;
import io.lcart.core.points.PointsCheck;
import io.lcart.core.points.leaderboard.Leaderboards;
import io.lcart.core.recognition.Badges;
import io.lcart.core.recognition.credential.BadgeCredentials;
import io.lcart.core.recognition.external.ExternalTrainings;
import io.lcart.core.recognition.profile.Profiles;
import io.lcart.core.report.ProgressReports;
import io.lcart.core.report.ReportExports;
import io.lcart.core.report.SavedReports;
import io.lcart.core.seat.RegistrationCodes;
import io.lcart.core.training.TrainingArrangements;
import io.lcart.core.training.Trainings;
import io.lcart.spi.people.AccountId;
import java.time.InstantSource;

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
    private final Services services;

    Lcart(LcartBuilder builder, Ports ports) {
        this.clock = builder.clock();
        this.ports = ports;
        this.services = new Services(builder, ports);
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
        return services.dashboards.get();
    }

    /**
     * The site's configuration.
     *
     * @return the service
     */
    public Configurations configurations() {
        return services.configurations;
    }

    /**
     * Reports on others, and transcripts.
     *
     * @return the service
     */
    public ProgressReports progressReports() {
        return services.progressReports.get();
    }

    /**
     * Who stands where among the members of a group.
     *
     * @return the service
     */
    public Leaderboards leaderboards() {
        return services.leaderboards.get();
    }

    /**
     * Queries that people keep.
     *
     * @return the service
     */
    public SavedReports savedReports() {
        return services.savedReports.get();
    }

    /**
     * Reports that are made in the background.
     *
     * @return the service
     * @throws IllegalStateException if the builder was given no files or no code keys
     */
    public ReportExports reportExports() {
        return services.reportExports.get();
    }

    /**
     * What the host tells lcart.
     *
     * @return the service
     * @throws IllegalStateException if the builder was given no validator and there is no Jakarta Validation provider on the class path
     */
    public Intake intake() {
        return services.intake.get();
    }

    /**
     * Lines of seats, and registration codes.
     *
     * @return the service
     * @throws IllegalStateException if the builder was given no validator and there is no Jakarta Validation provider on the class path
     */
    public RegistrationCodes registrationCodes() {
        return services.registrationCodes.get();
    }

    /**
     * The trainings of people.
     *
     * @return the service
     */
    public Trainings trainings() {
        return services.trainings.get();
    }

    /**
     * How people want their trainings listed.
     *
     * @return the service
     * @throws IllegalStateException if the builder was given no validator and there is no Jakarta Validation provider on the class path
     */
    public TrainingArrangements trainingArrangements() {
        return services.trainingArrangements.get();
    }

    /**
     * What people have completed.
     *
     * @return the service
     */
    public Completions completions() {
        return services.completions.get();
    }

    /**
     * A person's own points.
     *
     * @return the service
     */
    public Points points() {
        return services.points.get();
    }

    /**
     * Whether everybody's points are what the rules make of their activities.
     *
     * @return the check
     */
    public PointsCheck pointsCheck() {
        return services.pointsCheck.get();
    }

    /**
     * Certificates of completion.
     *
     * @return the service
     * @throws IllegalStateException if the builder was given no validator and there is no Jakarta Validation provider on the class path
     */
    public Certificates certificates() {
        return services.certificates.get();
    }

    /**
     * Badges as credentials.
     *
     * @return the service
     */
    public BadgeCredentials badgeCredentials() {
        return services.badgeCredentials.get();
    }

    /**
     * Badges that people earned.
     *
     * @return the service
     * @throws IllegalStateException if the builder was given no validator and there is no Jakarta Validation provider on the class path
     */
    public Badges badges() {
        return services.badges.get();
    }

    /**
     * Classes, for their instructors.
     *
     * @return the service
     * @throws IllegalStateException if the builder was given no validator and there is no Jakarta Validation provider on the class path
     */
    public Classes classes() {
        return services.classes.get();
    }

    /**
     * Profiles that people share.
     *
     * @return the service
     * @throws IllegalStateException if the builder was given no code keys, or no validator and there is no Jakarta Validation provider on the
     *     class path
     */
    public Profiles profiles() {
        return services.profiles.get();
    }

    /**
     * Training that people took elsewhere.
     *
     * @return the service
     * @throws IllegalStateException if the builder was given no files, or no validator and there is no Jakarta Validation provider on the
     *     class path
     */
    public ExternalTrainings externalTrainings() {
        return services.externalTrainings.get();
    }

    /**
     * Messages that wait to be delivered.
     *
     * @return the service
     */
    public Outbox outbox() {
        return services.outbox.get();
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
    public void close() {
        services.close();
    }
}
