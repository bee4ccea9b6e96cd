package io.lcart.core.report;

import io.lcart.core.configuration.Settings;
import io.lcart.core.internal.json.Json;
import io.lcart.core.internal.json.JsonText;
import io.lcart.core.internal.json.Names;
import io.lcart.core.paging.Page;
import io.lcart.core.paging.PageRequest;
import io.lcart.core.people.Gate;
import io.lcart.core.people.Viewer;
import io.lcart.core.people.ViewerRefusedException;
import io.lcart.spi.Micros;
import io.lcart.spi.audit.AuditEntry;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.certificate.CertificateSerial;
import io.lcart.spi.people.Account;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.report.ReachedPerson;
import io.lcart.spi.report.ReportColumn;
import io.lcart.spi.report.ReportFilter;
import io.lcart.spi.report.ReportGrant;
import io.lcart.spi.report.ReportPosition;
import io.lcart.spi.report.ReportReach;
import io.lcart.spi.report.ReportRow;
import io.lcart.spi.report.ReportScope;
import io.lcart.spi.report.ReportSort;
import io.lcart.spi.report.ReportTotals;
import io.lcart.spi.report.ReportedPerson;
import io.lcart.spi.storage.Session;
import io.lcart.spi.storage.Storage;
import java.io.OutputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind the tile User Progress Report (domain.md §8). Everything is of one scope, the pairs of a person and an offering that
 * {@link ReportScope} describes, evaluated anew by every call: a right that is taken away is gone from the next page, totals, export and
 * transcript alike (reliability.md D3, F1). Who has access and has not begun is there as not started; an order that has never granted access
 * makes no row (domain.md §8, §12). What does not exist and what is out of scope answer alike. Thread-safe.
 *
 * <p>Every method throws {@link ViewerRefusedException} if the viewer's account does not exist or may not use the site, and
 * {@link io.lcart.spi.UnavailableException} if the storage did not answer.
 */
public final class ProgressReports {

    private final Gate gate;
    private final Storage storage;
    private final InstantSource clock;
    private final BiFunction<Session, Instant, Settings> settingsAt;

    /**
     * The reports of a site; hosts get them from {@code Lcart}.
     *
     * @param gate what every operation of a viewer passes
     * @param storage where everything is kept
     * @param clock the source of the present instant, asked once per call
     * @param settingsAt reads the settings in force at an instant, in the session of the work that asks
     */
    public ProgressReports(
            Gate gate, Storage storage, InstantSource clock, BiFunction<Session, Instant, Settings> settingsAt) {
        this.gate = gate;
        this.storage = storage;
        this.clock = clock;
        this.settingsAt = settingsAt;
    }

    /**
     * A page of the report, and the totals of all of it. The totals look at every row, however many there are; where they are not shown,
     * {@link #rows} costs less.
     *
     * @param viewer who asks
     * @param query which rows, in which order
     * @param page which page
     * @return the page
     * @throws io.lcart.spi.InvalidInputException if the cursor was not given to this viewer for this query
     */
    public ReportPage page(Viewer viewer, ReportQuery query, PageRequest page) {
        return onPage(
                viewer,
                query,
                page,
                (rows, session, scope) -> new ReportPage(
                        rows,
                        session.reports().totals(scope, query.filter()),
                        CertificatesInForce.of(session, rows.items(), scope.at())));
    }

    /**
     * A page of the report alone. By name or by address it is read from where it begins, as far as it goes; every other order has to look at
     * every row first, and so does a filter for a course or an offering, or one that leaves next to nothing.
     *
     * @param viewer who asks
     * @param query which rows, in which order
     * @param page which page
     * @return the page
     * @throws io.lcart.spi.InvalidInputException if the cursor was not given to this viewer for this query
     */
    public ReportRows rows(Viewer viewer, ReportQuery query, PageRequest page) {
        return onPage(
                viewer,
                query,
                page,
                (rows, session, scope) ->
                        new ReportRows(rows, CertificatesInForce.of(session, rows.items(), scope.at())));
    }

    /**
     * What all rows of the report add up to.
     *
     * @param viewer who asks
     * @param query which rows
     * @return the totals
     */
    public ReportTotals totals(Viewer viewer, ReportQuery query) {
        Instant now = Micros.of(clock.instant());
        return gate.read(
                viewer,
                "report.totals",
                () -> storage.read(session -> session.reports().totals(scope(session, viewer, now), query.filter())));
    }

    /** What is made of a page within the same read. */
    @FunctionalInterface
    private interface PageUse<R> {
        R of(Page<ReportRow> rows, Session session, ReportScope scope);
    }

    private <R> R onPage(Viewer viewer, ReportQuery query, PageRequest page, PageUse<R> use) {
        return gate.read(viewer, "report.page", () -> read(viewer, query, page, use));
    }

    private <R> R read(Viewer viewer, ReportQuery query, PageRequest page, PageUse<R> use) {
        ReportCursor cursors = new ReportCursor(viewer, query);
        ReportPosition after = page.cursor() == null ? null : cursors.read(page.cursor());
        Instant now = Micros.of(clock.instant());
        return storage.read(session -> {
            ReportScope scope = scope(session, viewer, now);
            List<ReportRow> rows = session.reports().page(scope, query.filter(), query.sort(), after, page.limit() + 1);
            return use.of(
                    Page.of(rows, page.limit(), row -> cursors.write(ReportPosition.of(query.sort(), row))),
                    session,
                    scope);
        });
    }

    /**
     * Writes the whole report, row by row, in memory that does not grow with their number; it is noted in the audit trail. Every 10 seconds,
     * or once the stream has taken the rows that were on their way, the scope is evaluated anew and a new transaction goes on behind the last
     * row: what the viewer may no longer see by then is not written any more (reliability.md F3). The stream stays open. Nobody
     * takes along what they see on somebody else's pages.
     *
     * @param viewer who asks
     * @param query which rows, in which order
     * @param format what to write
     * @param out where to write to
     * @return how many rows were written
     * @throws UnsupportedFormatException if the library behind the format is missing; nothing was written or noted
     * @throws java.io.UncheckedIOException if the stream did not take them; part of the report may have been written
     */
    public long export(Viewer viewer, ReportQuery query, ReportFormat format, OutputStream out) {
        return gate.act(viewer, "report.export", () -> write(viewer, query, format, out));
    }

    private long write(Viewer viewer, ReportQuery query, ReportFormat format, OutputStream out) {
        Exporting exporting = new Exporting(out, format, query.fileColumns(), clock, row -> {});
        boolean over = false;
        while (!over) {
            Instant now = Micros.of(clock.instant());
            try {
                over = storage.inTransaction(session -> {
                    ReportScope scope = scope(session, viewer, now);
                    ZoneId zone = settingsAt.apply(session, now).zone();
                    boolean last = exporting.slice(session, scope, query.filter(), query.sort(), zone);
                    if (last) {
                        auditExport(session, viewer, format, exporting.rows(), now);
                    }
                    return last;
                });
            } catch (ViewerRefusedException cutOff) {
                if (exporting.rows() > 0) {
                    storage.inTransaction(session -> {
                        auditExport(session, viewer, format, exporting.rows(), now);
                        return true;
                    });
                }
                throw cutOff;
            }
        }
        return exporting.rows();
    }

    private static void auditExport(Session session, Viewer viewer, ReportFormat format, long rows, Instant now) {
        Map<String, Json> detail = Map.of("format", Json.of(Names.of(format)), "rows", Json.of(rows));
        audit(session, viewer, "report.export", null, detail, now);
    }

    /**
     * What a person has learned, as far as it is in scope; one's own is whole. To look at another's is noted in the audit trail.
     *
     * @param viewer who asks
     * @param person whose
     * @return the transcript, without rows where there are none yet; or nothing if the viewer does not reach the person
     */
    public Optional<Transcript> transcript(Viewer viewer, AccountId person) {
        return gate.read(viewer, "report.transcript", Map.of("person", person.value()), () -> read(viewer, person));
    }

    private Optional<Transcript> read(Viewer viewer, AccountId person) {
        Instant now = Micros.of(clock.instant());
        boolean own = person.equals(viewer.account());
        return storage.inTransaction(session -> {
            ReportScope scope = own ? own(session, viewer, now) : scope(session, viewer, now);
            List<ReportRow> rows = new ArrayList<>();
            session.reports()
                    .each(
                            scope,
                            ReportFilter.ALL.of(person),
                            new ReportSort(ReportColumn.COMPLETED_AT, true),
                            null,
                            rows::add);
            ReportedPerson subject = rows.isEmpty()
                    ? subject(session, scope, person)
                    : rows.get(0).person();
            if (subject == null) {
                return Optional.empty();
            }
            // why not with an actor: the gate notes that they looked, and one look has one entry
            if (!own && viewer.actor() == null) {
                audit(session, viewer, "report.transcript", person, Map.of("rows", Json.of(rows.size())), now);
            }
            Map<OfferingId, CertificateSerial> certificates = new HashMap<>();
            CertificatesInForce.of(session, rows, now)
                    .forEach((row, serial) -> certificates.put(row.offering(), serial));
            return Optional.of(new Transcript(subject, rows, certificates));
        });
    }

    /** Somebody of whom there is no row: the viewer, or one whom the viewer reaches all the same. */
    private static @Nullable ReportedPerson subject(Session session, ReportScope scope, AccountId person) {
        if (scope.reach() != ReportReach.SELF) {
            return session.reports()
                    .person(scope, person)
                    .map(ReachedPerson::person)
                    .orElse(null);
        }
        Account account = session.people().accounts(List.of(person)).get(person);
        return account == null
                ? null
                : new ReportedPerson(
                        account.id(),
                        account.firstName(),
                        account.lastName(),
                        account.email(),
                        account.emailKey(),
                        account.sortKey());
    }

    /**
     * The proof of the scope: everyone the viewer reaches, and by which grants; whether there is a row about them or not.
     *
     * @param viewer who asks
     * @param page which page
     * @return the people, by name
     * @throws io.lcart.spi.InvalidInputException if the cursor was not given to this viewer
     */
    public Page<ReachedPerson> scope(Viewer viewer, PageRequest page) {
        return gate.read(viewer, "report.scope", () -> reached(viewer, page));
    }

    private Page<ReachedPerson> reached(Viewer viewer, PageRequest page) {
        PeopleCursor cursors = new PeopleCursor(viewer);
        ReportedPerson after = page.cursor() == null ? null : cursors.read(page.cursor());
        Instant now = Micros.of(clock.instant());
        return storage.read(session -> {
            ReportScope scope = scope(session, viewer, now);
            return Page.of(
                    session.reports().people(scope, after, page.limit() + 1),
                    page.limit(),
                    reached -> cursors.write(reached.person()));
        });
    }

    /**
     * Whether a pair is in scope: exactly those that the report lists.
     *
     * @param viewer who asks
     * @param person the person
     * @param offering the offering
     * @return whether it is
     */
    public boolean inScope(Viewer viewer, AccountId person, OfferingId offering) {
        return gate.read(viewer, "report.in-scope", Map.of("person", person.value()), () -> {
            Instant now = Micros.of(clock.instant());
            return storage.read(session -> reach(session, viewer, person, offering, now));
        });
    }

    /**
     * As {@link #inScope}, within somebody else's work. Not for hosts.
     *
     * @param session the session of the work
     * @param viewer who asks
     * @param person the person
     * @param offering the offering
     * @param now the operation's instant
     * @return whether the pair is in scope
     */
    public boolean reach(Session session, Viewer viewer, AccountId person, OfferingId offering, Instant now) {
        return session.reports().inScope(scope(session, viewer, now), person, offering);
    }

    /**
     * Whether a viewer may report on all that a person has learned, and not on some trainings alone (domain.md §15-Q20): those who
     * administer a group of the person's, and where {@linkplain Settings#openTranscripts() transcripts are open} everybody who reaches the
     * person. Not for hosts.
     *
     * @param session the session of the work
     * @param viewer who asks
     * @param person the person
     * @param now the operation's instant
     * @return whether they may; of oneself the answer is no
     */
    public boolean reachesWhole(Session session, Viewer viewer, AccountId person, Instant now) {
        ReportScope scope = scope(session, viewer, now);
        return session.reports()
                .person(scope, person)
                .filter(reached -> scope.reach() == ReportReach.TRANSCRIPTS
                        || reached.grants().stream()
                                .anyMatch(grant -> grant.ground() == ReportGrant.Ground.GROUP_ADMIN))
                .isPresent();
    }

    /** The one place where a viewer's scope comes from. */
    ReportScope scope(Session session, Viewer viewer, Instant now) {
        ReportScope own = own(session, viewer, now);
        boolean open = settingsAt.apply(session, now).openTranscripts();
        return new ReportScope(own.viewer(), now, open ? ReportReach.TRANSCRIPTS : ReportReach.PAIRS);
    }

    private static ReportScope own(Session session, Viewer viewer, Instant now) {
        return new ReportScope(requireActive(session, viewer), now, ReportReach.SELF);
    }

    /** The viewer's account, if it may use the site; nobody else gets past here. */
    static AccountId requireActive(Session session, Viewer viewer) {
        AccountId id = viewer.account();
        Account account = session.people().accounts(List.of(id)).get(id);
        ViewerRefusedException.requireActive(id, account == null ? null : account.status());
        return id;
    }

    /** Adds an entry to the audit trail. */
    static void audit(
            Session session,
            Viewer viewer,
            String action,
            @Nullable AccountId subject,
            Map<String, Json> detail,
            Instant now) {
        session.audit()
                .append(List.of(new AuditEntry(
                        now, viewer.account().value(), action, subject, JsonText.write(Json.of(detail)), null)));
    }
}
