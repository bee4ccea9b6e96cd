package io.lcart.samples.benchmarks;

import io.lcart.core.points.board.Board;
import io.lcart.core.points.board.BoardBuilder;
import io.lcart.core.points.board.Changes;
import io.lcart.core.points.board.Ranking;
import java.util.SplittableRandom;

/** Members of a board with numbers of 15 digits and up to a million points, and what happens to them: somebody gets 1 to 100 points more. */
final class BoardWorld {

    static final int BATCH = 128;

    private static final long FIRST = 100_000_000_000_000L;
    private static final long SPREAD = 0xD1B54A32D192ED03L;
    private static final int POINTS = 1_000_000;
    private static final int GAIN = 100;

    private final long[] numbers;
    private final int[] points;
    private final SplittableRandom random = new SplittableRandom(42);
    private long instant;

    BoardWorld(int members) {
        numbers = new long[members];
        points = new int[members];
        for (int i = 0; i < members; i++) {
            // why in no order: a sequence would be found by accident in one place; an odd factor makes no two equal
            numbers[i] = FIRST + (i * SPREAD & ((1L << 49) - 1));
            points[i] = random.nextInt(POINTS);
        }
    }

    int size() {
        return numbers.length;
    }

    long number(int member) {
        return numbers[member];
    }

    int points(int member) {
        return points[member];
    }

    int anybody() {
        return random.nextInt(numbers.length);
    }

    long somebody() {
        return numbers[anybody()];
    }

    int gain() {
        return 1 + random.nextInt(GAIN);
    }

    Board board() {
        BoardBuilder builder = Board.builder(Ranking.COMPETITION, numbers.length);
        for (int member = 0; member < numbers.length; member++) {
            builder.add(numbers[member], points[member], instant++);
        }
        return builder.build();
    }

    /** Draws who it happens to and what it makes of their points, beforehand, so that only boards work while they are measured. */
    Draw draw(int times) {
        long[] who = new long[times];
        long[] then = new long[times];
        for (int i = 0; i < times; i++) {
            int member = anybody();
            points[member] += gain();
            who[i] = numbers[member];
            then[i] = points[member];
        }
        instant += times;
        return new Draw(who, then, instant - times);
    }

    /** Members, the points each of them has then, and when the first of them reached them. */
    record Draw(long[] who, long[] then, long from) {

        void put(Board board, int index) {
            board.put(who[index], then[index], from + index);
        }

        void put(Changes changes, int index) {
            changes.put(who[index], then[index], from + index);
        }
    }
}
