package io.lcart.jdbc.internal.points;

import io.lcart.jdbc.internal.Query;
import io.lcart.jdbc.internal.Sql;
import io.lcart.jdbc.internal.people.Standings;
import io.lcart.spi.Interval;
import io.lcart.spi.points.board.StandingQuery;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The statements on the standings of one board. */
final class BoardStatement {

    private static final String TOTAL = "s.points, s.reached_at";
    private static final String WITHIN = """
            cast(coalesce((select sum(p.points) from lcart_points_entry p
                where p.account_id = s.account_id and p.occurred_at >= ? and p.occurred_at < ?), 0) as {whole}),
            coalesce((select max(p.occurred_at) from lcart_points_entry p
                where p.account_id = s.account_id and p.live_mark = 1 and p.occurred_at >= ? and p.occurred_at < ?), a.created_at)
            """;
    private static final String MEMBERS = """
             from lcart_membership m
            join lcart_account a on a.id = m.account_id
            join lcart_standing s on s.account_id = a.id
            where m.group_id = (select g.id from lcart_group g where g.host_key = ?) and m.valid_from <= ? and m.valid_until > ?
            and a.status = 'ACTIVE' and s.consent <> 'OUT'
            """;
    private static final String IS_MEMBER = """
            exists (select 1 from lcart_membership m
                where m.account_id = s.account_id and m.group_id = (select g.id from lcart_group g where g.host_key = ?)
                and m.valid_from <= ? and m.valid_until > ?)
            """;
    private static final String IS_UNGROUPED = """
            not exists (select 1 from lcart_membership m
                where m.account_id = s.account_id and m.valid_from <= ? and m.valid_until > ?)
            """;
    private static final String STANDS = "a.status = 'ACTIVE' and s.consent <> 'OUT' and ";
    private static final String CHANGED = " from ("
            + IntStream.range(0, Standings.SHARDS)
                    .mapToObj(shard -> """
                            (select account_id, shard_no, change_no, points, reached_at, consent from lcart_standing
                            where shard_no = {shard} and change_no > ? order by change_no limit ?)
                            """.replace("{shard}", String.valueOf(shard)))
                    .collect(Collectors.joining("union all\n"))
            + ") s join lcart_account a on a.id = s.account_id";
    private static final String MOVED = """
             from lcart_standing s join lcart_account a on a.id = s.account_id
            where s.account_id > ? and s.account_id in (
                select m.account_id from lcart_membership m where m.valid_from > ? and m.valid_from <= ?
                union all
                select m.account_id from lcart_membership m where m.valid_until > ? and m.valid_until <= ?)
            order by s.account_id
            limit ?
            """;

    private final StandingQuery board;

    BoardStatement(StandingQuery board) {
        this.board = board;
    }

    /** Number, points, instant. */
    Query all(Sql sql) {
        String figures = "select s.account_id, " + figures();
        if (board.andUngrouped()) {
            String everybody = " from lcart_standing s join lcart_account a on a.id = s.account_id where ";
            return belonging(windowed(sql.query(figures + everybody + STANDS + belongs())));
        }
        return windowed(sql.query(figures + MEMBERS))
                .text(board.group().value())
                .instant(board.at())
                .instant(board.at());
    }

    /** Counter, its number, whether it stands, number, points, instant. */
    Query changed(Sql sql, List<Long> since, int ofEach) {
        Query query = changes(sql, "select s.shard_no, s.change_no, ", CHANGED);
        since.forEach(last -> query.number(last).number(ofEach));
        return query;
    }

    /** Whether it stands, number, points, instant. */
    Query moved(Sql sql, Instant after, long behind, int limit) {
        return changes(sql, "select ", MOVED)
                .number(behind)
                .instant(after)
                .instant(board.at())
                .instant(after)
                .instant(board.at())
                .number(limit);
    }

    private Query changes(Sql sql, String first, String from) {
        String stands = "case when " + STANDS + belongs() + " then true else false end, s.account_id, ";
        return windowed(belonging(sql.query(first + stands + figures() + from)));
    }

    private String figures() {
        return board.window() == null ? TOTAL : WITHIN;
    }

    private Query windowed(Query query) {
        Interval window = board.window();
        return window == null ? query : query.interval(window).interval(window);
    }

    private String belongs() {
        return board.andUngrouped() ? "(" + IS_UNGROUPED + " or " + IS_MEMBER + ")" : IS_MEMBER;
    }

    private Query belonging(Query query) {
        if (board.andUngrouped()) {
            query.instant(board.at()).instant(board.at());
        }
        return query.text(board.group().value()).instant(board.at()).instant(board.at());
    }
}
