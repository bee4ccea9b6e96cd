package io.lcart.jdbc.internal.report;

import io.lcart.spi.report.ReportReach;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/**
 * The one scope, in SQL: each ground is read along an index that leads away from the viewer, so that a small scope costs little on a large
 * site. Derived tables, not common table expressions: H2 keeps what those found for the next execution.
 *
 * @param viewer the number of the viewer's account
 * @param at the scope's instant
 * @param reach how far it reaches
 * @param among the people of whom alone it is asked, or none for everybody
 */
record Reach(long viewer, Instant at, ReportReach reach, List<Long> among) {

    private static final String MEMBERS = """

            from lcart_group_admin g
            join lcart_group_version v on v.group_id = g.group_id
            join lcart_membership m on m.group_id = g.group_id
            where g.account_id = ? and g.valid_from <= ? and g.valid_until > ?
            and v.valid_from <= ? and v.valid_until > ? and m.valid_from <= ? and m.valid_until > ?
            """;
    private static final String LINKED = """

            from lcart_manager_link l
            join lcart_seat_pool p on p.id = l.pool_id
            where l.manager_id = ? and l.linked_at <= ?
            """;
    private static final String TAUGHT = """

            from lcart_instructor i
            join lcart_instructor_assignment s on s.account_id = i.account_id
            join lcart_access_period p on p.offering_id = s.offering_id
            where i.account_id = ? and i.valid_from <= ? and i.valid_until > ?
            and s.valid_from <= ? and s.valid_until > ? and p.valid_from <= ? and p.valid_until > ?
            """;
    private static final String ENTRIES = """
            select x.account_id, e.offering_id, e.window_from as access_from,
                least(e.window_until, e.ended_at) as access_until, {none} as completed_at,
                {score} as score
            from (""";
    private static final String WAS_IN_FORCE = """

            where exists (select 1 from lcart_access_period b where b.entry_id = e.id and b.valid_from <= ?)
            """;
    private static final String COMPLETIONS = """
            select x.account_id, d.offering_id, {none} as access_from, {none} as access_until,
                d.occurred_at as completed_at, d.score as score
            from (""";

    private static String none(String text) {
        return text.replace("{none}", "cast(null as {instant})").replace("{score}", "cast(null as decimal(5, 2))");
    }

    /** The same scope, of some people only. */
    Reach among(List<Long> people) {
        return new Reach(viewer, at, reach, people);
    }

    /** Whether it may be of many people. */
    boolean isOfMany() {
        return reach != ReportReach.SELF && among.isEmpty();
    }

    /** Adds the members of the viewer's groups, with the group. */
    void members(Statement statement) {
        anyMember(statement.add("select m.account_id, m.group_id"));
        among(statement, "m.account_id");
    }

    /** Adds the pairs of the viewer's links. */
    void linked(Statement statement) {
        anyLink(statement.add("select l.learner_id as account_id, p.offering_id"));
        among(statement, "l.learner_id");
    }

    /** Adds the pairs of the viewer's classes. */
    void taught(Statement statement) {
        anyStudent(statement.add("select p.account_id, p.offering_id"));
        among(statement, "p.account_id");
    }

    /** Adds where members are found, {@code m}. */
    void anyMember(Statement statement) {
        statement.add(MEMBERS, viewer, at, at, at, at, at, at);
    }

    /** Adds where linked people are found, {@code l}. */
    void anyLink(Statement statement) {
        statement.add(LINKED, viewer, at);
    }

    /** Adds where students are found, {@code p}. */
    void anyStudent(Statement statement) {
        statement.add(TAUGHT, viewer, at, at, at, at, at, at);
    }

    private void among(Statement statement, String person) {
        if (!among.isEmpty()) {
            statement.addList(" and " + person + " {in}\n", among);
        }
    }

    /**
     * Adds a table of all pairs, each once, with what is known of its access and completions. The score is that of the latest completion
     * where there is one completion only.
     *
     * @param narrow adds conditions on the pair {@code x}
     */
    void pairs(Statement statement, Consumer<Statement> narrow) {
        statement.add("""
                select x.account_id, x.offering_id, min(x.access_from) as access_from,
                    max(x.access_until) as access_until, max(x.completed_at) as completed_at,
                    max(x.score) as score, count(x.completed_at) as completions
                from (
                """);
        statement.add(none(ENTRIES));
        whole(statement);
        statement.add(") x join lcart_access_entry e on e.account_id = x.account_id");
        statement.add(WAS_IN_FORCE, at);
        statement.add("union all\n").add(none(COMPLETIONS));
        whole(statement);
        statement.add("""
                ) x join lcart_completion d on d.account_id = x.account_id
                where d.occurred_at <= ? and d.withdrawn_at > ?
                """, at, at);
        if (reach != ReportReach.SELF) {
            single(statement);
        }
        statement.add(") x where 1 = 1");
        if (reach != ReportReach.SELF) {
            statement.add(" and x.account_id <> ?", viewer);
        }
        narrow.accept(statement);
        statement.add(" group by x.account_id, x.offering_id");
    }

    /** The people of whom every offering is reached, each once. */
    private void whole(Statement statement) {
        if (reach == ReportReach.SELF) {
            statement.add("select a.id as account_id from lcart_account a where a.id = ?", viewer);
            among(statement, "a.id");
            return;
        }
        statement.add("select distinct m.account_id from (");
        members(statement);
        statement.add(") m");
        if (reach == ReportReach.TRANSCRIPTS) {
            statement.add("\nunion select y.account_id from (");
            narrow(statement);
            statement.add(") y");
        }
    }

    /** The pairs that are reached by themselves: as such, with their access, and with their completion. */
    private void single(Statement statement) {
        statement.add(none("""

                union all
                select x.account_id, x.offering_id, {none}, {none}, {none}, {score}
                from ("""));
        narrow(statement);
        statement.add(") x");
        statement.add("\nunion all\n").add(none(ENTRIES));
        narrow(statement);
        statement.add("""
                ) x join lcart_access_entry e on e.account_id = x.account_id and e.offering_id = x.offering_id
                """);
        statement.add(WAS_IN_FORCE, at);
        statement.add("union all\n").add(none(COMPLETIONS));
        narrow(statement);
        statement.add("""
                ) x join lcart_completion d on d.account_id = x.account_id and d.offering_id = x.offering_id
                where d.occurred_at <= ? and d.withdrawn_at > ?
                """, at, at);
    }

    private void narrow(Statement statement) {
        linked(statement);
        statement.add("\nunion\n");
        taught(statement);
    }
}
