package io.lcart.samples.portal.web.seat;

import io.lcart.samples.portal.web.Layout;
import org.jspecify.annotations.Nullable;

/**
 * The page on which a code is used, at one of its steps. Immutable.
 *
 * @param layout what stands around it
 * @param step where its reader is
 * @param path the page's own address, which has the code in it, or empty where no code was given yet
 * @param code the code, which is a secret, or empty
 * @param who the person signed in, or {@code null}
 * @param offer what the code would do, or {@code null}
 * @param error why it cannot be used or why the last form came to nothing, or {@code null}
 * @param form the form of the step
 * @param register the form to register; with another one on the page that signs in
 */
public record ClaimView(
        Layout layout,
        Step step,
        String path,
        String code,
        @Nullable Who who,
        @Nullable Offer offer,
        @Nullable String error,
        FormView form,
        FormView register) {

    /** Where the reader is. */
    public enum Step {
        /** The code is to be typed. */
        CODE,
        /** Nobody is signed in. */
        SIGN_IN,
        /** The code can be used, and its reader is asked for whom. */
        CONFIRM,
        /** It is used, by this person. */
        DONE,
        /** It cannot be used by this person. */
        REFUSED
    }

    /**
     * Who is signed in.
     *
     * @param name their name
     * @param email the address they sign in with
     */
    public record Who(String name, String email) {}

    /**
     * What a code does.
     *
     * @param title what it gives access to
     * @param sender who gives it, or {@code null} once it is used
     * @param window when the access is, or {@code null} once it is used
     */
    public record Offer(
            String title, @Nullable String sender, @Nullable String window) {}

    /** Without the code. */
    @Override
    public String toString() {
        return "claim at " + step;
    }
}
