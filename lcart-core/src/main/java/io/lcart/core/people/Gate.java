package io.lcart.core.people;

import io.lcart.core.internal.json.Json;
import io.lcart.core.internal.json.JsonText;
import io.lcart.core.people.ViewerRefusedException.Reason;
import io.lcart.spi.LcartException;
import io.lcart.spi.Micros;
import io.lcart.spi.audit.AuditEntry;
import io.lcart.spi.people.Account;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.storage.Storage;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What every operation of a viewer passes, and the one place that knows of view-as (product.md P3, reliability.md T30, D8): reads of
 * administrators who look at somebody else's pages are permitted and noted here, and everything else they might do is refused here.
 * Refusals that are about who asks are noted here, too. What people do on their own pages and are not refused costs nothing more. Not for
 * hosts. Thread-safe.
 */
public final class Gate {

    /** How many refusals of one person in an hour of the clock are in the audit trail. */
    public static final int NOTED_PER_HOUR = 20;

    private static final Logger LOG = LoggerFactory.getLogger(Gate.class);
    private static final String NOT_IN_REACH = "NOT_IN_REACH";

    private final Storage storage;
    private final InstantSource clock;
    private final Administrators administrators;

    /**
     * A gate.
     *
     * @param storage where accounts and the audit trail are
     * @param clock the source of the instants in the audit trail
     * @param administrators who may look at the pages of others
     */
    public Gate(Storage storage, InstantSource clock, Administrators administrators) {
        this.storage = storage;
        this.clock = clock;
        this.administrators = administrators;
    }

    /**
     * Lets a viewer read.
     *
     * @param <R> the answer
     * @param viewer who reads
     * @param operation what, as in {@code trainings.list}
     * @param work the read, scoped by the viewer's account
     * @return the answer
     * @throws ViewerRefusedException if somebody looks who may not, or the read says so
     */
    public <R> R read(Viewer viewer, String operation, Supplier<R> work) {
        return read(viewer, operation, Map.of(), work);
    }

    /**
     * Lets a viewer read. Where somebody looks at another's pages, the audit trail has one entry for it, with both; it is written in a
     * transaction of its own, and if it cannot be, there is no answer: nobody looks without a trace.
     *
     * @param <R> the answer
     * @param viewer who reads
     * @param operation what, as in {@code report.transcript}
     * @param facts more about it for the audit trail, without secrets
     * @param work the read, scoped by the viewer's account
     * @return the answer
     * @throws ViewerRefusedException if somebody looks who may not, or the read says so
     */
    public <R> R read(Viewer viewer, String operation, Map<String, String> facts, Supplier<R> work) {
        AccountId actor = viewer.actor();
        if (actor == null) {
            R answer = noting(viewer, operation, work);
            noteIfNotInReach(viewer, operation, answer);
            return answer;
        }
        R answer = noting(viewer, operation, () -> {
            permit(actor, viewer.account());
            return work.get();
        });
        boolean found = !(answer instanceof Optional<?> some) || some.isPresent();
        Map<String, Json> detail = new HashMap<>();
        facts.forEach((name, value) -> detail.put(name, Json.of(value)));
        detail.put("read", Json.of(operation));
        detail.put("found", Json.of(found));
        note(actor, "view-as", viewer.account(), detail);
        return answer;
    }

    /**
     * Lets a viewer act: change something, send something, or take something along.
     *
     * @param <R> what became of it
     * @param viewer who acts
     * @param operation what, as in {@code seat.assign}
     * @param work what is done; it answers with an empty {@link Optional} where what it is about is not there or not the viewer's
     * @return what became of it
     * @throws ViewerRefusedException if it is somebody who looks at another's pages, or the work says so
     */
    public <R> R act(Viewer viewer, String operation, Supplier<R> work) {
        R outcome = noting(viewer, operation, () -> {
            requireOwn(viewer);
            return work.get();
        });
        if (outcome instanceof RefusalOutcome refusal && refusal.reason().forbids()) {
            refused(viewer, operation, refusal.reason().name());
        }
        noteIfNotInReach(viewer, operation, outcome);
        return outcome;
    }

    private void noteIfNotInReach(Viewer viewer, String operation, @Nullable Object answer) {
        if (answer instanceof Optional<?> some && some.isEmpty()) {
            refused(viewer, operation, NOT_IN_REACH);
        }
    }

    private <R> R noting(Viewer viewer, String operation, Supplier<R> work) {
        try {
            return work.get();
        } catch (ViewerRefusedException e) {
            refused(viewer, operation, e.reason().name());
            throw e;
        }
    }

    /**
     * Refuses viewers with somebody else behind them.
     *
     * @param viewer who acts
     * @throws ViewerRefusedException if there is an actor behind the viewer
     */
    public void requireOwn(Viewer viewer) {
        if (viewer.actor() != null) {
            throw new ViewerRefusedException(viewer.actor(), Reason.READ_ONLY);
        }
    }

    /** Before the subject is looked at: who may not look does not learn who exists. */
    private void permit(AccountId actor, AccountId subject) {
        if (actor.equals(subject)) {
            throw new ViewerRefusedException(actor, Reason.OWN_PAGES);
        }
        int level = administrators.level(actor);
        if (level <= 0) {
            throw new ViewerRefusedException(actor, Reason.NOT_ADMINISTRATOR);
        }
        if (administrators.level(subject) >= level) {
            throw new ViewerRefusedException(actor, Reason.ADMINISTRATORS_PAGES);
        }
        Optional<Account> account = storage.read(session ->
                Optional.ofNullable(session.people().accounts(List.of(actor)).get(actor)));
        // why only if there is one: an administrator need not be a customer as well (domain.md §1)
        account.ifPresent(known -> ViewerRefusedException.requireActive(actor, known.status()));
    }

    /**
     * Notes a refusal that is about who asks, in a transaction of its own: what was refused is rolled back, and the refusal stands whether it
     * can be noted or not. Of each person there are at most {@value #NOTED_PER_HOUR} in an hour of the clock, the last of them marked so, and
     * of nobody without an account there is any: neither an angry person nor a flood of strangers fills the trail.
     */
    private void refused(Viewer viewer, String operation, String reason) {
        AccountId asker = viewer.asker();
        Instant now = Micros.of(clock.instant());
        try {
            boolean administrator = viewer.actor() != null && administrators.level(asker) > 0;
            storage.inTransaction(session -> {
                if (!administrator && session.people().accounts(List.of(asker)).isEmpty()) {
                    return false;
                }
                int number = session.attempts().add("refused:" + asker.value(), now.truncatedTo(ChronoUnit.HOURS), 1);
                if (number > NOTED_PER_HOUR) {
                    return false;
                }
                Map<String, Json> detail = Map.of(
                        "operation", Json.of(operation),
                        "reason", Json.of(reason.toLowerCase(Locale.ROOT).replace('_', '-')),
                        "lastOfTheHour", Json.of(number == NOTED_PER_HOUR));
                AccountId subject = viewer.actor() == null ? null : viewer.account();
                session.audit().append(List.of(entry(now, asker, "refused", subject, detail)));
                return true;
            });
        } catch (LcartException e) {
            LOG.warn("a refusal of {} was not noted", operation, e);
        }
    }

    private void note(AccountId actor, String action, AccountId subject, Map<String, Json> detail) {
        Instant now = Micros.of(clock.instant());
        AuditEntry entry = new AuditEntry(now, actor.value(), action, subject, JsonText.write(Json.of(detail)), null);
        storage.inTransaction(session -> {
            session.audit().append(List.of(entry));
            return true;
        });
    }

    private static AuditEntry entry(
            Instant now, AccountId actor, String action, @Nullable AccountId subject, Map<String, Json> detail) {
        return new AuditEntry(now, actor.value(), action, subject, JsonText.write(Json.of(detail)), null);
    }
}
