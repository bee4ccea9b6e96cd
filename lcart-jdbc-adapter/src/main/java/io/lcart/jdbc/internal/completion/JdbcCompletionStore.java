package io.lcart.jdbc.internal.completion;

import io.lcart.jdbc.internal.Chunks;
import io.lcart.jdbc.internal.Keyed;
import io.lcart.jdbc.internal.Numbers;
import io.lcart.jdbc.internal.Query;
import io.lcart.jdbc.internal.Row;
import io.lcart.jdbc.internal.Sql;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.completion.Completion;
import io.lcart.spi.completion.CompletionId;
import io.lcart.spi.completion.CompletionSource;
import io.lcart.spi.completion.CompletionStore;
import io.lcart.spi.completion.CompletionWithdrawal;
import io.lcart.spi.people.AccountId;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Completions in SQL. */
public final class JdbcCompletionStore implements CompletionStore {

    private static final String SELECT = """
            select c.host_key, a.host_key, o.host_key, c.occurred_at, c.recorded_at, c.score, c.source, c.withdrawn_at,
                c.waiver_reason, c.recorded_by, c.replaced_key, c.withdrawn_by
            from lcart_completion c
            join lcart_account a on a.id = c.account_id
            join lcart_offering o on o.id = c.offering_id
            """;
    private static final String FIND = SELECT + "where c.host_key {in}";
    private static final String FIND_OF = SELECT + "where a.host_key {in}";
    private static final String FIND_IN = SELECT + "where o.host_key = ? and a.host_key {in}";
    private static final String INSERT = """
            insert into lcart_completion (host_key, account_id, offering_id, occurred_at, recorded_at, score, source,
                withdrawn_at, waiver_reason, recorded_by, replaced_key, withdrawn_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String UPDATE =
            "update lcart_completion set score = ?, withdrawn_at = ?, withdrawn_by = ? where id = ?";
    private static final String WITHDRAW = """
            update lcart_completion set withdrawn_at = ?, withdrawn_by = ? where id = ? and withdrawn_at = {open}
            """;

    private final Sql sql;

    /**
     * The store of a session.
     *
     * @param sql the session
     */
    public JdbcCompletionStore(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Map<CompletionId, Completion> completions(Collection<CompletionId> ids) {
        Map<CompletionId, Completion> found = new HashMap<>();
        for (List<String> chunk : Chunks.of(ids, CompletionId::value)) {
            sql.query(FIND).texts(chunk).each(row -> {
                Completion completion = completion(row);
                found.put(completion.id(), completion);
            });
        }
        return found;
    }

    @Override
    public List<Completion> of(Collection<AccountId> accounts) {
        return newestFirst(accounts, chunk -> sql.query(FIND_OF).texts(chunk));
    }

    @Override
    public List<Completion> in(OfferingId offering, Collection<AccountId> accounts) {
        return newestFirst(
                accounts, chunk -> sql.query(FIND_IN).text(offering.value()).texts(chunk));
    }

    private static List<Completion> newestFirst(Collection<AccountId> accounts, Function<List<String>, Query> query) {
        List<Completion> found = new ArrayList<>();
        for (List<String> chunk : Chunks.of(accounts, AccountId::value)) {
            found.addAll(query.apply(chunk).list(JdbcCompletionStore::completion));
        }
        // why here: the people of a long list are asked for in pieces
        found.sort(NEWEST_FIRST);
        return found;
    }

    private static Completion completion(Row row) throws SQLException {
        return new Completion(
                new CompletionId(row.text()),
                new AccountId(row.text()),
                new OfferingId(row.text()),
                row.instant(),
                row.instant(),
                row.decimalOrNull(),
                CompletionSource.valueOf(row.text()),
                row.end(),
                row.textOrNull(),
                row.textOrNull(),
                replaced(row.textOrNull()),
                row.textOrNull());
    }

    private static @Nullable CompletionId replaced(@Nullable String key) {
        return key == null ? null : new CompletionId(key);
    }

    @Override
    public void insert(List<Completion> completions) {
        Numbers accounts = Keyed.ACCOUNT.require(
                sql,
                completions.stream()
                        .map(completion -> completion.account().value())
                        .toList());
        Numbers offerings = Keyed.OFFERING.require(
                sql,
                completions.stream()
                        .map(completion -> completion.offering().value())
                        .toList());
        sql.batch(
                INSERT,
                completions,
                (params, completion) -> params.text(completion.id().value())
                        .number(accounts.of(completion.account().value()))
                        .number(offerings.of(completion.offering().value()))
                        .instant(completion.occurredAt())
                        .instant(completion.recordedAt())
                        .decimal(completion.score())
                        .text(completion.source().name())
                        .end(completion.withdrawnAt())
                        .text(completion.waiverReason())
                        .text(completion.recordedBy())
                        .text(
                                completion.replaces() == null
                                        ? null
                                        : completion.replaces().value())
                        .text(completion.withdrawnBy()));
    }

    @Override
    public void update(List<Completion> completions) {
        Numbers ids = Keyed.COMPLETION.require(
                sql,
                completions.stream().map(completion -> completion.id().value()).toList());
        sql.batch(
                UPDATE,
                completions,
                (params, completion) -> params.decimal(completion.score())
                        .end(completion.withdrawnAt())
                        .text(completion.withdrawnBy())
                        .number(ids.of(completion.id().value())));
    }

    @Override
    public List<Boolean> withdraw(List<CompletionWithdrawal> withdrawals) {
        Numbers ids = Keyed.COMPLETION.require(
                sql, withdrawals.stream().map(each -> each.completion().value()).toList());
        // why one by one: a driver need not say of each statement in a batch how many rows it changed
        return withdrawals.stream()
                .map(each -> sql.query(WITHDRAW)
                                .instant(each.from())
                                .text(each.by())
                                .number(ids.of(each.completion().value()))
                                .update()
                        > 0)
                .toList();
    }
}
