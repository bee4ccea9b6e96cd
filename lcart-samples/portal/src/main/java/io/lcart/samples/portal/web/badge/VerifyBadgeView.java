package io.lcart.samples.portal.web.badge;

import io.lcart.samples.portal.web.Layout;
import io.lcart.samples.portal.web.badge.PublicBadgeView.FactView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page that verifies credentials of badges. Immutable.
 *
 * @param layout what stands around it
 * @param typed what was pasted, for the form
 * @param result what there is to say, or {@code null} before anything was asked
 */
public record VerifyBadgeView(
        Layout layout, String typed, @Nullable ResultView result) {

    /**
     * What there is to say of one credential.
     *
     * @param state {@code valid}, {@code not-revoked}, {@code superseded}, {@code not-yet-valid}, {@code expired}, {@code revoked} or the reason why it is
     *     not to be believed
     * @param good whether it may be relied on
     * @param title the state in a few words
     * @param words what it means
     * @param origin whose it is, or {@code null} if it is not to be believed
     * @param facts what it says; none if it is not to be believed
     */
    public record ResultView(
            String state,
            boolean good,
            String title,
            String words,
            @Nullable String origin,
            List<FactView> facts) {}
}
