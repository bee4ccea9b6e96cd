package io.lcart.core.people;

import io.lcart.core.internal.json.Json;
import io.lcart.core.internal.json.JsonText;
import io.lcart.core.people.ViewerRefusedException.Reason;
import io.lcart.spi.Micros;
import io.lcart.spi.audit.AuditEntry;
import io.lcart.spi.people.Account;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.storage.Storage;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What every operation of a viewer passes, and the one place that knows of view-as (product.md P3, reliability.md T30, D8): reads of
 * administrators who look at somebody else's pages are permitted and noted here, and everything else they might do is refused here. For
 * people who look at their own pages it costs nothing. Not for hosts. Thread-safe.
 */
public final class Gate {

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
            return work.get();
        }
        permit(actor, viewer.account());
        R answer = work.get();
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
     * @param work what is done
     * @return what became of it
     * @throws ViewerRefusedException if it is somebody who looks at another's pages, or the work says so
     */
    public <R> R act(Viewer viewer, String operation, Supplier<R> work) {
        requireOwn(viewer);
        return work.get();
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

    private void note(AccountId actor, String action, AccountId subject, Map<String, Json> detail) {
        Instant now = Micros.of(clock.instant());
        AuditEntry entry = new AuditEntry(now, actor.value(), action, subject, JsonText.write(Json.of(detail)), null);
        storage.inTransaction(session -> {
            session.audit().append(List.of(entry));
            return true;
        });
    }
}
