package io.lcart.seatproof;

import io.lcart.spi.seat.SeatCounts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What the callers of a race were told, judged. Not thread-safe. */
final class Answers {

    private final Map<String, Integer> answers = new TreeMap<>();
    private final Arena arena;
    private final List<String> wrong = new ArrayList<>();
    private Collection<String> winning = List.of();

    Answers(Arena arena, List<String> told) {
        this.arena = arena;
        told.forEach(answer -> answers.merge(answer, 1, Integer::sum));
    }

    /** So many callers, and no others, were told one of these. */
    Answers exactly(int number, String... winners) {
        winning = Set.of(winners);
        int won = winning.stream()
                .mapToInt(answer -> answers.getOrDefault(answer, 0))
                .sum();
        require(won == number, "exactly " + number + " of " + winning);
        return this;
    }

    /** All others were told one of these. */
    Answers others(String... losers) {
        Set<String> definite = Set.of(losers);
        for (String answer : answers.keySet()) {
            require(winning.contains(answer) || definite.contains(answer), "nobody is told '" + answer + "'");
        }
        return this;
    }

    /** One of two commands was carried out for all who asked for it, and all who asked for the other one were refused. */
    Answers oneOf(String one, String other, String refusal) {
        boolean first = answers.containsKey(one);
        String loser = first ? other : one;
        String refused = refusal + loser.substring(loser.length() - 1);
        require(
                answers.keySet().equals(Set.of(first ? one : other, refused)),
                "all are told '" + (first ? one : other) + "' or '" + refused + "'");
        return this;
    }

    /** Of two things that exclude each other exactly one was done. */
    Answers neverBoth(String one, String other) {
        require(answers.containsKey(one) != answers.containsKey(other), "either '" + one + "' or '" + other + "'");
        return this;
    }

    Answers counts(int available, int invited, int claimed, int withdrawn) {
        SeatCounts counts = new SeatCounts(available, invited, claimed, withdrawn);
        require(arena.counts().equals(counts), counts + " in the end, not " + arena.counts());
        return this;
    }

    /** So many are available and refunded, and nobody has any. */
    Answers refunded(int available, int refunded) {
        SeatCounts counts = new SeatCounts(available, 0, 0, 0, refunded);
        require(arena.counts().equals(counts), counts + " in the end, not " + arena.counts());
        return this;
    }

    /** So many are available, of all that ever were. */
    Answers ever(int available, int seats) {
        require(arena.counts().available() == available, available + " available, not " + arena.counts());
        require(arena.counts().ever() == seats, seats + " seats ever, not " + arena.counts());
        return this;
    }

    Answers live(int seats) {
        require(arena.counts().supplied() == seats, seats + " live seats in the end, not " + arena.counts());
        return this;
    }

    private void require(boolean holds, String what) {
        if (!holds) {
            wrong.add("expected " + what + "; answers were " + answers);
        }
    }

    List<String> wrong() {
        wrong.addAll(arena.broken());
        return wrong;
    }
}
