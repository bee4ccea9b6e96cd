package io.lcart.core.certificate.pdf;

import io.lcart.spi.certificate.CertificateRenderer;
import io.lcart.spi.certificate.CertificateSheet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The certificates that ship: one A4 page, landscape, with a QR code that leads to the page which verifies it. It needs
 * {@code org.apache.pdfbox:pdfbox} and {@code com.google.zxing:core}, which a host adds to its own dependencies. Thread-safe.
 *
 * <p>Names may be in any script. The font inside PDFBox has Latin, Greek, Cyrillic and Hebrew; a host gives fonts for others, and whatever
 * fonts the machine has are never looked at, so that a certificate is the same everywhere. Scripts that run from right to left, join their
 * letters or stack them are set by the Java platform's own text layout and stand in the file as outlines, with the text itself beside them
 * for search and screen readers. A character that no font has is printed as a box, and a line on the page says so and where the text can be
 * read in full.
 */
public final class PdfCertificateRenderer implements CertificateRenderer {

    private static final Map<String, String> JARS = Map.of(
            "org.apache.pdfbox.pdmodel.PDDocument",
            "org.apache.pdfbox:pdfbox",
            "org.apache.pdfbox.io.RandomAccessReadBuffer",
            "org.apache.pdfbox:pdfbox-io",
            "org.apache.fontbox.ttf.TTFParser",
            "org.apache.pdfbox:fontbox",
            "com.google.zxing.qrcode.QRCodeWriter",
            "com.google.zxing:core");

    private final List<byte[]> fonts;

    /**
     * A renderer with the font inside PDFBox alone.
     *
     * @throws IllegalStateException if a jar is missing; the message names it
     */
    public PdfCertificateRenderer() {
        this(List.of());
    }

    /**
     * A renderer with fonts of the host's own.
     *
     * @param fonts TrueType fonts as they are in their files, which may be embedded in documents; each character is set in the first one that
     *     has it, and in the font inside PDFBox if none does
     * @throws IllegalStateException if a jar is missing; the message names it
     */
    public PdfCertificateRenderer(List<byte[]> fonts) {
        this.fonts = List.copyOf(fonts);
        new TreeMap<>(JARS).forEach(PdfCertificateRenderer::require);
    }

    private static void require(String type, String jar) {
        try {
            Class.forName(type, false, PdfCertificateRenderer.class.getClassLoader());
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(
                    "certificates as PDF need " + jar
                            + " on the class path or module path; add it to your dependencies",
                    missing);
        }
    }

    @Override
    public byte[] pdf(CertificateSheet sheet) {
        return CertificatePage.print(sheet, fonts);
    }
}
