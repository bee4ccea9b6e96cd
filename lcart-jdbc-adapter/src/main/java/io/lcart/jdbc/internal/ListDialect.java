package io.lcart.jdbc.internal;

import io.lcart.jdbc.Database;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** A database without array parameters: lists are filled up to a few sizes, so that there are few texts to prepare. */
abstract class ListDialect extends Dialect {

    private static final int[] SIZES = {1, 4, 16, 64, 256, Chunks.SIZE};

    ListDialect(Database database) {
        super(database);
    }

    @Override
    final String rowLock() {
        return "for update";
    }

    @Override
    final String in(int size) {
        return "in (?" + ", ?".repeat(padded(size) - 1) + ")";
    }

    @Override
    final int bindList(PreparedStatement statement, int index, Object[] values) throws SQLException {
        int size = padded(values.length);
        for (int i = 0; i < size; i++) {
            // why: to repeat a value does not change what an "in" finds
            bindOne(statement, index + i + 1, values[Math.min(i, values.length - 1)]);
        }
        return index + size;
    }

    @Override
    public final boolean skipsLocked() {
        return false;
    }

    @Override
    public final boolean changesInQueries() {
        return false;
    }

    private static int padded(int size) {
        for (int padded : SIZES) {
            if (size <= padded) {
                return padded;
            }
        }
        throw new IllegalArgumentException("a list has at most " + Chunks.SIZE + " values, not " + size);
    }
}
