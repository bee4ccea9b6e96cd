package io.lcart.samples.portal.web.badge;

import io.lcart.core.recognition.sharing.ShareLinks;
import io.lcart.core.recognition.sharing.SharedBadge;
import io.lcart.samples.portal.text.Texts;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A link that shows a badge elsewhere. Immutable.
 *
 * @param place where, the last part of its text's key
 * @param label what it does
 * @param href the address
 */
public record ShareLink(String place, String label, String href) {

    /**
     * What is told about a badge.
     *
     * @param name the badge's name
     * @param issuer the site's name
     * @param awardedAt when it was earned
     * @param expiresAt when it expires, or {@code null}
     */
    public record Told(
            String name,
            String issuer,
            Instant awardedAt,
            @Nullable Instant expiresAt) {}

    /**
     * All links of a badge.
     *
     * @param told what is told about it
     * @param page the address of its public page
     * @param texts the words of its holder's language
     * @param zone in which its months are months
     * @return the links; none if the page has an address that is not to be shared
     */
    public static List<ShareLink> all(Told told, String page, Texts texts, ZoneId zone) {
        try {
            ShareLinks links = ShareLinks.of(new SharedBadge(
                    told.name(),
                    told.issuer(),
                    YearMonth.from(told.awardedAt().atZone(zone)),
                    told.expiresAt() == null
                            ? null
                            : YearMonth.from(told.expiresAt().atZone(zone)),
                    SharedBadge.page(page),
                    texts.get("share.words", told.name(), told.issuer())));
            return List.of(
                    link(texts, "linkedin-profile", links.linkedInProfile().toString()),
                    link(texts, "linkedin", links.linkedInPost().toString()),
                    link(texts, "facebook", links.facebook().toString()),
                    link(texts, "x", links.x().toString()),
                    link(texts, "bluesky", links.bluesky().toString()),
                    link(texts, "mail", links.mail().toString()));
        } catch (IllegalArgumentException notToBeShared) {
            return List.of();
        }
    }

    private static ShareLink link(Texts texts, String place, String href) {
        return new ShareLink(place, texts.get("share." + place), href);
    }
}
