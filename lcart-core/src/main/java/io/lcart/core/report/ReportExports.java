package io.lcart.core.report;

import io.lcart.core.code.CodeKeys;
import io.lcart.core.configuration.Settings;
import io.lcart.core.internal.DerivedId;
import io.lcart.core.internal.command.CommandRunner;
import io.lcart.core.internal.command.CommandRunner.Repeatable;
import io.lcart.core.internal.command.FlatCodec;
import io.lcart.core.internal.command.Step;
import io.lcart.core.internal.json.Json;
import io.lcart.core.internal.json.Names;
import io.lcart.core.people.Gate;
import io.lcart.core.people.Viewer;
import io.lcart.core.people.ViewerRefusedException;
import io.lcart.spi.Micros;
import io.lcart.spi.file.FileKey;
import io.lcart.spi.file.Files;
import io.lcart.spi.idempotency.CommandKey;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.report.export.ExportId;
import io.lcart.spi.report.export.ExportState;
import io.lcart.spi.report.export.ReportExport;
import io.lcart.spi.storage.Session;
import io.lcart.spi.storage.Storage;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Reports that are made in the background (reliability.md T24, T30). An export names who asked for it; it is made with the rights they have
 * when it is made, and given out to them alone, by a link that is made anew each time and lives for five minutes, and only while they may see
 * every pair of a person and an offering that the file has rows of. The host calls {@link #work} from a timer, on as many
 * nodes as it likes. Thread-safe.
 *
 * <p>Every method with a viewer throws {@link ViewerRefusedException} if the viewer's account does not exist or may not use the site, and
 * every method {@link io.lcart.spi.UnavailableException} if the storage did not answer.
 */
public final class ReportExports {

    /** How long a link lives. */
    public static final Duration LINK = Duration.ofMinutes(5);

    /** How long an export is still listed after it failed, or after its file's time was over; then it is forgotten. */
    public static final Duration REMEMBERED = Duration.ofDays(30);

    private static final int LISTED = 50;
    private static final int COUNTED = 500;

    private final Gate gate;
    private final Storage storage;
    private final InstantSource clock;
    private final ProgressReports reports;
    private final Files files;
    private final ExportPolicy policy;
    private final ExportLinks links;
    private final CommandRunner runner;
    private final ExportWorker worker;

    /**
     * The exports of a site; hosts get them from {@code Lcart}.
     *
     * @param gate what every operation of a viewer passes
     * @param storage where everything is kept
     * @param clock the source of the present instant
     * @param reports knows what a viewer may see
     * @param settingsAt reads the settings in force at an instant, in the session of the work that asks
     * @param files where the files are kept
     * @param keys seal the links
     * @param policy how exports are made
     */
    public ReportExports(
            Gate gate,
            Storage storage,
            InstantSource clock,
            ProgressReports reports,
            BiFunction<Session, Instant, Settings> settingsAt,
            Files files,
            CodeKeys keys,
            ExportPolicy policy) {
        this.gate = gate;
        this.storage = storage;
        this.clock = clock;
        this.reports = reports;
        this.files = files;
        this.policy = policy;
        this.links = new ExportLinks(keys);
        this.runner = new CommandRunner(storage);
        this.worker = new ExportWorker(storage, clock, reports, settingsAt, files, policy);
    }

    /**
     * Asks for a report in the background.
     *
     * @param viewer who asks
     * @param query which rows and columns, in which order
     * @param format what to write
     * @param key names the wish, so that asking again does not ask twice; or {@code null}
     * @return what became of it: refused if the format's library is missing or {@link ExportPolicy#mostWaiting} wait already
     */
    public ExportOutcome request(Viewer viewer, ReportQuery query, ReportFormat format, @Nullable String key) {
        return gate.act(viewer, "report.request", () -> queue(viewer, query, format, key));
    }

    private ExportOutcome queue(Viewer viewer, ReportQuery query, ReportFormat format, @Nullable String key) {
        Instant now = Micros.of(clock.instant());
        if (!format.isAvailable()) {
            return new ExportOutcome.Refused(ReportRefusal.FORMAT_UNAVAILABLE);
        }
        String text = QueryText.write(query);
        String name = Names.of(format);
        Repeatable<ExportOutcome> command = key == null
                ? null
                : new Repeatable<>(
                        new CommandKey(viewer.account().value(), "report.request", key),
                        DerivedId.of("report.request", text, name),
                        now,
                        codec(viewer.account(), text, name, now),
                        new ExportOutcome.Refused(ReportRefusal.KEY_REUSED));
        return runner.run(command, session -> ProgressReports.requireActive(session, viewer), session -> {
            AccountId owner = ProgressReports.requireActive(session, viewer);
            // why locked: two wishes at once must count each other
            session.people().lock(List.of(owner));
            long waiting = session.exports().of(owner, COUNTED).stream()
                    .filter(each -> each.state() == ExportState.QUEUED || each.state() == ExportState.RUNNING)
                    .count();
            if (waiting >= policy.mostWaiting()) {
                return Step.refused(new ExportOutcome.Refused(ReportRefusal.TOO_MANY_EXPORTS));
            }
            ReportExport export = queued(new ExportId(UUID.randomUUID().toString()), owner, text, name, now);
            session.exports().insert(export);
            return Step.done(new ExportOutcome.Requested(ExportStatus.of(export, now)));
        });
    }

    private static ReportExport queued(ExportId id, AccountId owner, String query, String format, Instant now) {
        return new ReportExport(id, owner, query, format, now, ExportState.QUEUED, 0, 0, null, null, now);
    }

    private static FlatCodec<ExportOutcome> codec(AccountId owner, String query, String format, Instant now) {
        return new FlatCodec<>(
                outcome -> outcome instanceof ExportOutcome.Requested requested
                        ? Map.of(
                                "export",
                                requested.export().id().value(),
                                "at",
                                requested.export().requestedAt().toString())
                        : Map.of("refused", Names.of(((ExportOutcome.Refused) outcome).reason())),
                texts -> texts.containsKey("refused")
                        ? new ExportOutcome.Refused(Names.parse(ReportRefusal.class, FlatCodec.text(texts, "refused")))
                        : new ExportOutcome.Requested(ExportStatus.of(
                                queued(
                                        new ExportId(FlatCodec.text(texts, "export")),
                                        owner,
                                        query,
                                        format,
                                        Instant.parse(FlatCodec.text(texts, "at"))),
                                now)));
    }

    /**
     * The viewer's exports.
     *
     * @param viewer who asks
     * @return the last 50, the latest first
     */
    public List<ExportStatus> list(Viewer viewer) {
        Instant now = Micros.of(clock.instant());
        return gate.read(
                viewer,
                "report.exports",
                () -> storage.read(session -> {
                    AccountId owner = ProgressReports.requireActive(session, viewer);
                    return session.exports().of(owner, LISTED).stream()
                            .map(export -> ExportStatus.of(export, now))
                            .toList();
                }));
    }

    /**
     * One of the viewer's exports.
     *
     * @param viewer who asks
     * @param id which
     * @return where it stands, or nothing if the viewer asked for none of that id
     */
    public Optional<ExportStatus> find(Viewer viewer, ExportId id) {
        Instant now = Micros.of(clock.instant());
        return gate.read(
                viewer,
                "report.exports",
                () -> storage.read(session -> {
                    AccountId owner = ProgressReports.requireActive(session, viewer);
                    return session.exports().find(owner, id).map(export -> ExportStatus.of(export, now));
                }));
    }

    /**
     * A link to the file of an export, after a new look at what the viewer may see.
     *
     * @param viewer who asks
     * @param id which
     * @return the link, for this viewer and {@link #LINK} at most
     */
    public LinkOutcome link(Viewer viewer, ExportId id) {
        return gate.act(viewer, "report.link", () -> give(viewer, id));
    }

    private LinkOutcome give(Viewer viewer, ExportId id) {
        Instant now = Micros.of(clock.instant());
        Asked asked = storage.read(session -> {
            AccountId owner = ProgressReports.requireActive(session, viewer);
            return Asked.of(session.exports().find(owner, id), now);
        });
        if (asked.refusal() != null) {
            return new LinkOutcome.Refused(asked.refusal());
        }
        FilePairs pairs = pairs(asked);
        Optional<ReportRefusal> refusal =
                storage.read(session -> Optional.ofNullable(refusal(session, viewer, pairs, now)));
        if (refusal.isPresent()) {
            return new LinkOutcome.Refused(refusal.get());
        }
        ReportExport export = asked.export().orElseThrow();
        Instant over = Objects.requireNonNull(export.dueAt());
        Instant until = over.isBefore(now.plus(LINK)) ? over : now.plus(LINK);
        return new LinkOutcome.Given(links.give(id, viewer.account(), until), until);
    }

    /**
     * Opens the file behind a link, after another look at what the viewer may see; it is noted in the audit trail.
     *
     * @param viewer who asks
     * @param token what {@link #link} gave
     * @return the file; a link that is over, was changed or is another's answers as one that never was
     */
    public DownloadOutcome open(Viewer viewer, String token) {
        return gate.act(viewer, "report.download", () -> download(viewer, token));
    }

    private DownloadOutcome download(Viewer viewer, String token) {
        Instant now = Micros.of(clock.instant());
        Asked asked = storage.read(session -> {
            AccountId owner = ProgressReports.requireActive(session, viewer);
            return Asked.of(
                    links.read(token, owner, now)
                            .flatMap(id -> session.exports().find(owner, id)),
                    now);
        });
        if (asked.refusal() != null) {
            return new DownloadOutcome.Refused(asked.refusal());
        }
        FilePairs pairs = pairs(asked);
        ReportExport ready = asked.export().orElseThrow();
        Optional<ReportRefusal> refusal = storage.inTransaction(session -> {
            ReportRefusal changed = refusal(session, viewer, pairs, now);
            if (changed == null) {
                ProgressReports.audit(
                        session,
                        viewer,
                        "report.download",
                        null,
                        Map.of("export", Json.of(ready.id().value()), "rows", Json.of(ready.rows())),
                        now);
            }
            return Optional.ofNullable(changed);
        });
        if (refusal.isPresent()) {
            return new DownloadOutcome.Refused(refusal.get());
        }
        Optional<InputStream> content = files.open(Objects.requireNonNull(ready.file()));
        return content.isPresent()
                ? new DownloadOutcome.Opened(content.get(), Names.parse(ReportFormat.class, ready.format()))
                : new DownloadOutcome.Refused(ReportRefusal.EXPORT_OVER);
    }

    /** An export that somebody wants the file of, and what speaks against it before their rights are looked at. */
    private record Asked(
            Optional<ReportExport> export, @Nullable ReportRefusal refusal) {

        static Asked of(Optional<ReportExport> export, Instant now) {
            return new Asked(export, refusal(export.orElse(null), now));
        }

        private static @Nullable ReportRefusal refusal(@Nullable ReportExport export, Instant now) {
            if (export == null) {
                return ReportRefusal.UNKNOWN_EXPORT;
            }
            if (ExportStatus.over(export, now)) {
                return ReportRefusal.EXPORT_OVER;
            }
            return switch (export.state()) {
                case QUEUED, RUNNING -> ReportRefusal.EXPORT_NOT_READY;
                case FAILED -> ReportRefusal.EXPORT_FAILED;
                case EXPIRED -> ReportRefusal.EXPORT_OVER;
                case READY -> null;
            };
        }
    }

    /** What a file has rows of; nothing if that is not there any more. Read outside of any transaction, as every file is. */
    private @Nullable FilePairs pairs(Asked asked) {
        FileKey key = asked.export().map(ReportExport::pairs).orElse(null);
        return key == null ? null : files.open(key).map(FilePairs::read).orElse(null);
    }

    private @Nullable ReportRefusal refusal(Session session, Viewer viewer, @Nullable FilePairs pairs, Instant now) {
        if (pairs == null) {
            return ReportRefusal.EXPORT_OVER;
        }
        return pairs.areIn(session, reports.scope(session, viewer, now)) ? null : ReportRefusal.SCOPE_CHANGED;
    }

    /**
     * Makes one export that waits, or that a worker has left behind, deletes files whose time is over, and forgets exports that came to their
     * end {@link #REMEMBERED} ago or earlier.
     *
     * @return how many exports were made ready, 0 or 1; call again at once if it is not zero
     */
    public int work() {
        worker.endWhatIsOver();
        worker.forgetWhatIsLongOver();
        return worker.makeOne();
    }
}
