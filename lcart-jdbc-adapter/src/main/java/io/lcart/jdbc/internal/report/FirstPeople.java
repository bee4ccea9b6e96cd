package io.lcart.jdbc.internal.report;

import io.lcart.jdbc.internal.Sql;
import io.lcart.spi.report.ReportColumn;
import io.lcart.spi.report.ReportFilter;
import io.lcart.spi.report.ReportPosition;
import io.lcart.spi.report.ReportSort;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The people with whom a page begins that is in an order of people: those who have rows at all, whatever the filter says of each row. So a
 * page needs the pairs of a few people, and not those of everybody. Where few are reached they are looked up and sorted; where many are,
 * everybody is read in the order asked for and asked whether they are reached, until there are enough: to sort many costs as much as they
 * are, and to look for few among all as much as all are.
 *
 * @param sql the session
 * @param reach the scope
 * @param filter the filter, of which the person, the group and the words count here
 * @param sort the order
 */
record FirstPeople(Sql sql, Reach reach, ReportFilter filter, ReportSort sort) {

    /** Up to how many reached people are sorted: an estimate, for sites of up to a million people, of where the other way costs no more. */
    private static final long FEW = 5_000;

    /** Whether the order is one of people first of all. */
    static boolean areFirst(ReportSort sort) {
        return sort.column() == ReportColumn.NAME || sort.column() == ReportColumn.EMAIL;
    }

    /** Whether only few are reached; an upper bound, since one and the same person counts on each ground. */
    boolean areFew() {
        Statement statement = new Statement().add("select (select count(*) from (select m.account_id");
        reach.anyMember(statement);
        statement.add("limit ?) x) + (select count(*) from (select l.learner_id", FEW + 1);
        reach.anyLink(statement);
        statement.add("limit ?) x) + (select count(*) from (select p.account_id", FEW + 1);
        reach.anyStudent(statement);
        return statement
                .add("limit ?) x)", FEW + 1)
                .on(sql)
                .first(row -> row.number() <= FEW)
                .orElse(false);
    }

    /** The numbers of the first people at a position or behind it, in no order. */
    List<Long> list(boolean few, @Nullable ReportPosition from, int limit) {
        Statement statement = new Statement().add("select a.id from lcart_account a");
        if (few) {
            sought(statement);
        } else {
            asked(statement);
        }
        RowsStatement.words(statement, filter);
        String column = RowsStatement.column(sort.column());
        if (from != null) {
            String beyond = sort.descending() ? " < ?" : " > ?";
            // why twice: a range of an index is only seen in a plain comparison
            statement.add(
                    " and " + column + (sort.descending() ? " <= ?" : " >= ?") + " and (" + column + beyond
                            + " or a.sort_key > ? or (a.sort_key = ? and a.host_key >= ?))",
                    from.value(),
                    from.value(),
                    from.sortKey(),
                    from.sortKey(),
                    from.person().value());
        }
        return statement
                .add(
                        " order by " + column + (sort.descending() ? " desc" : "")
                                + (sort.column() == ReportColumn.NAME ? ", a.host_key" : "") + " limit ?",
                        (long) limit)
                .on(sql)
                .list(row -> row.number());
    }

    private void sought(Statement statement) {
        statement.add(" join (select m.account_id");
        reach.anyMember(statement);
        ofGroup(statement);
        statement.add(" and ");
        haveRows(statement, "m.account_id");
        if (filter.group() == null) {
            statement.add("\nunion select l.learner_id");
            reach.anyLink(statement);
            statement.add("\nunion select p.account_id");
            reach.anyStudent(statement);
        }
        statement.add(") y on y.account_id = a.id where a.id <> ?", reach.viewer());
    }

    /** Sub-queries for one value with a limit: a database would make a table of what another kind of them finds for everybody. */
    private void asked(Statement statement) {
        statement.add(" where a.id <> ? and (coalesce((select 1", reach.viewer());
        reach.anyMember(statement);
        ofGroup(statement);
        statement.add(" and m.account_id = a.id limit 1), 0) = 1 and ");
        haveRows(statement, "a.id");
        if (filter.group() == null) {
            statement.add("\nor coalesce((select 1");
            reach.anyLink(statement);
            statement.add(" and l.learner_id = a.id limit 1), 0) = 1\nor coalesce((select 1");
            reach.anyStudent(statement);
            statement.add(" and p.account_id = a.id limit 1), 0) = 1");
        }
        statement.add(")");
    }

    private void ofGroup(Statement statement) {
        if (filter.group() != null) {
            statement.add(
                    " and m.group_id = (select n.id from lcart_group n where n.host_key = ?)",
                    filter.group().value());
        }
    }

    private void haveRows(Statement statement, String person) {
        statement.add(
                "(coalesce((select 1 from lcart_access_period b where b.account_id = " + person
                        + " and b.valid_from <= ? limit 1), 0) = 1 or coalesce((select 1 from lcart_completion d where d.account_id = "
                        + person + " and d.occurred_at <= ? and d.withdrawn_at > ? limit 1), 0) = 1)",
                reach.at(),
                reach.at(),
                reach.at());
    }
}
