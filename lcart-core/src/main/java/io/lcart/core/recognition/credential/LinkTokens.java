package io.lcart.core.recognition.credential;

import io.lcart.spi.TokenHash;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tokens of public links. Pure functions. */
final class LinkTokens {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{40}");

    private LinkTokens() {}

    /** The hash under which a token is stored, or nothing if it cannot be one. */
    static Optional<TokenHash> hash(String token) {
        return FORM.matcher(token).matches()
                ? Optional.of(new TokenHash(
                        HexFormat.of().formatHex(Canonical.sha256(token.getBytes(StandardCharsets.US_ASCII)))))
                : Optional.empty();
    }
}
