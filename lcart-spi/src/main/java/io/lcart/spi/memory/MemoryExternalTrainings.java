package io.lcart.spi.memory;

import io.lcart.spi.file.FileKey;
import io.lcart.spi.file.ScanState;
import io.lcart.spi.memory.Tables.Loose;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.recognition.external.ExternalTraining;
import io.lcart.spi.recognition.external.ExternalTrainingId;
import io.lcart.spi.recognition.external.ExternalTrainingStore;
import io.lcart.spi.recognition.external.PutResult;
import io.lcart.spi.recognition.external.Quota;
import io.lcart.spi.recognition.external.SupportingFile;
import io.lcart.spi.recognition.external.TrainingPosition;
import io.lcart.spi.recognition.external.Upload;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Records of external training in memory. */
final class MemoryExternalTrainings implements ExternalTrainingStore {

    private static final Comparator<TrainingPosition> LAST_FIRST = Comparator.comparing(TrainingPosition::completedOn)
            .reversed()
            .thenComparing(position -> position.id().value());

    private final MemorySession session;

    MemoryExternalTrainings(MemorySession session) {
        this.session = session;
    }

    @Override
    public PutResult insert(ExternalTraining training, Quota quota) {
        Tables tables = session.write();
        session.require("account", tables.accounts, training.owner());
        session.requireNew("external training", tables.externalTrainings, training.id());
        if (tables.externalTrainingsOf.of(training.owner()).size() >= quota.records()) {
            return PutResult.QUOTA;
        }
        if (training.file() != null && !takeUpload(tables, training.owner(), training.file())) {
            return PutResult.NO_UPLOAD;
        }
        tables.externalTrainings.put(training.id(), training);
        tables.externalTrainingsOf.add(training.owner(), training.id());
        return PutResult.DONE;
    }

    private static boolean takeUpload(Tables tables, AccountId owner, SupportingFile file) {
        Loose loose = tables.uploads.get(file.key());
        if (loose == null || loose.doomed() || !loose.upload().owner().equals(owner)) {
            return false;
        }
        tables.uploads.remove(file.key());
        return true;
    }

    @Override
    public PutResult replace(ExternalTraining training) {
        Tables tables = session.write();
        ExternalTraining before = tables.externalTrainings.get(training.id());
        if (before == null || !before.owner().equals(training.owner()) || before.version() + 1 != training.version()) {
            return PutResult.STALE;
        }
        if (!Objects.equals(key(before), key(training))) {
            if (training.file() != null && !takeUpload(tables, training.owner(), training.file())) {
                return PutResult.NO_UPLOAD;
            }
            letGo(tables, before);
        }
        tables.externalTrainings.put(training.id(), training);
        return PutResult.DONE;
    }

    private static @Nullable FileKey key(ExternalTraining training) {
        return training.file() == null ? null : training.file().key();
    }

    /** Due since before now, so that it is due at once whatever the time is. */
    private static void letGo(Tables tables, ExternalTraining training) {
        SupportingFile file = training.file();
        if (file != null) {
            tables.uploads.put(
                    file.key(),
                    new Loose(new Upload(file.key(), training.owner(), file.bytes(), training.changedAt()), true));
        }
    }

    @Override
    public boolean scanned(ExternalTrainingId id, FileKey file, ScanState found) {
        Tables tables = session.write();
        ExternalTraining before = tables.externalTrainings.get(id);
        if (before == null || !file.equals(key(before))) {
            return false;
        }
        tables.externalTrainings.put(id, before.scanned(found));
        return true;
    }

    @Override
    public Optional<ExternalTraining> delete(AccountId owner, ExternalTrainingId id) {
        Tables tables = session.write();
        ExternalTraining before = tables.externalTrainings.get(id);
        if (before == null || !before.owner().equals(owner)) {
            return Optional.empty();
        }
        letGo(tables, before);
        tables.externalTrainings.remove(id);
        tables.externalTrainingsOf.remove(owner, id);
        return Optional.of(before);
    }

    @Override
    public Optional<ExternalTraining> find(ExternalTrainingId id) {
        return Optional.ofNullable(session.read().externalTrainings.get(id));
    }

    @Override
    public List<ExternalTraining> of(AccountId owner, @Nullable TrainingPosition after, int limit) {
        Tables tables = session.read();
        return tables.externalTrainings.pick(tables.externalTrainingsOf.of(owner)).values().stream()
                .filter(training -> after == null || LAST_FIRST.compare(position(training), after) > 0)
                .sorted(Comparator.comparing(MemoryExternalTrainings::position, LAST_FIRST))
                .limit(limit)
                .toList();
    }

    private static TrainingPosition position(ExternalTraining training) {
        return new TrainingPosition(training.completedOn(), training.id());
    }
}
