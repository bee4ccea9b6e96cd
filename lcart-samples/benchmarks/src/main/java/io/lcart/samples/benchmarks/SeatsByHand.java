package io.lcart.samples.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * What a developer would write by hand for the same tables: the fewest statements that leave the same rows. They do less than lcart has to,
 * and are not meant to do more:
 *
 * <ul>
 *   <li>The numbers of people and lines are known beforehand, where lcart is given keys and looks them up in the same statement.
 *   <li>Nobody is asked whether they hold a seat already; the constraint alone stops them. So of many people one who does would stop all.
 *   <li>Taking many seats tells of none of them; lcart says for each person which seat is theirs.
 *   <li>Using a code asks neither for the person, whether they may use the site, nor whether they have access already, nor whether the
 *       code was replaced or has expired, nor for the line's tenures; it adds nobody to groups. The line's owner comes with the code, in
 *       the statement that holds the line, where lcart looks at both again once the line is held.
 * </ul>
 */
final class SeatsByHand {

    private static final String TAKE = """
            update lcart_seat
            set state = 'CLAIMED', state_since = ?, claimed_at = ?, holder_id = ?, live_key = ? || ':' || ?
            where pool_id = ? and seat_no = (
                select seat_no from lcart_seat
                where pool_id = ? and state = 'AVAILABLE' and state_since <= ?
                order by state_since, seat_no limit 1 for update skip locked)
            returning seat_no
            """;
    private static final String TAKE_MANY = """
            with pick as materialized (
                select seat_no, row_number() over () as turn from (
                    select seat_no from lcart_seat
                    where pool_id = ? and state = 'AVAILABLE' and state_since <= ?
                    order by state_since, seat_no limit ? for update skip locked) free),
            wish as (select id, turn from unnest(?) with ordinality as w (id, turn))
            update lcart_seat s
            set state = 'CLAIMED', state_since = ?, claimed_at = ?, holder_id = wish.id, live_key = s.pool_id || ':' || wish.id
            from pick join wish on wish.turn = pick.turn
            where s.pool_id = ? and s.seat_no = pick.seat_no
            """;
    private static final String COUNT = """
            insert into lcart_attempt as a (attempt_key, window_from, attempts) values (?, ?, 1)
            on conflict (attempt_key) do update set attempts = a.attempts + 1 returning attempts
            """;
    private static final String LOOK_UP = """
            select i.id, i.pool_id, i.seat_no, p.owner_id, p.offering_id, p.window_from, p.window_until
            from lcart_registration_code c
            join lcart_invitation i on i.id = c.invitation_id
            join lcart_seat_pool p on p.id = i.pool_id
            where c.code_hash = ? and i.end_reason is null
            for share of p
            """;
    private static final String USE = """
            update lcart_seat
            set state = 'CLAIMED', state_since = ?, claimed_at = ?, holder_id = ?, live_key = pool_id || ':' || ?
            where pool_id = ? and seat_no = ? and state = 'INVITED'
            """;
    private static final String END = """
            update lcart_invitation set closed_at = ?, end_reason = 'CLAIMED', open_mark = null where id = ? and open_mark = 1
            """;
    private static final String ENTRY = """
            insert into lcart_access_entry (host_key, account_id, offering_id, source_kind, source_key, window_from,
                window_until, given_at, ended_at)
            values (?, ?, ?, 'SEAT', ?, ?, ?, ?, '9999-12-31T23:59:59.999999Z') returning id
            """;
    private static final String PERIOD = """
            insert into lcart_access_period (entry_id, account_id, offering_id, window_until, valid_from, valid_until)
            values (?, ?, ?, ?, ?, '9999-12-31T23:59:59.999999Z')
            """;
    private static final String LINK = """
            insert into lcart_manager_link (manager_id, learner_id, pool_id, seat_no, linked_at) values (?, ?, ?, ?, ?)
            """;
    private static final String AUDIT = """
            insert into lcart_audit (recorded_at, actor, action_name, subject_key, detail) values (?, ?, 'seat.claim', ?, '{}')
            """;

    private final DataSource source;
    private final Map<String, Long> accounts = new HashMap<>();
    private final Map<String, Long> pools = new HashMap<>();

    SeatsByHand(DataSource source) {
        this.source = source;
    }

    /** Learns the numbers of accounts and pools, which a portal of its own would have at hand. */
    void learnNumbers() throws SQLException {
        read("select host_key, id from lcart_account", accounts);
        read("select host_key, id from lcart_seat_pool", pools);
    }

    private void read(String query, Map<String, Long> numbers) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                numbers.put(rows.getString(1), rows.getLong(2));
            }
        }
    }

    private long account(String key) {
        return accounts.getOrDefault(key, 0L);
    }

    private long pool(String key) {
        return pools.getOrDefault(key, 0L);
    }

    /** Takes a seat in a transaction of its own; throws if none is left. */
    void take(String pool, String account) throws SQLException {
        OffsetDateTime now = now();
        inTransaction(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(TAKE)) {
                bind(statement, now, now, account(account), pool(pool), account(account), pool(pool), pool(pool), now);
                try (ResultSet rows = statement.executeQuery()) {
                    if (!rows.next()) {
                        throw new SQLException("no seat was left");
                    }
                }
            }
        });
    }

    /** Takes a seat for each account in one statement. */
    void takeMany(String pool, List<String> people) throws SQLException {
        OffsetDateTime now = now();
        Long[] ids = people.stream().map(this::account).toArray(Long[]::new);
        inTransaction(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(TAKE_MANY)) {
                bind(
                        statement,
                        pool(pool),
                        now,
                        (long) ids.length,
                        connection.createArrayOf("bigint", ids),
                        now,
                        now,
                        pool(pool));
                if (statement.executeUpdate() != ids.length) {
                    throw new SQLException("not everybody got a seat");
                }
            }
        });
    }

    /** Uses a code with everything that follows from it. */
    void use(String hash, String account) throws SQLException {
        OffsetDateTime now = now();
        inTransaction(connection -> run(connection, COUNT, "claim:" + account, now));
        inTransaction(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(LOOK_UP)) {
                bind(statement, hash);
                try (ResultSet rows = statement.executeQuery()) {
                    if (!rows.next()) {
                        throw new SQLException("no such code");
                    }
                    use(connection, rows, account, now);
                }
            }
        });
    }

    private void use(Connection connection, ResultSet found, String account, OffsetDateTime now) throws SQLException {
        long invitation = found.getLong(1);
        long pool = found.getLong(2);
        int seat = found.getInt(3);
        long owner = found.getLong(4);
        long offering = found.getLong(5);
        OffsetDateTime from = found.getObject(6, OffsetDateTime.class);
        OffsetDateTime until = found.getObject(7, OffsetDateTime.class);
        long holder = account(account);
        run(connection, USE, now, now, holder, holder, pool, seat);
        run(connection, END, now, invitation);
        long entry;
        try (PreparedStatement statement = connection.prepareStatement(ENTRY)) {
            bind(statement, "hand-" + pool + "." + seat, holder, offering, Long.toString(pool), from, until, now);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                entry = rows.getLong(1);
            }
        }
        run(connection, PERIOD, entry, holder, offering, until, now);
        run(connection, LINK, owner, holder, pool, seat, now);
        run(connection, AUDIT, now, account, account);
    }

    /** Looks a code up by its hash alone. */
    void lookUp(String hash) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement("""
                        select c.key_name, c.code_hash, i.host_key, c.ending, c.issued_at, c.replaced_at
                        from lcart_registration_code c join lcart_invitation i on i.id = c.invitation_id
                        where c.code_hash = ?
                        """)) {
            bind(statement, hash);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                rows.getString(3);
            }
        }
    }

    private static void run(Connection connection, String text, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(text)) {
            bind(statement, values);
            statement.execute();
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof java.sql.Array array) {
                statement.setArray(i + 1, array);
            } else {
                statement.setObject(i + 1, values[i]);
            }
        }
    }

    /** What is done on a connection. */
    @FunctionalInterface
    private interface Work {
        void on(Connection connection) throws SQLException;
    }

    private void inTransaction(Work work) throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            work.on(connection);
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    private static OffsetDateTime now() {
        return Instant.now().atOffset(ZoneOffset.UTC);
    }
}
