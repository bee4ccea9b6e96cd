package io.lcart.core.certificate.pdf;

import java.awt.Color;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.AttributedString;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;

/**
 * Sets texts in the fonts there are. Plain scripts are text in the file; the others are outlines that the platform's text layout makes, with
 * the text as their replacement for readers. Not thread-safe.
 */
final class Typesetter {

    private static final AffineTransform UPWARDS = AffineTransform.getScaleInstance(1, -1);
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private final PDPageContentStream out;
    private final FontStack fonts;

    Typesetter(PDDocument document, PDPageContentStream out, List<byte[]> fonts) throws IOException {
        this.out = out;
        this.fonts = new FontStack(document, fonts);
    }

    /** Whether a character was asked for that no font has. */
    boolean missedSomething() {
        return fonts.missedSomething();
    }

    float width(String text, float size) {
        try {
            return isPlain(text)
                    ? plainWidth(text, size)
                    : text.isEmpty() ? 0 : layout(text, size).getAdvance();
        } catch (IOException e) {
            throw new UncheckedIOException("a font cannot be read", e);
        }
    }

    private float plainWidth(String text, float size) throws IOException {
        float width = 0;
        for (FontStack.Run run : fonts.runs(text)) {
            width += run.font().pdf().getStringWidth(run.text()) / 1000 * size;
        }
        return width;
    }

    void draw(String text, float size, float x, float y, Color color) throws IOException {
        out.setNonStrokingColor(color);
        if (isPlain(text)) {
            out.beginText();
            out.newLineAtOffset(x, y);
            for (FontStack.Run run : fonts.runs(text)) {
                out.setFont(run.font().pdf(), size);
                out.showText(run.text());
            }
            out.endText();
        } else {
            COSDictionary replacement = new COSDictionary();
            replacement.setString(COSName.ACTUAL_TEXT, text);
            out.beginMarkedContent(COSName.getPDFName("Span"), PDPropertyList.create(replacement));
            fill(layout(text, size).getOutline(AffineTransform.getTranslateInstance(x, -y)));
            out.endMarkedContent();
        }
    }

    /** Whether a text needs neither reordering nor joining, stacking or placing of its letters. */
    private static boolean isPlain(String text) {
        return !Bidi.requiresBidi(text.toCharArray(), 0, text.length())
                && text.codePoints().noneMatch(Typesetter::isComplex);
    }

    private static boolean isComplex(int c) {
        int type = Character.getType(c);
        boolean mark = type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
        return mark
                || switch (Character.UnicodeScript.of(c)) {
                    case COMMON,
                            INHERITED,
                            LATIN,
                            GREEK,
                            CYRILLIC,
                            ARMENIAN,
                            GEORGIAN,
                            HAN,
                            HIRAGANA,
                            KATAKANA,
                            BOPOMOFO,
                            HANGUL -> false;
                    default -> true;
                };
    }

    private TextLayout layout(String text, float size) {
        StringBuilder shown = new StringBuilder();
        List<Integer> ends = new ArrayList<>();
        List<FontStack.Run> runs = fonts.runs(text);
        runs.forEach(run -> {
            shown.append(run.text());
            ends.add(shown.length());
        });
        AttributedString attributed = new AttributedString(shown.toString());
        int from = 0;
        for (int i = 0; i < runs.size(); i++) {
            attributed.addAttribute(TextAttribute.FONT, runs.get(i).font().awt().deriveFont(size), from, ends.get(i));
            from = ends.get(i);
        }
        return new TextLayout(attributed.getIterator(), EXACT);
    }

    /** Fills an outline; the platform counts y downwards. */
    private void fill(Shape shape) throws IOException {
        float[] at = new float[6];
        float x = 0;
        float y = 0;
        for (PathIterator path = shape.getPathIterator(UPWARDS); !path.isDone(); path.next()) {
            int points = 0;
            switch (path.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> {
                    out.moveTo(at[0], at[1]);
                    points = 1;
                }
                case PathIterator.SEG_LINETO -> {
                    out.lineTo(at[0], at[1]);
                    points = 1;
                }
                case PathIterator.SEG_QUADTO -> {
                    // why: PDF has no quadratic curves, and this cubic one is the same
                    out.curveTo(
                            x + (at[0] - x) * 2 / 3,
                            y + (at[1] - y) * 2 / 3,
                            at[2] + (at[0] - at[2]) * 2 / 3,
                            at[3] + (at[1] - at[3]) * 2 / 3,
                            at[2],
                            at[3]);
                    points = 2;
                }
                case PathIterator.SEG_CUBICTO -> {
                    out.curveTo(at[0], at[1], at[2], at[3], at[4], at[5]);
                    points = 3;
                }
                default -> out.closePath();
            }
            if (points > 0) {
                x = at[2 * points - 2];
                y = at[2 * points - 1];
            }
        }
        out.fill();
    }
}
