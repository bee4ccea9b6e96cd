package io.lcart.core.seat.roster;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.LongFunction;

/** A file that is made up while it is read, and counts how much of it was. */
final class Generated extends InputStream {

    private final LongFunction<String> pieces;
    private final long count;
    private long made;
    private byte[] piece = {};
    private int at;
    private long given;

    /**
     * A file.
     *
     * @param count how many pieces it has
     * @param pieces gives each by its number, from 0
     */
    Generated(long count, LongFunction<String> pieces) {
        this.count = count;
        this.pieces = pieces;
    }

    /** A header, and then rows of people. */
    static Generated rows(long count) {
        return new Generated(count + 1, n -> n == 0 ? Lists.HEADER : "Ann" + n + ",Lee,ann.lee" + n + "@example.com\n");
    }

    /** How many bytes were asked for and given. */
    long given() {
        return given;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] to, int offset, int length) {
        while (at == piece.length) {
            if (made == count) {
                return -1;
            }
            piece = pieces.apply(made++).getBytes(StandardCharsets.UTF_8);
            at = 0;
        }
        int part = Math.min(length, piece.length - at);
        System.arraycopy(piece, at, to, offset, part);
        at += part;
        given += part;
        return part;
    }
}
