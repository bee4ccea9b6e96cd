package io.lcart.core.training;

import io.lcart.core.internal.command.CommandRunner;
import io.lcart.core.internal.command.Constraints;
import io.lcart.core.internal.command.Step;
import io.lcart.core.people.Gate;
import io.lcart.core.people.Viewer;
import io.lcart.core.people.ViewerRefusedException;
import io.lcart.spi.InvalidInputException;
import io.lcart.spi.Violation;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.people.Account;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.storage.Session;
import io.lcart.spi.storage.Storage;
import io.lcart.spi.training.AccessEntry;
import io.lcart.spi.training.Arrangement;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The order in which people want to see their trainings, and what of them they want to begin with (product.md S6). It is theirs alone: nobody
 * else reads or changes it, and it changes nothing but the order of their own list. {@link Trainings} lists in that order. A training keeps its
 * place while there is no access to it. Thread-safe.
 */
public final class TrainingArrangements {

    private final Gate gate;
    private final Storage storage;
    private final Constraints constraints;
    private final CommandRunner runner;

    /**
     * The arrangements of a site; hosts get them from {@code Lcart}.
     *
     * @param gate what every operation of a viewer passes
     * @param storage where they are kept
     * @param validator checks the constraints of commands
     */
    public TrainingArrangements(Gate gate, Storage storage, Validator validator) {
        this.gate = gate;
        this.storage = storage;
        this.constraints = new Constraints(validator);
        this.runner = new CommandRunner(storage);
    }

    /**
     * The viewer's own.
     *
     * @param viewer whose
     * @return what is kept, or {@link TrainingArrangement#NONE}
     * @throws ViewerRefusedException if the viewer's account does not exist or may not use the site
     * @throws io.lcart.spi.UnavailableException if the storage did not answer
     */
    public TrainingArrangement of(Viewer viewer) {
        return gate.read(
                viewer,
                "training.arrangement",
                () -> storage.read(session -> {
                    requireActive(session, viewer.account());
                    return session.training()
                            .arrangement(viewer.account())
                            .map(ArrangementText::read)
                            .orElse(TrainingArrangement.NONE);
                }));
    }

    /**
     * Keeps the viewer's own, in the place of what was kept before. The same wish again changes nothing.
     *
     * @param viewer whose
     * @param wanted what they want
     * @return what became of it
     * @throws ViewerRefusedException if the viewer's account does not exist or may not use the site
     * @throws InvalidInputException if more than 1000 offerings are named, or one of them twice; nothing was changed
     * @throws io.lcart.spi.UnavailableException if the storage did not answer
     */
    public ArrangeOutcome arrange(Viewer viewer, TrainingArrangement wanted) {
        return gate.act(viewer, "training.arrange", () -> keep(viewer, wanted));
    }

    private ArrangeOutcome keep(Viewer viewer, TrainingArrangement wanted) {
        List<Violation> violations = new ArrayList<>(constraints.violations(wanted));
        if (new HashSet<>(wanted.order()).size() < wanted.order().size()) {
            violations.add(new Violation("order", "must name each training once"));
        }
        if (!violations.isEmpty()) {
            throw new InvalidInputException("arrangement", violations);
        }
        return runner.run(session -> arrange(session, viewer.account(), wanted));
    }

    private static Step<ArrangeOutcome> arrange(Session session, AccountId account, TrainingArrangement wanted) {
        session.people().lock(List.of(account));
        requireActive(session, account);
        Set<OfferingId> known = session.training().entriesOf(List.of(account)).stream()
                .map(AccessEntry::offering)
                .collect(Collectors.toSet());
        // why entries of any state: who orders their list today keeps what they arranged while they had more
        if (!known.containsAll(wanted.order())) {
            return Step.refused(new ArrangeOutcome.Refused(TrainingRefusal.UNKNOWN_TRAINING));
        }
        session.training().arrange(new Arrangement(account, wanted.order(), ArrangementText.of(wanted.shown())));
        return Step.done(new ArrangeOutcome.Arranged(wanted));
    }

    private static void requireActive(Session session, AccountId id) {
        Account account = session.people().accounts(List.of(id)).get(id);
        ViewerRefusedException.requireActive(id, account == null ? null : account.status());
    }
}
