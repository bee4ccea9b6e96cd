package io.lcart.samples.portal.web.profile;

import io.lcart.samples.portal.web.Layout;
import org.jspecify.annotations.Nullable;

/**
 * Whether a profile is shared, and by which link. Immutable.
 *
 * @param layout what stands around the page
 * @param link the link, or {@code null} if there is none or it cannot be shown
 * @param state what is said about it
 * @param shared whether there is a link
 */
public record ProfileSummary(Layout layout, @Nullable String link, String state, boolean shared) {}
