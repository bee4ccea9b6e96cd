package io.lcart.core.report;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Text on its way into a stream, encoded where it is collected: a million rows make no million of short-lived texts. Half a surrogate pair,
 * which is no text, becomes a question mark, as in every encoder of Java. Not thread-safe.
 */
final class Utf8 {

    private static final int SIZE = 1 << 16;
    private static final int LONGEST_CHARACTER = 4;

    private final OutputStream out;
    private final byte[] buffer = new byte[SIZE];
    private int end;

    Utf8(OutputStream out) {
        this.out = out;
    }

    /** Adds a character of ASCII. */
    Utf8 ascii(char c) throws IOException {
        room();
        buffer[end++] = (byte) c;
        return this;
    }

    /** Adds a text, one character of which is written twice. */
    Utf8 text(String text, char doubled) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            room();
            if (c < 0x80) {
                buffer[end++] = (byte) c;
                if (c == doubled) {
                    ascii(c);
                }
            } else if (c < 0x800) {
                buffer[end++] = (byte) (0xC0 | (c >> 6));
                buffer[end++] = continued(c);
            } else if (!Character.isSurrogate(c)) {
                buffer[end++] = (byte) (0xE0 | (c >> 12));
                buffer[end++] = continued(c >> 6);
                buffer[end++] = continued(c);
            } else {
                i += surrogate(text.codePointAt(i));
            }
        }
        return this;
    }

    /** Adds what begins with a surrogate, and says how many more characters that was. */
    private int surrogate(int point) {
        if (!Character.isSupplementaryCodePoint(point)) {
            buffer[end++] = '?';
            return 0;
        }
        buffer[end++] = (byte) (0xF0 | (point >> 18));
        buffer[end++] = continued(point >> 12);
        buffer[end++] = continued(point >> 6);
        buffer[end++] = continued(point);
        return 1;
    }

    private static byte continued(int bits) {
        return (byte) (0x80 | (bits & 0x3F));
    }

    /** Adds bytes. */
    Utf8 bytes(byte[] bytes, int length) throws IOException {
        if (SIZE - end < length) {
            drain();
        }
        System.arraycopy(bytes, 0, buffer, end, length);
        end += length;
        return this;
    }

    /** Adds a number that is not negative. */
    Utf8 digits(int number) throws IOException {
        if (number > 9) {
            digits(number / 10);
        }
        return ascii((char) ('0' + number % 10));
    }

    private void room() throws IOException {
        if (SIZE - end < LONGEST_CHARACTER) {
            drain();
        }
    }

    private void drain() throws IOException {
        out.write(buffer, 0, end);
        end = 0;
    }

    /** Writes what was collected; the stream stays open. */
    void flush() throws IOException {
        drain();
        out.flush();
    }
}
