package io.lcart.jdbc.internal.report;

import io.lcart.jdbc.internal.Keyed;
import io.lcart.jdbc.internal.Numbers;
import io.lcart.jdbc.internal.Query;
import io.lcart.jdbc.internal.Row;
import io.lcart.jdbc.internal.Sql;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.report.ReachedPerson;
import io.lcart.spi.report.ReportFilter;
import io.lcart.spi.report.ReportPosition;
import io.lcart.spi.report.ReportReach;
import io.lcart.spi.report.ReportRow;
import io.lcart.spi.report.ReportScope;
import io.lcart.spi.report.ReportSort;
import io.lcart.spi.report.ReportStore;
import io.lcart.spi.report.ReportTotals;
import io.lcart.spi.report.ReportedPerson;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reports on others in SQL: one statement for what is asked, after one that finds the viewer. */
public final class JdbcReportStore implements ReportStore {

    /** Of how many people the rows are read if those of the first do not fill a page, because a filter takes most of them away. */
    private static final int MORE_PEOPLE = 1_000;

    private final Sql sql;

    /**
     * The store of a session.
     *
     * @param sql the session
     */
    public JdbcReportStore(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<ReportRow> page(
            ReportScope scope, ReportFilter filter, ReportSort sort, @Nullable ReportPosition after, int limit) {
        requireLimit(limit);
        return reach(scope, filter)
                .map(reach -> page(reach, filter, sort, after, limit))
                .orElse(List.of());
    }

    private List<ReportRow> page(
            Reach reach, ReportFilter filter, ReportSort sort, @Nullable ReportPosition after, int limit) {
        if (FirstPeople.areFirst(sort) && reach.isOfMany() && filter.offering() == null && filter.course() == null) {
            FirstPeople people = new FirstPeople(sql, reach, filter, sort);
            boolean few = people.areFew();
            for (int asked : List.of(limit, MORE_PEOPLE)) {
                List<Long> first = people.list(few, after, asked);
                List<ReportRow> rows =
                        first.isEmpty() ? List.of() : rows(reach.among(first), filter, sort, after, limit);
                if (rows.size() == limit || first.size() < asked) {
                    return rows;
                }
            }
        }
        return rows(reach, filter, sort, after, limit);
    }

    private List<ReportRow> rows(
            Reach reach, ReportFilter filter, ReportSort sort, @Nullable ReportPosition after, int limit) {
        return new RowsStatement(reach, filter).list(sort, after, limit).on(sql).list(new RowReader()::read);
    }

    @Override
    public ReportTotals totals(ReportScope scope, ReportFilter filter) {
        return reach(scope, filter)
                .flatMap(reach -> new RowsStatement(reach, filter)
                        .totals()
                        .on(sql)
                        .first(row -> new ReportTotals(row.number(), row.number(), row.number(), row.number())))
                .orElse(ReportTotals.NONE);
    }

    @Override
    public void each(
            ReportScope scope,
            ReportFilter filter,
            ReportSort sort,
            @Nullable ReportPosition after,
            Consumer<? super ReportRow> sink) {
        RowReader reader = new RowReader();
        reach(scope, filter).ifPresent(reach -> {
            Query query =
                    new RowsStatement(reach, filter).list(sort, after, null).on(sql);
            // why: of one person there is nothing that is worth more than one round trip
            (filter.person() == null ? query.streaming() : query).each(row -> sink.accept(reader.read(row)));
        });
    }

    @Override
    public List<ReachedPerson> people(ReportScope scope, @Nullable ReportedPerson after, int limit) {
        requireOthers(scope);
        requireLimit(limit);
        String viewer = scope.viewer().value();
        Long number = Keyed.ACCOUNT.find(sql, List.of(viewer)).find(viewer);
        return number == null ? List.of() : people(scope, number).page(after, limit);
    }

    @Override
    public Optional<ReachedPerson> person(ReportScope scope, AccountId person) {
        requireOthers(scope);
        String viewer = scope.viewer().value();
        Numbers numbers = Keyed.ACCOUNT.find(
                sql, Stream.of(viewer, person.value()).distinct().toList());
        Long number = numbers.find(viewer);
        Long one = numbers.find(person.value());
        return number == null || one == null
                ? Optional.empty()
                : people(scope, number).one(one);
    }

    private People people(ReportScope scope, long viewer) {
        return new People(sql, new Reach(viewer, scope.at(), scope.reach(), List.of()));
    }

    private static void requireOthers(ReportScope scope) {
        if (scope.reach() == ReportReach.SELF) {
            throw new IllegalArgumentException("to reach oneself needs no reason");
        }
    }

    /** The scope, of the filter's person if there is one; or nothing if there is no such viewer or person. */
    private Optional<Reach> reach(ReportScope scope, ReportFilter filter) {
        String viewer = scope.viewer().value();
        AccountId one = filter.person();
        Numbers numbers = Keyed.ACCOUNT.find(
                sql,
                Stream.of(viewer, one == null ? viewer : one.value()).distinct().toList());
        Long number = numbers.find(viewer);
        Long person = one == null ? null : numbers.find(one.value());
        return number == null || (one != null && person == null)
                ? Optional.empty()
                : Optional.of(
                        new Reach(number, scope.at(), scope.reach(), person == null ? List.of() : List.of(person)));
    }

    private static void requireLimit(int limit) {
        if (limit < 1 || limit > LONGEST_PAGE) {
            throw new IllegalArgumentException("a page has 1 to " + LONGEST_PAGE + " entries, not " + limit);
        }
    }

    static ReportedPerson person(Row row) throws SQLException {
        return new ReportedPerson(
                new AccountId(row.text()), row.text(), row.text(), row.text(), row.text(), row.text());
    }
}
