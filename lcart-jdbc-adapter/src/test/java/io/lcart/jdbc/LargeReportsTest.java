package io.lcart.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lcart.jdbc.testing.FreshDatabase;
import io.lcart.jdbc.testing.TestDatabase;
import io.lcart.spi.people.Account;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.people.AccountStatus;
import io.lcart.spi.people.GroupId;
import io.lcart.spi.report.ReportColumn;
import io.lcart.spi.report.ReportFilter;
import io.lcart.spi.report.ReportPosition;
import io.lcart.spi.report.ReportReach;
import io.lcart.spi.report.ReportRow;
import io.lcart.spi.report.ReportScope;
import io.lcart.spi.report.ReportSort;
import io.lcart.spi.report.ReportStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Reports of so many people that they are not sorted for a page. */
class LargeReportsTest {

    private static final Instant AT = Instant.parse("2026-01-01T12:00:00Z");
    private static final int PEOPLE = 5_600;

    /** Person 1 administers g1, which is everybody's but every seventh's, and g2; some of the others are linked, some are taught. */
    private static final String WORLD = """
            insert into lcart_group (host_key) values ('g1'), ('g2');
            insert into lcart_group_version (group_id, valid_from, valid_until, name, inherit_codes, high_score_board)
            select id, {past}, {open}, host_key, false, false from lcart_group;
            insert into lcart_membership (account_id, group_id, valid_from, valid_until)
            select a.id, 1, {past}, {open} from lcart_account a where mod(a.id, 7) > 0;
            insert into lcart_membership (account_id, group_id, valid_from, valid_until)
            select a.id, 2, {past}, {open} from lcart_account a where mod(a.id, 7) > 0 and mod(a.id, 3) = 0;
            insert into lcart_group_admin (account_id, group_id, valid_from, valid_until)
            select a.id, g.id, {past}, {open} from lcart_account a, lcart_group g where a.id = 1;
            insert into lcart_offering (host_key, title, kind, registration_codes) values ('o1', 'One', 'SELF_PACED', true);
            insert into lcart_offering (host_key, title, kind, registration_codes) values ('o2', 'Two', 'SELF_PACED', true);
            insert into lcart_offering (host_key, title, kind, registration_codes) values ('o3', 'Three', 'SELF_PACED', true);
            insert into lcart_access_entry (host_key, account_id, offering_id, source_kind, source_key, window_from,
                window_until, given_at, ended_at)
            select concat('e', a.id, '-', o.id), a.id, o.id, 'ORDER', 's', {past}, {open}, {past}, {open}
            from lcart_account a, lcart_offering o where mod(a.id, 5) > 0 and mod(a.id + o.id, 2) = 0;
            insert into lcart_access_period (entry_id, account_id, offering_id, window_until, valid_from, valid_until)
            select id, account_id, offering_id, window_until, {past}, {open} from lcart_access_entry;
            insert into lcart_completion (host_key, account_id, offering_id, occurred_at, recorded_at, withdrawn_at, source)
            select concat('d', a.id), a.id, 3, {past}, {past}, {open}, 'QUIZ' from lcart_account a where mod(a.id, 900) = 0;
            insert into lcart_seat_pool (host_key, grant_key, offering_id, owner_id, supplied_at, window_from, window_until)
            values ('p', 'p', 2, 1, {past}, {past}, {open});
            insert into lcart_seat (pool_id, seat_no, state, state_since, supplied_at, claimed_at, holder_id)
            select 1, a.id, 'CLAIMED', {past}, {past}, {past}, a.id from lcart_account a where mod(a.id, 21) = 0;
            insert into lcart_manager_link (manager_id, learner_id, pool_id, seat_no, linked_at)
            select 1, a.id, 1, a.id, {past} from lcart_account a where mod(a.id, 21) = 0;
            insert into lcart_instructor (account_id, valid_from, valid_until, can_email, can_change_scores)
            values (1, {past}, {open}, true, true);
            insert into lcart_instructor_assignment (account_id, offering_id, valid_from, valid_until)
            values (1, 1, {past}, {open})""";

    @ParameterizedTest
    @EnumSource
    void pages_are_those_of_all_rows_and_a_stream_that_breaks_leaves_the_connection_usable(TestDatabase database) {
        try (FreshDatabase fresh = database.open()) {
            JdbcStorage storage = JdbcStorage.builder(fresh.dataSource())
                    .schema(SchemaPolicy.MIGRATE)
                    .build();
            fill(storage, fresh);
            ReportScope scope = new ReportScope(id(1), AT, ReportReach.PAIRS);
            for (ReportColumn column : List.of(ReportColumn.NAME, ReportColumn.EMAIL)) {
                for (boolean descending : List.of(false, true)) {
                    ReportSort sort = new ReportSort(column, descending);
                    assertPagesAreThoseOfAllRows(storage, scope, ReportFilter.ALL, sort, 6_000);
                }
            }
            ReportScope open = new ReportScope(id(1), AT, ReportReach.TRANSCRIPTS);
            assertPagesAreThoseOfAllRows(storage, open, ReportFilter.ALL, ReportSort.BY_NAME, 6_000);
            assertPagesAreThoseOfAllRows(storage, scope, only(ReportStatus.COMPLETED), ReportSort.BY_NAME, 1);
            assertPagesAreThoseOfAllRows(storage, scope, only(ReportStatus.NOT_STARTED), ReportSort.BY_NAME, 6_000);
            assertPagesAreThoseOfAllRows(
                    storage,
                    scope,
                    new ReportFilter(null, null, null, new GroupId("g2"), Set.of(), null, null, List.of("n1")),
                    ReportSort.BY_NAME,
                    100);
            assertABrokenStreamLeavesTheConnectionUsable(storage, scope);
            assertThat(fresh.heldConnections()).isZero();
        }
    }

    private static void assertPagesAreThoseOfAllRows(
            JdbcStorage storage, ReportScope scope, ReportFilter filter, ReportSort sort, int least) {
        List<ReportRow> all = new ArrayList<>();
        storage.inTransaction(session -> {
            session.reports().each(scope, filter, sort, null, all::add);
            return true;
        });
        assertThat(all.size()).isGreaterThanOrEqualTo(least);
        for (int from : List.of(0, all.size() / 2, Math.max(0, all.size() - 20))) {
            ReportPosition after = from == 0 ? null : ReportPosition.of(sort, all.get(from - 1));
            assertThat(storage.<List<ReportRow>>read(
                            session -> session.reports().page(scope, filter, sort, after, 40)))
                    .as("%s %s %s from %d", scope, filter, sort, from)
                    .isEqualTo(all.subList(from, Math.min(all.size(), from + 40)));
        }
    }

    private static void assertABrokenStreamLeavesTheConnectionUsable(JdbcStorage storage, ReportScope scope) {
        List<ReportRow> taken = new ArrayList<>();
        storage.inTransaction(session -> {
            assertThatThrownBy(() -> session.reports().each(scope, ReportFilter.ALL, ReportSort.BY_NAME, null, row -> {
                        taken.add(row);
                        if (taken.size() == 300) {
                            throw new UncheckedIOException(new IOException("the client has gone"));
                        }
                    }))
                    .isInstanceOf(UncheckedIOException.class);
            assertThat(session.reports().page(scope, ReportFilter.ALL, ReportSort.BY_NAME, null, 300))
                    .as("in the same transaction, on the same connection")
                    .isEqualTo(taken);
            return true;
        });
    }

    private static void fill(JdbcStorage storage, FreshDatabase fresh) {
        // why: the order of numbers is not the order of names, and neither that of addresses; every third name is
        // shared
        storage.inTransaction(session -> {
            session.people()
                    .insert(IntStream.rangeClosed(1, PEOPLE)
                            .mapToObj(n -> new Account(
                                    id(n),
                                    "P",
                                    "N" + (n * 7919 % PEOPLE) / 3,
                                    n * 31 % PEOPLE + "@example.org",
                                    n * 31 % PEOPLE + "@example.org",
                                    null,
                                    AccountStatus.ACTIVE,
                                    AT))
                            .toList());
            return true;
        });
        String zone = fresh.kind() == TestDatabase.MARIADB ? "" : "+00";
        for (String statement : WORLD.split(";")) {
            fresh.run(statement
                    .replace("{past}", "'2020-01-01 00:00:00" + zone + "'")
                    .replace("{open}", "'9999-12-31 23:59:59.999999" + zone + "'"));
        }
    }

    private static ReportFilter only(ReportStatus status) {
        return new ReportFilter(null, null, null, null, Set.of(status), null, null, List.of());
    }

    private static AccountId id(int number) {
        return new AccountId("p" + number);
    }
}
