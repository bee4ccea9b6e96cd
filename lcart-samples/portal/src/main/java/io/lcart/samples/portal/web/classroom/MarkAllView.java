package io.lcart.samples.portal.web.classroom;

import io.lcart.samples.portal.web.Layout;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The preview of marking everybody. Immutable.
 *
 * @param layout what stands around it
 * @param path the address of the class
 * @param title its title
 * @param people the names of who would be marked
 * @param plan stands for them
 * @param key names what the form does, so that sending it twice does it once
 * @param today the last day that may be recorded
 * @param error why nobody can be marked, or {@code null}
 */
public record MarkAllView(
        Layout layout,
        String path,
        String title,
        List<String> people,
        String plan,
        String key,
        String today,
        @Nullable String error) {}
