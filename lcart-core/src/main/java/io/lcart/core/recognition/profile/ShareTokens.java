package io.lcart.core.recognition.profile;

import io.lcart.core.code.CodeKeys;
import io.lcart.core.internal.PublicToken;
import io.lcart.spi.TokenHash;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.recognition.profile.ShareLink;
import java.time.Instant;
import java.util.Optional;

/**
 * Tokens of links to profiles: 160 bits that nobody can guess, made of the site's secret, the person and something random, so that nothing
 * in the database leads to them and their owners can be shown them again. Only a hash is stored. Thread-safe.
 */
final class ShareTokens {

    /** What a token looks like; nothing else is looked for. */
    private static final String FORM = "[0-9a-f]{40}";

    private final CodeKeys keys;

    ShareTokens(CodeKeys keys) {
        this.keys = keys;
    }

    /** A new link, unlike every other. */
    ShareLink link(AccountId account, Instant now) {
        String origin = keys.newOrigin();
        String token = token(account, origin).orElseThrow();
        return new ShareLink(PublicToken.hash(token), origin, now);
    }

    /** The token of a link, if its secret is still there. */
    Optional<String> token(AccountId account, ShareLink link) {
        return token(account, link.origin())
                .filter(token -> PublicToken.hash(token).equals(link.token()));
    }

    private Optional<String> token(AccountId account, String origin) {
        return keys.token("profile of " + account.value(), origin);
    }

    /** What is stored of a token that somebody came with; nothing if it cannot be one. */
    Optional<TokenHash> find(String token) {
        return token.matches(FORM) ? Optional.of(PublicToken.hash(token)) : Optional.empty();
    }
}
