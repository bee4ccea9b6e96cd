package io.lcart.samples.portal.web.report;

import io.lcart.samples.portal.web.Layout;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page that says whom the reader may report on, and why. Immutable.
 *
 * @param layout what stands around it
 * @param people the people of this page
 * @param nextHref the next page, or {@code null}
 * @param firstHref the first page, or {@code null} if it is this one
 */
public record ScopeView(
        Layout layout,
        List<Reached> people,
        @Nullable String nextHref,
        @Nullable String firstHref) {

    /**
     * A person within reach.
     *
     * @param name the person
     * @param email their address
     * @param href their transcript
     * @param reasons why, in words
     */
    public record Reached(String name, String email, String href, List<String> reasons) {}
}
