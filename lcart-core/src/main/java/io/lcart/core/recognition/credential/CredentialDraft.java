package io.lcart.core.recognition.credential;

import io.lcart.core.recognition.credential.BadgeCredential.Achievement;
import io.lcart.core.recognition.credential.CredentialCheck.StatusEntry;
import io.lcart.core.text.Messages;
import io.lcart.spi.recognition.StatusPlace;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes credentials out of what is stored. All names are derived from the site's and the award's, so that nothing about a credential is stored but
 * its place in a status list. Pure functions.
 */
final class CredentialDraft {

    private CredentialDraft() {}

    static BadgeCredential of(BadgePolicy site, AwardFile file, StatusPlace place, Locale language) {
        String award = file.award().id().value();
        return new BadgeCredential(
                urn(site, "credential", award),
                // why of the award: a name of the person would tell that two badges are one person's
                urn(site, "subject", award),
                file.account().displayName(),
                achievement(site, file, language),
                site.issuer(),
                file.award().awardedAt(),
                file.award().expiresAt(),
                new StatusEntry(site.statusLink(StatusLists.name(place)), place.place()));
    }

    private static Achievement achievement(BadgePolicy site, AwardFile file, Locale language) {
        String name = file.badge().name();
        String description = file.badge().description();
        String said = description.isBlank() ? name : description;
        String criteria = file.courses().isEmpty()
                ? said
                : Messages.text("credential.criteria", List.of(language), String.join(" · ", file.courses()));
        return new Achievement(
                urn(site, "badge", file.badge().id().value()),
                name,
                said,
                criteria,
                https(file.badge().image()));
    }

    private static @Nullable String https(@Nullable String image) {
        return image != null && image.matches("https://[!-~]+") ? image : null;
    }

    /** A name out of a hash (RFC 9562 §5.8), which no other site has and which leads back to nothing. */
    private static String urn(BadgePolicy site, String kind, String key) {
        byte[] hash = Canonical.sha256((site.statusLink() + "\n" + kind + "\n" + key).getBytes(StandardCharsets.UTF_8));
        ByteBuffer bytes = ByteBuffer.wrap(hash);
        long high = (bytes.getLong() & ~0xF000L) | 0x8000L;
        long low = (bytes.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return "urn:uuid:" + new UUID(high, low);
    }
}
