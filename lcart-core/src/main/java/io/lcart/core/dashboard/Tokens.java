package io.lcart.core.dashboard;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Replaces tokens such as {@code [CustomerPoints]} in one pass; what they are replaced by is not searched for tokens. */
final class Tokens {

    private static final Pattern TOKEN = Pattern.compile("\\[[A-Za-z]++]");

    private Tokens() {}

    static String fill(String text, Map<String, String> values) {
        return TOKEN.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(values.getOrDefault(match.group(), match.group())));
    }
}
