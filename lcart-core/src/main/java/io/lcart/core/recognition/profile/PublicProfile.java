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
 * @param badges badges they hold and show, those earned last first
 * @param externalTrainings training they took elsewhere and show, those completed last first
 */
public record PublicProfile(
        String displayName, String headline, List<PublicBadge> badges, List<PublicTraining> externalTrainings) {

    /** Copies the lists. */
    public PublicProfile {
        badges = List.copyOf(badges);
        externalTrainings = List.copyOf(externalTrainings);
    }

    /**
     * A badge that the person holds: neither withdrawn nor revoked, and perhaps expired.
     *
     * @param name its name
     * @param description what it stands for, possibly empty
     * @param image an https URL or host path, or {@code null}
     * @param awardedOn the day it was earned on, in the site's zone
     * @param expiresOn the first day on which it is expired, in the site's zone, or {@code null}
     */
    public record PublicBadge(
            String name,
            String description,
            @Nullable String image,
            LocalDate awardedOn,
            @Nullable LocalDate expiresOn) {}

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
