package io.lcart.spi.storage;

import io.lcart.spi.attempt.AttemptStore;
import io.lcart.spi.audit.AuditStore;
import io.lcart.spi.catalog.CatalogStore;
import io.lcart.spi.catalog.InstructorStore;
import io.lcart.spi.certificate.CertificateStore;
import io.lcart.spi.classroom.ClassroomStore;
import io.lcart.spi.commerce.OrderStore;
import io.lcart.spi.completion.CompletionStore;
import io.lcart.spi.configuration.ConfigurationStore;
import io.lcart.spi.dashboard.DashboardStore;
import io.lcart.spi.idempotency.IdempotencyStore;
import io.lcart.spi.outbox.OutboxStore;
import io.lcart.spi.people.GroupStore;
import io.lcart.spi.people.PeopleStore;
import io.lcart.spi.points.PointsStore;
import io.lcart.spi.points.board.StandingStore;
import io.lcart.spi.recognition.RecognitionStore;
import io.lcart.spi.recognition.StatusPlaceStore;
import io.lcart.spi.recognition.external.ExternalTrainingStore;
import io.lcart.spi.recognition.external.UploadStore;
import io.lcart.spi.recognition.profile.ProfileStore;
import io.lcart.spi.report.ReportStore;
import io.lcart.spi.report.export.ExportStore;
import io.lcart.spi.report.saved.SavedReportStore;
import io.lcart.spi.seat.InvitationStore;
import io.lcart.spi.seat.SeatPoolStore;
import io.lcart.spi.seat.SeatStore;
import io.lcart.spi.training.TrainingStore;

/**
 * The stores of one transaction, one for each slice. Valid until the work it was given to returns; not thread-safe.
 *
 * <p>In every store: a collection argument may be empty, and then nothing happens; a reference to something that does not exist is a
 * {@link io.lcart.spi.ConflictException}; a storage that does not answer is an {@link io.lcart.spi.UnavailableException}. After any
 * exception the transaction can only be rolled back.
 *
 * <p>Contract: BULK-01, BULK-02, BULK-03, BULK-04, BULK-05, BULK-06, BULK-07, BULK-08, BULK-09, BULK-10, BULK-11, BULK-12, BULK-13,
 * BULK-14, BULK-15, BULK-16, BULK-17, TEXT-01, TEXT-02, TEXT-03, TEXT-04, TEXT-05, TEXT-06, TEXT-07, TEXT-08, TEXT-09, TEXT-10,
 * TEXT-11, TIME-01, TIME-02, TIME-03, TIME-04, TIME-05, TIME-06, TIME-07.
 */
public interface Session {

    /**
     * Accounts.
     *
     * @return the store
     */
    PeopleStore people();

    /**
     * Groups and who is tied to them.
     *
     * @return the store
     */
    GroupStore groups();

    /**
     * Courses and offerings.
     *
     * @return the store
     */
    CatalogStore catalog();

    /**
     * Who teaches, and what.
     *
     * @return the store
     */
    InstructorStore instructors();

    /**
     * Orders.
     *
     * @return the store
     */
    OrderStore orders();

    /**
     * Seat pools and their supply.
     *
     * @return the store
     */
    SeatPoolStore seatPools();

    /**
     * Seats.
     *
     * @return the store
     */
    SeatStore seats();

    /**
     * Invitations to seats, and registration codes.
     *
     * @return the store
     */
    InvitationStore invitations();

    /**
     * Access entries and progress.
     *
     * @return the store
     */
    TrainingStore training();

    /**
     * Completions.
     *
     * @return the store
     */
    CompletionStore completions();

    /**
     * Certificates of completion.
     *
     * @return the store
     */
    CertificateStore certificates();

    /**
     * Classes, from where their instructors stand.
     *
     * @return the store
     */
    ClassroomStore classrooms();

    /**
     * Badges and awards.
     *
     * @return the store
     */
    RecognitionStore recognition();

    /**
     * Where credentials of awards stand in status lists.
     *
     * @return the store
     */
    StatusPlaceStore statusPlaces();

    /**
     * Profiles.
     *
     * @return the store
     */
    ProfileStore profiles();

    /**
     * Records of external training.
     *
     * @return the store
     */
    ExternalTrainingStore externalTrainings();

    /**
     * Files that no record has.
     *
     * @return the store
     */
    UploadStore uploads();

    /**
     * Activities and the points ledger.
     *
     * @return the store
     */
    PointsStore points();

    /**
     * What people have on boards.
     *
     * @return the store
     */
    StandingStore standings();

    /**
     * The site's configuration.
     *
     * @return the store
     */
    ConfigurationStore configurations();

    /**
     * The facts of dashboards.
     *
     * @return the store
     */
    DashboardStore dashboards();

    /**
     * Reports on others.
     *
     * @return the store
     */
    ReportStore reports();

    /**
     * Saved reports.
     *
     * @return the store
     */
    SavedReportStore savedReports();

    /**
     * Exports of reports.
     *
     * @return the store
     */
    ExportStore exports();

    /**
     * The audit trail.
     *
     * @return the store
     */
    AuditStore audit();

    /**
     * The outbox.
     *
     * @return the store
     */
    OutboxStore outbox();

    /**
     * Counters of attempts.
     *
     * @return the store
     */
    AttemptStore attempts();

    /**
     * Results of commands.
     *
     * @return the store
     */
    IdempotencyStore idempotency();
}
