package io.lcart.samples.portal.web.classroom;

import io.lcart.samples.portal.web.Layout;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page with one's classes. Immutable.
 *
 * @param layout what stands around it
 * @param classes the classes
 * @param nextHref the next page, or {@code null}
 * @param otherDay whether the reader comes from a dashboard of another day, while this page is about now
 */
public record ClassesView(
        Layout layout, List<Row> classes, @Nullable String nextHref, boolean otherDay) {

    /**
     * A class.
     *
     * @param id the offering
     * @param href its page
     * @param title its title
     * @param when when it takes place, in words, or {@code null}
     * @param people how many people are on its roster, in words
     * @param completed how many of them have completed it, in words
     */
    public record Row(
            String id, String href, String title, @Nullable String when, String people, String completed) {}
}
