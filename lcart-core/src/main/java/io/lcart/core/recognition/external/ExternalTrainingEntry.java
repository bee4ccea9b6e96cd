package io.lcart.core.recognition.external;

import io.lcart.spi.file.ScanState;
import io.lcart.spi.recognition.Visibility;
import io.lcart.spi.recognition.external.ExternalTraining;
import io.lcart.spi.recognition.external.ExternalTrainingId;
import io.lcart.spi.recognition.external.ExternalTrainingType;
import io.lcart.spi.recognition.external.FileFormat;
import io.lcart.spi.recognition.external.SupportingFile;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A record of training somebody took elsewhere, as its owner declared it and whoever may see all of it sees it. Immutable.
 *
 * @param id names it
 * @param title what it was
 * @param type what kind of training
 * @param provider who gave it, possibly empty
 * @param completedOn the day it was completed on
 * @param hours how many hours it took, or {@code null}
 * @param credits how many credits it gave, or {@code null}
 * @param expiresOn the first day on which it counts no more, or {@code null}
 * @param visibility who may see the record
 * @param file its supporting file, or {@code null}
 * @param version to be given back with a change
 * @param changedAt when it was changed last
 */
public record ExternalTrainingEntry(
        ExternalTrainingId id,
        String title,
        ExternalTrainingType type,
        String provider,
        LocalDate completedOn,
        @Nullable BigDecimal hours,
        @Nullable BigDecimal credits,
        @Nullable LocalDate expiresOn,
        Visibility visibility,
        @Nullable File file,
        long version,
        Instant changedAt) {

    /**
     * A supporting file, without where it is kept.
     *
     * @param name what its owner calls it
     * @param format what it is
     * @param bytes how large it is
     * @param scan what the scanner has found in it
     */
    public record File(String name, FileFormat format, long bytes, ScanState scan) {}

    static ExternalTrainingEntry of(ExternalTraining training) {
        SupportingFile file = training.file();
        return new ExternalTrainingEntry(
                training.id(),
                training.title(),
                training.type(),
                training.provider(),
                training.completedOn(),
                training.hours(),
                training.credits(),
                training.expiresOn(),
                training.visibility(),
                file == null ? null : new File(file.name(), file.format(), file.bytes(), file.scan()),
                training.version(),
                training.changedAt());
    }
}
