package io.lcart.samples.portal.web.recognition;

import io.lcart.samples.portal.web.Layout;
import java.util.List;

/**
 * The page that says why one has a badge, or why not. Immutable.
 *
 * @param layout what stands around it
 * @param name the badge's name
 * @param answer the answer in words
 * @param facts what was weighed, oldest first
 * @param changes what would have to change, in words
 */
public record BadgeWhyView(Layout layout, String name, String answer, List<FactView> facts, List<String> changes) {

    /**
     * A fact.
     *
     * @param what what it is, in words
     * @param date when it happened
     * @param rule what decided, in words
     * @param counts whether it is the one that counts
     */
    public record FactView(String what, String date, String rule, boolean counts) {}
}
