package io.lcart.core.recognition.profile;

import io.lcart.spi.recognition.external.ExternalTraining;
import io.lcart.spi.recognition.external.ExternalTrainingType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that somebody with the link sees of a person, and nothing else: the list of fields is closed (reliability.md T15). No address, no group,
 * no id, no points, no file. Immutable.
 *
 * @param displayName the person's name
 * @param headline what they say of themselves in one line, possibly empty
 * @param externalTrainings training they took elsewhere and show, those completed last first
 */
public record PublicProfile(String displayName, String headline, List<PublicTraining> externalTrainings) {

    /** Copies the list. */
    public PublicProfile {
        externalTrainings = List.copyOf(externalTrainings);
    }

    /**
     * Training that the person took elsewhere, as they declare it: nobody has checked it.
     *
     * @param title what it was
     * @param type what kind of training
     * @param provider who gave it, possibly empty
     * @param completedOn the day it was completed on
     * @param hours how many hours it took, or {@code null}
     * @param credits how many credits it gave, or {@code null}
     * @param expiresOn the first day on which it counts no more, or {@code null}
     */
    public record PublicTraining(
            String title,
            ExternalTrainingType type,
            String provider,
            LocalDate completedOn,
            @Nullable BigDecimal hours,
            @Nullable BigDecimal credits,
            @Nullable LocalDate expiresOn) {

        static PublicTraining of(ExternalTraining training) {
            return new PublicTraining(
                    training.title(),
                    training.type(),
                    training.provider(),
                    training.completedOn(),
                    training.hours(),
                    training.credits(),
                    training.expiresOn());
        }
    }
}
