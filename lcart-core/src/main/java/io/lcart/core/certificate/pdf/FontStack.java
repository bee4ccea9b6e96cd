package io.lcart.core.certificate.pdf;

import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/** The fonts of one document, in the order in which they are asked for a character. Not thread-safe. */
final class FontStack {

    private static final String OWN = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    /** Stands for a character that no font has; the own font has it. */
    private static final int BOX = 0x25A1;

    private final PDDocument document;
    private final List<Face> faces = new ArrayList<>();
    private boolean missed;

    FontStack(PDDocument document, List<byte[]> fonts) throws IOException {
        this.document = document;
        for (byte[] font : fonts) {
            faces.add(new Face(font));
        }
        faces.add(new Face(own()));
    }

    private static byte[] own() throws IOException {
        try (InputStream in = PDDocument.class.getResourceAsStream(OWN)) {
            if (in == null) {
                throw new IllegalStateException("the font inside PDFBox is missing; give the renderer a font");
            }
            return in.readAllBytes();
        }
    }

    /** A stretch of a text in one font. */
    record Run(Face font, String text) {}

    boolean missedSomething() {
        return missed;
    }

    /** A text cut into stretches that one font each has; a character that none has is replaced by a box. */
    List<Run> runs(String text) {
        List<Run> runs = new ArrayList<>();
        StringBuilder stretch = new StringBuilder();
        Face current = null;
        for (int c : text.codePoints().toArray()) {
            Face face = faceOf(c, current);
            missed |= face == null;
            Face used = face == null ? faces.get(faces.size() - 1) : face;
            if (current != null && used != current) {
                runs.add(new Run(current, stretch.toString()));
                stretch.setLength(0);
            }
            current = used;
            stretch.appendCodePoint(face == null ? BOX : c);
        }
        if (current != null) {
            runs.add(new Run(current, stretch.toString()));
        }
        return runs;
    }

    /** The first font that has a character; marks and blanks stay in the font before them if that has them, so that words are not torn. */
    private @Nullable Face faceOf(int c, @Nullable Face current) {
        if (current != null && !Character.isLetterOrDigit(c) && current.has(c)) {
            return current;
        }
        return faces.stream().filter(face -> face.has(c)).findFirst().orElse(null);
    }

    /** One font, for the file and for the platform's text layout; each is made when it is needed. */
    final class Face {

        private final byte[] bytes;
        private final CmapLookup characters;
        private @Nullable PDType0Font pdf;
        private java.awt.@Nullable Font awt;

        Face(byte[] bytes) throws IOException {
            this.bytes = bytes;
            try (TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(bytes))) {
                this.characters = parsed.getUnicodeCmapLookup();
            }
        }

        boolean has(int c) {
            return characters.getGlyphId(c) != 0;
        }

        PDType0Font pdf() throws IOException {
            if (pdf == null) {
                pdf = PDType0Font.load(document, new ByteArrayInputStream(bytes), true);
            }
            return pdf;
        }

        java.awt.Font awt() {
            if (awt == null) {
                try {
                    awt = java.awt.Font.createFont(java.awt.Font.TRUETYPE_FONT, new ByteArrayInputStream(bytes));
                } catch (FontFormatException | IOException e) {
                    throw new IllegalStateException("a font of the certificates cannot be used", e);
                }
            }
            return awt;
        }
    }
}
