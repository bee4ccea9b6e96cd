package io.lcart.core.recognition.upload;

import static io.lcart.core.recognition.upload.Samples.SECRET;
import static io.lcart.core.recognition.upload.Samples.ascii;
import static io.lcart.core.recognition.upload.Samples.chunk;
import static io.lcart.core.recognition.upload.Samples.drawn;
import static io.lcart.core.recognition.upload.Samples.exif;
import static io.lcart.core.recognition.upload.Samples.jpegWith;
import static io.lcart.core.recognition.upload.Samples.pngWith;
import static io.lcart.core.recognition.upload.Samples.segment;
import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.spi.recognition.external.FileFormat;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept of files that are good: all that is needed to draw them, and nothing that says where they come from. */
class GoodFilesTest {

    @Test
    void a_picture_is_the_same_picture_without_its_texts_and_places() {
        byte[] png = pngWith(
                chunk("tEXt", ascii("Author\0" + SECRET)),
                chunk("zTXt", ascii("Comment\0\0" + SECRET)),
                chunk("iTXt", ascii("Place\0\0\0\0\0" + SECRET)),
                chunk("eXIf", ascii("MM\0*" + SECRET)),
                chunk("tIME", new byte[7]),
                chunk("iCCP", ascii("profile\0\0" + SECRET)),
                chunk("prVt", ascii(SECRET)),
                chunk("pHYs", new byte[] {0, 0, 11, 19, 0, 0, 11, 19, 1}));
        CheckedFile kept = kept("Zeugnis.PNG", png);

        assertThat(kept.format()).isEqualTo(FileFormat.PNG);
        assertThat(text(kept)).doesNotContain(SECRET).contains("pHYs").doesNotContain("iCCP");
        same(drawn(Samples.png()), drawn(kept.bytes()));
    }

    @Test
    void a_photograph_is_the_same_photograph_without_where_and_with_what_it_was_taken() {
        CheckedFile kept = kept("photo.jpeg", Samples.photographWithPlace());

        assertThat(kept.format()).isEqualTo(FileFormat.JPEG);
        assertThat(text(kept)).doesNotContain(SECRET).doesNotContain("Photoshop");
        same(drawn(Samples.jpeg()), drawn(kept.bytes()));
        assertThat(HostileFilesTest.check("again.jpg", kept.bytes())).isInstanceOf(FileCheck.Result.Good.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8})
    void which_way_up_a_photograph_is_stays(int orientation) throws FaultyFileException {
        CheckedFile kept = kept("a.jpg", jpegWith(segment(0xE1, exif(orientation))));
        assertThat(Orientation.of(new Bytes(kept.bytes())))
                .hasSize(36)
                .isEqualTo(java.util.Arrays.copyOfRange(kept.bytes(), 2, 38));
        assertThat(kept.bytes()[31]).isEqualTo((byte) orientation);
    }

    @Test
    void colours_as_printers_write_them_stay() {
        byte[] adobe = segment(0xEE, ascii("Adobe\0d\0\0\0\0\1"));
        assertThat(text(kept("a.jpg", jpegWith(adobe)))).contains("Adobe");
    }

    @Test
    void a_document_is_kept_as_it_is() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(out);
        }
        assertThat(kept("Attestation d’études.pdf", out.toByteArray()).bytes()).isEqualTo(out.toByteArray());
        assertThat(kept("a.pdf", Samples.pdf()).bytes()).isEqualTo(Samples.pdf());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "certificate.pdf",
                "Certificate of Completion (2).PDF",
                "a.b.c.pdf",
                "Zeugnis für Zoë.pdf",
                "شهادة إتمام.pdf",
                "修了証.pdf",
                "प्रमाणपत्र.pdf",
                "ใบรับรองที่.pdf",
                "👩‍🎓.pdf"
            })
    void names_of_all_scripts_are_names(String name) {
        assertThat(kept(name, Samples.pdf()).name()).isEqualTo(name);
    }

    @Test
    void a_name_is_kept_in_its_composed_form() {
        assertThat(kept("Zeugnis fu\u0308r Zoe\u0308.pdf", Samples.pdf()).name())
                .isEqualTo("Zeugnis für Zoë.pdf");
    }

    private static CheckedFile kept(String name, byte[] content) {
        FileCheck.Result result = HostileFilesTest.check(name, content);
        assertThat(result).isInstanceOf(FileCheck.Result.Good.class);
        return ((FileCheck.Result.Good) result).file();
    }

    private static String text(CheckedFile file) {
        return new String(file.bytes(), StandardCharsets.ISO_8859_1);
    }

    private static void same(BufferedImage expected, BufferedImage actual) {
        assertThat(actual.getWidth()).isEqualTo(expected.getWidth());
        assertThat(actual.getHeight()).isEqualTo(expected.getHeight());
        for (int y = 0; y < expected.getHeight(); y++) {
            for (int x = 0; x < expected.getWidth(); x++) {
                assertThat(actual.getRGB(x, y)).isEqualTo(expected.getRGB(x, y));
            }
        }
    }
}
