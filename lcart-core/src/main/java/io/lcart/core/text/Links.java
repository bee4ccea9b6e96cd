package io.lcart.core.text;

import java.net.URI;
import java.net.URISyntaxException;

/** Which links a site may put on a dashboard: none that runs a script or leaves the encrypted web. */
public final class Links {

    private static final int MAX_LENGTH = 2_000;

    private Links() {}

    /**
     * Checks a link.
     *
     * @param what what it is for, for the message
     * @param link an https URL, or a path on the host's own site that starts with one slash
     * @return the link
     * @throws IllegalArgumentException if it is neither, or has more than 2000 characters
     */
    public static String require(String what, String link) {
        if (link.length() > MAX_LENGTH || !isLink(link)) {
            throw new IllegalArgumentException(what + " is an https URL, or a path that starts with one slash, at most "
                    + MAX_LENGTH + " characters");
        }
        return link;
    }

    private static boolean isLink(String link) {
        try {
            URI uri = new URI(link);
            return link.indexOf('\\') < 0
                    && (uri.isAbsolute()
                            ? "https".equals(uri.getScheme()) && uri.getHost() != null
                            : link.startsWith("/") && uri.getRawAuthority() == null && !link.startsWith("//"));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
