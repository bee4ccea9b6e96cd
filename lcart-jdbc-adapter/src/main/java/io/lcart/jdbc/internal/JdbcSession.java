package io.lcart.jdbc.internal;

import io.lcart.jdbc.internal.attempt.JdbcAttemptStore;
import io.lcart.jdbc.internal.audit.JdbcAuditStore;
import io.lcart.jdbc.internal.catalog.JdbcCatalogStore;
import io.lcart.jdbc.internal.catalog.JdbcInstructorStore;
import io.lcart.jdbc.internal.certificate.JdbcCertificateStore;
import io.lcart.jdbc.internal.classroom.JdbcClassroomStore;
import io.lcart.jdbc.internal.commerce.JdbcOrderStore;
import io.lcart.jdbc.internal.completion.JdbcCompletionStore;
import io.lcart.jdbc.internal.configuration.JdbcConfigurationStore;
import io.lcart.jdbc.internal.dashboard.JdbcDashboardStore;
import io.lcart.jdbc.internal.idempotency.JdbcIdempotencyStore;
import io.lcart.jdbc.internal.outbox.JdbcOutboxStore;
import io.lcart.jdbc.internal.people.JdbcGroupStore;
import io.lcart.jdbc.internal.people.JdbcPeopleStore;
import io.lcart.jdbc.internal.points.JdbcPointsStore;
import io.lcart.jdbc.internal.points.JdbcStandingStore;
import io.lcart.jdbc.internal.recognition.JdbcExternalTrainingStore;
import io.lcart.jdbc.internal.recognition.JdbcProfileStore;
import io.lcart.jdbc.internal.recognition.JdbcRecognitionStore;
import io.lcart.jdbc.internal.recognition.JdbcStatusPlaceStore;
import io.lcart.jdbc.internal.recognition.JdbcUploadStore;
import io.lcart.jdbc.internal.report.JdbcExportStore;
import io.lcart.jdbc.internal.report.JdbcReportStore;
import io.lcart.jdbc.internal.report.JdbcSavedReportStore;
import io.lcart.jdbc.internal.seat.JdbcInvitationStore;
import io.lcart.jdbc.internal.seat.JdbcSeatPoolStore;
import io.lcart.jdbc.internal.seat.JdbcSeatStore;
import io.lcart.jdbc.internal.training.JdbcTrainingStore;
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
import io.lcart.spi.storage.Session;
import io.lcart.spi.training.TrainingStore;

/** The stores of one piece of work. */
record JdbcSession(Sql sql) implements Session {

    @Override
    public PeopleStore people() {
        return new JdbcPeopleStore(sql);
    }

    @Override
    public GroupStore groups() {
        return new JdbcGroupStore(sql);
    }

    @Override
    public CatalogStore catalog() {
        return new JdbcCatalogStore(sql);
    }

    @Override
    public InstructorStore instructors() {
        return new JdbcInstructorStore(sql);
    }

    @Override
    public OrderStore orders() {
        return new JdbcOrderStore(sql);
    }

    @Override
    public SeatPoolStore seatPools() {
        return new JdbcSeatPoolStore(sql);
    }

    @Override
    public SeatStore seats() {
        return new JdbcSeatStore(sql);
    }

    @Override
    public InvitationStore invitations() {
        return new JdbcInvitationStore(sql);
    }

    @Override
    public TrainingStore training() {
        return new JdbcTrainingStore(sql);
    }

    @Override
    public CompletionStore completions() {
        return new JdbcCompletionStore(sql);
    }

    @Override
    public CertificateStore certificates() {
        return new JdbcCertificateStore(sql);
    }

    @Override
    public ClassroomStore classrooms() {
        return new JdbcClassroomStore(sql);
    }

    @Override
    public RecognitionStore recognition() {
        return new JdbcRecognitionStore(sql);
    }

    @Override
    public StatusPlaceStore statusPlaces() {
        return new JdbcStatusPlaceStore(sql);
    }

    @Override
    public ProfileStore profiles() {
        return new JdbcProfileStore(sql);
    }

    @Override
    public ExternalTrainingStore externalTrainings() {
        return new JdbcExternalTrainingStore(sql);
    }

    @Override
    public UploadStore uploads() {
        return new JdbcUploadStore(sql);
    }

    @Override
    public PointsStore points() {
        return new JdbcPointsStore(sql);
    }

    @Override
    public StandingStore standings() {
        return new JdbcStandingStore(sql);
    }

    @Override
    public ConfigurationStore configurations() {
        return new JdbcConfigurationStore(sql);
    }

    @Override
    public DashboardStore dashboards() {
        return new JdbcDashboardStore(sql);
    }

    @Override
    public ReportStore reports() {
        return new JdbcReportStore(sql);
    }

    @Override
    public SavedReportStore savedReports() {
        return new JdbcSavedReportStore(sql);
    }

    @Override
    public ExportStore exports() {
        return new JdbcExportStore(sql);
    }

    @Override
    public AuditStore audit() {
        return new JdbcAuditStore(sql);
    }

    @Override
    public OutboxStore outbox() {
        return new JdbcOutboxStore(sql);
    }

    @Override
    public AttemptStore attempts() {
        return new JdbcAttemptStore(sql);
    }

    @Override
    public IdempotencyStore idempotency() {
        return new JdbcIdempotencyStore(sql);
    }
}
