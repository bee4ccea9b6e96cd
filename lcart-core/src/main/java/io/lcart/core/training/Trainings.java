package io.lcart.core.training;

import io.lcart.core.configuration.Settings;
import io.lcart.core.paging.Page;
import io.lcart.core.paging.PageRequest;
import io.lcart.core.people.Gate;
import io.lcart.core.people.Viewer;
import io.lcart.core.people.ViewerRefusedException;
import io.lcart.spi.InvalidInputException;
import io.lcart.spi.Micros;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.people.Account;
import io.lcart.spi.storage.Session;
import io.lcart.spi.storage.Storage;
import io.lcart.spi.training.Arrangement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * What stands behind the tile My Training: a person's own trainings (domain.md §3.1). There is one for each offering that an access entry in
 * force gives; several entries to one offering are one training with the union of their windows. Thread-safe.
 *
 * <p>A page costs a constant number of statements, however many trainings there are. Runs of one course stand together; courses of which
 * something is in progress come first, then those that are to come, completed and expired ones, each kind by title; before them all comes
 * what the person put in an order of their own ({@link TrainingArrangements}).
 */
public final class Trainings {

    private final Gate gate;
    private final Storage storage;
    private final InstantSource clock;
    private final BiFunction<Session, Instant, Settings> settingsAt;

    /**
     * The trainings of a site; hosts get them from {@code Lcart}.
     *
     * @param gate what every operation of a viewer passes
     * @param storage where everything is kept
     * @param clock the source of the present instant, asked once per call
     * @param settingsAt reads the settings in force at an instant, in the session of the work that asks
     */
    public Trainings(
            Gate gate, Storage storage, InstantSource clock, BiFunction<Session, Instant, Settings> settingsAt) {
        this.gate = gate;
        this.storage = storage;
        this.clock = clock;
        this.settingsAt = settingsAt;
    }

    /**
     * The viewer's own trainings that they have access to: upcoming, in progress and completed ones. There are as many as the tile My
     * Training says.
     *
     * @param viewer whose
     * @param page which page; a cursor is of use while the training it names is in the list
     * @return the page
     * @throws ViewerRefusedException if the viewer's account does not exist or may not use the site
     * @throws InvalidInputException if no page of this list gave the cursor
     * @throws io.lcart.spi.UnavailableException if the storage did not answer
     */
    public Page<Training> list(Viewer viewer, PageRequest page) {
        return list(viewer, TrainingState.WITH_ACCESS, page);
    }

    /**
     * The viewer's own trainings in certain states. Somebody else who looks at them is not shown where their sessions take place: with that
     * link anybody joins in the person's name.
     *
     * @param viewer whose
     * @param states the states asked for
     * @param page which page; a cursor is of use while the training it names is in the list
     * @return the page
     * @throws ViewerRefusedException if the viewer's account does not exist or may not use the site
     * @throws InvalidInputException if no page of this list gave the cursor
     * @throws io.lcart.spi.UnavailableException if the storage did not answer
     */
    public Page<Training> list(Viewer viewer, Set<TrainingState> states, PageRequest page) {
        return gate.read(viewer, "training.list", () -> read(viewer, states, page));
    }

    private Page<Training> read(Viewer viewer, Set<TrainingState> states, PageRequest page) {
        Instant now = Micros.of(clock.instant());
        List<Training> sorted = storage.read(session -> {
            Account account =
                    session.people().accounts(List.of(viewer.account())).get(viewer.account());
            ViewerRefusedException.requireActive(viewer.account(), account == null ? null : account.status());
            List<Training> all = TrainingReader.read(session, viewer.account(), settingsAt.apply(session, now), now);
            List<Training> wanted = all.stream()
                    .filter(training -> states.contains(training.state()))
                    .map(training -> viewer.actor() == null ? training : training.withoutSessionLink())
                    .toList();
            return TrainingOrder.sorted(
                    wanted,
                    session.training()
                            .arrangement(viewer.account())
                            .map(Arrangement::order)
                            .orElse(List.of()));
        });
        int from = page.cursor() == null ? 0 : after(sorted, page.cursor());
        int to = Math.min(sorted.size(), from + page.limit() + 1);
        return Page.of(
                new ArrayList<>(sorted.subList(from, to)),
                page.limit(),
                training -> training.offering().value());
    }

    private static int after(List<Training> sorted, String cursor) {
        for (int i = 0; i < sorted.size(); i++) {
            OfferingId offering = sorted.get(i).offering();
            if (offering.value().equals(cursor)) {
                return i + 1;
            }
        }
        throw new InvalidInputException("page", List.of(PageRequest.wrongCursor()));
    }
}
