package io.lcart.samples.portal.web;

import org.jspecify.annotations.Nullable;

/**
 * An error page. Immutable.
 *
 * @param layout what stands around it
 * @param status the status code
 * @param title what it is
 * @param detail what happened and what to do
 * @param whyHref where it is explained, or {@code null}
 */
public record ErrorView(
        Layout layout,
        int status,
        String title,
        String detail,
        @Nullable String whyHref) {}
