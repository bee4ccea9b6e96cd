package io.lcart.jdbc.internal.catalog;

import io.lcart.jdbc.internal.Chunks;
import io.lcart.jdbc.internal.Keyed;
import io.lcart.jdbc.internal.Numbers;
import io.lcart.jdbc.internal.Sql;
import io.lcart.spi.Interval;
import io.lcart.spi.catalog.Instructor;
import io.lcart.spi.catalog.InstructorAssignment;
import io.lcart.spi.catalog.InstructorStore;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.people.AccountId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who teaches, and what, in SQL. A designation that holds no instant is not kept. */
public final class JdbcInstructorStore implements InstructorStore {

    private static final String FIND = """
            select a.host_key, i.can_email, i.can_change_scores, i.valid_from, i.valid_until
            from lcart_account a join lcart_instructor i on i.account_id = a.id
            where a.host_key {in}
            order by i.valid_from
            """;
    private static final String DELETE = "delete from lcart_instructor where account_id {in}";
    private static final String INSERT = """
            insert into lcart_instructor (account_id, can_email, can_change_scores, valid_from, valid_until)
            values (?, ?, ?, ?, ?)
            """;
    private static final String FIND_ASSIGNMENTS = """
            select a.host_key, o.host_key, i.valid_from, i.valid_until
            from lcart_account a
            join lcart_instructor_assignment i on i.account_id = a.id
            join lcart_offering o on o.id = i.offering_id
            where a.host_key {in}
            order by i.valid_from
            """;
    private static final String DELETE_ASSIGNMENT =
            "delete from lcart_instructor_assignment where account_id = ? and offering_id = ?";
    private static final String INSERT_ASSIGNMENT = """
            insert into lcart_instructor_assignment (account_id, offering_id, valid_from, valid_until) values (?, ?, ?, ?)
            """;

    private final Sql sql;

    /**
     * The store of a session.
     *
     * @param sql the session
     */
    public JdbcInstructorStore(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Map<AccountId, List<Instructor>> designations(Collection<AccountId> accounts) {
        Map<AccountId, List<Instructor>> found = new HashMap<>();
        for (List<String> chunk : Chunks.of(accounts, AccountId::value)) {
            sql.query(FIND).texts(chunk).each(row -> {
                AccountId account = new AccountId(row.text());
                found.computeIfAbsent(account, id -> new ArrayList<>())
                        .add(new Instructor(account, row.flag(), row.flag(), row.interval()));
            });
        }
        return found;
    }

    @Override
    public void replaceDesignations(Map<AccountId, List<Instructor>> timelines) {
        Numbers ids = Keyed.ACCOUNT.require(
                sql, timelines.keySet().stream().map(AccountId::value).toList());
        for (List<Long> chunk : Chunks.of(ids.all())) {
            sql.query(DELETE).numbers(chunk).update();
        }
        List<Span<Instructor>> spans = new ArrayList<>();
        timelines.forEach((account, designations) -> designations.stream()
                .filter(designation -> !designation.interval().isEmpty())
                .forEach(designation -> spans.add(new Span<>(ids.of(account.value()), designation))));
        sql.batch(
                INSERT,
                spans,
                (params, span) -> params.number(span.account())
                        .flag(span.what().canEmail())
                        .flag(span.what().canChangeScores())
                        .interval(span.what().interval()));
    }

    private record Span<T>(long account, T what) {}

    @Override
    public Map<InstructorAssignment, List<Interval>> assignments(Collection<AccountId> accounts) {
        Map<InstructorAssignment, List<Interval>> found = new HashMap<>();
        for (List<String> chunk : Chunks.of(accounts, AccountId::value)) {
            sql.query(FIND_ASSIGNMENTS).texts(chunk).each(row -> {
                InstructorAssignment assignment =
                        new InstructorAssignment(new AccountId(row.text()), new OfferingId(row.text()));
                found.computeIfAbsent(assignment, a -> new ArrayList<>()).add(row.interval());
            });
        }
        return found;
    }

    @Override
    public void replaceAssignments(Map<InstructorAssignment, List<Interval>> timelines) {
        Numbers accounts = Keyed.ACCOUNT.require(
                sql, timelines.keySet().stream().map(a -> a.account().value()).toList());
        Numbers offerings = Keyed.OFFERING.require(
                sql, timelines.keySet().stream().map(a -> a.offering().value()).toList());
        sql.batch(
                DELETE_ASSIGNMENT,
                timelines.keySet(),
                (params, assignment) -> params.number(
                                accounts.of(assignment.account().value()))
                        .number(offerings.of(assignment.offering().value())));
        List<Span<Map.Entry<Long, Interval>>> spans = new ArrayList<>();
        timelines.forEach((assignment, intervals) -> {
            long account = accounts.of(assignment.account().value());
            Long offering = offerings.of(assignment.offering().value());
            intervals.forEach(interval -> spans.add(new Span<>(account, Map.entry(offering, interval))));
        });
        sql.batch(
                INSERT_ASSIGNMENT,
                spans,
                (params, span) -> params.number(span.account())
                        .number(span.what().getKey())
                        .interval(span.what().getValue()));
    }
}
