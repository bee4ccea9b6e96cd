package io.lcart.core.people;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * The canonical form of an e-mail address, by which accounts are told apart (reliability.md §4.6): blanks at both ends dropped, the domain
 * as IDNA A-labels, and ASCII letters in lower case. Nothing else is folded: neither dots nor a plus, and no Unicode normalization, so that
 * no two mailboxes become one. Local parts beyond ASCII are refused. Mail goes to the address as the person wrote it, never to this form.
 */
public final class EmailKey {

    /** The greatest length of an address, in either form (RFC 5321 §4.5.3.1.3). */
    public static final int MAX_LENGTH = 254;

    private static final int MAX_LOCAL_LENGTH = 64;
    private static final int MAX_LABEL_LENGTH = 63;

    /** Which characters may stand in a local part without quotes, apart from the {@code @} that ends it. */
    private static final boolean[] UNQUOTED = unquoted();

    private EmailKey() {}

    /**
     * The canonical form of an address.
     *
     * @param address the address as the person wrote it
     * @return its canonical form, or nothing if it is no address that lcart accepts
     */
    public static Optional<String> of(String address) {
        String trimmed = trim(address);
        int at = endOfLocalPart(trimmed);
        if (at < 1 || at > MAX_LOCAL_LENGTH || trimmed.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        if (isPlainDomain(trimmed, at + 1)) {
            return Optional.of(lower(trimmed));
        }
        String local = lower(trimmed.substring(0, at));
        return domain(trimmed.substring(at + 1))
                .map(domain -> local + "@" + domain)
                .filter(key -> key.length() <= MAX_LENGTH);
    }

    /**
     * An address without the blanks around it, as it is stored.
     *
     * @param address the address as the person wrote it
     * @return the address without spaces and tabs at either end
     */
    public static String trim(String address) {
        int from = 0;
        int to = address.length();
        while (from < to && isBlank(address.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(address.charAt(to - 1))) {
            to--;
        }
        return address.substring(from, to);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    /** Where the {@code @} after a well-formed local part stands, or -1. */
    private static int endOfLocalPart(String address) {
        return address.startsWith("\"") ? endOfQuoted(address) : endOfUnquoted(address);
    }

    private static int endOfUnquoted(String address) {
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            if (c == '@') {
                return i;
            }
            if (c >= UNQUOTED.length || !UNQUOTED[c]) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean[] unquoted() {
        boolean[] allowed = new boolean[0x7F];
        Arrays.fill(allowed, '!', allowed.length, true);
        for (char special : "()<>[]:;,\\\"".toCharArray()) {
            allowed[special] = false;
        }
        return allowed;
    }

    private static int endOfQuoted(String address) {
        for (int i = 1; i < address.length(); i++) {
            char c = address.charAt(i);
            if (c == '"') {
                return i > 1 && i + 1 < address.length() && address.charAt(i + 1) == '@' ? i + 1 : -1;
            }
            if (c == '\\') {
                i++;
                c = i < address.length() ? address.charAt(i) : 0;
            }
            if (c < ' ' || c > '~') {
                return -1;
            }
        }
        return -1;
    }

    /**
     * Whether the rest of an address is made of labels of ASCII letters, digits and inner hyphens. IDN would only lower its letters, and
     * takes most of the time there is for an address.
     */
    private static boolean isPlainDomain(String address, int from) {
        int start = from;
        for (int i = from; i <= address.length(); i++) {
            char c = i < address.length() ? address.charAt(i) : '.';
            if (c == '.') {
                int length = i - start;
                if (length < 1 || length > MAX_LABEL_LENGTH || address.charAt(i - 1) == '-') {
                    return false;
                }
                start = i + 1;
            } else if (!isLetterOrDigit(c) && (c != '-' || i == start)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    private static Optional<String> domain(String domain) {
        try {
            String ascii = lower(IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES));
            // why: IDN lets empty labels at the end pass
            boolean wellFormed =
                    !ascii.isEmpty() && !ascii.startsWith(".") && !ascii.endsWith(".") && !ascii.contains("..");
            return wellFormed ? Optional.of(ascii) : Optional.empty();
        } catch (IllegalArgumentException noDomain) {
            return Optional.empty();
        }
    }

    /** Lowers a text of nothing but ASCII, by table: no locale has a say. */
    private static String lower(String text) {
        int first = 0;
        while (first < text.length() && !isCapital(text.charAt(first))) {
            first++;
        }
        if (first == text.length()) {
            return text;
        }
        byte[] lowered = text.getBytes(StandardCharsets.US_ASCII);
        for (int i = first; i < lowered.length; i++) {
            lowered[i] += (byte) (isCapital((char) lowered[i]) ? 'a' - 'A' : 0);
        }
        return new String(lowered, StandardCharsets.US_ASCII);
    }

    private static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }
}
