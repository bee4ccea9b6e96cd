package io.lcart.samples.portal.web;

import org.jspecify.annotations.Nullable;

/**
 * The page behind a tile. Immutable.
 *
 * @param layout what stands around it
 * @param decision why the tile is shown
 * @param count the count in words, or {@code null}
 * @param back the dashboard
 * @param whyHref the explanation
 */
public record TilePageView(
        Layout layout,
        WhyView.DecisionView decision,
        @Nullable String count,
        String back,
        String whyHref) {}
