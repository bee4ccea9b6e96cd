package io.lcart.core.recognition.upload;

import java.util.HexFormat;

/**
 * Which way up a photograph is. Telephones write it into EXIF, next to where and with what it was taken; of all that it alone is kept, for
 * without it a certificate that was photographed upright lies on its side.
 */
final class Orientation {

    private static final int APP1 = 0xE1;
    private static final int TAG = 0x0112;
    private static final int SHORT = 3;
    private static final int UPRIGHT = 1;
    private static final int LAST = 8;

    /** A segment of EXIF with that one entry, up to its value and behind it. */
    private static final String BEFORE =
            "ffe10022457869660000" + "4d4d002a00000008" + "0001" + "0112000300000001" + "000";

    private static final String BEHIND = "0000" + "00000000";

    private Orientation() {}

    /** A segment that says it, or nothing where it is upright or not to be made out. */
    static byte[] of(Bytes jpeg) throws FaultyFileException {
        int turned = turned(jpeg);
        return turned == UPRIGHT ? new byte[0] : HexFormat.of().parseHex(BEFORE + turned + BEHIND);
    }

    private static int turned(Bytes jpeg) throws FaultyFileException {
        int at = 2;
        while (jpeg.at(at) == 0xFF && jpeg.at(at + 1) >= 0xE0 && jpeg.at(at + 1) <= 0xEF) {
            int length = jpeg.two(at + 2);
            if (jpeg.at(at + 1) == APP1 && jpeg.has(at + 4, "Exif\0\0")) {
                return read(new Bytes(jpeg.part(at + 10, Math.min(jpeg.length(), at + 2 + length))));
            }
            at += 2 + length;
        }
        return UPRIGHT;
    }

    /** A wrong entry turns nothing, and is no fault: it is not kept. */
    private static int read(Bytes tiff) {
        try {
            boolean little = tiff.has(0, "II*\0");
            if (!little && !tiff.has(0, "MM\0*")) {
                return UPRIGHT;
            }
            int directory = number(tiff, 4, 4, little);
            int entries = number(tiff, directory, 2, little);
            for (int i = 0; i < entries; i++) {
                int entry = directory + 2 + 12 * i;
                if (number(tiff, entry, 2, little) == TAG && number(tiff, entry + 2, 2, little) == SHORT) {
                    int value = number(tiff, entry + 8, 2, little);
                    return value >= UPRIGHT && value <= LAST ? value : UPRIGHT;
                }
            }
            return UPRIGHT;
        } catch (FaultyFileException cutOff) {
            return UPRIGHT;
        }
    }

    private static int number(Bytes tiff, int at, int size, boolean little) throws FaultyFileException {
        long value = 0;
        for (int i = 0; i < size; i++) {
            value = value << Byte.SIZE | tiff.at(little ? at + size - 1 - i : at + i);
        }
        if (value >= tiff.length() && size > 2) {
            throw new FaultyFileException(FileFault.DAMAGED);
        }
        return (int) value;
    }
}
