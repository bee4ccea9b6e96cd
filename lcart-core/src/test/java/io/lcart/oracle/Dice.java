package io.lcart.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Chance that a seed repeats. */
public final class Dice {

    private final SplittableRandom random;

    public Dice(long seed) {
        random = new SplittableRandom(seed);
    }

    public int below(int bound) {
        return random.nextInt(bound);
    }

    public int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    public boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    @SafeVarargs
    public final <T> T of(T... things) {
        return things[random.nextInt(things.length)];
    }

    public <T> T of(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    /** A thing, or {@code null} as often as any one of them. */
    public <T> T maybe(List<T> things) {
        int i = random.nextInt(things.size() + 1);
        return i == things.size() ? null : things.get(i);
    }

    public <T> List<T> some(List<T> things, int oneIn) {
        List<T> some = new ArrayList<>();
        for (T thing : things) {
            if (oneIn(oneIn)) {
                some.add(thing);
            }
        }
        return some;
    }

    public <T> List<T> shuffled(List<T> things) {
        List<T> shuffled = new ArrayList<>(things);
        for (int i = shuffled.size() - 1; i > 0; i--) {
            T other = shuffled.get(i);
            int j = random.nextInt(i + 1);
            shuffled.set(i, shuffled.get(j));
            shuffled.set(j, other);
        }
        return shuffled;
    }
}
