package io.lcart.samples.portal.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Random choices that depend on the seed and on what is being made, and on nothing else: the data of one learner is the same however many
 * others there are, and whether the run was interrupted or not. Not thread-safe.
 */
final class Dice {

    private final SplittableRandom random;

    /**
     * Dice for one thing.
     *
     * @param seed the run's seed
     * @param kind what is being made
     * @param index which of them
     */
    Dice(long seed, String kind, long index) {
        this.random = new SplittableRandom(mix(mix(seed) ^ mix(kind.hashCode()) ^ mix(index + 0x9E3779B97F4A7C15L)));
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** A number from {@code least} to {@code greatest}, both possible. */
    int between(int least, int greatest) {
        return least + random.nextInt(greatest - least + 1);
    }

    /** Happens in so many of a hundred cases. */
    boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** An element of which the first are far more likely than the last, about as by Zipf's law. */
    <T> T skewed(List<T> choices) {
        double u = random.nextDouble();
        int index = (int) (Math.pow(choices.size() + 1.0, u) - 1);
        return choices.get(Math.min(index, choices.size() - 1));
    }

    /** An instant so many days before another, at some time of that day. */
    Instant daysBefore(Instant base, int most, int least) {
        return base.minus(Duration.ofDays(between(least, most))).minusSeconds(random.nextInt(86_400));
    }
}
