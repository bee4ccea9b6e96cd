package io.lcart.core.recognition.upload;

/** How large a picture may be, by what its own header says: drawing it takes memory by that, however small the file is. */
final class Pixels {

    private static final int LONGEST_SIDE = 12_000;
    private static final long MOST = 40_000_000;

    private Pixels() {}

    static void require(int width, int height) throws FaultyFileException {
        if (width < 1 || height < 1) {
            throw new FaultyFileException(FileFault.DAMAGED);
        }
        if (width > LONGEST_SIDE || height > LONGEST_SIDE || (long) width * height > MOST) {
            throw new FaultyFileException(FileFault.TOO_MANY_PIXELS);
        }
    }
}
