package io.lcart.seatproof;

import java.util.ArrayList;
import java.util.List;

/** Runs rounds of a race in an arena. */
final class Racing {

    private Racing() {}

    /** What went wrong in the first round that did, or nothing. */
    static List<String> wrong(Race race, Arena arena, int rounds, int callers) {
        try (Contest contest = new Contest()) {
            for (int round = 1; round <= rounds; round++) {
                Race.Heat heat = race.heat(arena, callers);
                Answers answers = new Answers(arena, contest.of(heat.callers()));
                List<String> wrong =
                        new ArrayList<>(heat.verdict().apply(answers).wrong());
                if (!wrong.isEmpty()) {
                    wrong.add(0, race + ", round " + round + " of " + callers + " callers");
                    return wrong;
                }
            }
            return List.of();
        }
    }
}
