package io.lcart.core.report;

import io.lcart.core.configuration.Settings;
import io.lcart.core.internal.json.Json;
import io.lcart.core.internal.json.Names;
import io.lcart.core.people.Viewer;
import io.lcart.core.people.ViewerRefusedException;
import io.lcart.spi.InvalidInputException;
import io.lcart.spi.Micros;
import io.lcart.spi.file.FileKey;
import io.lcart.spi.file.Files;
import io.lcart.spi.report.export.ExportState;
import io.lcart.spi.report.export.ReportExport;
import io.lcart.spi.storage.Session;
import io.lcart.spi.storage.Storage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes exports. A worker gets one by a conditional change, keeps it by a lease that it renews while rows are written, and ends it by another
 * conditional change: one that has lost its lease changes nothing any more, and its file is deleted. Thread-safe.
 */
final class ExportWorker {

    /** How long a worker that died keeps others from its export. */
    static final Duration LEASE = Duration.ofMinutes(2);

    private static final Logger LOG = LoggerFactory.getLogger(ExportWorker.class);
    private static final int MOST_ATTEMPTS = 3;
    private static final int CANDIDATES = 10;
    private static final int ENDED_AT_ONCE = 100;
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final Storage storage;
    private final InstantSource clock;
    private final ProgressReports reports;
    private final BiFunction<Session, Instant, Settings> settingsAt;
    private final Files files;
    private final ExportPolicy policy;
    private final SecureRandom random = new SecureRandom();

    ExportWorker(
            Storage storage,
            InstantSource clock,
            ProgressReports reports,
            BiFunction<Session, Instant, Settings> settingsAt,
            Files files,
            ExportPolicy policy) {
        this.storage = storage;
        this.clock = clock;
        this.reports = reports;
        this.settingsAt = settingsAt;
        this.files = files;
        this.policy = policy;
    }

    private Instant now() {
        return Micros.of(clock.instant());
    }

    /** What was written, and where: the file itself, and the pairs it has rows of. */
    private record Made(long rows, FileKey file, FileKey pairs) {}

    int makeOne() {
        Optional<ReportExport> taken = take();
        if (taken.isEmpty()) {
            return 0;
        }
        ReportExport running = taken.get();
        try {
            return make(running) ? 1 : 0;
        } catch (ViewerRefusedException | InvalidInputException e) {
            // why at once: who may not use the site, and what is too large, will not be otherwise in a minute
            end(running, failed(running, now()), e);
        } catch (IOException | RuntimeException e) {
            boolean last = running.attempts() >= MOST_ATTEMPTS;
            end(
                    running,
                    last
                            ? failed(running, now())
                            : changed(
                                    running, ExportState.QUEUED, 0, now().plus(PAUSE.multipliedBy(running.attempts()))),
                    e);
        }
        return 0;
    }

    /** An export that is due, for this worker alone. */
    private Optional<ReportExport> take() {
        Instant now = now();
        List<ReportExport> candidates = storage.read(session -> Stream.of(ExportState.RUNNING, ExportState.QUEUED)
                .flatMap(state -> session.exports().due(state, now, CANDIDATES).stream())
                .toList());
        for (ReportExport each : candidates) {
            boolean lost = each.attempts() >= MOST_ATTEMPTS;
            ReportExport next = lost
                    ? failed(each, now)
                    : new ReportExport(
                            each.id(),
                            each.owner(),
                            each.query(),
                            each.format(),
                            each.requestedAt(),
                            ExportState.RUNNING,
                            each.attempts() + 1,
                            0,
                            null,
                            null,
                            now.plus(LEASE));
            boolean mine = storage.inTransaction(session -> session.exports().replace(each, next));
            if (mine && !lost) {
                return Optional.of(next);
            }
        }
        return Optional.empty();
    }

    private boolean make(ReportExport running) throws IOException {
        Path draft = java.nio.file.Files.createTempFile("lcart-export", null);
        try {
            FilePairs pairs = new FilePairs();
            long rows = write(running, draft, pairs);
            Made made = keep(draft, rows, pairs);
            if (!ready(running, made)) {
                files.delete(made.file());
                files.delete(made.pairs());
                return false;
            }
            return true;
        } finally {
            java.nio.file.Files.deleteIfExists(draft);
        }
    }

    private Made keep(Path draft, long rows, FilePairs pairs) throws IOException {
        FileKey key = FileKey.random(random);
        FileKey beside = FileKey.random(random);
        files.put(beside, pairs.content(), Long.MAX_VALUE);
        try (InputStream content = java.nio.file.Files.newInputStream(draft)) {
            files.put(key, content, policy.maxBytes());
            return new Made(rows, key, beside);
        } catch (IOException | RuntimeException e) {
            files.delete(beside);
            throw e;
        }
    }

    private long write(ReportExport running, Path draft, FilePairs pairs) throws IOException {
        Viewer viewer = Viewer.of(running.owner());
        ReportQuery query = QueryText.read(running.query());
        ReportFormat format = Names.parse(ReportFormat.class, running.format());
        try (OutputStream out = new BufferedOutputStream(java.nio.file.Files.newOutputStream(draft));
                Lease lease = new Lease(rows -> renew(running, rows))) {
            Exporting exporting = new Exporting(out, format, query.fileColumns(), clock, row -> {
                pairs.add(row);
                lease.written();
            });
            boolean over = false;
            while (!over) {
                Instant now = now();
                over = storage.inTransaction(session -> exporting.slice(
                        session,
                        reports.scope(session, viewer, now),
                        query.filter(),
                        query.sort(),
                        settingsAt.apply(session, now).zone()));
            }
            return exporting.rows();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private boolean renew(ReportExport running, long rows) {
        ReportExport on = changed(running, ExportState.RUNNING, rows, now().plus(LEASE));
        return storage.inTransaction(session -> session.exports().replace(running, on));
    }

    /** Ends it, and notes it in the audit trail: once, whoever began it and however often. */
    private boolean ready(ReportExport running, Made made) {
        Instant now = now();
        ReportExport ready = new ReportExport(
                running.id(),
                running.owner(),
                running.query(),
                running.format(),
                running.requestedAt(),
                ExportState.READY,
                running.attempts(),
                made.rows(),
                made.file(),
                made.pairs(),
                now.plus(policy.keep()));
        return storage.inTransaction(session -> {
            boolean mine = session.exports().replace(running, ready);
            if (mine) {
                ProgressReports.audit(
                        session,
                        Viewer.of(running.owner()),
                        "report.export",
                        null,
                        Map.of(
                                "export", Json.of(running.id().value()),
                                "format", Json.of(running.format()),
                                "rows", Json.of(made.rows())),
                        now);
            }
            return mine;
        });
    }

    private void end(ReportExport running, ReportExport after, Exception why) {
        // why not the exception's text: an adapter may put names or addresses into it (reliability.md T27)
        LOG.warn(
                "export {} could not be made, attempt {}: {}",
                running.id(),
                running.attempts(),
                why.getClass().getName());
        storage.inTransaction(session -> session.exports().replace(running, after));
    }

    void endWhatIsOver() {
        Instant now = now();
        for (ReportExport each :
                storage.read(session -> session.exports().due(ExportState.READY, now, ENDED_AT_ONCE))) {
            // why first: a file that nothing leads to any more would stay for ever
            if (each.file() != null) {
                files.delete(each.file());
            }
            if (each.pairs() != null) {
                files.delete(each.pairs());
            }
            storage.inTransaction(session -> session.exports()
                    .replace(
                            each, changed(each, ExportState.EXPIRED, each.rows(), now.plus(ReportExports.REMEMBERED))));
        }
    }

    void forgetWhatIsLongOver() {
        Instant now = now();
        storage.inTransaction(session -> session.exports().forget(now, ENDED_AT_ONCE));
    }

    private static ReportExport failed(ReportExport export, Instant now) {
        return changed(export, ExportState.FAILED, 0, now.plus(ReportExports.REMEMBERED));
    }

    private static ReportExport changed(ReportExport export, ExportState state, long rows, Instant dueAt) {
        return new ReportExport(
                export.id(),
                export.owner(),
                export.query(),
                export.format(),
                export.requestedAt(),
                state,
                export.attempts(),
                rows,
                null,
                null,
                dueAt);
    }
}
