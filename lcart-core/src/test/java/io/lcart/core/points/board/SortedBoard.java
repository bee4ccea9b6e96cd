package io.lcart.core.points.board;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A board that sorts everybody whenever it is asked: what a board means, told a second time. */
final class SortedBoard {

    private final Ranking ranking;
    private final Map<Long, Standing> members = new HashMap<>();

    SortedBoard(Ranking ranking) {
        this.ranking = ranking;
    }

    void put(long number, long points, long reached) {
        members.put(number, new Standing(number, points, reached, 0, 0));
    }

    boolean remove(long number) {
        return members.remove(number) != null;
    }

    boolean has(long number) {
        return members.containsKey(number);
    }

    List<Standing> standings() {
        List<Standing> sorted = new ArrayList<>(members.values());
        sorted.sort(Comparator.comparing(Standing::points, Comparator.reverseOrder())
                .thenComparing(Standing::reached)
                .thenComparing(Standing::number));
        List<Standing> ranked = new ArrayList<>();
        int above = 0;
        int different = 0;
        for (int i = 0; i < sorted.size(); i++) {
            Standing at = sorted.get(i);
            if (i == 0 || sorted.get(i - 1).points() != at.points()) {
                above = i;
                different++;
            }
            int rank = switch (ranking) {
                case COMPETITION -> above + 1;
                case DENSE -> different;
                case EARLIEST -> i + 1;
            };
            ranked.add(new Standing(at.number(), at.points(), at.reached(), i, rank));
        }
        return ranked;
    }
}
