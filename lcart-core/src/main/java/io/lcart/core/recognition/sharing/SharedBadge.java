package io.lcart.core.recognition.sharing;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is told elsewhere about a badge. Immutable.
 *
 * @param badge the badge's name
 * @param issuer the site's name
 * @param awarded when it was earned
 * @param expires when it expires, or {@code null}
 * @param page the address of its public page
 * @param words what its holder says with it, in their language
 */
public record SharedBadge(
        String badge,
        String issuer,
        YearMonth awarded,
        @Nullable YearMonth expires,
        URI page,
        String words) {

    /** Where a site runs that is tried out; what is there nobody else can open. */
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    /**
     * Checks the address (reliability.md T12).
     *
     * @throws IllegalArgumentException if the page's address does not begin with {@code https://} (or {@code http://} on this very machine), names
     *     a user or no host, or has a host of other signs than ASCII letters, digits, dots and hyphens
     */
    public SharedBadge {
        requireOpenable(page);
    }

    /**
     * Reads an address.
     *
     * @param page the address of a public page
     * @return the same, in its parts
     * @throws IllegalArgumentException if it is none that can be shared
     */
    public static URI page(String page) {
        try {
            URI uri = new URI(page);
            requireOpenable(uri);
            return uri;
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("the address of a badge's page is no address", e);
        }
    }

    private static void requireOpenable(URI page) {
        String host = page.getHost() == null ? "" : page.getHost().toLowerCase(Locale.ROOT);
        String scheme = page.getScheme() == null ? "" : page.getScheme().toLowerCase(Locale.ROOT);
        boolean here = THIS_MACHINE.contains(host);
        boolean plain = here || host.matches("[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+");
        if (!plain || page.getRawUserInfo() != null || !(scheme.equals("https") || (here && scheme.equals("http")))) {
            throw new IllegalArgumentException(
                    "the address of a badge's page begins with https://, names a host in ASCII and no user");
        }
    }
}
