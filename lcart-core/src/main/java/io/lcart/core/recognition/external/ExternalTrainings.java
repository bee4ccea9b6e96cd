package io.lcart.core.recognition.external;

import io.lcart.core.configuration.ProfileSettings;
import io.lcart.core.configuration.Settings;
import io.lcart.core.desk.CommandDesk;
import io.lcart.core.internal.command.Constraints;
import io.lcart.core.paging.Page;
import io.lcart.core.paging.PageRequest;
import io.lcart.core.people.Gate;
import io.lcart.core.people.Viewer;
import io.lcart.core.people.ViewerRefusedException;
import io.lcart.core.recognition.upload.UploadedFile;
import io.lcart.spi.InvalidInputException;
import io.lcart.spi.Violation;
import io.lcart.spi.file.FileScan;
import io.lcart.spi.file.Files;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.recognition.external.ExternalTraining;
import io.lcart.spi.recognition.external.ExternalTrainingId;
import io.lcart.spi.recognition.external.TrainingPosition;
import io.lcart.spi.storage.Session;
import io.lcart.spi.storage.Storage;
import jakarta.validation.Validator;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Training that people took elsewhere, with a supporting file (domain.md §10): declared by themselves, so it gives no points, no badge, no
 * access and no completion, and stands apart wherever it is shown. Its owner sees and changes it; whoever may report on the whole person sees
 * it too, with its file (domain.md §15-Q19). Where the site has switched it off, what there is stays with its owner, and nobody else sees
 * it. Thread-safe.
 *
 * <p>Every method with a viewer throws {@link ViewerRefusedException} if the viewer's account does not exist or may not use the site, and
 * every method {@link io.lcart.spi.UnavailableException} if the storage or the file port did not answer.
 */
public final class ExternalTrainings {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private final CommandDesk desk;
    private final WholeReach reach;
    private final FileKeeping keeping;
    private final TrainingFiles trainingFiles;
    private final Declaring declaring;

    /**
     * The external training of a site; hosts get it from {@code Lcart}.
     *
     * @param gate what every operation of a viewer passes
     * @param storage where everything is kept
     * @param clock the source of the present instant
     * @param validator checks the constraints of commands
     * @param settingsAt reads the settings in force at an instant, in the session of the work that asks
     * @param reach who else sees it
     * @param files where files are kept
     * @param scan looks for what is dangerous in them
     */
    public ExternalTrainings(
            Gate gate,
            Storage storage,
            InstantSource clock,
            Validator validator,
            BiFunction<Session, Instant, Settings> settingsAt,
            WholeReach reach,
            Files files,
            FileScan scan) {
        this.desk = new CommandDesk(gate, storage, clock, new Constraints(validator), settingsAt);
        this.reach = reach;
        this.keeping = new FileKeeping(storage, files, scan);
        this.trainingFiles = new TrainingFiles(desk, this::maySee, keeping);
        this.declaring = new Declaring(desk, keeping);
    }

    /**
     * What the viewer declared.
     *
     * @param viewer who asks
     * @param page which page
     * @return the records, those completed last first
     * @throws InvalidInputException if the cursor was not given by a page of such a list
     */
    public Page<ExternalTrainingEntry> list(Viewer viewer, PageRequest page) {
        TrainingPosition after = page.cursor() == null ? null : TrainingCursor.read(page.cursor());
        return desk.gate()
                .read(
                        viewer,
                        "external-training.list",
                        () -> desk.storage().read(session -> {
                            AccountId owner =
                                    desk.account(session, viewer.account()).id();
                            return Page.of(
                                    entries(session.externalTrainings().of(owner, after, page.limit() + 1)),
                                    page.limit(),
                                    TrainingCursor::write);
                        }));
    }

    private static List<ExternalTrainingEntry> entries(List<ExternalTraining> trainings) {
        return trainings.stream().map(ExternalTrainingEntry::of).toList();
    }

    /**
     * One record that the viewer declared.
     *
     * @param viewer who asks
     * @param id which
     * @return the record, or nothing if the viewer has none of that id
     */
    public Optional<ExternalTrainingEntry> find(Viewer viewer, ExternalTrainingId id) {
        return desk.gate()
                .read(
                        viewer,
                        "external-training.find",
                        () -> desk.storage().read(session -> {
                            AccountId owner =
                                    desk.account(session, viewer.account()).id();
                            return session.externalTrainings()
                                    .find(id)
                                    .filter(training -> training.owner().equals(owner))
                                    .map(ExternalTrainingEntry::of);
                        }));
    }

    /**
     * What a person declared, for their transcript; to look at another's is noted in the audit trail.
     *
     * @param viewer who asks
     * @param person whose
     * @return all records, those completed last first; or nothing if the viewer may not report on the whole person, or the site has it
     *     switched off
     */
    public Optional<List<ExternalTrainingEntry>> of(Viewer viewer, AccountId person) {
        return desk.gate()
                .read(
                        viewer,
                        "external-training.of",
                        Map.of("person", person.value()),
                        () -> of(viewer, person, desk.now()));
    }

    private Optional<List<ExternalTrainingEntry>> of(Viewer viewer, AccountId person, Instant now) {
        return desk.storage().inTransaction(session -> {
            AccountId asker = desk.account(session, viewer.account()).id();
            if (!desk.settings(session, now).externalTraining() || !maySee(session, viewer, person, now)) {
                return Optional.empty();
            }
            List<ExternalTrainingEntry> entries =
                    entries(session.externalTrainings().of(person, null, 500));
            // why not with an actor: the gate notes that they looked, and one look has one entry
            if (!asker.equals(person) && viewer.actor() == null) {
                CommandDesk.audit(
                        session,
                        now,
                        asker.value(),
                        "external-training.of",
                        person,
                        Map.of("records", String.valueOf(entries.size())),
                        null);
            }
            return Optional.of(entries);
        });
    }

    private boolean maySee(Session session, Viewer viewer, AccountId person, Instant now) {
        return viewer.account().equals(person) || reach.reaches(session, viewer, person, now);
    }

    /**
     * Declares training.
     *
     * @param viewer whose
     * @param training what it was
     * @param file the file that supports it, or {@code null}
     * @param key names the wish, so that asking again does not declare twice; or {@code null}
     * @return what became of it
     * @throws InvalidInputException if something is wrong with it, with all that is; nothing was changed
     */
    public ExternalTrainingOutcome add(
            Viewer viewer, DeclareTraining training, @Nullable UploadedFile file, @Nullable String key) {
        return desk.gate().act(viewer, "external-training.add", () -> {
            Instant now = desk.now();
            requireValid(training, now);
            return declaring.add(viewer, training, file, key, now);
        });
    }

    /**
     * Changes what was declared.
     *
     * @param viewer whose
     * @param id which record
     * @param version the version the viewer has read
     * @param training what it was
     * @param file what is to become of the supporting file
     * @return what became of it
     * @throws InvalidInputException as {@link #add}
     */
    public ExternalTrainingOutcome change(
            Viewer viewer, ExternalTrainingId id, long version, DeclareTraining training, FileChange file) {
        return desk.gate().act(viewer, "external-training.change", () -> {
            Instant now = desk.now();
            requireValid(training, now);
            return declaring.change(viewer, id, version, training, file, now);
        });
    }

    private void requireValid(DeclareTraining training, Instant now) {
        List<Violation> violations = new ArrayList<>(desk.constraints().violations(training));
        LocalDate completed = training.completedOn();
        LocalDate expires = training.expiresOn();
        if (completed != null) {
            LocalDate today = desk.storage()
                    .read(session ->
                            LocalDate.ofInstant(now, desk.settings(session, now).zone()));
            if (completed.isAfter(today) || completed.getYear() < FIRST_YEAR) {
                violations.add(new Violation("completedOn", "must be a day from 1900 to today"));
            }
            if (expires != null && !expires.isAfter(completed)) {
                violations.add(new Violation("expiresOn", "must be after the day of completion"));
            }
        }
        if (expires != null && expires.getYear() > LAST_YEAR) {
            violations.add(new Violation("expiresOn", "must not be after the year " + LAST_YEAR));
        }
        if (!violations.isEmpty()) {
            throw new InvalidInputException("external training", violations);
        }
    }

    /**
     * Deletes what was declared, and its file. Deleting what is not there, or is somebody else's, does nothing but leave a trace.
     *
     * @param viewer whose
     * @param id which record
     * @return whether the viewer had one of that id
     */
    public boolean delete(Viewer viewer, ExternalTrainingId id) {
        Instant now = desk.now();
        Optional<ExternalTraining> deleted = desk.gate()
                .act(
                        viewer,
                        "external-training.delete",
                        () -> desk.storage().inTransaction(session -> delete(session, viewer, id, now)));
        deleted.map(ExternalTraining::file).ifPresent(file -> keeping.drop(file.key()));
        return deleted.isPresent();
    }

    private Optional<ExternalTraining> delete(Session session, Viewer viewer, ExternalTrainingId id, Instant now) {
        AccountId owner = desk.account(session, viewer.account()).id();
        Optional<ExternalTraining> deleted = session.externalTrainings().delete(owner, id);
        if (deleted.isPresent()) {
            CommandDesk.audit(
                    session,
                    now,
                    owner.value(),
                    "external-training.delete",
                    owner,
                    Map.of("training", id.value()),
                    null);
        }
        return deleted;
    }

    /**
     * Opens a supporting file, for its owner and whoever may report on the whole person, never for the public. What the scanner has not
     * looked at is looked at again, and its owner's alone until then. Looking at another's is noted in the audit trail.
     *
     * @param viewer who asks
     * @param id of which record
     * @return the file, or why there is none to give
     */
    public FileOutcome file(Viewer viewer, ExternalTrainingId id) {
        return desk.gate().act(viewer, "external-training.file", () -> trainingFiles.open(viewer, id, desk.now()));
    }

    /**
     * What the site takes.
     *
     * @return the settings in force, or nothing if external training is switched off
     */
    public Optional<ProfileSettings> limits() {
        Instant now = desk.now();
        return desk.storage().read(session -> {
            Settings settings = desk.settings(session, now);
            return settings.externalTraining() ? Optional.of(settings.profile()) : Optional.empty();
        });
    }

    /**
     * Deletes up to 100 files that nobody needs: what broke off while it was uploaded, and what no record has any more. The host calls it
     * from a timer, on as many nodes as it likes.
     *
     * @return how many were deleted; call again at once if it is 100
     */
    public int sweep() {
        return keeping.sweep(desk.now());
    }
}
