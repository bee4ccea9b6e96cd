package io.lcart.oracle;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a dashboard says, in plain words that two evaluators can be compared by. */
sealed interface Answer {

    /** There is no dashboard for this person. */
    record Refused() implements Answer {}

    /** A dashboard. What is absent is {@code null}. */
    record Shown(Set<String> roles, List<Tile> tiles, String logo, String welcome, List<String> messages)
            implements Answer {
        @Override
        public String toString() {
            return "roles " + roles + ", tiles "
                    + tiles.stream().map(Tile::toString).collect(Collectors.joining(" ")) + ", logo " + logo
                    + ", welcome " + welcome + ", messages " + messages;
        }
    }

    /** A visible tile; the text is {@code null} if it is the library's own. */
    record Tile(String id, int count, boolean capped, String text) {
        @Override
        public String toString() {
            return id + "=" + count + (capped ? "+" : "") + (text == null ? "" : "'" + text + "'");
        }
    }
}
