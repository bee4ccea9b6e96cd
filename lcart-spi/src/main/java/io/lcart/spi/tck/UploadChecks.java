package io.lcart.spi.tck;

import static io.lcart.spi.tck.ExternalTrainingChecks.delete;
import static io.lcart.spi.tck.ExternalTrainingChecks.full;
import static io.lcart.spi.tck.ExternalTrainingChecks.insert;
import static io.lcart.spi.tck.ExternalTrainingChecks.replace;
import static io.lcart.spi.tck.Samples.NOON;
import static io.lcart.spi.tck.Samples.hour;
import static io.lcart.spi.tck.Samples.justBefore;

import io.lcart.spi.file.FileKey;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.recognition.external.ExternalTraining;
import io.lcart.spi.recognition.external.PutResult;
import io.lcart.spi.recognition.external.Quota;
import io.lcart.spi.recognition.external.SupportingFile;
import io.lcart.spi.recognition.external.Upload;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The contract of {@code UploadStore}, and of the files that go between it and {@code ExternalTrainingStore}. */
final class UploadChecks {

    /** The size of every file here. */
    static final long BYTES = 3_000_000_000L;

    static final Quota PLENTY = new Quota(1_000, 1_000 * BYTES);

    private UploadChecks() {}

    static void addTo(Checks checks) {
        checks.add("EXTERNAL-10", "A person keeps no more bytes than the quota allows, in records or without.", w -> {
            AccountId ann = w.account("ann");
            Quota two = new Quota(9, 2 * BYTES);
            Expect.equal(true, reserve(w, upload("of bob", w.account("bob"), NOON), two), "another's");
            Expect.equal(true, reserve(w, upload("a", ann, NOON), two), "the first");
            insert(w, full("record", ann, "a"));
            Expect.equal(true, reserve(w, upload("b", ann, NOON), two), "the second");
            Expect.equal(false, reserve(w, upload("c", ann, NOON), two), "the third");
            delete(w, ann, "record");
            Expect.equal(false, reserve(w, upload("c", ann, NOON), two), "while one waits to be deleted");
            w.write(s -> s.uploads().forget(new FileKey("a")));
            Expect.equal(true, reserve(w, upload("c", ann, NOON), two), "after one was deleted");
            w.conflicts("a taken key", s -> s.uploads().reserve(upload("c", ann, NOON), PLENTY));
            w.conflicts("no account", s -> s.uploads().reserve(upload("n", new AccountId("nobody"), NOON), PLENTY));
        });
        checks.add("EXTERNAL-11", "A record that gets another file, or none, lets the old one go.", w -> {
            AccountId ann = w.account("ann");
            for (String each : List.of("a", "b")) {
                ExternalTrainingChecks.upload(w, each, ann);
            }
            insert(w, full("record", ann, "a"));
            Expect.equal(PutResult.DONE, replace(w, version(full("record", ann, "a"), 2)), "changed but for its file");
            Expect.equal(List.of(), due(w, hour(1)), "files to delete");
            Expect.equal(PutResult.NO_UPLOAD, replace(w, version(full("record", ann, "c"), 3)), "no such file");
            Expect.equal(PutResult.DONE, replace(w, version(full("record", ann, "b"), 3)), "another file");
            Expect.equal(List.of("a"), due(w, hour(1)), "files to delete");
            Expect.equal(PutResult.DONE, replace(w, version(without(full("record", ann, "b")), 4)), "no file");
            Expect.equal(List.of("a", "b"), due(w, hour(1)), "files to delete");
        });
        checks.add("EXTERNAL-12", "Files are due from their instant on, the first ones first, until forgotten.", w -> {
            AccountId ann = w.account("ann");
            reserve(w, upload("late", ann, hour(2)), PLENTY);
            reserve(w, upload("early", ann, hour(1)), PLENTY);
            Expect.equal(List.of(), due(w, justBefore(hour(1))), "before");
            Expect.equal(List.of("early"), due(w, hour(1)), "at the instant");
            Expect.equal(List.of("early", "late"), due(w, hour(2)), "later");
            Expect.equal(
                    List.of(upload("early", ann, hour(1))),
                    w.inTransaction(s -> s.uploads().takeDue(hour(2), 1)),
                    "later, one");
            Expect.equal(true, w.inTransaction(s -> s.uploads().forget(new FileKey("early"))), "forgotten");
            Expect.equal(false, w.inTransaction(s -> s.uploads().forget(new FileKey("early"))), "forgotten again");
            Expect.equal(List.of("late"), due(w, hour(2)), "after one is forgotten");
        });
        checks.add("EXTERNAL-14", "Of 8 files noted at once a person keeps as many as the quota allows.", w -> {
            AccountId ann = w.account("ann");
            Quota three = new Quota(9, 3 * BYTES);
            List<Boolean> noted =
                    Race.all(8, n -> w.insist(s -> s.uploads().reserve(upload("f" + n, ann, NOON), three)));
            Expect.equal(3L, noted.stream().filter(each -> each).count(), "files that were noted");
            Expect.equal(3, due(w, NOON).size(), "files");
        });
        checks.add("EXTERNAL-15", "A file that was taken to be deleted is no record's, whoever comes first.", w -> {
            AccountId ann = w.account("ann");
            reserve(w, upload("a", ann, NOON), PLENTY);
            Expect.equal(List.of("a"), due(w, NOON), "files to delete");
            Expect.equal(PutResult.NO_UPLOAD, insert(w, full("record", ann, "a")), "a file that is to be deleted");
            for (int round = 0; round < 8; round++) {
                String key = "r" + round;
                reserve(w, upload(key, ann, hour(round + 1)), PLENTY);
                Instant at = hour(round + 1);
                List<Boolean> got = Race.all(
                        2,
                        n -> n == 1
                                ? w.insist(s -> s.externalTrainings().insert(full(key, ann, key), PLENTY))
                                        == PutResult.DONE
                                : w.insist(s -> s.uploads().takeDue(at, 500)).stream()
                                        .anyMatch(each -> each.key().value().equals(key)));
                Expect.equal(1L, got.stream().filter(each -> each).count(), "who got file " + key);
            }
        });
    }

    static Upload upload(String key, AccountId owner, Instant dueAt) {
        return new Upload(new FileKey(key), owner, BYTES, dueAt);
    }

    private static boolean reserve(World w, Upload upload, Quota quota) {
        return w.inTransaction(s -> s.uploads().reserve(upload, quota));
    }

    static List<String> due(World w, Instant now) {
        return w.inTransaction(s -> s.uploads().takeDue(now, 500).stream()
                .map(upload -> upload.key().value())
                .toList());
    }

    private static ExternalTraining version(ExternalTraining training, long version) {
        return with(training, training.file(), version);
    }

    private static ExternalTraining without(ExternalTraining training) {
        return with(training, null, training.version());
    }

    private static ExternalTraining with(ExternalTraining training, @Nullable SupportingFile file, long version) {
        return new ExternalTraining(
                training.id(),
                training.owner(),
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
                training.changedAt());
    }
}
