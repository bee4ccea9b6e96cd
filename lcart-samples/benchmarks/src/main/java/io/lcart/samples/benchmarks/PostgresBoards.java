package io.lcart.samples.benchmarks;

import io.lcart.core.points.board.Board;
import io.lcart.core.points.board.BoardBuilder;
import io.lcart.core.points.board.Ranking;
import io.lcart.samples.benchmarks.Rounds.Named;
import io.lcart.samples.benchmarks.Rounds.Timing;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/** The same board as a table with an index on the points, asked as one asks by hand. */
final class PostgresBoards {

    private static final String COUNTED = "rank by count(*)";
    private static final String SCAN = "cursor over the table";
    private static final String START = "cursor, and a board built";
    private static final String TABLE = """
            create table standing (group_id int not null, user_id bigint not null, points int not null, reached bigint not null,
                primary key (group_id, user_id))""";
    private static final String COUNT = """
            select 1 + count(*) from standing
            where group_id = 1 and points > (select points from standing where group_id = 1 and user_id = ?)""";
    private static final String WINDOW = """
            select place from (select user_id, rank() over (order by points desc) as place from standing where group_id = 1) ranked
            where user_id = ?""";
    private static final String TOP =
            "select user_id, points from standing where group_id = 1 and user_id <> ? order by points desc limit 10";
    private static final String CHANGE =
            "update standing set points = points + 50, reached = reached + 1 where group_id = 1 and user_id = ?";
    private static final String ALL = "select user_id, points, reached from standing where group_id = 1";
    private static final int ROWS = 1000;

    private final DataSource source;
    private final BoardWorld world;
    private final Report report;
    private long seen;

    private PostgresBoards(DataSource source, BoardWorld world, Report report) {
        this.source = source;
        this.world = world;
        this.report = report;
    }

    static void run(DataSource source, BoardWorld world, int rounds, Report report) throws IOException, SQLException {
        PostgresBoards boards = new PostgresBoards(source, world, report);
        boards.load();
        report.line("%,d rows", world.size());
        boards.questions(rounds);
        boards.start(rounds);
    }

    private void load() throws IOException, SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(TABLE);
            for (int from = 0; from < world.size(); from += ROWS) {
                StringBuilder rows = new StringBuilder();
                for (int member = from; member < Math.min(world.size(), from + ROWS); member++) {
                    rows.append("1\t").append(world.number(member)).append('\t').append(world.points(member));
                    rows.append('\t').append(member).append('\n');
                }
                try (Reader reader = new StringReader(rows.toString())) {
                    connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy standing from stdin", reader);
                }
            }
            statement.execute("create index standing_points on standing (group_id, points desc)");
            statement.execute("vacuum analyze standing");
        }
    }

    private void questions(int rounds) throws SQLException {
        List<String> people = IntStream.range(0, 1000)
                .mapToObj(i -> Long.toString(world.somebody()))
                .toList();
        Board board = world.board();
        Named rank = new Named("lcart: rank", person -> seen += board.rank(Long.parseLong(person)));
        Named change = new Named("lcart: points", person -> board.put(Long.parseLong(person), world.gain(), seen++));
        Named counted = new Named(COUNTED, person -> ask(COUNT, person));
        report.timings(
                new Rounds(rounds, 20)
                        .run(
                                List.of(
                                        rank,
                                        counted,
                                        new Named("top 10 by index", person -> ask(TOP, person)),
                                        change,
                                        new Named("points by update", person -> change(person))),
                                people),
                List.of(rank.name(), change.name()));
        report.timings(
                new Rounds(rounds, 1)
                        .run(List.of(rank, new Named("rank by window", person -> ask(WINDOW, person))), people),
                List.of(rank.name()));
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("update standing set points = points + 50 where user_id % 10 = 0");
        }
        List<Timing> dirty = new Rounds(rounds, 20).run(List.of(rank, counted), people);
        report.line("after a tenth of the rows changed:");
        report.timings(dirty, List.of(rank.name()));
    }

    private void ask(String sql, String person) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, Long.parseLong(person));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    seen += rows.getLong(1);
                }
            }
        }
    }

    private void change(String person) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(CHANGE)) {
            statement.setLong(1, Long.parseLong(person));
            statement.executeUpdate();
        }
    }

    private void start(int rounds) throws SQLException {
        List<Timing> timings = new Rounds(rounds, 1)
                .run(
                        List.of(
                                new Named(SCAN, person -> scan((number, points, reached) -> seen += points)),
                                new Named(START, person -> {
                                    BoardBuilder builder = Board.builder(Ranking.COMPETITION, world.size());
                                    scan(builder::add);
                                    seen += builder.build().size();
                                })),
                        List.of("all"));
        report.timings(timings, List.of(SCAN));
        report.goal(
                "D6, a board built from a cursor against the cursor alone",
                Report.find(timings, START).p50() / Report.find(timings, SCAN).p50(),
                1.5);
    }

    /** Takes a row. */
    @FunctionalInterface
    private interface Row {
        void take(long number, long points, long reached);
    }

    private void scan(Row row) throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.setFetchSize(ROWS);
                try (ResultSet rows = statement.executeQuery(ALL)) {
                    while (rows.next()) {
                        row.take(rows.getLong(1), rows.getLong(2), rows.getLong(3));
                    }
                }
            }
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }
}
