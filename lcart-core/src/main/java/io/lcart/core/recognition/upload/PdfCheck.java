package io.lcart.core.recognition.upload;

import java.util.Set;

/**
 * Looks at a PDF from outside: it begins and ends as one, and nothing that can be read in it without unpacking would do something. What is
 * packed, in object streams or by encryption, is not looked at, and neither are its title and author taken out: a file is only ever handed
 * out as an attachment, never shown in a page, and to nobody the owner does not answer to; a host that wants more has a scanner look at it.
 */
final class PdfCheck {

    private static final String END = "%%EOF";

    /** Names of a PDF's dictionaries that run something, open something else, or carry files. */
    private static final Set<String> ACTIVE = Set.of(
            "JavaScript",
            "JS",
            "Launch",
            "EmbeddedFile",
            "EmbeddedFiles",
            "Filespec",
            "RichMedia",
            "XFA",
            "SubmitForm",
            "ImportData",
            "GoToR",
            "GoToE",
            "Rendition",
            "Movie",
            "Sound");

    private static final int LONGEST = 16;

    private PdfCheck() {}

    static byte[] check(Bytes pdf) throws FaultyFileException {
        if (!isVersion(pdf)) {
            throw new FaultyFileException(FileFault.DAMAGED);
        }
        requireEnd(pdf);
        for (int at = 0; at < pdf.length(); at++) {
            if (pdf.at(at) == '/' && at + 1 < pdf.length() && isRegular(pdf.at(at + 1)) && isActive(pdf, at + 1)) {
                throw new FaultyFileException(FileFault.ACTIVE);
            }
        }
        return pdf.all();
    }

    private static boolean isVersion(Bytes pdf) throws FaultyFileException {
        return pdf.text(5, Math.min(8, pdf.length())).matches("[12]\\.[0-9]");
    }

    /** The last mark of the end, with nothing but blanks behind it: what else is there is no part of the document. */
    private static void requireEnd(Bytes pdf) throws FaultyFileException {
        int to = pdf.length();
        while (to > 0 && isBlank(pdf.at(to - 1))) {
            to--;
        }
        if (pdf.has(to - END.length(), END)) {
            return;
        }
        String text = pdf.text(0, pdf.length());
        throw new FaultyFileException(text.contains(END) ? FileFault.SOMETHING_ELSE : FileFault.DAMAGED);
    }

    private static boolean isBlank(int c) {
        return c == 0 || c == '\t' || c == '\n' || c == '\f' || c == '\r' || c == ' ';
    }

    private static boolean isActive(Bytes pdf, int from) throws FaultyFileException {
        return ACTIVE.contains(name(pdf, from));
    }

    /** A name as a reader would take it: any character of it may be written as {@code #} and its number. */
    private static String name(Bytes pdf, int from) throws FaultyFileException {
        StringBuilder name = new StringBuilder();
        int at = from;
        while (at < pdf.length() && name.length() <= LONGEST && isRegular(pdf.at(at))) {
            int c = pdf.at(at);
            if (c == '#' && at + 2 < pdf.length()) {
                int high = Character.digit(pdf.at(at + 1), 16);
                int low = Character.digit(pdf.at(at + 2), 16);
                if (high >= 0 && low >= 0) {
                    c = high << 4 | low;
                    at += 2;
                }
            }
            name.append((char) c);
            at++;
        }
        return name.toString();
    }

    private static boolean isRegular(int c) {
        return !isBlank(c) && "()<>[]{}/%".indexOf(c) < 0;
    }
}
