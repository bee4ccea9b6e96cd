package io.lcart.core;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something that is made when it is first asked for, once. If making it fails it is tried again the next time. Thread-safe.
 *
 * @param <T> what is made
 */
final class Lazily<T> {

    private final Supplier<? extends T> making;
    private volatile @Nullable T made;

    Lazily(Supplier<? extends T> making) {
        this.making = making;
    }

    T get() {
        T known = made;
        return known == null ? make() : known;
    }

    private synchronized T make() {
        T known = made;
        if (known == null) {
            known = making.get();
            made = known;
        }
        return known;
    }

    void ifMade(Consumer<? super T> use) {
        T known = made;
        if (known != null) {
            use.accept(known);
        }
    }
}
