package io.lcart.core.recognition.external;

import io.lcart.core.validation.DisplayText;
import io.lcart.spi.recognition.Visibility;
import io.lcart.spi.recognition.external.ExternalTraining;
import io.lcart.spi.recognition.external.ExternalTrainingType;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a person declares of training they took elsewhere. Texts are brought into Unicode's composed form, without blanks around them.
 * Immutable.
 *
 * @param title what it was
 * @param type what kind of training
 * @param provider who gave it, possibly empty
 * @param completedOn the day it was completed on; not after today in the site's zone
 * @param hours how many hours it took, or {@code null}
 * @param credits how many credits it gave, or {@code null}
 * @param expiresOn the first day on which it counts no more, after the day of completion, or {@code null}
 * @param visibility who may see the record
 */
public record DeclareTraining(
        @NotBlank @DisplayText(max = ExternalTraining.LONGEST_TEXT)
        String title,

        @NotNull ExternalTrainingType type,

        @NotNull @DisplayText(max = ExternalTraining.LONGEST_TEXT)
        String provider,

        @NotNull LocalDate completedOn,

        @Nullable @DecimalMin("0") @DecimalMax("99999.99") @Digits(integer = 5, fraction = ExternalTraining.DECIMALS)
        BigDecimal hours,

        @Nullable @DecimalMin("0") @DecimalMax("99999.99") @Digits(integer = 5, fraction = ExternalTraining.DECIMALS)
        BigDecimal credits,

        @Nullable LocalDate expiresOn,
        @NotNull Visibility visibility) {

    /** Brings the texts into their one form. */
    public DeclareTraining {
        title = plain(title);
        provider = plain(provider);
    }

    // why it may be absent: a web layer makes the command before it is validated
    private static String plain(@Nullable String text) {
        return text == null
                ? ""
                : Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    }
}
