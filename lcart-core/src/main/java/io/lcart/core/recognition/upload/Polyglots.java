package io.lcart.core.recognition.upload;

import java.util.List;
import java.util.Locale;

/** Refuses files that are something else as well: an archive to programs that read from the end, a page to browsers that guess. */
final class Polyglots {

    /** As far as browsers look when they guess what a file is, and as far as old readers look for the beginning of a PDF. */
    private static final int GUESSED = 1024;

    private static final List<String> OF_PAGES =
            List.of("<!doctype", "<html", "<head", "<body", "<script", "<iframe", "<svg", "<?php");

    /** The fixed part of the last record of a ZIP archive, and how far its end may be from the end of the file. */
    private static final int ARCHIVE_END = 22;

    private static final int LONGEST_COMMENT = 0xFFFF;

    private Polyglots() {}

    static void refuse(Bytes bytes) throws FaultyFileException {
        if (isPage(bytes) || isArchive(bytes)) {
            throw new FaultyFileException(FileFault.SOMETHING_ELSE);
        }
    }

    private static boolean isPage(Bytes bytes) throws FaultyFileException {
        String start = bytes.text(0, Math.min(GUESSED, bytes.length())).toLowerCase(Locale.ROOT);
        return OF_PAGES.stream().anyMatch(start::contains);
    }

    /** Whether something that reads archives would find one: its last record, with a directory where that says there is one. */
    private static boolean isArchive(Bytes bytes) throws FaultyFileException {
        int last = bytes.length() - ARCHIVE_END;
        for (int at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) {
            if (bytes.has(at, "PK\5\6") && (endsHere(bytes, at) || hasDirectory(bytes, at))) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsHere(Bytes bytes, int at) throws FaultyFileException {
        return at + ARCHIVE_END + small(bytes, at + 20) == bytes.length();
    }

    private static boolean hasDirectory(Bytes bytes, int at) throws FaultyFileException {
        long size = small(bytes, at + 12) | ((long) small(bytes, at + 14) << Short.SIZE);
        return size <= at && bytes.has((int) (at - size), "PK\1\2");
    }

    /** Two bytes, the lower one first. */
    private static int small(Bytes bytes, int place) throws FaultyFileException {
        return bytes.at(place) | bytes.at(place + 1) << Byte.SIZE;
    }
}
