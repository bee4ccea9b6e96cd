package io.lcart.core.internal.command;

import io.lcart.spi.ConflictException;
import io.lcart.spi.idempotency.CommandKey;
import io.lcart.spi.idempotency.CommandResult;
import io.lcart.spi.storage.Session;
import io.lcart.spi.storage.Storage;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries out commands in one transaction each, and those with a key once (reliability.md B1, B2): a repeat of the same command has the
 * result of the first one and no effect. A command that loses a race is carried out again. Thread-safe.
 */
public final class CommandRunner {

    private static final Logger LOG = LoggerFactory.getLogger(CommandRunner.class);
    private static final int ATTEMPTS = 5;

    private final Storage storage;

    /**
     * A runner.
     *
     * @param storage where commands take effect
     */
    public CommandRunner(Storage storage) {
        this.storage = storage;
    }

    /**
     * A command that may be repeated.
     *
     * @param <R> the result
     * @param key names it
     * @param fingerprint a hash over everything it says, at most 64 characters
     * @param at the operation's instant
     * @param codec writes its result down
     * @param reused the result if the key is another command's
     */
    public record Repeatable<R>(CommandKey key, String fingerprint, Instant at, ResultCodec<R> codec, R reused) {}

    /**
     * Carries out a command that is a command of its own each time.
     *
     * @param <R> the result
     * @param work its work, which may be done more than once but takes effect once
     * @return the result
     * @throws ConflictException if others kept changing the same things; the command had no effect
     * @throws io.lcart.spi.UnavailableException if the storage did not answer
     */
    public <R> R run(Function<Session, Step<R>> work) {
        return run(null, session -> {}, work);
    }

    /**
     * Carries out a command.
     *
     * @param <R> the result
     * @param command the command, or {@code null} if every call is a command of its own
     * @param admission asked before a repeat is answered; what it throws is thrown on. The work asks by itself
     * @param work its work, which may be done more than once but takes effect once
     * @return the result
     * @throws ConflictException if others kept changing the same things; the command had no effect
     * @throws io.lcart.spi.UnavailableException if the storage did not answer; with a key it is safe to ask again
     */
    public <R> R run(@Nullable Repeatable<R> command, Consumer<Session> admission, Function<Session, Step<R>> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(command, admission, work);
            } catch (ConflictException raced) {
                if (attempt == ATTEMPTS) {
                    throw raced;
                }
                LOG.debug("attempt {} of {} at a command lost a race", attempt, ATTEMPTS, raced);
            }
        }
    }

    private <R> R once(@Nullable Repeatable<R> command, Consumer<Session> admission, Function<Session, Step<R>> work) {
        try {
            return storage.inTransaction(session -> {
                Optional<R> before = before(command, session);
                if (before.isPresent()) {
                    admission.accept(session);
                    return before.get();
                }
                Step<R> step = work.apply(session);
                if (!step.kept()) {
                    throw new Refused(step.result());
                }
                remember(command, step.result(), session);
                return step.result();
            });
        } catch (Refused refused) {
            // why unchecked: it was thrown above, with a result of this very type
            @SuppressWarnings("unchecked")
            R result = (R) refused.result;
            return command == null ? result : rememberRefusal(command, result);
        }
    }

    /** A refusal is an answer as well: a repeat has the same one. */
    private <R> R rememberRefusal(Repeatable<R> command, R result) {
        return storage.inTransaction(session -> {
            Optional<R> before = before(command, session);
            if (before.isPresent()) {
                return before.get();
            }
            remember(command, result, session);
            return result;
        });
    }

    private static <R> Optional<R> before(@Nullable Repeatable<R> command, Session session) {
        if (command == null) {
            return Optional.empty();
        }
        return session.idempotency()
                .find(command.key())
                .map(known -> known.fingerprint().equals(command.fingerprint())
                        ? command.codec().read(known.result())
                        : command.reused());
    }

    private static <R> void remember(@Nullable Repeatable<R> command, R result, Session session) {
        if (command != null) {
            String text = command.codec().write(result);
            session.idempotency().remember(command.key(), new CommandResult(command.fingerprint(), text), command.at());
        }
    }

    /** Takes back what the work has written; never leaves this class. */
    private static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Object result;

        Refused(Object result) {
            super(null, null, false, false);
            this.result = result;
        }
    }
}
