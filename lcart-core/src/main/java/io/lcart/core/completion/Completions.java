package io.lcart.core.completion;

import io.lcart.core.certificate.CertificateIssuing;
import io.lcart.core.paging.Page;
import io.lcart.core.paging.PageRequest;
import io.lcart.core.people.Gate;
import io.lcart.core.people.Viewer;
import io.lcart.core.people.ViewerRefusedException;
import io.lcart.spi.ConflictException;
import io.lcart.spi.InvalidInputException;
import io.lcart.spi.Micros;
import io.lcart.spi.completion.Completion;
import io.lcart.spi.completion.CompletionId;
import io.lcart.spi.people.Account;
import io.lcart.spi.storage.Session;
import io.lcart.spi.storage.Storage;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What stands behind the tile Course Completions &amp; Certificates: a person's own completions (domain.md §9), every one that is not withdrawn,
 * repeats and waivers too, whether there is a certificate or not; and the history of those that were withdrawn. Thread-safe.
 *
 * <p>A page costs a constant number of statements. A completion from before the site or its course gave certificates, and history that
 * the host brought along, is given one when its owner first sees it here, if {@code Certificates.issueMissing} did not come first; nobody
 * else who looks sets that off.
 */
public final class Completions {

    private static final Logger LOG = LoggerFactory.getLogger(Completions.class);
    private static final char BEFORE_ID = '_';

    private final Gate gate;
    private final Storage storage;
    private final InstantSource clock;
    private final CertificateIssuing certificates;

    /**
     * The completions of a site; hosts get them from {@code Lcart}.
     *
     * @param gate what every operation of a viewer passes
     * @param storage where they are kept
     * @param clock the source of the present instant, asked once per call
     * @param certificates issues certificates
     */
    public Completions(Gate gate, Storage storage, InstantSource clock, CertificateIssuing certificates) {
        this.gate = gate;
        this.storage = storage;
        this.clock = clock;
        this.certificates = certificates;
    }

    /**
     * The viewer's own completions, newest first by the instant at which they happened. There are as many as the tile says.
     *
     * @param viewer whose
     * @param page which page
     * @return the page
     * @throws ViewerRefusedException if the viewer's account does not exist or may not use the site
     * @throws InvalidInputException if no page of this list gave the cursor
     * @throws io.lcart.spi.UnavailableException if the storage did not answer
     */
    public Page<CompletionEntry> list(Viewer viewer, PageRequest page) {
        Instant now = Micros.of(clock.instant());
        return gate.read(
                viewer, "completion.list", () -> page(viewer, completion -> completion.countsAt(now), page, now));
    }

    /**
     * All that was ever recorded of the viewer, withdrawn and corrected completions too, newest first by the instant at which they happened
     * (product.md P12: history is kept).
     *
     * @param viewer whose
     * @param page which page
     * @return the page
     * @throws ViewerRefusedException if the viewer's account does not exist or may not use the site
     * @throws InvalidInputException if no page of this list gave the cursor
     * @throws io.lcart.spi.UnavailableException if the storage did not answer
     */
    public Page<CompletionEntry> history(Viewer viewer, PageRequest page) {
        Instant now = Micros.of(clock.instant());
        return gate.read(
                viewer,
                "completion.history",
                () -> page(viewer, completion -> !completion.occurredAt().isAfter(now), page, now));
    }

    private Page<CompletionEntry> page(Viewer viewer, Predicate<Completion> which, PageRequest page, Instant now) {
        After after = page.cursor() == null ? null : After.parse(page.cursor());
        CompletionLook seen = storage.read(session -> look(session, viewer, which, after, page.limit()));
        // why not by an actor: who looks at the pages of others changes nothing there
        if (viewer.actor() == null && certificates.isOn() && !seen.without().isEmpty()) {
            catchUp(viewer, seen.without(), now);
            seen = storage.read(session -> look(session, viewer, which, after, page.limit()));
        }
        return Page.of(seen.entries(), page.limit(), After::cursor);
    }

    private void catchUp(Viewer viewer, Set<CompletionId> without, Instant now) {
        try {
            storage.inTransaction(session -> {
                session.people().lock(List.of(viewer.account()));
                return certificates.catchUp(
                        session, session.completions().completions(without).values(), now);
            });
        } catch (ConflictException raced) {
            // why: whoever came first has issued them, and if not, the next look will
            LOG.debug("certificates of {} were not issued", viewer, raced);
        }
    }

    private static CompletionLook look(
            Session session, Viewer viewer, Predicate<Completion> which, @Nullable After after, int limit) {
        Account account = session.people().accounts(List.of(viewer.account())).get(viewer.account());
        ViewerRefusedException.requireActive(viewer.account(), account == null ? null : account.status());
        List<Completion> all = session.completions().of(List.of(viewer.account()));
        List<Completion> shown = all.stream()
                .filter(which)
                .filter(completion -> after == null || after.isBefore(completion))
                .limit(limit + 1L)
                .toList();
        return new CompletionLook(session, shown, all);
    }

    /** The last completion of the page before. */
    private record After(Instant at, String id) {

        static String cursor(CompletionEntry entry) {
            return entry.completedAt().toString() + BEFORE_ID + entry.id().value();
        }

        static After parse(String cursor) {
            int end = cursor.indexOf(BEFORE_ID);
            try {
                return new After(Instant.parse(cursor.substring(0, Math.max(0, end))), cursor.substring(end + 1));
            } catch (DateTimeException e) {
                throw new InvalidInputException("page", List.of(PageRequest.wrongCursor()));
            }
        }

        boolean isBefore(Completion completion) {
            int order = completion.occurredAt().compareTo(at);
            return order < 0 || (order == 0 && completion.id().value().compareTo(id) > 0);
        }
    }
}
