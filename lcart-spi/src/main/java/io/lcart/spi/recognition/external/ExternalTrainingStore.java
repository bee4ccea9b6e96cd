package io.lcart.spi.recognition.external;

import io.lcart.spi.ConflictException;
import io.lcart.spi.file.FileKey;
import io.lcart.spi.file.ScanState;
import io.lcart.spi.people.AccountId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Records of external training in storage. A file is an {@linkplain UploadStore upload} until a record has it, and again from when none has
 * it any more, so that whatever breaks off, each file is one of the two and can be deleted. Belongs to one session and is not thread-safe.
 */
public interface ExternalTrainingStore {

    /**
     * Adds a record. Its file, if it has one, is taken from its owner's uploads.
     *
     * <p>Contract: EXTERNAL-01, EXTERNAL-02, EXTERNAL-03, EXTERNAL-04, EXTERNAL-10, EXTERNAL-13.
     *
     * @param training the record
     * @param quota what its owner may keep; of it, the number of records counts here
     * @return {@link PutResult#DONE}, {@link PutResult#QUOTA} or {@link PutResult#NO_UPLOAD}
     * @throws ConflictException if the id is taken, or there is no such account
     */
    PutResult insert(ExternalTraining training, Quota quota);

    /**
     * Changes a record of its owner, if it still has the version before. A new file is taken from its owner's uploads; the one that the
     * record has no more becomes an upload that is due at once.
     *
     * <p>Contract: EXTERNAL-05, EXTERNAL-06, EXTERNAL-11.
     *
     * @param training the record as it is to be
     * @return {@link PutResult#DONE}, {@link PutResult#STALE} or {@link PutResult#NO_UPLOAD}
     */
    PutResult replace(ExternalTraining training);

    /**
     * Notes what a scanner has found in a file, if the record still has it. The version stays.
     *
     * <p>Contract: EXTERNAL-09.
     *
     * @param id which record
     * @param file which file
     * @param found what was found
     * @return whether it was noted
     */
    boolean scanned(ExternalTrainingId id, FileKey file, ScanState found);

    /**
     * Deletes a record of a person. Its file becomes an upload that is due at once.
     *
     * <p>Contract: EXTERNAL-07.
     *
     * @param owner the person
     * @param id which
     * @return what was deleted, or nothing if the person has none of that id
     */
    Optional<ExternalTraining> delete(AccountId owner, ExternalTrainingId id);

    /**
     * One record, whosever it is: whoever asks decides who may see it.
     *
     * <p>Contract: EXTERNAL-01.
     *
     * @param id which
     * @return the record, or nothing if there is none
     */
    Optional<ExternalTraining> find(ExternalTrainingId id);

    /**
     * The records of a person, those completed last first.
     *
     * <p>Contract: EXTERNAL-01, EXTERNAL-08.
     *
     * @param owner the person
     * @param after the place behind which to begin, or {@code null} to begin with the first
     * @param limit the greatest number of records, 1 to 501
     * @return the records
     */
    List<ExternalTraining> of(AccountId owner, @Nullable TrainingPosition after, int limit);
}
