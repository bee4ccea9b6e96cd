package io.lcart.core.certificate.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.lcart.spi.certificate.CertificateSheet;
import io.lcart.spi.certificate.CertificateSheet.Fact;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The page as a reader of PDF sees it. A picture of each is left in {@code target/certificates}. */
class PdfCertificateTest {

    private static final String LINK = "https://learn.example.org/verify/0123456789ABCDEFGHJKMNPQRS";
    private static final Path DEJAVU = Path.of("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf");

    @Test
    void the_page_is_one_sheet_of_a4_landscape_with_every_text_on_it() throws IOException {
        byte[] pdf =
                new PdfCertificateRenderer().pdf(sheet("Zoë Østergård-Łuczak", "Workplace Safety for Laboratories"));
        look(pdf, "latin");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            PDPage page = document.getPage(0);
            assertThat(page.getMediaBox().getWidth()).isEqualTo(841.8898f);
            assertThat(page.getMediaBox().getHeight()).isEqualTo(595.27563f);
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(document.getDocumentInformation().getTitle())
                    .isEqualTo("Certificate of Completion: Workplace Safety for Laboratories");
            assertThat(new PDFTextStripper().getText(document))
                    .contains(
                            "Bright Training",
                            "Certificate of Completion",
                            "Zoë Østergård-Łuczak",
                            "Workplace Safety for Laboratories",
                            "March 1, 2026",
                            "92.5 / 100",
                            "No. 01234-56789-ABCDE-FGHJK-MNPQRS",
                            LINK)
                    .doesNotContain("cannot be printed");
            PDAnnotationLink link = (PDAnnotationLink) page.getAnnotations().get(0);
            assertThat(((PDActionURI) link.getAction()).getURI()).isEqualTo(LINK);
            page.getResources().getFontNames().forEach(name -> {
                try {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            });
        }
        assertThat(pdf.length).isLessThan(100_000);
    }

    @Test
    void the_code_leads_to_the_page_that_verifies_it() throws Exception {
        BufferedImage image = look(new PdfCertificateRenderer().pdf(sheet("Ann Example", "Java")), "short");
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        BinaryBitmap bitmap = new BinaryBitmap(
                new HybridBinarizer(new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels)));
        assertThat(new QRCodeReader().decode(bitmap).getText()).isEqualTo(LINK);
    }

    @Test
    void the_same_sheet_gives_the_same_file() {
        CertificateSheet sheet = sheet("Ann Example", "Java");
        assertThat(new PdfCertificateRenderer().pdf(sheet)).isEqualTo(new PdfCertificateRenderer().pdf(sheet));
    }

    @Test
    void long_texts_stay_within_the_page() throws IOException {
        byte[] pdf = new PdfCertificateRenderer()
                .pdf(sheet(
                        "Maximiliane-Theodora Konstantinopoulou von und zu Hohenstein-Rabenfels the Younger of Lower Saxony",
                        "An Introduction to the Handling, Storage, Transport and Disposal of Hazardous and Radioactive Substances "
                                + "in Laboratories of the Public Health Service"));
        BufferedImage image = look(pdf, "long");
        int background = image.getRGB(200, 80);
        for (int y = 80; y < image.getHeight() - 80; y++) {
            assertThat(image.getRGB(110, y)).as("left margin at %d", y).isEqualTo(background);
            assertThat(image.getRGB(image.getWidth() - 110, y))
                    .as("right margin at %d", y)
                    .isEqualTo(background);
        }
    }

    @Test
    void greek_cyrillic_and_hebrew_names_are_printed_with_the_font_inside() throws IOException {
        for (String name : List.of("Ελένη Παπαδοπούλου", "Наталія Їжакевич")) {
            byte[] pdf = new PdfCertificateRenderer().pdf(sheet(name, "Java"));
            assertThat(text(pdf)).contains(name).doesNotContain("cannot be printed");
        }
        byte[] hebrew = new PdfCertificateRenderer().pdf(sheet("נועה לוי", "Java"));
        look(hebrew, "hebrew");
        assertThat(text(hebrew)).doesNotContain("cannot be printed");
    }

    @Test
    void a_character_that_no_font_has_is_a_box_and_the_page_says_where_to_read_it() throws IOException {
        byte[] pdf = new PdfCertificateRenderer().pdf(sheet("王小明 Wang", "Java"));
        look(pdf, "missing");
        assertThat(text(pdf)).contains("□□□ Wang").contains("cannot be printed");
    }

    @Test
    void arabic_is_joined_and_runs_from_right_to_left_in_a_font_of_the_hosts() throws IOException {
        // why: where everything has to run, a font that is missing is a failure further down
        Assumptions.assumeTrue(
                "true".equals(System.getenv("CI")) || Files.exists(DEJAVU),
                "the font DejaVu Sans is not on this machine");
        byte[] pdf = new PdfCertificateRenderer(List.of(Files.readAllBytes(DEJAVU)))
                .pdf(sheet("ليلى الحسيني", "السلامة في المختبر"));
        BufferedImage image = look(pdf, "arabic");
        assertThat(text(pdf)).doesNotContain("cannot be printed");
        assertThat(image.getWidth()).isPositive();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static BufferedImage look(byte[] pdf, String name) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage image = new PDFRenderer(document).renderImageWithDPI(0, 144);
            File directory = new File("target/certificates");
            assertThat(directory.isDirectory() || directory.mkdirs()).isTrue();
            Files.write(directory.toPath().resolve(name + ".pdf"), pdf);
            ImageIO.write(image, "png", new File(directory, name + ".png"));
            return image;
        }
    }

    private static CertificateSheet sheet(String name, String course) {
        return new CertificateSheet(
                Locale.ENGLISH,
                "Bright Training",
                "Certificate of Completion",
                "This certifies that",
                name,
                "has successfully completed",
                course,
                List.of(
                        new Fact("Completed on", "March 1, 2026"),
                        new Fact("Score", "92.5 / 100"),
                        new Fact("Issued on", "March 2, 2026"),
                        new Fact("Valid until", "March 1, 2027")),
                "No. 01234-56789-ABCDE-FGHJK-MNPQRS",
                "Scan the code or open the link to verify this certificate.",
                LINK,
                "Some characters cannot be printed here. The page behind the link shows every text in full.");
    }
}
