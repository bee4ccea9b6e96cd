package io.lcart.jdbc.internal.report;

import io.lcart.spi.report.ReportColumn;
import io.lcart.spi.report.ReportFilter;
import io.lcart.spi.report.ReportPosition;
import io.lcart.spi.report.ReportSort;
import org.jspecify.annotations.Nullable;

/** The rows of a scope that pass a filter, in SQL: the same rows whether they are listed or added up. */
final class RowsStatement {

    private static final String STATUS =
            "case when q.completed_at is not null then 2 when q.percent_done > 0 then 1 else 0 end";
    private static final String PROGRESS = "case when q.completed_at is not null then 100 else q.percent_done end";

    private final Reach reach;
    private final ReportFilter filter;

    RowsStatement(Reach reach, ReportFilter filter) {
        this.reach = reach;
        this.filter = filter;
    }

    Statement totals() {
        Statement statement = new Statement().add("""
                select count(distinct r.account_id), sum(case when r.status_no = 0 then 1 else 0 end),
                    sum(case when r.status_no = 1 then 1 else 0 end), sum(case when r.status_no = 2 then 1 else 0 end)
                """);
        from(statement);
        return statement;
    }

    Statement list(ReportSort sort, @Nullable ReportPosition after, @Nullable Integer limit) {
        Statement statement = new Statement().add("""
                select a.id, a.host_key, a.first_name, a.last_name, a.email, a.email_key, a.sort_key,
                    o.id, o.host_key, o.title, c.host_key, c.title, r.status_no, r.progress,
                    case when r.completions > 1 then (select max(d.score) from lcart_completion d
                        where d.account_id = r.account_id and d.offering_id = r.offering_id
                        and d.occurred_at = r.completed_at and d.withdrawn_at > ?) else r.score end,
                    r.completed_at, r.access_from, r.access_until
                """, reach.at());
        from(statement);
        String column = column(sort.column());
        if (after != null) {
            statement.add(
                    " and (" + column + (sort.descending() ? " < ?" : " > ?") + " or " + column
                            + " = ? and (a.sort_key, a.host_key, o.host_key) > (?, ?, ?))",
                    after.value(),
                    after.value(),
                    after.sortKey(),
                    after.person().value(),
                    after.offering().value());
        }
        statement.add(
                " order by " + column + (sort.descending() ? " desc" : "") + ", a.sort_key, a.host_key, o.host_key");
        return limit == null ? statement : statement.add(" limit ?", (long) limit);
    }

    private void from(Statement statement) {
        statement.add("from (select q.*, " + STATUS + " as status_no, " + PROGRESS + """
                 as progress from (
                select p.*, coalesce(g.percent_done, 0) as percent_done from (
                """);
        reach.pairs(statement, this::narrow);
        statement.add("""
                ) p
                left join lcart_progress g
                    on g.account_id = p.account_id and g.offering_id = p.offering_id and g.reported_at <= ?
                ) q) r
                join lcart_account a on a.id = r.account_id
                join lcart_offering o on o.id = r.offering_id
                left join lcart_course c on c.id = o.course_id
                where 1 = 1
                """, reach.at());
        pass(statement);
    }

    /** What is decided by the pair alone. */
    private void narrow(Statement statement) {
        if (filter.offering() != null) {
            statement.add(
                    " and x.offering_id = (select id from lcart_offering where host_key = ?)",
                    filter.offering().value());
        }
        if (filter.course() != null) {
            statement.add("""
                     and x.offering_id in (select f.id from lcart_offering f
                        join lcart_course k on k.id = f.course_id where k.host_key = ?)
                    """, filter.course().value());
        }
        if (filter.group() != null) {
            statement.add(" and x.account_id in (select m.account_id from (");
            reach.members(statement);
            statement.add(
                    ") m join lcart_group n on n.id = m.group_id where n.host_key = ?)",
                    filter.group().value());
        }
    }

    private void pass(Statement statement) {
        if (!filter.statuses().isEmpty()) {
            statement.addList(
                    " and r.status_no {in}",
                    filter.statuses().stream()
                            .map(status -> (long) status.ordinal())
                            .sorted()
                            .toList());
        }
        if (filter.completedFrom() != null) {
            statement.add(" and r.completed_at >= ?", filter.completedFrom());
        }
        if (filter.completedTo() != null) {
            statement.add(" and r.completed_at < ?", filter.completedTo());
        }
        words(statement, filter);
    }

    /** What is decided by the name and the address of the person {@code a}. */
    static void words(Statement statement, ReportFilter filter) {
        for (String word : filter.words()) {
            String pattern = "%" + word.replaceAll("([!%_])", "!$1") + "%";
            statement.add(" and (a.sort_key like ? escape '!' or a.email_key like ? escape '!')", pattern, pattern);
        }
    }

    static String column(ReportColumn column) {
        return switch (column) {
            case NAME -> "a.sort_key";
            case EMAIL -> "a.email_key";
            case OFFERING -> "o.host_key";
            case STATUS -> "r.status_no";
            case PROGRESS -> "r.progress";
            case COMPLETED_AT -> "coalesce(r.completed_at, {open})";
        };
    }
}
