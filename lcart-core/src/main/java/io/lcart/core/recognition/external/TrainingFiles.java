package io.lcart.core.recognition.external;

import io.lcart.core.desk.CommandDesk;
import io.lcart.core.people.Viewer;
import io.lcart.spi.file.ScanState;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.recognition.external.ExternalTraining;
import io.lcart.spi.recognition.external.ExternalTrainingId;
import io.lcart.spi.recognition.external.SupportingFile;
import io.lcart.spi.storage.Session;
import java.io.InputStream;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Hands supporting files out, each time after a look at who asks (reliability.md T24). Thread-safe. */
final class TrainingFiles {

    private final CommandDesk desk;
    private final WholeReach mayHave;
    private final FileKeeping keeping;

    TrainingFiles(CommandDesk desk, WholeReach mayHave, FileKeeping keeping) {
        this.desk = desk;
        this.mayHave = mayHave;
        this.keeping = keeping;
    }

    FileOutcome open(Viewer viewer, ExternalTrainingId id, Instant now) {
        Optional<ExternalTraining> seen = desk.storage().read(session -> seen(session, viewer, id, now));
        if (seen.isEmpty()) {
            return refused(ExternalTrainingRefusal.UNKNOWN_TRAINING);
        }
        SupportingFile file = seen.get().file();
        if (file == null) {
            return refused(ExternalTrainingRefusal.NO_FILE);
        }
        boolean own = seen.get().owner().equals(viewer.account());
        ScanState found = found(id, file);
        if (found == ScanState.REFUSED) {
            return refused(ExternalTrainingRefusal.FILE_REFUSED);
        }
        if (found == ScanState.PENDING && !own) {
            return refused(ExternalTrainingRefusal.FILE_PENDING);
        }
        if (!own && !note(viewer, id, seen.get().owner(), now)) {
            return refused(ExternalTrainingRefusal.UNKNOWN_TRAINING);
        }
        Optional<InputStream> content = keeping.open(file.key());
        return content.isPresent()
                ? new FileOutcome.Opened(content.get(), file.name(), file.format(), file.bytes())
                : refused(ExternalTrainingRefusal.NO_FILE);
    }

    private static FileOutcome refused(ExternalTrainingRefusal reason) {
        return new FileOutcome.Refused(reason);
    }

    /** The record, if the viewer may see it: always its owner, and others while the site has external training switched on. */
    private Optional<ExternalTraining> seen(Session session, Viewer viewer, ExternalTrainingId id, Instant now) {
        AccountId asker = desk.account(session, viewer.account()).id();
        return session.externalTrainings()
                .find(id)
                .filter(training -> training.owner().equals(asker)
                        || (desk.settings(session, now).externalTraining()
                                && mayHave.reaches(session, viewer, training.owner(), now)));
    }

    /** What the scanner has found by now. */
    private ScanState found(ExternalTrainingId id, SupportingFile file) {
        if (file.scan() != ScanState.PENDING) {
            return file.scan();
        }
        ScanState now = keeping.look(file.key());
        if (now != ScanState.PENDING) {
            desk.storage().inTransaction(session -> session.externalTrainings().scanned(id, file.key(), now));
        }
        return now;
    }

    /** Notes that somebody takes another's file, after a last look at whether they may. */
    private boolean note(Viewer viewer, ExternalTrainingId id, AccountId owner, Instant now) {
        return desk.storage().inTransaction(session -> {
            boolean still = seen(session, viewer, id, now).isPresent();
            if (still) {
                CommandDesk.audit(
                        session,
                        now,
                        viewer.account().value(),
                        "external-training.file",
                        owner,
                        Map.of("training", id.value()),
                        null);
            }
            return still;
        });
    }
}
