package io.lcart.samples.portal.web;

import org.jspecify.annotations.Nullable;

/**
 * The page where an administrator says whose pages they want to look at. Immutable.
 *
 * @param layout what stands around it
 * @param error why the last try failed, or {@code null}
 * @param typed what was typed, or empty
 */
public record ViewAsView(Layout layout, @Nullable String error, String typed) {}
