package io.lcart.samples.portal.web.seat;

import io.lcart.samples.portal.web.Layout;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The page of one line of seats. Immutable.
 *
 * @param layout what stands around it
 * @param line the line
 * @param done what was done just now, or {@code null}
 * @param giving whether seats can be given
 * @param mostCodes how many codes can be issued at once
 * @param forms the ways to give seats, and {@code seats} for what is done with single ones
 * @param seats the seats of this page, by number
 * @param nextHref the page with more seats, or {@code null}
 * @param firstHref the first page, or {@code null} if this is it
 */
public record LinePageView(
        Layout layout,
        LineView line,
        @Nullable String done,
        boolean giving,
        int mostCodes,
        Map<String, FormView> forms,
        List<SeatView> seats,
        @Nullable String nextHref,
        @Nullable String firstHref) {

    /**
     * One of the forms.
     *
     * @param name its name
     * @return the form
     */
    public FormView form(String name) {
        return Objects.requireNonNull(forms.get(name), name);
    }
}
