package io.lcart.spi.memory;

import io.lcart.spi.ConflictException;
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
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The stores over the tables, and the guard in front of them: every verb gets the tables from {@link #read} or {@link #write}. */
final class MemorySession implements Session {

    private final Tables tables;
    private final boolean mayWrite;
    private final Thread owner = Thread.currentThread();
    private boolean ended;
    private @Nullable ConflictException broken;

    private MemorySession(Tables tables, boolean mayWrite) {
        this.tables = tables;
        this.mayWrite = mayWrite;
    }

    static MemorySession reading(Tables tables) {
        return new MemorySession(tables, false);
    }

    static MemorySession writing(Tables tables) {
        return new MemorySession(tables, true);
    }

    /** The tables, for a verb that only reads. */
    Tables read() {
        // why: the thread comes first, because the other fields are the owner's alone
        if (Thread.currentThread() != owner) {
            throw new IllegalStateException("a session belongs to the thread that was given it");
        }
        if (ended) {
            throw new IllegalStateException("a session ends when its work returns");
        }
        if (broken != null) {
            throw new IllegalStateException("after a conflict a transaction can only be rolled back", broken);
        }
        return tables;
    }

    /** The tables, for a verb that writes or locks. The one lock there is, on the whole storage, is held already. */
    Tables write() {
        if (!mayWrite) {
            throw new IllegalStateException("a read can neither write nor lock: use inTransaction");
        }
        return read();
    }

    /** A conflict, after which this transaction can only be rolled back. */
    ConflictException conflict(String message) {
        broken = new ConflictException(message, null);
        return broken;
    }

    /** Refuses references to what does not exist. */
    <K> void require(String what, Table<K, ?> table, K key) {
        if (!table.has(key)) {
            throw conflict("there is no " + what + " " + key);
        }
    }

    /** Refuses references to what does not exist. */
    <K> void requireAll(String what, Table<K, ?> table, Collection<K> keys) {
        keys.forEach(key -> require(what, table, key));
    }

    /** Refuses to add what exists. */
    <K> void requireNew(String what, Table<K, ?> table, K key) {
        if (table.has(key)) {
            throw conflict(what + " " + key + " exists already");
        }
    }

    void requireUnbroken() {
        if (broken != null) {
            throw broken;
        }
    }

    void end() {
        ended = true;
    }

    @Override
    public PeopleStore people() {
        return new MemoryPeople(this);
    }

    @Override
    public GroupStore groups() {
        return new MemoryGroups(this);
    }

    @Override
    public CatalogStore catalog() {
        return new MemoryCatalog(this);
    }

    @Override
    public InstructorStore instructors() {
        return new MemoryInstructors(this);
    }

    @Override
    public OrderStore orders() {
        return new MemoryOrders(this);
    }

    @Override
    public SeatPoolStore seatPools() {
        return new MemorySeatPools(this);
    }

    @Override
    public SeatStore seats() {
        return new MemorySeats(this);
    }

    @Override
    public InvitationStore invitations() {
        return new MemoryInvitations(this);
    }

    @Override
    public TrainingStore training() {
        return new MemoryTraining(this);
    }

    @Override
    public CompletionStore completions() {
        return new MemoryCompletions(this);
    }

    @Override
    public CertificateStore certificates() {
        return new MemoryCertificates(this);
    }

    @Override
    public ClassroomStore classrooms() {
        return new MemoryClassrooms(this);
    }

    @Override
    public RecognitionStore recognition() {
        return new MemoryRecognition(this);
    }

    @Override
    public StatusPlaceStore statusPlaces() {
        return new MemoryStatusPlaces(this);
    }

    @Override
    public ProfileStore profiles() {
        return new MemoryProfiles(this);
    }

    @Override
    public ExternalTrainingStore externalTrainings() {
        return new MemoryExternalTrainings(this);
    }

    @Override
    public UploadStore uploads() {
        return new MemoryUploads(this);
    }

    @Override
    public PointsStore points() {
        return new MemoryPoints(this);
    }

    @Override
    public StandingStore standings() {
        return new MemoryStandings(this);
    }

    @Override
    public ConfigurationStore configurations() {
        return new MemoryJournals.Configurations(this);
    }

    @Override
    public DashboardStore dashboards() {
        return new MemoryDashboards(this);
    }

    @Override
    public ReportStore reports() {
        return new MemoryReports(this);
    }

    @Override
    public SavedReportStore savedReports() {
        return new MemorySavedReports(this);
    }

    @Override
    public ExportStore exports() {
        return new MemoryExports(this);
    }

    @Override
    public AuditStore audit() {
        return new MemoryJournals.Audit(this);
    }

    @Override
    public OutboxStore outbox() {
        return new MemoryOutbox(this);
    }

    @Override
    public AttemptStore attempts() {
        return new MemoryAttempts(this);
    }

    @Override
    public IdempotencyStore idempotency() {
        return new MemoryIdempotency(this);
    }
}
