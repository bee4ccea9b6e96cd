package io.lcart.samples.benchmarks;

import io.lcart.spi.dashboard.Fact;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * The facts of a dashboard in plain JDBC: what somebody would write who knows the schema, wants these facts, and wants nothing else.
 *
 * @param at as of when
 * @param termsVersion the version of the terms of use
 * @param defaultGroup the default group
 */
record ByHand(OffsetDateTime at, String termsVersion, String defaultGroup) {

    private static final SqlFile.Statement SINGLE =
            SqlFile.statements("by-hand.sql").get(0);
    private static final List<SqlFile.Statement> SEPARATE = SqlFile.statements("by-hand-separate.sql");
    private static final List<int[]> PLACES =
            SEPARATE.stream().map(ByHand::places).toList();

    /** The number of separate statements. */
    static int separateStatements() {
        return SEPARATE.size();
    }

    /** All facts by one statement. */
    HandFacts single(Connection connection, String person) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SINGLE.text())) {
            bind(statement, SINGLE, person, 0);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                HandFacts facts = new HandFacts(HandFacts.Person.read(rows));
                // why 2: behind the person stands the instant
                int number = HandFacts.PERSON + 2;
                for (int i = 0; i < HandFacts.NUMBERS; i++) {
                    facts.numbers[i] = rows.getLong(number + i);
                }
                do {
                    facts.readGroup(rows, number + HandFacts.NUMBERS);
                } while (rows.next());
                return facts;
            }
        }
    }

    /** The same facts by one statement for the person, one for their groups, and one for each kind of thing they have. */
    HandFacts separate(Connection connection, String person) throws SQLException {
        HandFacts facts;
        try (PreparedStatement statement =
                connection.prepareStatement(SEPARATE.get(0).text())) {
            bind(statement, SEPARATE.get(0), person, 0);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                facts = new HandFacts(HandFacts.Person.read(rows));
                readNumbers(facts, rows, HandFacts.PERSON + 1, PLACES.get(0));
            }
        }
        try (PreparedStatement statement =
                connection.prepareStatement(SEPARATE.get(1).text())) {
            bind(statement, SEPARATE.get(1), person, facts.person.id());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    facts.readGroup(rows, 1);
                }
            }
        }
        for (int i = 2; i < SEPARATE.size(); i++) {
            try (PreparedStatement statement =
                    connection.prepareStatement(SEPARATE.get(i).text())) {
                bind(statement, SEPARATE.get(i), person, facts.person.id());
                try (ResultSet rows = statement.executeQuery()) {
                    rows.next();
                    readNumbers(facts, rows, 1, PLACES.get(i));
                }
            }
        }
        return facts;
    }

    private void bind(PreparedStatement statement, SqlFile.Statement sql, String person, long account)
            throws SQLException {
        List<String> parameters = sql.parameters();
        for (int i = 0; i < parameters.size(); i++) {
            switch (parameters.get(i)) {
                case "person" -> statement.setString(i + 1, person);
                case "me" -> statement.setLong(i + 1, account);
                case "at" -> statement.setObject(i + 1, at);
                case "terms" -> statement.setString(i + 1, termsVersion);
                case "group" -> statement.setString(i + 1, defaultGroup);
                default -> throw new IllegalStateException(sql.text());
            }
        }
    }

    private static void readNumbers(HandFacts facts, ResultSet row, int column, int[] places) throws SQLException {
        for (int i = 0; i < places.length; i++) {
            facts.numbers[places[i]] = row.getLong(column + i);
        }
    }

    private static int[] places(SqlFile.Statement statement) {
        List<Integer> places = new ArrayList<>();
        for (String column : statement.columns()) {
            switch (column) {
                case "POINTS" -> places.add(HandFacts.POINTS);
                case "CONFIGURATION" -> places.add(HandFacts.CONFIGURATION);
                case "groups" -> {}
                default -> places.add(Fact.valueOf(column).ordinal());
            }
        }
        return places.stream().mapToInt(Integer::intValue).toArray();
    }
}
