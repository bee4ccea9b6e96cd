package io.lcart.samples.portal.web;

import java.util.List;

/**
 * The page that explains every tile. Immutable.
 *
 * @param layout what stands around it
 * @param decisions every configured tile, shown or hidden
 * @param back the dashboard
 * @param asOf the field that asks for another instant
 */
public record WhyView(Layout layout, List<DecisionView> decisions, String back, AsOfView asOf) {

    /**
     * Why one tile is shown or hidden.
     *
     * @param id the tile's id
     * @param text its text
     * @param icon its icon's name
     * @param visible whether it is shown
     * @param words the decision in a sentence
     * @param rule its rule
     * @param flip the shortest change that would turn the decision, possibly none
     * @param proven whether it is proven that no fewer changes would do, or none at all
     * @param tint a colour, 0 to 5
     */
    public record DecisionView(
            String id,
            String text,
            String icon,
            boolean visible,
            String words,
            RuleNode rule,
            List<String> flip,
            boolean proven,
            int tint) {}
}
