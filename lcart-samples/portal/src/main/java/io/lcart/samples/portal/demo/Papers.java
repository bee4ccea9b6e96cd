package io.lcart.samples.portal.demo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;

/** Small papers that prove nothing: files of every kind that may be uploaded. */
final class Papers {

    private Papers() {}

    /** A page that says what it is of. */
    static byte[] pdf(String title) {
        String text = "BT /F1 26 Tf 60 430 Td (Certificate of attendance) Tj 0 -48 Td /F1 18 Tf (" + title + ") Tj ET";
        List<String> objects = List.of(
                "<</Type/Catalog/Pages 2 0 R>>",
                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 520]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
                "<</Length " + text.length() + ">>\nstream\n" + text + "\nendstream",
                "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
        StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < objects.size(); i++) {
            places.add(pdf.length());
            pdf.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        int table = pdf.length();
        pdf.append("xref\n0 ").append(objects.size() + 1).append("\n0000000000 65535 f \n");
        places.forEach(place ->
                pdf.append(String.format(Locale.ROOT, "%010d 00000 n %n", place).replace("\r", "")));
        pdf.append("trailer\n<</Size ").append(objects.size() + 1).append("/Root 1 0 R>>\nstartxref\n");
        pdf.append(table).append("\n%%EOF\n");
        return pdf.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A picture of a paper with a seal on it; without letters, for a server need not have any. */
    static byte[] picture(String format) {
        BufferedImage paper = new BufferedImage(420, 300, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = paper.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new Color(0xFBF8EF));
        pen.fillRect(0, 0, 420, 300);
        pen.setColor(new Color(0x1F4E79));
        pen.drawRect(14, 14, 391, 271);
        for (int line = 0; line < 5; line++) {
            pen.fillRect(60, 60 + 28 * line, line == 0 ? 220 : 290 - 20 * line, line == 0 ? 12 : 5);
        }
        pen.setColor(new Color(0xC8102E));
        pen.fillOval(310, 200, 60, 60);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(paper, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
