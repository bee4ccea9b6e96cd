package io.lcart.core.intake;

import io.lcart.spi.Violation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Carries out one kind of command. Stateless and thread-safe.
 *
 * <p>A handler locks orders, pools, groups and accounts, in this order, before it reads what it changes; it reads everything a chunk needs at
 * once, decides row by row on a working copy, so that a row sees what the rows before it did, and writes the difference at once.
 *
 * @param <C> the kind of command
 */
interface Handler<C extends IntakeCommand> {

    /** The action in the audit trail. */
    String action();

    /** Whose records a command changes, by the host's key, or {@code null} if it is nobody's. */
    @Nullable
    String person(C command);

    /** What is wrong with a command beyond its constraints. Values may be missing or wrong here. */
    default List<Violation> check(C command, Instant now) {
        return List.of();
    }

    /** Answers every row. The commands are valid. */
    void apply(Work work, List<Row<C>> rows);
}
