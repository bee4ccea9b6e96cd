package io.lcart.jdbc.internal.people;

import io.lcart.jdbc.internal.Chunks;
import io.lcart.jdbc.internal.Keyed;
import io.lcart.jdbc.internal.Numbers;
import io.lcart.jdbc.internal.Params;
import io.lcart.jdbc.internal.Sql;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Keeps standings in step with what they follow from: notes whose may have changed, and when the work of the session has returned, before its
 * transaction commits, adds them up anew and gives each change its number. That comes last so that the counters, which others wait for, are
 * locked for a moment only, in one order, and by nobody who waits for anything else.
 */
public final class Standings {

    /** By how many counters changes are counted, so that transactions on different people seldom wait for each other. */
    public static final int SHARDS = 16;

    private static final String CREATE = """
            insert into lcart_standing (account_id, shard_no, change_no, points, reached_at, consent)
            select id, mod(id, 16), 0, 0, created_at, 'SHOWN' from lcart_account where host_key {in}
            """;
    private static final String COUNT = "update lcart_standing_counter set last_no = last_no + ? where shard_no = ?";
    private static final String START = "insert into lcart_standing_counter (last_no, shard_no) values (?, ?)";
    private static final String ADD_UP = """
            update lcart_standing
            set points = coalesce((select sum(p.points) from lcart_points_entry p where p.account_id = ?), 0),
                reached_at = coalesce(
                    (select max(p.occurred_at) from lcart_points_entry p where p.account_id = ? and p.live_mark = 1),
                    (select a.created_at from lcart_account a where a.id = ?)),
                change_no = (select c.last_no from lcart_standing_counter c where c.shard_no = ?) - ?
            where account_id = ?
            """;

    private final Sql sql;
    private final Set<String> changed = new LinkedHashSet<>();

    private Standings(Sql sql) {
        this.sql = sql;
    }

    /**
     * The one of a session.
     *
     * @param sql the session
     * @return always the same one
     */
    public static Standings of(Sql sql) {
        return sql.kept(Standings.class, () -> {
            Standings standings = new Standings(sql);
            sql.beforeCommit(standings::write);
            return standings;
        });
    }

    /**
     * Begins the standings of new accounts.
     *
     * @param accounts the keys of accounts that were inserted just now
     */
    public void create(Collection<String> accounts) {
        for (List<String> chunk : Chunks.of(accounts)) {
            sql.query(CREATE).texts(chunk).update();
        }
        changed.addAll(accounts);
    }

    /**
     * Notes that something changed that a standing, or being on a board, follows from.
     *
     * @param accounts the keys of the accounts
     */
    public void change(Collection<String> accounts) {
        changed.addAll(accounts);
    }

    /** A person's place among those of the person's counter that this session gives a number to, from the last one. */
    private record Change(long account, long shard, int fromLast) {}

    private void write() {
        if (changed.isEmpty()) {
            return;
        }
        Numbers numbers = Keyed.ACCOUNT.require(sql, changed);
        Map<Long, List<Long>> byShard = new TreeMap<>();
        numbers.all().stream()
                .sorted()
                .forEach(account -> byShard.computeIfAbsent(account % SHARDS, shard -> new ArrayList<>())
                        .add(account));
        count(byShard);
        List<Change> changes = new ArrayList<>();
        byShard.forEach((shard, accounts) -> {
            for (int i = 0; i < accounts.size(); i++) {
                changes.add(new Change(accounts.get(i), shard, accounts.size() - 1 - i));
            }
        });
        sql.batch(
                ADD_UP,
                changes,
                (params, change) -> params.number(change.account())
                        .number(change.account())
                        .number(change.account())
                        .number(change.shard())
                        .number(change.fromLast())
                        .number(change.account()));
        changed.clear();
    }

    /** Locks the counters, and lets them count; a counter is there from the first change on that it counts. */
    private void count(Map<Long, List<Long>> byShard) {
        List<Map.Entry<Long, List<Long>>> shards = List.copyOf(byShard.entrySet());
        int[] counted = sql.batch(COUNT, shards, Standings::bind);
        List<Map.Entry<Long, List<Long>>> missing = IntStream.range(0, counted.length)
                .filter(i -> counted[i] == 0)
                .mapToObj(shards::get)
                .toList();
        sql.racingBatch(START, missing, Standings::bind);
    }

    private static void bind(Params params, Map.Entry<Long, List<Long>> shard) throws SQLException {
        params.number(shard.getValue().size()).number(shard.getKey());
    }
}
