package io.lcart.core.recognition.upload;

/** Why an uploaded file is not kept. The list is closed. */
public enum FileFault {
    /** There is not a single byte in it. */
    EMPTY,
    /** It has more bytes than a file may. */
    TOO_LARGE,
    /** Its name has a path, a control character, a character that turns text around, or nothing before its ending. */
    NAME,
    /** It is neither a PDF nor a PNG nor a JPEG, whatever its name says. */
    FORMAT,
    /** Its name ends as that of another format. */
    EXTENSION,
    /** It breaks off, or a part of it does not fit: a length, a checksum, an order. */
    DAMAGED,
    /** As a picture it would have more points than a page can show. */
    TOO_MANY_PIXELS,
    /** There is something behind its end or in between that belongs to another format: an archive, a page. */
    SOMETHING_ELSE,
    /** It would do something when it is opened: scripts, programs, files within. */
    ACTIVE
}
