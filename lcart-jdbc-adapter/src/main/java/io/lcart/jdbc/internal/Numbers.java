package io.lcart.jdbc.internal;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The numbers by which rows refer to each other, by the keys they have outside. */
public final class Numbers {

    private final Map<String, Long> byKey;

    Numbers(Map<String, Long> byKey) {
        this.byKey = byKey;
    }

    /** The number of a key that was found. */
    public long of(String key) {
        Long number = byKey.get(key);
        if (number == null) {
            throw new IllegalStateException(key + " was not looked up");
        }
        return number;
    }

    /** The number of a key, if it was found. */
    public @Nullable Long find(String key) {
        return byKey.get(key);
    }

    /** The keys that were found. */
    public Set<String> keys() {
        return byKey.keySet();
    }

    /** The numbers of all keys that were found. */
    public Collection<Long> all() {
        return byKey.values();
    }
}
