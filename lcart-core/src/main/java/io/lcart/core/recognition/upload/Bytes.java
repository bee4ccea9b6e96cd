package io.lcart.core.recognition.upload;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes, read at any place; what is beyond their end is a fault. Never changed. */
final class Bytes {

    private final byte[] content;

    Bytes(byte[] content) {
        this.content = content;
    }

    int length() {
        return content.length;
    }

    int at(int place) throws FaultyFileException {
        if (place < 0 || place >= content.length) {
            throw new FaultyFileException(FileFault.DAMAGED);
        }
        return content[place] & 0xFF;
    }

    /** Two bytes, the higher one first. */
    int two(int place) throws FaultyFileException {
        return at(place) << Byte.SIZE | at(place + 1);
    }

    /** Four bytes, the highest one first; at most 2^31 - 1, as nothing here is larger. */
    int four(int place) throws FaultyFileException {
        long value = ((long) two(place) << Short.SIZE) | two(place + 2);
        if (value > Integer.MAX_VALUE) {
            throw new FaultyFileException(FileFault.DAMAGED);
        }
        return (int) value;
    }

    boolean has(int place, byte[] other) {
        return place >= 0
                && place <= content.length - other.length
                && Arrays.equals(content, place, place + other.length, other, 0, other.length);
    }

    boolean has(int place, String ascii) {
        return has(place, ascii.getBytes(StandardCharsets.US_ASCII));
    }

    /** The bytes from one place up to another. */
    byte[] part(int from, int to) throws FaultyFileException {
        if (from < 0 || to < from || to > content.length) {
            throw new FaultyFileException(FileFault.DAMAGED);
        }
        return Arrays.copyOfRange(content, from, to);
    }

    /** All bytes; not to be changed. */
    byte[] all() {
        return content;
    }

    /** A part as text, a character for each byte. */
    String text(int from, int to) throws FaultyFileException {
        return new String(part(from, to), StandardCharsets.ISO_8859_1);
    }
}
