package io.lcart.spi.tck;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Assertions that say what was expected and what was found. */
final class Expect {

    private Expect() {}

    static void equal(@Nullable Object expected, @Nullable Object actual, String what) {
        if (!Objects.equals(expected, actual)) {
            throw new AssertionError(what + ": expected <" + expected + "> but was <" + actual + ">");
        }
    }

    /** The same elements as often, in any order. */
    static void sameElements(Collection<?> expected, Collection<?> actual, String what) {
        List<?> rest = new ArrayList<>(actual);
        boolean allFound = expected.stream().allMatch(rest::remove);
        if (!allFound || !rest.isEmpty()) {
            throw new AssertionError(what + ": expected in any order <" + expected + "> but was <" + actual + ">");
        }
    }

    static void that(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError(what);
        }
    }

    static <T extends Throwable> T thrown(Class<T> type, String what, Runnable action) {
        try {
            action.run();
        } catch (Throwable e) {
            if (type.isInstance(e)) {
                return type.cast(e);
            }
            throw new AssertionError(what + ": expected " + type.getSimpleName() + " but was " + e, e);
        }
        throw new AssertionError(what + ": expected " + type.getSimpleName() + " but nothing was thrown");
    }

    static <T> T present(@Nullable T value, String what) {
        if (value == null) {
            throw new AssertionError(what + ": expected a value but there was none");
        }
        return value;
    }

    static void distinct(Collection<?> things, String what) {
        equal(things.size(), new HashSet<>(things).size(), what + " are all different");
    }
}
