package io.lcart.core.recognition.upload;

import java.io.ByteArrayOutputStream;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * Walks a PNG picture from chunk to chunk, and keeps those that are needed to draw it. Texts, times, EXIF, colour profiles, animations and
 * whatever nobody knows are left out.
 */
final class PngCheck {

    private static final int SIGNATURE = 8;
    private static final int AROUND = 12;
    private static final int HEADER = 13;
    private static final String FIRST = "IHDR";
    private static final String DATA = "IDAT";
    private static final String LAST = "IEND";

    private static final Set<String> CRITICAL = Set.of(FIRST, "PLTE", DATA, LAST);
    private static final Set<String> KEPT = Set.of("tRNS", "gAMA", "cHRM", "sRGB", "sBIT", "bKGD", "pHYs");

    private PngCheck() {}

    static byte[] check(Bytes png) throws FaultyFileException {
        ByteArrayOutputStream kept = new ByteArrayOutputStream(png.length());
        kept.writeBytes(png.part(0, SIGNATURE));
        boolean data = false;
        String type = "";
        int at = SIGNATURE;
        while (!type.equals(LAST)) {
            int length = png.four(at);
            // why this way round: the length may be anything up to 2^31
            if (length > png.length() - at - AROUND) {
                throw new FaultyFileException(FileFault.DAMAGED);
            }
            type = type(png, at + 4);
            requireChecksum(png, at + 4, length);
            boolean first = at == SIGNATURE;
            if (first != type.equals(FIRST)) {
                throw new FaultyFileException(FileFault.DAMAGED);
            }
            if (first) {
                requireHeader(png, at + 8, length);
            }
            data |= type.equals(DATA);
            int end = at + AROUND + length;
            if (isKept(type)) {
                kept.writeBytes(png.part(at, end));
            }
            at = end;
        }
        if (!data) {
            throw new FaultyFileException(FileFault.DAMAGED);
        }
        if (at != png.length()) {
            throw new FaultyFileException(FileFault.SOMETHING_ELSE);
        }
        return kept.toByteArray();
    }

    private static String type(Bytes png, int at) throws FaultyFileException {
        String type = png.text(at, at + 4);
        if (!type.matches("[A-Za-z]{4}")) {
            throw new FaultyFileException(FileFault.DAMAGED);
        }
        return type;
    }

    private static void requireChecksum(Bytes png, int at, int length) throws FaultyFileException {
        CRC32 crc = new CRC32();
        crc.update(png.all(), at, 4 + length);
        int end = at + 4 + length;
        long written = ((long) png.two(end) << Short.SIZE) | png.two(end + 2);
        if (crc.getValue() != written) {
            throw new FaultyFileException(FileFault.DAMAGED);
        }
    }

    private static void requireHeader(Bytes png, int at, int length) throws FaultyFileException {
        if (length != HEADER) {
            throw new FaultyFileException(FileFault.DAMAGED);
        }
        Pixels.require(png.four(at), png.four(at + 4));
    }

    /** A chunk that must be understood to draw the picture begins with a capital; of those there are four. */
    private static boolean isKept(String type) throws FaultyFileException {
        if (CRITICAL.contains(type)) {
            return true;
        }
        if (Character.isUpperCase(type.charAt(0))) {
            throw new FaultyFileException(FileFault.DAMAGED);
        }
        return KEPT.contains(type);
    }
}
