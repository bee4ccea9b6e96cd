package io.lcart.samples.portal.web.recognition;

import io.lcart.samples.portal.badge.QrPath;
import io.lcart.samples.portal.web.Layout;
import io.lcart.samples.portal.web.badge.ShareLink;
import io.lcart.samples.portal.web.profile.ProfileSummary;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page with one's badges and profile. Immutable.
 *
 * @param layout what stands around it
 * @param profile whether the profile is shared
 * @param badges the badges, the newest first
 * @param link the public link that was just made, or {@code null}
 * @param error why the last form did nothing, or {@code null}
 * @param otherDay whether the reader comes from a dashboard of another day, while this page is about now
 */
public record BadgesView(
        Layout layout,
        ProfileSummary profile,
        List<BadgeView> badges,
        @Nullable LinkView link,
        @Nullable String error,
        boolean otherDay) {

    /**
     * A badge.
     *
     * @param award the award that counts
     * @param name its name
     * @param description what it stands for, possibly empty
     * @param picture where its picture is
     * @param alt what the picture shows, in words
     * @param state {@code active}, {@code expired} or {@code revoked}
     * @param stateWords the state in words
     * @param awarded when it was earned, in words
     * @param expiry when it expires or expired, in words, or {@code null}
     * @param learned what earned it, in words
     * @param renewed how often it was earned, in words, or {@code null} if once
     * @param revoked when it was taken away, in words, or {@code null}
     * @param revokeReason why it was taken away, or {@code null}
     * @param isPublic whether others may see it
     * @param linked whether it has a public link
     * @param whyHref why one has it
     */
    public record BadgeView(
            String award,
            String name,
            String description,
            String picture,
            String alt,
            String state,
            String stateWords,
            String awarded,
            @Nullable String expiry,
            String learned,
            @Nullable String renewed,
            @Nullable String revoked,
            @Nullable String revokeReason,
            boolean isPublic,
            boolean linked,
            String whyHref) {}

    /**
     * A public link that was just made.
     *
     * @param award an award of its badge
     * @param name the badge's name
     * @param href the link
     * @param shares links that show the badge elsewhere
     * @param code a QR code of the link, for paper
     */
    public record LinkView(String award, String name, String href, List<ShareLink> shares, QrPath code) {}
}
