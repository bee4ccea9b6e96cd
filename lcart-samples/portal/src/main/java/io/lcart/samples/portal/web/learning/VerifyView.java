package io.lcart.samples.portal.web.learning;

import io.lcart.samples.portal.web.Layout;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page that verifies certificates. Immutable.
 *
 * @param layout what stands around it
 * @param typed what was typed, for the form
 * @param result what there is to say, or {@code null} before anything was asked
 */
public record VerifyView(
        Layout layout, String typed, @Nullable ResultView result) {

    /**
     * What there is to say of one number.
     *
     * @param state {@code valid}, {@code expired}, {@code superseded}, {@code revoked}, {@code unknown} or {@code not-genuine}
     * @param title the state in a few words
     * @param words what it means
     * @param facts what the certificate shows; none if it is not genuine
     * @param signature how anybody can check it by themselves, or {@code null}
     */
    public record ResultView(
            String state,
            String title,
            String words,
            List<FactView> facts,
            @Nullable SignatureView signature) {

        /**
         * Whether it may be relied on.
         *
         * @return whether it is valid
         */
        public boolean isGood() {
            return state.equals("valid");
        }
    }

    /**
     * One thing a certificate shows.
     *
     * @param name the last part of its text's key
     * @param label what it is
     * @param value what it says
     */
    public record FactView(String name, String label, String value) {}

    /**
     * The signed text and its signature.
     *
     * @param signed the text
     * @param signature the signature
     * @param publicKey the key as PEM
     */
    public record SignatureView(String signed, String signature, String publicKey) {}
}
