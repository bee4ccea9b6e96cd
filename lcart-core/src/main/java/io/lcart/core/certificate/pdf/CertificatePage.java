package io.lcart.core.certificate.pdf;

import io.lcart.spi.certificate.CertificateSheet;
import io.lcart.spi.certificate.CertificateSheet.Fact;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;

/** The layout of the page. Points, from the lower left corner. */
final class CertificatePage {

    // why the other way round: the page lies on its long side
    private static final float WIDTH = PDRectangle.A4.getHeight();
    private static final float HEIGHT = PDRectangle.A4.getWidth();
    private static final float CENTER = WIDTH / 2;
    private static final float MARGIN = 76;
    private static final float TEXT_WIDTH = WIDTH - 2 * MARGIN;
    private static final float QR_SIZE = 96;

    private static final Color INK = new Color(0x1c, 0x26, 0x33);
    private static final Color ACCENT = new Color(0x1d, 0x4e, 0x6f);
    private static final Color GOLD = new Color(0xb0, 0x8d, 0x3c);
    private static final Color QUIET = new Color(0x55, 0x60, 0x6c);
    private static final Color PAPER = new Color(0xfd, 0xfc, 0xf8);

    private final CertificateSheet sheet;
    private final PDPageContentStream out;
    private final Typesetter type;

    private CertificatePage(CertificateSheet sheet, PDPageContentStream out, Typesetter type) {
        this.sheet = sheet;
        this.out = out;
        this.type = type;
    }

    static byte[] print(CertificateSheet sheet, List<byte[]> fonts) {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(new PDRectangle(WIDTH, HEIGHT));
            document.addPage(page);
            document.getDocumentInformation().setTitle(sheet.title() + ": " + sheet.course());
            document.getDocumentInformation().setAuthor(sheet.site());
            document.getDocumentCatalog().setLanguage(sheet.language().toLanguageTag());
            // why: the id of a file is made of the clock otherwise
            document.setDocumentId((long) sheet.verifyLink().hashCode());
            try (PDPageContentStream out = new PDPageContentStream(document, page)) {
                new CertificatePage(sheet, out, new Typesetter(document, out, fonts)).draw();
            }
            page.getAnnotations().add(link(sheet));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("a certificate cannot be printed", e);
        }
    }

    private void draw() throws IOException {
        frame();
        centered(sheet.site(), 15, 493, ACCENT);
        centered(sheet.title(), 34, 446, INK);
        ornament(427);
        centered(sheet.beforeName(), 13, 390, QUIET);
        centered(sheet.name(), 36, 344, ACCENT);
        rule(CENTER - 190, 327, CENTER + 190, 0.8f, GOLD);
        centered(sheet.beforeCourse(), 13, 297, QUIET);
        course();
        facts();
        foot();
        QrCode.draw(out, sheet.verifyLink(), WIDTH - MARGIN - QR_SIZE, 74, QR_SIZE);
    }

    private void frame() throws IOException {
        out.setNonStrokingColor(PAPER);
        out.addRect(0, 0, WIDTH, HEIGHT);
        out.fill();
        border(24, 3.2f, ACCENT);
        border(31, 0.9f, GOLD);
        for (int x : List.of(31, (int) WIDTH - 31)) {
            for (int y : List.of(31, (int) HEIGHT - 31)) {
                diamond(x, y, 7);
            }
        }
    }

    private void border(float inset, float width, Color color) throws IOException {
        out.setStrokingColor(color);
        out.setLineWidth(width);
        out.addRect(inset, inset, WIDTH - 2 * inset, HEIGHT - 2 * inset);
        out.stroke();
    }

    private void diamond(float x, float y, float radius) throws IOException {
        out.setNonStrokingColor(GOLD);
        out.moveTo(x - radius, y);
        out.lineTo(x, y + radius);
        out.lineTo(x + radius, y);
        out.lineTo(x, y - radius);
        out.closePath();
        out.fill();
    }

    private void ornament(float y) throws IOException {
        rule(CENTER - 110, y, CENTER - 12, 1, GOLD);
        rule(CENTER + 12, y, CENTER + 110, 1, GOLD);
        diamond(CENTER, y, 5);
    }

    private void rule(float from, float y, float to, float width, Color color) throws IOException {
        out.setStrokingColor(color);
        out.setLineWidth(width);
        out.moveTo(from, y);
        out.lineTo(to, y);
        out.stroke();
    }

    /** The course on one line or, if it would be small there, on two. */
    private void course() throws IOException {
        List<String> lines = Lines.of(sheet.course(), text -> type.width(text, 23) <= TEXT_WIDTH);
        if (lines.size() == 1) {
            centered(lines.get(0), 23, 256, INK);
        } else {
            centered(lines.get(0), 20, 264, INK);
            centered(lines.get(1), 20, 236, INK);
        }
    }

    /** What else it says, side by side to the left of the code. */
    private void facts() throws IOException {
        float step = (TEXT_WIDTH - QR_SIZE - 24) / Math.max(3, sheet.facts().size());
        float x = MARGIN;
        for (Fact fact : sheet.facts()) {
            type.draw(fact.label(), fitting(fact.label(), 9.5f, step - 12), x, 166, QUIET);
            type.draw(fact.value(), fitting(fact.value(), 14, step - 12), x, 146, INK);
            x += step;
        }
    }

    private void foot() throws IOException {
        float width = TEXT_WIDTH - QR_SIZE - 24;
        rule(MARGIN, 124, MARGIN + width, 0.6f, GOLD);
        type.draw(sheet.number(), fitting(sheet.number(), 10.5f, width), MARGIN, 104, INK);
        type.draw(sheet.verify(), fitting(sheet.verify(), 9, width), MARGIN, 88, QUIET);
        type.draw(sheet.verifyLink(), fitting(sheet.verifyLink(), 9, width), MARGIN, 75, ACCENT);
        if (type.missedSomething()) {
            type.draw(sheet.incomplete(), fitting(sheet.incomplete(), 9, width), MARGIN, 58, INK);
        }
    }

    private void centered(String text, float size, float y, Color color) throws IOException {
        float fitting = fitting(text, size, TEXT_WIDTH);
        type.draw(text, fitting, CENTER - type.width(text, fitting) / 2, y, color);
    }

    /** The size at which a text is not wider than its place. */
    private float fitting(String text, float size, float place) {
        float width = type.width(text, size);
        return width <= place ? size : size * place / width;
    }

    /** The code and the link below the text lead to the page. */
    private static PDAnnotationLink link(CertificateSheet sheet) {
        PDActionURI action = new PDActionURI();
        action.setURI(sheet.verifyLink());
        PDBorderStyleDictionary none = new PDBorderStyleDictionary();
        none.setWidth(0);
        PDAnnotationLink link = new PDAnnotationLink();
        link.setAction(action);
        link.setBorderStyle(none);
        link.setContents(sheet.verify());
        link.setRectangle(new PDRectangle(WIDTH - MARGIN - QR_SIZE, 74, QR_SIZE, QR_SIZE));
        return link;
    }
}
