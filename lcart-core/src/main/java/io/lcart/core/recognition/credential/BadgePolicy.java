package io.lcart.core.recognition.credential;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a site issues credentials of badges. Immutable.
 *
 * @param keys the keys it signs them with
 * @param issuer who it is
 * @param statusLink the address of its status lists, with <code>{list}</code> where the name goes. It stands in every credential and must answer for
 *     ever
 */
public record BadgePolicy(IssuerKeys keys, Issuer issuer, String statusLink) {

    private static final String MARK = "{list}";
    private static final int LONGEST = 200;
    private static final Pattern LINK = Pattern.compile("https?://[!-~]{1," + (LONGEST - 8) + "}");

    /**
     * Checks the link.
     *
     * @throws IllegalArgumentException if {@code statusLink} has no <code>{list}</code>, no scheme of the web, or more than 200 characters
     */
    public BadgePolicy {
        if (!statusLink.contains(MARK) || !LINK.matcher(statusLink).matches()) {
            throw new IllegalArgumentException("the link of status lists begins with https:// or http://, has " + MARK
                    + " in it and at most " + LONGEST + " characters: " + statusLink);
        }
    }

    /**
     * Who issues badges, as it stands in credentials.
     *
     * @param name the site's name, 1 to 200 characters
     * @param url the site's address, or {@code null}
     * @param image the address of its picture, PNG or SVG, or {@code null}
     */
    public record Issuer(
            String name, @Nullable String url, @Nullable String image) {

        /**
         * Checks the values.
         *
         * @throws IllegalArgumentException if {@code name} is blank, too long or has a control character, or an address has no scheme of the web
         */
        public Issuer {
            if (name.isBlank() || name.length() > LONGEST || name.chars().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException(
                        "the name of an issuer is 1 to " + LONGEST + " characters, none of them a control character");
            }
            requireLink(url);
            requireLink(image);
        }

        private static void requireLink(@Nullable String link) {
            if (link != null && !LINK.matcher(link).matches()) {
                throw new IllegalArgumentException(
                        "an issuer's address begins with https:// or http:// and has at most " + LONGEST
                                + " characters: " + link);
            }
        }
    }

    /** The address of a status list. */
    String statusLink(String list) {
        return statusLink.replace(MARK, list);
    }
}
