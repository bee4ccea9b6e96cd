package io.lcart.core.classroom;

import io.lcart.core.text.Links;
import io.lcart.spi.catalog.OfferingId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * How a site runs its classes. Immutable.
 *
 * @param classLink the address of the host's page to register for a class, with <code>{class}</code> where the class goes; {@code null} where
 *     classes have no address. It is the same for ever, and who has it may do nothing they could not do without (domain.md §11)
 * @param mailsPerDay how many mails one instructor sends in a day of UTC; 1000 by default (reliability.md T20)
 * @param mostAtOnce how many people are marked at once; 1000 by default
 */
public record ClassPolicy(@Nullable String classLink, int mailsPerDay, int mostAtOnce) {

    /** What holds where the host says nothing. */
    public static final ClassPolicy DEFAULT = new ClassPolicy(null, 1000, 1000);

    private static final String MARK = "{class}";

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if the link has no <code>{class}</code>, or is neither an https URL nor a path that starts with one
     *     slash; or a number is below one
     */
    public ClassPolicy {
        if (classLink != null) {
            if (!classLink.contains(MARK)) {
                throw new IllegalArgumentException("a class link has " + MARK + " in it: " + classLink);
            }
            Links.require("a class link", classLink.replace(MARK, "x"));
        }
        if (mailsPerDay < 1 || mostAtOnce < 1) {
            throw new IllegalArgumentException("numbers of a class policy are above zero");
        }
    }

    /**
     * This policy with a page to register for classes.
     *
     * @param link its address, with <code>{class}</code>
     * @return the policy
     * @throws IllegalArgumentException as from the constructor
     */
    public ClassPolicy withClassLink(String link) {
        return new ClassPolicy(link, mailsPerDay, mostAtOnce);
    }

    /**
     * The address of a class.
     *
     * @param offering the class
     * @return its address, or {@code null} where classes have none
     */
    public @Nullable String linkOf(OfferingId offering) {
        // why the plus: a path does not read it as a blank
        return classLink == null
                ? null
                : classLink.replace(
                        MARK,
                        URLEncoder.encode(offering.value(), StandardCharsets.UTF_8)
                                .replace("+", "%20"));
    }
}
