package io.lcart.core.seat.roster;

import io.lcart.core.seat.roster.RosterRefused.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The text of a file, decoded strictly and never more of it than the limits allow. Everything before a fault is handed out before the fault
 * is thrown, so {@link Cells} then knows the row and the column of it. Not thread-safe.
 */
final class RosterText extends Reader {

    private static final int BUFFER = 16_384;
    private static final int HEAD = 8_192;

    /** A cell that is nothing but quotes has two of each, and one more at each end. */
    private static final int LONGEST_QUOTED = 2 * RosterLimits.CELL_LENGTH + 2;

    private final InputStream in;
    private final int limit;
    private final Cells cells;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private int total;
    private boolean ended;
    private boolean endHandedOut;
    private int handedOut;
    private int pending;
    private long steps;

    RosterText(InputStream in, int limit, Cells cells) {
        this.in = in;
        this.limit = limit;
        this.cells = cells;
    }

    /** The first bytes of the file, which stay to be read. */
    byte[] head() throws IOException {
        while (bytes.remaining() < HEAD && total < limit && !ended) {
            fill();
        }
        return Arrays.copyOfRange(bytes.array(), bytes.position(), bytes.limit());
    }

    /** Leaves out bytes of the head. */
    void drop(int count) {
        bytes.position(bytes.position() + count);
    }

    /** Whether the parser was told that the file has ended. */
    boolean hasHandedOutEnd() {
        return endHandedOut;
    }

    @Override
    public int read(char[] to, int offset, int length) throws IOException {
        stopInEndlessCell();
        CharBuffer chars = CharBuffer.wrap(to, offset, length);
        while (true) {
            CoderResult result = decoder.decode(bytes, chars, ended);
            handedOut = chars.position() - offset;
            if (handedOut > 0) {
                return handedOut;
            }
            if (result.isError()) {
                throw cells.stopAtCell(Kind.INVALID_UTF_8, null);
            }
            if (ended) {
                endHandedOut = true;
                return -1;
            }
            fill();
        }
    }

    private void fill() throws IOException {
        bytes.compact();
        try {
            // why one byte more: only that tells a file that just fits from one that does not
            int allowed = Math.min(bytes.remaining(), Math.max(1, limit - total));
            int count = in.read(bytes.array(), bytes.position(), allowed);
            if (count < 0) {
                ended = true;
            } else {
                total += count;
                bytes.position(bytes.position() + count);
            }
        } finally {
            bytes.flip();
        }
        if (total > limit) {
            throw cells.stopAtRow(Kind.TOO_LARGE, limit);
        }
    }

    /** why here: the parser keeps a cell in memory until it has ended, and would tell its size only then. */
    private void stopInEndlessCell() {
        pending = steps == cells.steps() ? pending + handedOut : 0;
        steps = cells.steps();
        if (pending > LONGEST_QUOTED) {
            throw cells.stopAtCell(Kind.CELL_TOO_LONG, RosterLimits.CELL_LENGTH);
        }
    }

    /** Leaves the stream open: it is the caller's. */
    @Override
    public void close() {}
}
