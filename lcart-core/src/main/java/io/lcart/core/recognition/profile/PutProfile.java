package io.lcart.core.recognition.profile;

import io.lcart.core.validation.DisplayText;
import io.lcart.spi.recognition.profile.Profile;
import jakarta.validation.constraints.NotNull;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * What a person wants to show. The headline is brought into Unicode's composed form, without blanks around it. Immutable.
 *
 * @param headline what they say of themselves in one line, possibly empty
 * @param badgesShown whether to show those badges that are public
 * @param externalTrainingShown whether to show those records of external training that are public
 * @param version the version they have read
 */
public record PutProfile(
        @NotNull @DisplayText(max = Profile.LONGEST_HEADLINE)
        String headline,

        boolean badgesShown,
        boolean externalTrainingShown,
        long version) {

    /** Brings the headline into its one form. */
    public PutProfile {
        headline = plain(headline);
    }

    // why it may be absent: a web layer makes the command before it is validated
    private static String plain(@Nullable String text) {
        return text == null
                ? ""
                : Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    }
}
