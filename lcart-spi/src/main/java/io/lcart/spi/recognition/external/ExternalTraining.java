package io.lcart.spi.recognition.external;

import io.lcart.spi.Micros;
import io.lcart.spi.file.ScanState;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.recognition.Visibility;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Training that a person took elsewhere, as they declare it: nobody has checked it, and nothing follows from it (domain.md §10). Immutable.
 *
 * @param id names it
 * @param owner whose
 * @param title what it was
 * @param type what kind of training
 * @param provider who gave it, possibly empty
 * @param completedOn the day it was completed on
 * @param hours how many hours it took, or {@code null}; without trailing zeros
 * @param credits how many credits it gave, or {@code null}; without trailing zeros
 * @param expiresOn the first day on which it counts no more, or {@code null}
 * @param visibility who may see the record; its file is never public (domain.md §15-Q19)
 * @param file the file that supports it, or {@code null}
 * @param version 1 at first, one more for every change
 * @param changedAt when it was changed last
 */
public record ExternalTraining(
        ExternalTrainingId id,
        AccountId owner,
        String title,
        ExternalTrainingType type,
        String provider,
        LocalDate completedOn,
        @Nullable BigDecimal hours,
        @Nullable BigDecimal credits,
        @Nullable LocalDate expiresOn,
        Visibility visibility,
        @Nullable SupportingFile file,
        long version,
        Instant changedAt) {

    /** The greatest length of a title and of a provider, in characters. */
    public static final int LONGEST_TEXT = 200;

    /** The greatest number of hours and of credits. */
    public static final BigDecimal MOST = new BigDecimal("99999.99");

    /** How many decimal places hours and credits have at most. */
    public static final int DECIMALS = 2;

    /**
     * Truncates {@code changedAt} to microseconds, and takes trailing zeros off the numbers.
     *
     * @throws IllegalArgumentException if the title is blank, a text is longer than {@value #LONGEST_TEXT} characters, or a number is below
     *     zero, above {@link #MOST} or has more than {@value #DECIMALS} decimal places
     */
    public ExternalTraining {
        changedAt = Micros.of(changedAt);
        hours = exact(hours);
        credits = exact(credits);
        if (title.isBlank() || title.length() > LONGEST_TEXT || provider.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException(
                    "texts of external training have at most " + LONGEST_TEXT + " characters");
        }
    }

    private static @Nullable BigDecimal exact(@Nullable BigDecimal number) {
        if (number == null) {
            return null;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        if (stripped.signum() < 0 || stripped.compareTo(MOST) > 0 || stripped.scale() > DECIMALS) {
            throw new IllegalArgumentException(
                    "hours and credits are 0 to " + MOST + " with at most " + DECIMALS + " decimal places");
        }
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /**
     * The same record with another finding of the scanner.
     *
     * @param found what was found
     * @return the record; as it is if it has no file
     */
    public ExternalTraining scanned(ScanState found) {
        SupportingFile now =
                file == null ? null : new SupportingFile(file.key(), file.name(), file.format(), file.bytes(), found);
        return new ExternalTraining(
                id,
                owner,
                title,
                type,
                provider,
                completedOn,
                hours,
                credits,
                expiresOn,
                visibility,
                now,
                version,
                changedAt);
    }
}
