package io.lcart.jdbc.internal;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Rows as PostgreSQL sends them by {@code COPY ... (FORMAT binary)} (PostgreSQL's documentation of COPY, "Binary Format"): one object for all of
 * them. Not thread-safe.
 */
final class CopiedCells implements Cells {

    private static final int SIGNATURE = 11;
    private static final int FLAGS = 4;
    private static final int NOTHING = -1;

    /** 2000-01-01T00:00:00Z, from which the database counts microseconds. */
    private static final long EPOCH_SECOND = 946_684_800L;

    private static final int MICROS = 1_000_000;
    private static final int NANOS_OF_MICRO = 1_000;
    private static final int DECIMAL_DIGITS = 4;
    private static final BigInteger DECIMAL_BASE = BigInteger.valueOf(10_000);
    private static final int NEGATIVE = 0x4000;

    private ByteBuffer message = ByteBuffer.allocate(0);
    private int[] starts = new int[16];
    private int[] lengths = new int[16];
    private boolean begun;

    /**
     * Takes the next message.
     *
     * @param bytes what came
     * @return whether it has a row; the last one has none
     */
    boolean take(byte[] bytes) {
        message = ByteBuffer.wrap(bytes);
        if (!begun) {
            begun = true;
            message.position(SIGNATURE + FLAGS);
            message.position(message.position() + Integer.BYTES + message.getInt(message.position()));
        }
        int columns = message.remaining() < Short.BYTES ? NOTHING : message.getShort();
        if (columns == NOTHING) {
            return false;
        }
        if (columns > starts.length) {
            starts = new int[columns];
            lengths = new int[columns];
        }
        for (int i = 0; i < columns; i++) {
            int length = message.getInt();
            starts[i] = message.position();
            lengths[i] = length;
            message.position(message.position() + Math.max(0, length));
        }
        return true;
    }

    @Override
    public @Nullable String text(int column) {
        return isNothing(column)
                ? null
                : new String(message.array(), starts[column - 1], lengths[column - 1], StandardCharsets.UTF_8);
    }

    @Override
    public long number(int column) {
        int start = starts[column - 1];
        return switch (lengths[column - 1]) {
            case Long.BYTES -> message.getLong(start);
            case Integer.BYTES -> message.getInt(start);
            case Short.BYTES -> message.getShort(start);
            case NOTHING -> 0;
            default -> throw new IllegalStateException("column " + column + " is no whole number");
        };
    }

    @Override
    public boolean isNothing(int column) {
        return lengths[column - 1] == NOTHING;
    }

    /** Groups of four digits with a weight, a sign, and how many digits are shown behind the point. */
    @Override
    public @Nullable BigDecimal decimal(int column) {
        if (isNothing(column)) {
            return null;
        }
        int at = starts[column - 1];
        int groups = message.getShort(at);
        int weight = message.getShort(at + 2);
        int sign = message.getShort(at + 4);
        int scale = message.getShort(at + 6);
        BigInteger digits = BigInteger.ZERO;
        for (int i = 0; i < groups; i++) {
            digits = digits.multiply(DECIMAL_BASE).add(BigInteger.valueOf(message.getShort(at + 8 + 2 * i)));
        }
        BigDecimal value = new BigDecimal(sign == NEGATIVE ? digits.negate() : digits)
                .scaleByPowerOfTen(DECIMAL_DIGITS * (weight - groups + 1));
        return value.setScale(scale);
    }

    @Override
    public boolean flag(int column) {
        return !isNothing(column) && message.get(starts[column - 1]) != 0;
    }

    @Override
    public @Nullable Instant instant(int column) {
        if (isNothing(column)) {
            return null;
        }
        long micros = message.getLong(starts[column - 1]);
        return Instant.ofEpochSecond(
                EPOCH_SECOND + Math.floorDiv(micros, MICROS), (long) Math.floorMod(micros, MICROS) * NANOS_OF_MICRO);
    }

    @Override
    public @Nullable LocalDate date(int column) {
        return isNothing(column)
                ? null
                : LocalDate.ofEpochDay(EPOCH_SECOND / 86_400 + message.getInt(starts[column - 1]));
    }
}
