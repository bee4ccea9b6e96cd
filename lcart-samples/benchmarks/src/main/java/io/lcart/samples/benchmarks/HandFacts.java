package io.lcart.samples.benchmarks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The facts of a dashboard as code written by hand would keep them: no more than it takes to show one. */
final class HandFacts {

    /** Numbers by hand stand in the order of {@code Fact}, then points, then the number of the configuration. */
    static final int NUMBERS = 16;

    static final int POINTS = 14;
    static final int CONFIGURATION = 15;

    /** The columns of a person that every statement by hand begins with: id, names, address, language, status, since when. */
    static final int PERSON = 7;

    record Person(
            long id,
            String firstName,
            String lastName,
            String email,
            @Nullable String locale,
            String status,
            OffsetDateTime createdAt) {

        static Person read(ResultSet row) throws SQLException {
            return new Person(
                    row.getLong(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6),
                    row.getObject(7, OffsetDateTime.class));
        }
    }

    record Group(
            String key,
            OffsetDateTime from,
            String name,
            boolean inheritCodes,
            @Nullable Integer priority,
            @Nullable String logo,
            @Nullable String welcomeMessage,
            boolean highScoreBoard) {}

    final Person person;
    final long[] numbers = new long[NUMBERS];
    final List<Group> groups = new ArrayList<>();

    @Nullable
    Group defaultGroup;

    HandFacts(Person person) {
        this.person = person;
    }

    /** Reads a group from the column on that says whether it is the default group. */
    void readGroup(ResultSet row, int column) throws SQLException {
        boolean isDefault = row.getBoolean(column);
        if (row.wasNull()) {
            return;
        }
        int priority = row.getInt(column + 5);
        Group group = new Group(
                row.getString(column + 1),
                row.getObject(column + 2, OffsetDateTime.class),
                row.getString(column + 3),
                row.getBoolean(column + 4),
                row.wasNull() ? null : priority,
                row.getString(column + 6),
                row.getString(column + 7),
                row.getBoolean(column + 8));
        if (isDefault) {
            defaultGroup = group;
        } else {
            groups.add(group);
        }
    }
}
