package io.lcart.samples.portal.web.points;

import io.lcart.samples.portal.web.Layout;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page with one's points. Immutable.
 *
 * @param layout what stands around it
 * @param balance how many there are, in figures of the page's language
 * @param items what they are for, the newest first
 * @param nextHref the page with older ones, or {@code null}
 */
public record PointsView(
        Layout layout,
        String balance,
        List<ItemView> items,
        @Nullable String nextHref) {

    /**
     * Something the person did.
     *
     * @param event its event
     * @param what what it was, in words
     * @param on on which item, or {@code null}
     * @param when when
     * @param points what it gave, in words
     * @param given whether it gave anything
     * @param reason the name of the reason, as in {@code cap-reached}
     * @param why why it gave what it gave, in words
     * @param remedy what would change that, in words, or {@code null}
     * @param changes what it gave at first and what was taken back since, in words; empty if nothing changed
     */
    public record ItemView(
            String event,
            String what,
            @Nullable String on,
            String when,
            String points,
            boolean given,
            String reason,
            String why,
            @Nullable String remedy,
            List<String> changes) {}
}
