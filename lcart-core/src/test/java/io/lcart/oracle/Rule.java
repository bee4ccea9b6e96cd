package io.lcart.oracle;

import java.time.Instant;
import java.util.List;

/** The audience of a custom tile, as the test writes it. */
sealed interface Rule {

    record All(List<Rule> of) implements Rule {}

    record Any(List<Rule> of) implements Rule {}

    record Not(Rule rule) implements Rule {}

    record Always() implements Rule {}

    /** A leaderboard to look at, whether gamification is on or not. */
    record HasBoard() implements Rule {}

    record HasRole(String role) implements Rule {}

    record InGroup(String group) implements Rule {}

    record HasAccess(String course) implements Rule {}

    record Completed(String course) implements Rule {}

    /** In one of the states; the offering may be {@code null} for any. */
    record HasOrder(String offering, List<Item.Order.State> states) implements Rule {}

    record SettingIs(String name, String value) implements Rule {}

    /** Either end may be {@code null}, not both. */
    record During(Instant from, Instant until) implements Rule {}

    /** At least one of what is counted under that name. */
    record HasAny(String fact) implements Rule {}
}
