package io.lcart.core.recognition.upload;

import io.lcart.spi.recognition.external.FileFormat;
import java.util.HexFormat;

/** Tells formats apart by their first bytes. */
final class Formats {

    private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a");
    private static final byte[] JPEG = HexFormat.of().parseHex("ffd8ff");

    private Formats() {}

    /** The format of a file; the first byte counts, though some readers look for a beginning further on. */
    static FileFormat of(Bytes bytes) throws FaultyFileException {
        if (bytes.has(0, PNG)) {
            return FileFormat.PNG;
        }
        if (bytes.has(0, JPEG)) {
            return FileFormat.JPEG;
        }
        if (bytes.has(0, "%PDF-")) {
            return FileFormat.PDF;
        }
        throw new FaultyFileException(FileFault.FORMAT);
    }
}
