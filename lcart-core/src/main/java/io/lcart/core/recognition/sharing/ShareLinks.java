package io.lcart.core.recognition.sharing;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where a person shows a badge elsewhere (product.md S10). Every link but the mail's is https at a host that is written here; whatever people wrote
 * stands in it percent-encoded and without control characters, and cannot become another part of the address (reliability.md T12). Immutable.
 *
 * @param linkedInProfile adds the badge to a LinkedIn profile
 * @param linkedInPost posts it at LinkedIn
 * @param facebook posts it at Facebook
 * @param x posts it at X
 * @param bluesky posts it at Bluesky
 * @param mail begins a mail about it, to nobody yet
 */
public record ShareLinks(URI linkedInProfile, URI linkedInPost, URI facebook, URI x, URI bluesky, URI mail) {

    /** What RFC 3986 §2.3 leaves as it is. */
    private static final String UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

    /**
     * The links of a badge.
     *
     * @param badge what is told about it
     * @return the links
     */
    public static ShareLinks of(SharedBadge badge) {
        String page = badge.page().toASCIIString();
        return new ShareLinks(
                link("https://www.linkedin.com/profile/add", profile(badge, page)),
                link("https://www.linkedin.com/sharing/share-offsite/", Map.of("url", page)),
                link("https://www.facebook.com/sharer/sharer.php", Map.of("u", page)),
                link("https://x.com/intent/post", ordered("text", badge.words(), "url", page)),
                link("https://bsky.app/intent/compose", Map.of("text", badge.words() + " " + page)),
                link("mailto:", ordered("subject", badge.badge(), "body", badge.words() + " " + page)));
    }

    private static Map<String, String> profile(SharedBadge badge, String page) {
        Map<String, String> values = ordered("startTask", "CERTIFICATION_NAME", "name", badge.badge());
        values.put("organizationName", badge.issuer());
        month(values, "issue", badge.awarded());
        month(values, "expiration", badge.expires());
        values.put("certUrl", page);
        return values;
    }

    private static void month(Map<String, String> values, String name, @Nullable YearMonth month) {
        if (month != null) {
            values.put(name + "Year", Integer.toString(month.getYear()));
            values.put(name + "Month", Integer.toString(month.getMonthValue()));
        }
    }

    private static Map<String, String> ordered(String first, String one, String second, String other) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put(first, one);
        values.put(second, other);
        return values;
    }

    private static URI link(String where, Map<String, String> values) {
        return URI.create(where
                + values.entrySet().stream()
                        .map(value -> value.getKey() + "=" + encoded(value.getValue()))
                        .collect(Collectors.joining("&", "?", "")));
    }

    private static String encoded(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte each : inOneLine(text).getBytes(StandardCharsets.UTF_8)) {
            if (UNRESERVED.indexOf(each) >= 0) {
                encoded.append((char) each);
            } else {
                encoded.append(String.format(Locale.ROOT, "%%%02X", each & 0xFF));
            }
        }
        return encoded.toString();
    }

    /** Without what ends a line: in a mail's subject it would begin another header. */
    private static String inOneLine(String text) {
        return text.codePoints()
                .map(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029 ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
