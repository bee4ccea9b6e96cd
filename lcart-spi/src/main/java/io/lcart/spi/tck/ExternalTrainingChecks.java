package io.lcart.spi.tck;

import static io.lcart.spi.tck.Samples.NOON;
import static io.lcart.spi.tck.Samples.hour;
import static io.lcart.spi.tck.UploadChecks.PLENTY;

import io.lcart.spi.file.FileKey;
import io.lcart.spi.file.ScanState;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.recognition.Visibility;
import io.lcart.spi.recognition.external.ExternalTraining;
import io.lcart.spi.recognition.external.ExternalTrainingId;
import io.lcart.spi.recognition.external.ExternalTrainingType;
import io.lcart.spi.recognition.external.FileFormat;
import io.lcart.spi.recognition.external.PutResult;
import io.lcart.spi.recognition.external.Quota;
import io.lcart.spi.recognition.external.SupportingFile;
import io.lcart.spi.recognition.external.TrainingPosition;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The contract of {@code ExternalTrainingStore}. */
final class ExternalTrainingChecks {

    private static final LocalDate DAY = LocalDate.of(2024, 2, 29);

    private ExternalTrainingChecks() {}

    static void addTo(Checks checks) {
        checks.add("EXTERNAL-01", "A record comes back with every value, and without those it does not have.", w -> {
            AccountId ann = w.account("ann");
            upload(w, "file", ann);
            ExternalTraining full = full("full", ann, "file");
            ExternalTraining bare = bare("bare", ann, 1, DAY);
            Expect.equal(PutResult.DONE, insert(w, full), "a record with everything");
            Expect.equal(PutResult.DONE, insert(w, bare), "a record with next to nothing");
            Expect.equal(List.of(full, bare), of(w, ann), "records");
            Expect.equal(Optional.of(full), find(w, "full"), "record");
            Expect.equal(Optional.empty(), find(w, "none"), "a record that is not there");
            Expect.equal(List.of(), of(w, w.account("bob")), "records of another");
        });
        checks.add("EXTERNAL-02", "A record with a taken id, or of an unknown account, is a conflict.", w -> {
            AccountId ann = w.account("ann");
            insert(w, bare("a", ann, 1, DAY));
            w.conflicts("a taken id", s -> s.externalTrainings().insert(bare("a", ann, 1, DAY), PLENTY));
            w.conflicts(
                    "no account",
                    s -> s.externalTrainings().insert(bare("n", new AccountId("nobody"), 1, DAY), PLENTY));
            Expect.equal(1, of(w, ann).size(), "records");
        });
        checks.add("EXTERNAL-03", "A person has no more records than the quota allows; others do not count.", w -> {
            AccountId ann = w.account("ann");
            insert(w, bare("of bob", w.account("bob"), 1, DAY));
            Quota two = new Quota(2, 0);
            Expect.equal(PutResult.DONE, insert(w, bare("a", ann, 1, DAY), two), "the first");
            Expect.equal(PutResult.DONE, insert(w, bare("b", ann, 1, DAY), two), "the second");
            Expect.equal(PutResult.QUOTA, insert(w, bare("c", ann, 1, DAY), two), "the third");
            Expect.equal(Optional.empty(), find(w, "c"), "a record beyond the quota");
            w.write(s -> s.externalTrainings().delete(ann, new ExternalTrainingId("a")));
            Expect.equal(PutResult.DONE, insert(w, bare("c", ann, 1, DAY), two), "after one is gone");
        });
        checks.add("EXTERNAL-04", "A record takes its file from its owner's uploads, once.", w -> {
            AccountId ann = w.account("ann");
            AccountId bob = w.account("bob");
            upload(w, "of bob", bob);
            upload(w, "file", ann);
            Expect.equal(PutResult.NO_UPLOAD, insert(w, full("a", ann, "of bob")), "another's file");
            Expect.equal(PutResult.NO_UPLOAD, insert(w, full("a", ann, "never")), "a file that was never noted");
            Expect.equal(PutResult.DONE, insert(w, full("a", ann, "file")), "one's own file");
            Expect.equal(PutResult.NO_UPLOAD, insert(w, full("b", ann, "file")), "a file that a record has");
            Expect.equal(List.of(full("a", ann, "file")), of(w, ann), "records");
        });
        checks.add("EXTERNAL-05", "A change of a record takes effect on the version before it and on no other.", w -> {
            AccountId ann = w.account("ann");
            insert(w, bare("a", ann, 1, DAY));
            ExternalTraining second = bare("a", ann, 2, DAY.plusDays(1));
            Expect.equal(PutResult.DONE, replace(w, second), "changed");
            Expect.equal(PutResult.STALE, replace(w, second), "changed again");
            Expect.equal(PutResult.STALE, replace(w, bare("a", ann, 4, DAY)), "changed too far");
            Expect.equal(PutResult.STALE, replace(w, bare("none", ann, 2, DAY)), "changed what is not there");
            Expect.equal(List.of(second), of(w, ann), "records");
        });
        checks.add("EXTERNAL-06", "What is somebody else's is neither changed nor deleted.", w -> {
            AccountId ann = w.account("ann");
            AccountId bob = w.account("bob");
            insert(w, bare("a", ann, 1, DAY));
            Expect.equal(PutResult.STALE, replace(w, bare("a", bob, 2, DAY)), "changed");
            Expect.equal(Optional.empty(), delete(w, bob, "a"), "deleted");
            Expect.equal(List.of(bare("a", ann, 1, DAY)), of(w, ann), "records");
        });
        checks.add("EXTERNAL-07", "A deleted record is gone, and its file is an upload that is due at once.", w -> {
            AccountId ann = w.account("ann");
            upload(w, "file", ann);
            ExternalTraining full = full("a", ann, "file");
            insert(w, full);
            Expect.equal(Optional.of(full), delete(w, ann, "a"), "deleted");
            Expect.equal(Optional.empty(), delete(w, ann, "a"), "deleted again");
            Expect.equal(List.of(), of(w, ann), "records");
            Expect.equal(List.of("file"), UploadChecks.due(w, full.changedAt()), "files to delete");
            Expect.equal(PutResult.NO_UPLOAD, insert(w, full("b", ann, "file")), "a file that is to be deleted");
        });
        checks.add("EXTERNAL-08", "Records are read page by page, the last day first, of one day by id.", w -> {
            AccountId ann = w.account("ann");
            insert(w, bare("of bob", w.account("bob"), 1, DAY));
            ExternalTraining late = bare("x", ann, 1, DAY.plusDays(1));
            ExternalTraining capital = bare("B", ann, 1, DAY);
            ExternalTraining small = bare("a", ann, 1, DAY);
            ExternalTraining early = bare("c", ann, 1, DAY.minusYears(30));
            for (ExternalTraining each : List.of(small, early, late, capital)) {
                insert(w, each);
            }
            Expect.equal(List.of(late, capital, small, early), of(w, ann), "records");
            Expect.equal(List.of(late, capital), page(w, ann, null, 2), "first page");
            Expect.equal(List.of(small, early), page(w, ann, capital, 2), "second page");
            Expect.equal(List.of(), page(w, ann, early, 2), "behind the last");
            Expect.equal(List.of(early), page(w, ann, bare("b", ann, 1, DAY), 9), "behind one that is not there");
        });
        checks.add("EXTERNAL-09", "A finding is noted on the file that was looked at, and leaves the version.", w -> {
            AccountId ann = w.account("ann");
            upload(w, "file", ann);
            ExternalTraining full = full("a", ann, "file");
            insert(w, full);
            Expect.equal(true, scanned(w, "a", "file"), "noted");
            Expect.equal(Optional.of(full.scanned(ScanState.REFUSED)), find(w, "a"), "record");
            Expect.equal(false, scanned(w, "a", "other"), "noted on a file that it does not have");
            Expect.equal(false, scanned(w, "none", "file"), "noted on what is not there");
        });
        checks.add("EXTERNAL-13", "Of 8 records added at once a person gets as many as the quota allows.", w -> {
            AccountId ann = w.account("ann");
            List<PutResult> results = Race.all(
                    8, n -> w.insist(s -> s.externalTrainings().insert(bare("r" + n, ann, 1, DAY), new Quota(3, 0))));
            Expect.equal(3L, results.stream().filter(PutResult.DONE::equals).count(), "records that were added");
            Expect.equal(3, of(w, ann).size(), "records");
        });
    }

    static ExternalTraining full(String id, AccountId owner, String file) {
        return new ExternalTraining(
                new ExternalTrainingId(id),
                owner,
                "Über <b>alles</b> — 田 \uD83D\uDE00",
                ExternalTrainingType.CERTIFICATION,
                "Zoë's \"Akademie\"",
                DAY.plusYears(1),
                new BigDecimal("99999.99"),
                new BigDecimal("0.25"),
                LocalDate.of(9999, 12, 31),
                Visibility.PUBLIC,
                new SupportingFile(
                        new FileKey(file), "Zeugnis 田.pdf", FileFormat.PDF, UploadChecks.BYTES, ScanState.PENDING),
                1,
                hour(1));
    }

    static ExternalTraining bare(String id, AccountId owner, long version, LocalDate day) {
        return new ExternalTraining(
                new ExternalTrainingId(id),
                owner,
                "t",
                ExternalTrainingType.OTHER,
                "",
                day,
                null,
                null,
                null,
                Visibility.PRIVATE,
                null,
                version,
                NOON);
    }

    static void upload(World w, String key, AccountId owner) {
        Expect.equal(
                true,
                w.inTransaction(s -> s.uploads().reserve(UploadChecks.upload(key, owner, hour(5)), PLENTY)),
                "upload " + key);
    }

    static PutResult insert(World w, ExternalTraining training) {
        return insert(w, training, PLENTY);
    }

    private static PutResult insert(World w, ExternalTraining training, Quota quota) {
        return w.inTransaction(s -> s.externalTrainings().insert(training, quota));
    }

    static PutResult replace(World w, ExternalTraining training) {
        return w.inTransaction(s -> s.externalTrainings().replace(training));
    }

    private static boolean scanned(World w, String id, String file) {
        return w.inTransaction(
                s -> s.externalTrainings().scanned(new ExternalTrainingId(id), new FileKey(file), ScanState.REFUSED));
    }

    static Optional<ExternalTraining> delete(World w, AccountId owner, String id) {
        return w.inTransaction(s -> s.externalTrainings().delete(owner, new ExternalTrainingId(id)));
    }

    private static Optional<ExternalTraining> find(World w, String id) {
        return w.read(s -> s.externalTrainings().find(new ExternalTrainingId(id)));
    }

    private static List<ExternalTraining> of(World w, AccountId owner) {
        return page(w, owner, null, 500);
    }

    private static List<ExternalTraining> page(World w, AccountId owner, @Nullable ExternalTraining after, int limit) {
        TrainingPosition position = after == null ? null : new TrainingPosition(after.completedOn(), after.id());
        return w.read(s -> s.externalTrainings().of(owner, position, limit));
    }
}
