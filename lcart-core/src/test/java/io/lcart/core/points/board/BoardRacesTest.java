package io.lcart.core.points.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * Readers beside a writer. A thousand members hand the same points round in pairs, above them as many come as go, and below them members come
 * and go as they like: so whoever has certain points has one certain place, whatever the moment.
 */
class BoardRacesTest {

    private static final int MEMBERS = 3000;
    private static final int ABOVE = 200;
    private static final int BELOW = 2000;
    private static final int STEP = 10;
    private static final int SWAPS = 16;
    private static final long HIGH = 1_000_000;

    private final long deadline = System.nanoTime() + Duration.ofMillis(1500).toNanos();
    private final long[] points = new long[MEMBERS];
    private final Deque<Long> above = new ArrayDeque<>();
    private final Board board = board();

    private Board board() {
        BoardBuilder builder = Board.builder(Ranking.COMPETITION, 0);
        for (int member = 0; member < MEMBERS; member++) {
            points[member] = (long) member * STEP;
            builder.add(member, points[member], 0);
        }
        for (long number = HIGH; number < HIGH + ABOVE; number++) {
            builder.add(number, HIGH + number % 7, number);
            above.add(number);
        }
        return builder.build();
    }

    @Test
    void no_reader_ever_sees_half_a_change() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            Future<Long> writer = threads.submit(this::write);
            List<Callable<Long>> readers = List.of(() -> read(1), () -> read(2));
            List<Future<Long>> reads = readers.stream().map(threads::submit).toList();

            assertThat(writer.get(1, TimeUnit.MINUTES)).isPositive();
            for (Future<Long> read : reads) {
                assertThat(read.get(1, TimeUnit.MINUTES)).isPositive();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private long write() {
        Random random = new Random(3);
        Changes changes = new Changes(4 * SWAPS);
        long next = HIGH + ABOVE;
        long batches = 0;
        for (; System.nanoTime() < deadline; batches++) {
            changes.clear();
            for (int i = 0; i < SWAPS; i++) {
                swap(changes, random.nextInt(MEMBERS), random.nextInt(MEMBERS));
            }
            changes.remove(above.remove());
            changes.put(next, HIGH + next % 7, next);
            above.add(next++);
            for (int i = 0; i < 10; i++) {
                long number = -1 - random.nextInt(BELOW);
                // why by turns: it grows for a while, and comes down again
                if (random.nextInt(10) < (batches / 300 % 2 == 0 ? 8 : 2)) {
                    changes.put(number, number, 0);
                } else {
                    changes.remove(number);
                }
            }
            board.apply(changes);
            // why a pause: who reads starts in it, and is overtaken by the next batch
            pause(random.nextInt(20_000));
        }
        return batches;
    }

    private static void pause(long nanos) {
        long start = System.nanoTime();
        while (System.nanoTime() - start < nanos) {
            Thread.onSpinWait();
        }
    }

    private void swap(Changes changes, int one, int other) {
        long mine = points[one];
        points[one] = points[other];
        points[other] = mine;
        changes.put(one, points[one], 0);
        changes.put(other, points[other], 0);
    }

    private long read(int seed) {
        Random random = new Random(seed);
        long reads = 0;
        for (; System.nanoTime() < deadline; reads++) {
            int member = random.nextInt(MEMBERS);
            check(board.standing(member).orElseThrow());
            List<Standing> around = board.around(member, 5);
            around.stream().filter(at -> at.points() < HIGH && at.points() >= 0).forEach(BoardRacesTest::check);
            assertThat(around).extracting(Standing::number).contains((long) member);
            assertThat(board.countAbove((long) member * STEP)).isEqualTo(ABOVE + MEMBERS - 1 - member);
            board.range(ABOVE + member, 5).stream()
                    .filter(at -> at.points() >= 0)
                    .forEach(BoardRacesTest::check);
            List<Standing> first = board.range(0, 5);
            assertThat(first).extracting(Standing::position).containsExactly(0, 1, 2, 3, 4);
            assertThat(first).extracting(Standing::points).isSortedAccordingTo(Comparator.reverseOrder());
            assertThat(board.position(member)).isBetween(ABOVE, ABOVE + MEMBERS - 1);
            assertThat(board.rank(member)).isBetween(ABOVE + 1, ABOVE + MEMBERS);
            assertThat(board.size()).isBetween(ABOVE + MEMBERS, ABOVE + MEMBERS + BELOW);
        }
        return reads;
    }

    private static void check(Standing standing) {
        assertThat(standing.position()).isEqualTo(ABOVE + MEMBERS - 1 - (int) (standing.points() / STEP));
        assertThat(standing.rank()).isEqualTo(standing.position() + 1);
    }
}
