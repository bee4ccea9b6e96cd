package io.lcart.samples.portal.web.seat;

import io.lcart.samples.portal.web.Layout;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page with the lines of seats. Immutable.
 *
 * @param layout what stands around it
 * @param lines the lines, the latest first
 * @param nextHref the page with older ones, or {@code null}
 * @param otherDay whether the reader comes from a dashboard of another day, while this page is about now
 */
public record LinesView(
        Layout layout, List<LineView> lines, @Nullable String nextHref, boolean otherDay) {}
