package io.lcart.core.recognition.upload;

import java.io.ByteArrayOutputStream;

/**
 * Walks a JPEG picture from segment to segment, and keeps those that are needed to draw it. Comments, EXIF with its places and serial
 * numbers, and all other segments of applications are left out, but for the way it is to be turned.
 */
final class JpegCheck {

    private static final int ESCAPE = 0xFF;
    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int COMMENT = 0xFE;
    private static final int APPLICATION = 0xE0;
    private static final int ADOBE = 0xEE;
    private static final int LAST_APPLICATION = 0xEF;
    private static final int ADOBE_LENGTH = 14;

    private final Bytes jpeg;
    private final ByteArrayOutputStream kept;
    private boolean framed;
    private boolean scanned;
    private int at = 2;

    private JpegCheck(Bytes jpeg) {
        this.jpeg = jpeg;
        this.kept = new ByteArrayOutputStream(jpeg.length());
    }

    static byte[] check(Bytes jpeg) throws FaultyFileException {
        return new JpegCheck(jpeg).walk();
    }

    private byte[] walk() throws FaultyFileException {
        kept.write(ESCAPE);
        kept.write(START);
        kept.writeBytes(Orientation.of(jpeg));
        int marker = marker();
        while (marker != END) {
            segment(marker);
            marker = marker();
        }
        if (!framed || !scanned) {
            throw new FaultyFileException(FileFault.DAMAGED);
        }
        if (at != jpeg.length()) {
            throw new FaultyFileException(FileFault.SOMETHING_ELSE);
        }
        kept.write(ESCAPE);
        kept.write(END);
        return kept.toByteArray();
    }

    /** The next marker, behind it; before it there may be any number of filling bytes. */
    private int marker() throws FaultyFileException {
        if (jpeg.at(at) != ESCAPE) {
            throw new FaultyFileException(FileFault.DAMAGED);
        }
        while (jpeg.at(at) == ESCAPE) {
            at++;
        }
        return jpeg.at(at++);
    }

    private void segment(int marker) throws FaultyFileException {
        // why: below come the markers without a length, which have no place here, and START would begin another picture
        if (marker < 0xC0 || (marker >= 0xD0 && marker <= START)) {
            throw new FaultyFileException(FileFault.DAMAGED);
        }
        int from = at;
        int length = jpeg.two(at);
        if (length < 2) {
            throw new FaultyFileException(FileFault.DAMAGED);
        }
        int to = from + length;
        if (isFrame(marker)) {
            Pixels.require(jpeg.two(from + 5), jpeg.two(from + 3));
            framed = true;
        }
        if (marker == SCAN) {
            to = endOfScan(to);
            scanned = true;
        }
        if (isKept(marker, from, length)) {
            kept.write(ESCAPE);
            kept.write(marker);
            kept.writeBytes(jpeg.part(from, to));
        }
        at = to;
        jpeg.at(at);
    }

    /** The picture's points themselves: until a marker that neither escapes a byte nor restarts the decoder. */
    private int endOfScan(int from) throws FaultyFileException {
        int place = from;
        while (true) {
            if (jpeg.at(place) == ESCAPE) {
                int next = jpeg.at(place + 1);
                if (next != 0 && next != ESCAPE && (next < 0xD0 || next > 0xD7)) {
                    return place;
                }
            }
            place++;
        }
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private boolean isKept(int marker, int from, int length) {
        if (marker == ADOBE) {
            // why: without it readers take the colours for others
            return length == ADOBE_LENGTH && jpeg.has(from + 2, "Adobe");
        }
        return marker != COMMENT && (marker < APPLICATION || marker > LAST_APPLICATION);
    }
}
