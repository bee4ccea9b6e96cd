package io.lcart.samples.portal.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sign-in page. Immutable.
 *
 * @param layout what stands around it
 * @param error why the last try failed, or {@code null}
 * @param email the address of the last try, or empty
 * @param people the demo people to sign in as
 */
public record SignInView(Layout layout, @Nullable String error, String email, List<DemoPersonView> people) {

    /**
     * Somebody to sign in as.
     *
     * @param displayName the name
     * @param initials one or two letters
     * @param email the address
     * @param password the password
     * @param roles what they are, in words
     * @param notes what their dashboard shows
     * @param tint a colour, 0 to 5
     */
    public record DemoPersonView(
            String displayName,
            String initials,
            String email,
            String password,
            List<String> roles,
            String notes,
            int tint) {}
}
