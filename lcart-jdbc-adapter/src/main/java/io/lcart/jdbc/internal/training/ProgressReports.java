package io.lcart.jdbc.internal.training;

import io.lcart.jdbc.internal.Chunks;
import io.lcart.jdbc.internal.Keyed;
import io.lcart.jdbc.internal.Numbers;
import io.lcart.jdbc.internal.Sql;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.training.Progress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Progress: one row for each person and offering, the latest report. */
final class ProgressReports {

    private static final String FIND = """
            select a.host_key, o.host_key, p.percent_done, p.reported_at
            from lcart_account a
            join lcart_progress p on p.account_id = a.id
            join lcart_offering o on o.id = p.offering_id
            where a.host_key {in}
            """;
    private static final String FIND_KNOWN = """
            select account_id, offering_id, reported_at from lcart_progress where account_id {in} and offering_id {in}
            """;
    private static final String INSERT = """
            insert into lcart_progress (percent_done, reported_at, account_id, offering_id) values (?, ?, ?, ?)
            """;
    private static final String UPDATE = """
            update lcart_progress set percent_done = ?, reported_at = ? where account_id = ? and offering_id = ?
            """;

    private final Sql sql;

    ProgressReports(Sql sql) {
        this.sql = sql;
    }

    List<Progress> of(Collection<AccountId> accounts) {
        List<Progress> found = new ArrayList<>();
        for (List<String> chunk : Chunks.of(accounts, AccountId::value)) {
            found.addAll(sql.query(FIND)
                    .texts(chunk)
                    .list(row -> new Progress(
                            new AccountId(row.text()), new OfferingId(row.text()), row.integer(), row.instant())));
        }
        return found;
    }

    private record Key(long account, long offering) {}

    private record Report(Key key, Progress progress) {}

    List<Boolean> record(List<Progress> told) {
        // why the lock: of two reports told at once, the older must not overwrite the newer
        Numbers accounts = Keyed.ACCOUNT.requireLocked(
                sql, told.stream().map(progress -> progress.account().value()).toList());
        Numbers offerings = Keyed.OFFERING.require(
                sql, told.stream().map(progress -> progress.offering().value()).toList());
        List<Report> reports = told.stream()
                .map(progress -> new Report(
                        new Key(
                                accounts.of(progress.account().value()),
                                offerings.of(progress.offering().value())),
                        progress))
                .toList();
        Map<Key, Instant> known = known(reports);
        List<Boolean> stored = new ArrayList<>();
        List<Report> added = new ArrayList<>();
        List<Report> changed = new ArrayList<>();
        for (Report report : reports) {
            Instant before = known.get(report.key());
            boolean counts = before == null || report.progress().at().isAfter(before);
            stored.add(counts);
            if (counts) {
                (before == null ? added : changed).add(report);
            }
        }
        write(INSERT, added);
        write(UPDATE, changed);
        return stored;
    }

    private Map<Key, Instant> known(List<Report> reports) {
        Map<Key, Instant> known = new HashMap<>();
        for (List<Report> chunk : Chunks.of(reports)) {
            sql.query(FIND_KNOWN)
                    .numbers(chunk.stream()
                            .map(report -> report.key().account())
                            .distinct()
                            .toList())
                    .numbers(chunk.stream()
                            .map(report -> report.key().offering())
                            .distinct()
                            .toList())
                    .each(row -> known.put(new Key(row.number(), row.number()), row.instant()));
        }
        return known;
    }

    private void write(String text, List<Report> reports) {
        sql.batch(
                text,
                reports,
                (params, report) -> params.integer(report.progress().percent())
                        .instant(report.progress().at())
                        .number(report.key().account())
                        .number(report.key().offering()));
    }
}
