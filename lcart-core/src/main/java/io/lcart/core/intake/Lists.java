package io.lcart.core.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Copies the lists of commands. */
final class Lists {

    private Lists() {}

    /**
     * Copies a list as it came: a missing one as empty, a missing element as it is, so that validation can name it.
     *
     * @param <T> the elements
     * @param list the list, {@code null} where a host's JSON left it out
     * @return an immutable copy
     */
    static <T> List<T> copy(@Nullable List<T> list) {
        return list == null ? Collections.emptyList() : Collections.unmodifiableList(new ArrayList<>(list));
    }
}
