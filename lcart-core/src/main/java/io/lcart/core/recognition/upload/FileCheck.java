package io.lcart.core.recognition.upload;

import io.lcart.spi.UnavailableException;
import io.lcart.spi.recognition.external.FileFormat;
import java.io.IOException;

/**
 * Decides whether an uploaded file is kept, and what of it (reliability.md T23): by what it holds and by its name, both. Knows nothing but
 * the bytes. Thread-safe.
 */
public final class FileCheck {

    private FileCheck() {}

    /** What came of a check. */
    public sealed interface Result {

        /**
         * The file may be kept.
         *
         * @param file what is to be kept of it
         */
        record Good(CheckedFile file) implements Result {}

        /**
         * It is not kept.
         *
         * @param fault why
         */
        record Bad(FileFault fault) implements Result {}
    }

    /**
     * Checks a file.
     *
     * @param file the file
     * @param maxBytes the greatest size; of a larger file no more than that is read
     * @return what came of it
     * @throws UnavailableException if the stream broke
     */
    public static Result check(UploadedFile file, int maxBytes) {
        try {
            return new Result.Good(checked(file, maxBytes));
        } catch (FaultyFileException faulty) {
            return new Result.Bad(faulty.fault());
        }
    }

    private static CheckedFile checked(UploadedFile file, int maxBytes) throws FaultyFileException {
        FileName name = FileName.of(file.name());
        Bytes bytes = new Bytes(read(file, maxBytes));
        FileFormat format = Formats.of(bytes);
        if (!name.isOf(format)) {
            throw new FaultyFileException(FileFault.EXTENSION);
        }
        Polyglots.refuse(bytes);
        byte[] kept = switch (format) {
            case PDF -> PdfCheck.check(bytes);
            case PNG -> PngCheck.check(bytes);
            case JPEG -> JpegCheck.check(bytes);
        };
        return new CheckedFile(name.text(), format, kept);
    }

    private static byte[] read(UploadedFile file, int maxBytes) throws FaultyFileException {
        byte[] content;
        try {
            content = file.content().readNBytes(maxBytes + 1);
        } catch (IOException e) {
            throw new UnavailableException("the file could not be read to its end: send it again", e);
        }
        if (content.length == 0) {
            throw new FaultyFileException(FileFault.EMPTY);
        }
        if (content.length > maxBytes) {
            throw new FaultyFileException(FileFault.TOO_LARGE);
        }
        return content;
    }
}
