package io.lcart.core.points.board;

import java.util.Arrays;

/**
 * What is known of each member, by ordinal: 8 bytes for the number, 8 for the instant at which it reached its points, 4 for the points (8 from
 * the first that needs them on). They lie side by side, so that a member costs one access to memory and not three. Not thread-safe: but who
 * reads while another writes gets wrong values or an exception, and always comes to an end.
 */
final class Records {

    private static final int CHUNK_BITS = 13;
    private static final int CHUNK = 1 << CHUNK_BITS;
    private static final int LEAST = 8;
    private static final int NUMBER = 0;
    private static final int REACHED = 2;
    private static final int POINTS = 4;
    private static final int NARROW = 5;
    private static final int WIDE = 6;
    private static final long LOW = 0xFFFF_FFFFL;

    private int[][] chunks;
    private int stride = NARROW;
    private int room;

    Records(int expected) {
        room = Math.max(LEAST, Math.min(expected, CHUNK));
        chunks = new int[][] {new int[room * NARROW]};
    }

    /** Makes room for one more ordinal than there are. */
    void ensure(int ordinal) {
        if (ordinal < room) {
            return;
        }
        int chunk = ordinal >>> CHUNK_BITS;
        if (chunk == chunks.length) {
            chunks = Arrays.copyOf(chunks, chunk + 1);
            chunks[chunk] = new int[0];
        }
        int had = chunks[chunk].length / stride;
        // why: many boards have few members, and those of many need not be copied
        int has = chunk > 0 ? CHUNK : Math.min(CHUNK, had + (had >> 1));
        chunks[chunk] = Arrays.copyOf(chunks[chunk], has * stride);
        room = (chunk << CHUNK_BITS) + has;
    }

    long number(int ordinal) {
        return read(ordinal, NUMBER);
    }

    long reached(int ordinal) {
        return read(ordinal, REACHED);
    }

    long points(int ordinal) {
        int[] chunk = chunks[ordinal >>> CHUNK_BITS];
        return points(chunk, (ordinal & (CHUNK - 1)) * stride);
    }

    private long points(int[] chunk, int at) {
        int low = chunk[at + POINTS];
        return stride == NARROW ? low : ((long) chunk[at + POINTS + 1] << Integer.SIZE) | (low & LOW);
    }

    private long read(int ordinal, int field) {
        return join(chunks[ordinal >>> CHUNK_BITS], (ordinal & (CHUNK - 1)) * stride + field);
    }

    private static long join(int[] chunk, int at) {
        return ((long) chunk[at + 1] << Integer.SIZE) | (chunk[at] & LOW);
    }

    /** Whether a member comes before a key. */
    boolean isBefore(int ordinal, long points, long reached, long number) {
        int[] chunk = chunks[ordinal >>> CHUNK_BITS];
        int at = (ordinal & (CHUNK - 1)) * stride;
        long itsPoints = points(chunk, at);
        if (itsPoints != points) {
            return itsPoints > points;
        }
        long itsReached = join(chunk, at + REACHED);
        return itsReached != reached ? itsReached < reached : join(chunk, at + NUMBER) < number;
    }

    void set(int ordinal, long number, long points, long reached) {
        setNumber(ordinal, number);
        setPoints(ordinal, points, reached);
    }

    void setNumber(int ordinal, long number) {
        write(ordinal, NUMBER, number);
    }

    void setPoints(int ordinal, long points, long reached) {
        if (stride == NARROW && points != (int) points) {
            widen();
        }
        write(ordinal, REACHED, reached);
        if (stride == NARROW) {
            chunks[ordinal >>> CHUNK_BITS][(ordinal & (CHUNK - 1)) * stride + POINTS] = (int) points;
        } else {
            write(ordinal, POINTS, points);
        }
    }

    private void write(int ordinal, int field, long value) {
        int[] chunk = chunks[ordinal >>> CHUNK_BITS];
        int at = (ordinal & (CHUNK - 1)) * stride + field;
        chunk[at] = (int) value;
        chunk[at + 1] = (int) (value >>> Integer.SIZE);
    }

    private void widen() {
        int[][] wide = new int[chunks.length][];
        for (int c = 0; c < chunks.length; c++) {
            int[] chunk = chunks[c];
            int records = chunk.length / NARROW;
            wide[c] = new int[records * WIDE];
            for (int i = 0; i < records; i++) {
                System.arraycopy(chunk, i * NARROW, wide[c], i * WIDE, NARROW);
                wide[c][i * WIDE + POINTS + 1] = chunk[i * NARROW + POINTS] >> (Integer.SIZE - 1);
            }
        }
        chunks = wide;
        stride = WIDE;
    }
}
