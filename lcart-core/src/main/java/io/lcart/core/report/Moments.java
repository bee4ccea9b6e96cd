package io.lcart.core.report;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Instants in the letters of ISO 8601, byte by byte into an array that is used again and again. Not thread-safe. */
final class Moments {

    private static final int SECONDS_OF_DAY = 86_400;
    private static final int LAST_YEAR = 9999;
    private static final int LONGEST = 40;

    private final byte[] text = new byte[LONGEST];
    private int end;

    /** The bytes of the last instant, and then some. */
    byte[] text() {
        return text;
    }

    /** How an instant reads on a clock in a zone, to the second and with the offset; says how many bytes that are. */
    int inZone(Instant at, ZoneId zone) {
        ZoneOffset offset = zone.getRules().getOffset(at);
        if (!local(at.getEpochSecond() + offset.getTotalSeconds())) {
            return rare(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                    at.truncatedTo(ChronoUnit.SECONDS).atZone(zone)));
        }
        int seconds = Math.abs(offset.getTotalSeconds());
        if (seconds == 0) {
            return ascii('Z');
        }
        ascii(offset.getTotalSeconds() < 0 ? '-' : '+');
        two(seconds / 3600);
        ascii(':');
        two(seconds / 60 % 60);
        if (seconds % 60 != 0) {
            ascii(':');
            two(seconds % 60);
        }
        return end;
    }

    /** An instant as {@link Instant#toString} has it; says how many bytes that are. */
    int inUtc(Instant at) {
        if (!local(at.getEpochSecond())) {
            return rare(at.toString());
        }
        int nanos = at.getNano();
        if (nanos > 0) {
            ascii('.');
            for (int unit = 100_000_000, rest = nanos, digits = 0; rest > 0 || digits % 3 != 0; unit /= 10, digits++) {
                ascii((char) ('0' + rest / unit));
                rest %= unit;
            }
        }
        return ascii('Z');
    }

    /** Begins with the date and the time, or says that the year has not four digits. */
    private boolean local(long seconds) {
        LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(seconds, SECONDS_OF_DAY));
        int year = date.getYear();
        if (year < 0 || year > LAST_YEAR) {
            return false;
        }
        end = 0;
        two(year / 100);
        two(year % 100);
        ascii('-');
        two(date.getMonthValue());
        ascii('-');
        two(date.getDayOfMonth());
        ascii('T');
        int second = Math.floorMod(seconds, SECONDS_OF_DAY);
        two(second / 3600);
        ascii(':');
        two(second / 60 % 60);
        ascii(':');
        two(second % 60);
        return true;
    }

    private int rare(String other) {
        byte[] bytes = other.getBytes(StandardCharsets.US_ASCII);
        end = bytes.length;
        System.arraycopy(bytes, 0, text, 0, end);
        return end;
    }

    private void two(int number) {
        ascii((char) ('0' + number / 10));
        ascii((char) ('0' + number % 10));
    }

    private int ascii(char c) {
        text[end++] = (byte) c;
        return end;
    }
}
