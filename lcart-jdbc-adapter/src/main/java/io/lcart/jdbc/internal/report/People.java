package io.lcart.jdbc.internal.report;

import io.lcart.jdbc.internal.Sql;
import io.lcart.spi.report.ReachedPerson;
import io.lcart.spi.report.ReportGrant;
import io.lcart.spi.report.ReportGrant.Ground;
import io.lcart.spi.report.ReportedPerson;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whom a viewer reaches, and why: the people of a page in one statement, all their reasons in another. */
record People(Sql sql, Reach reach) {

    private static final Ground[] GROUNDS = Ground.values();
    private static final Comparator<ReportGrant> ORDER =
            Comparator.comparing(ReportGrant::ground).thenComparing(ReportGrant::key);

    private record Numbered(long number, ReportedPerson person) {}

    List<ReachedPerson> page(@Nullable ReportedPerson after, int limit) {
        Statement statement = reached();
        if (after != null) {
            statement.add(
                    " and (a.sort_key, a.host_key) > (?, ?)",
                    after.sortKey(),
                    after.id().value());
        }
        return list(statement.add(" order by a.sort_key, a.host_key limit ?", (long) limit));
    }

    Optional<ReachedPerson> one(long person) {
        return list(reached().add(" and a.id = ?", person)).stream().findFirst();
    }

    private Statement reached() {
        Statement statement = new Statement().add("""
                select a.id, a.host_key, a.first_name, a.last_name, a.email, a.email_key, a.sort_key
                from lcart_account a join (
                select x.account_id from (
                """);
        reach.members(statement);
        statement.add(") x union select x.account_id from (");
        reach.linked(statement);
        statement.add(") x union select x.account_id from (");
        reach.taught(statement);
        return statement.add(") x) y on y.account_id = a.id where a.id <> ?", reach.viewer());
    }

    private List<ReachedPerson> list(Statement statement) {
        List<Numbered> people = statement.on(sql).list(row -> new Numbered(row.number(), JdbcReportStore.person(row)));
        Map<Long, List<ReportGrant>> grants = grants(people);
        return people.stream()
                .map(person -> new ReachedPerson(
                        person.person(),
                        grants.getOrDefault(person.number(), List.of()).stream()
                                .sorted(ORDER)
                                .toList()))
                .toList();
    }

    private Map<Long, List<ReportGrant>> grants(List<Numbered> people) {
        Map<Long, List<ReportGrant>> grants = new HashMap<>();
        if (people.isEmpty()) {
            return grants;
        }
        List<Long> numbers = people.stream().map(Numbered::number).toList();
        Statement statement = new Statement().add("select x.account_id, 0, k.host_key from (");
        reach.members(statement);
        statement.addList(") x join lcart_group k on k.id = x.group_id where x.account_id {in}", numbers);
        statement.add("\nunion select x.account_id, 1, k.host_key from (");
        reach.linked(statement);
        statement.addList(") x join lcart_offering k on k.id = x.offering_id where x.account_id {in}", numbers);
        statement.add("\nunion select x.account_id, 2, k.host_key from (");
        reach.taught(statement);
        statement.addList(") x join lcart_offering k on k.id = x.offering_id where x.account_id {in}", numbers);
        statement
                .on(sql)
                .each(row -> grants.computeIfAbsent(row.number(), n -> new ArrayList<>())
                        .add(new ReportGrant(GROUNDS[row.integer()], row.text())));
        return grants;
    }
}
