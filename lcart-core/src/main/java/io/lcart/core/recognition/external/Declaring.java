package io.lcart.core.recognition.external;

import io.lcart.core.configuration.ProfileSettings;
import io.lcart.core.configuration.Settings;
import io.lcart.core.desk.CommandDesk;
import io.lcart.core.desk.CommandDesk.Said;
import io.lcart.core.internal.command.FlatCodec;
import io.lcart.core.internal.command.Step;
import io.lcart.core.internal.json.Names;
import io.lcart.core.people.Viewer;
import io.lcart.core.recognition.upload.CheckedFile;
import io.lcart.core.recognition.upload.FileCheck;
import io.lcart.core.recognition.upload.UploadedFile;
import io.lcart.spi.file.FileKey;
import io.lcart.spi.idempotency.CommandKey;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.recognition.external.ExternalTraining;
import io.lcart.spi.recognition.external.ExternalTrainingId;
import io.lcart.spi.recognition.external.PutResult;
import io.lcart.spi.recognition.external.Quota;
import io.lcart.spi.recognition.external.SupportingFile;
import io.lcart.spi.storage.Session;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts declared training down. The file goes first, outside any transaction, and is taken by the record within its own. Thread-safe. */
final class Declaring {

    private static final String ADD = "external-training.add";
    private static final String CHANGE = "external-training.change";

    private static final FlatCodec<ExternalTrainingOutcome> CODEC = new FlatCodec<>(
            outcome -> outcome instanceof ExternalTrainingOutcome.Kept kept
                    ? Map.of("training", kept.id().value(), "version", Long.toString(kept.version()))
                    : Map.of("refused", Names.of(((ExternalTrainingOutcome.Refused) outcome).reason())),
            texts -> texts.containsKey("refused")
                    ? refused(Names.parse(ExternalTrainingRefusal.class, FlatCodec.text(texts, "refused")))
                    : new ExternalTrainingOutcome.Kept(
                            new ExternalTrainingId(FlatCodec.text(texts, "training")),
                            Long.parseLong(FlatCodec.text(texts, "version"))));

    private final CommandDesk desk;
    private final FileKeeping keeping;

    Declaring(CommandDesk desk, FileKeeping keeping) {
        this.desk = desk;
        this.keeping = keeping;
    }

    private static ExternalTrainingOutcome refused(ExternalTrainingRefusal reason) {
        return new ExternalTrainingOutcome.Refused(reason);
    }

    ExternalTrainingOutcome add(
            Viewer viewer, DeclareTraining training, @Nullable UploadedFile sent, @Nullable String key, Instant now) {
        Ready ready = ready(viewer, sent, now);
        if (ready.refusal() != null) {
            return refused(ready.refusal());
        }
        Said said = said(key, training, ready.file());
        ExternalTrainingId id =
                new ExternalTrainingId(UUID.randomUUID().toString().replace("-", ""));
        // why: a repeat needs no file, and must not fail because there is no more room for one
        FileKeeping.Taken taken = ready.file() == null || isRepeat(viewer, key)
                ? FileKeeping.Taken.NOTHING
                : keeping.keep(viewer.account(), ready.file(), ready.settings(), now);
        if (taken.refusal() != null) {
            return refused(taken.refusal());
        }
        ExternalTraining record = record(id, viewer.account(), training, taken.file(), 1, now);
        Quota quota = new Quota(ready.settings().records(), ready.settings().bytes());
        ExternalTrainingOutcome outcome = desk.run(
                viewer,
                ADD,
                said,
                now,
                CODEC,
                refused(ExternalTrainingRefusal.KEY_REUSED),
                session -> step(session, ADD, session.externalTrainings().insert(record, quota), record));
        dropUnless(outcome.equals(new ExternalTrainingOutcome.Kept(id, 1)), taken);
        return outcome;
    }

    ExternalTrainingOutcome change(
            Viewer viewer,
            ExternalTrainingId id,
            long version,
            DeclareTraining training,
            FileChange file,
            Instant now) {
        UploadedFile sent = file instanceof FileChange.To to ? to.file() : null;
        Ready ready = ready(viewer, sent, now);
        if (ready.refusal() != null) {
            return refused(ready.refusal());
        }
        ExternalTraining before = own(viewer, id).orElse(null);
        if (before == null) {
            return refused(ExternalTrainingRefusal.UNKNOWN_TRAINING);
        }
        FileKeeping.Taken taken = ready.file() == null
                ? FileKeeping.Taken.NOTHING
                : keeping.keep(viewer.account(), ready.file(), ready.settings(), now);
        if (taken.refusal() != null) {
            return refused(taken.refusal());
        }
        SupportingFile after = file instanceof FileChange.Keep ? before.file() : taken.file();
        ExternalTraining record = record(id, viewer.account(), training, after, version + 1, now);
        ExternalTrainingOutcome outcome = desk.run(
                viewer,
                CHANGE,
                Said.of(null),
                now,
                CODEC,
                refused(ExternalTrainingRefusal.KEY_REUSED),
                // why compared here too: the file that stays is that of the version that was read
                session -> version == before.version()
                        ? step(session, CHANGE, session.externalTrainings().replace(record), record)
                        : Step.refused(refused(ExternalTrainingRefusal.CHANGED_MEANWHILE)));
        boolean kept = outcome instanceof ExternalTrainingOutcome.Kept;
        dropUnless(kept, taken);
        if (kept && before.file() != null && !before.file().equals(after)) {
            keeping.drop(before.file().key());
        }
        return outcome;
    }

    /** What may be kept: what the site takes, and a file that was looked at; or why nothing may. */
    private record Ready(
            ProfileSettings settings,
            @Nullable CheckedFile file,
            @Nullable ExternalTrainingRefusal refusal) {}

    private Ready ready(Viewer viewer, @Nullable UploadedFile sent, Instant now) {
        Settings settings = desk.storage().read(session -> {
            desk.account(session, viewer.account());
            return desk.settings(session, now);
        });
        ProfileSettings limits = settings.profile();
        if (!settings.externalTraining()) {
            return new Ready(limits, null, ExternalTrainingRefusal.SWITCHED_OFF);
        }
        if (sent == null) {
            return new Ready(limits, null, null);
        }
        FileCheck.Result result = FileCheck.check(sent, limits.fileBytes());
        return result instanceof FileCheck.Result.Good good
                ? new Ready(limits, good.file(), null)
                : new Ready(limits, null, ExternalTrainingRefusal.of(((FileCheck.Result.Bad) result).fault()));
    }

    private boolean isRepeat(Viewer viewer, @Nullable String key) {
        return key != null
                && desk.storage()
                        .read(session -> session.idempotency()
                                .find(new CommandKey(viewer.account().value(), ADD, key))
                                .isPresent());
    }

    private Optional<ExternalTraining> own(Viewer viewer, ExternalTrainingId id) {
        return desk.storage()
                .read(session -> session.externalTrainings()
                        .find(id)
                        .filter(found -> found.owner().equals(viewer.account())));
    }

    private void dropUnless(boolean kept, FileKeeping.Taken taken) {
        if (!kept && taken.file() != null) {
            FileKey key = taken.file().key();
            keeping.drop(key);
        }
    }

    private static Step<ExternalTrainingOutcome> step(
            Session session, String action, PutResult result, ExternalTraining record) {
        if (result == PutResult.DONE) {
            CommandDesk.audit(
                    session,
                    record.changedAt(),
                    record.owner().value(),
                    action,
                    record.owner(),
                    Map.of("training", record.id().value()),
                    null);
        }
        return switch (result) {
            case DONE -> Step.done(new ExternalTrainingOutcome.Kept(record.id(), record.version()));
            case QUOTA -> Step.refused(refused(ExternalTrainingRefusal.TOO_MANY_RECORDS));
            case STALE, NO_UPLOAD -> Step.refused(refused(ExternalTrainingRefusal.CHANGED_MEANWHILE));
        };
    }

    private static ExternalTraining record(
            ExternalTrainingId id,
            AccountId owner,
            DeclareTraining training,
            @Nullable SupportingFile file,
            long version,
            Instant now) {
        return new ExternalTraining(
                id,
                owner,
                training.title(),
                training.type(),
                training.provider(),
                training.completedOn(),
                training.hours(),
                training.credits(),
                training.expiresOn(),
                training.visibility(),
                file,
                version,
                now);
    }

    private static Said said(@Nullable String key, DeclareTraining training, @Nullable CheckedFile file) {
        return Said.of(
                key,
                training.title(),
                Names.of(training.type()),
                training.provider(),
                training.completedOn().toString(),
                Objects.toString(training.hours()),
                Objects.toString(training.credits()),
                Objects.toString(training.expiresOn()),
                Names.of(training.visibility()),
                file == null ? "" : file.name(),
                file == null ? "" : file.digest());
    }
}
