package io.lcart.samples.portal.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One condition of a tile's rule and whether it holds. Immutable.
 *
 * @param words the condition
 * @param holds whether it holds
 * @param observed what was found, or {@code null}
 * @param children the conditions it is made of
 */
public record RuleNode(
        String words, boolean holds, @Nullable String observed, List<RuleNode> children) {}
