package io.lcart.jdbc.internal.people;

import io.lcart.jdbc.internal.Chunks;
import io.lcart.jdbc.internal.Keyed;
import io.lcart.jdbc.internal.Numbers;
import io.lcart.jdbc.internal.Sql;
import io.lcart.spi.Interval;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.people.GroupId;
import io.lcart.spi.people.GroupRelation;
import io.lcart.spi.people.GroupTie;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Memberships and group admins: two tables of one shape. */
final class Ties {

    private static final Statements MEMBERS = Statements.of("lcart_membership");
    private static final Statements ADMINS = Statements.of("lcart_group_admin");

    private final Sql sql;

    Ties(Sql sql) {
        this.sql = sql;
    }

    private record Statements(String find, String delete, String insert) {

        static Statements of(String table) {
            return new Statements(
                    "select a.host_key, g.host_key, t.valid_from, t.valid_until from " + table + """
                     t
                    join lcart_account a on a.id = t.account_id
                    join lcart_group g on g.id = t.group_id
                    where a.host_key {in} and g.host_key {in}
                    order by t.valid_from
                    """,
                    "delete from " + table + " where account_id = ? and group_id = ?",
                    "insert into " + table + " (account_id, group_id, valid_from, valid_until) values (?, ?, ?, ?)");
        }

        static Statements of(GroupRelation relation) {
            return relation == GroupRelation.MEMBER ? MEMBERS : ADMINS;
        }
    }

    Map<GroupTie, List<Interval>> intervals(Collection<GroupTie> asked) {
        Map<GroupTie, List<Interval>> found = new HashMap<>();
        for (GroupRelation relation : GroupRelation.values()) {
            List<GroupTie> ties =
                    asked.stream().filter(tie -> tie.relation() == relation).toList();
            for (List<GroupTie> chunk : Chunks.of(ties)) {
                find(relation, chunk, found);
            }
        }
        return found;
    }

    private void find(GroupRelation relation, List<GroupTie> ties, Map<GroupTie, List<Interval>> found) {
        Set<GroupTie> asked = new HashSet<>(ties);
        sql.query(Statements.of(relation).find())
                .texts(ties.stream()
                        .map(tie -> tie.account().value())
                        .distinct()
                        .toList())
                .texts(ties.stream().map(tie -> tie.group().value()).distinct().toList())
                .each(row -> {
                    GroupTie tie = new GroupTie(new AccountId(row.text()), new GroupId(row.text()), relation);
                    // why: the lists name every person with every group, which is more than was asked for
                    if (asked.contains(tie)) {
                        found.computeIfAbsent(tie, t -> new ArrayList<>()).add(row.interval());
                    }
                });
    }

    void replace(Map<GroupTie, List<Interval>> timelines) {
        Numbers accounts = Keyed.ACCOUNT.require(
                sql,
                timelines.keySet().stream().map(tie -> tie.account().value()).toList());
        Numbers groups = Keyed.GROUP.require(
                sql, timelines.keySet().stream().map(tie -> tie.group().value()).toList());
        for (GroupRelation relation : GroupRelation.values()) {
            Statements statements = Statements.of(relation);
            List<NumberedTie> ties = new ArrayList<>();
            List<Span> spans = new ArrayList<>();
            timelines.forEach((tie, intervals) -> {
                if (tie.relation() == relation) {
                    NumberedTie numbered = new NumberedTie(
                            accounts.of(tie.account().value()),
                            groups.of(tie.group().value()));
                    ties.add(numbered);
                    intervals.forEach(interval -> spans.add(new Span(numbered, interval)));
                }
            });
            sql.batch(
                    statements.delete(),
                    ties,
                    (params, tie) -> params.number(tie.account()).number(tie.group()));
            sql.batch(
                    statements.insert(),
                    spans,
                    (params, span) -> params.number(span.tie().account())
                            .number(span.tie().group())
                            .interval(span.interval()));
        }
        Standings.of(sql)
                .change(timelines.keySet().stream()
                        .filter(tie -> tie.relation() == GroupRelation.MEMBER)
                        .map(tie -> tie.account().value())
                        .toList());
    }

    private record NumberedTie(long account, long group) {}

    private record Span(NumberedTie tie, Interval interval) {}
}
