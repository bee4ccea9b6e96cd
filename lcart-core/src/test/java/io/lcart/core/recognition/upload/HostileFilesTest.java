package io.lcart.core.recognition.upload;

import static io.lcart.core.recognition.upload.Samples.ascii;
import static io.lcart.core.recognition.upload.Samples.chunk;
import static io.lcart.core.recognition.upload.Samples.exif;
import static io.lcart.core.recognition.upload.Samples.four;
import static io.lcart.core.recognition.upload.Samples.jar;
import static io.lcart.core.recognition.upload.Samples.join;
import static io.lcart.core.recognition.upload.Samples.jpeg;
import static io.lcart.core.recognition.upload.Samples.jpegWith;
import static io.lcart.core.recognition.upload.Samples.pdf;
import static io.lcart.core.recognition.upload.Samples.png;
import static io.lcart.core.recognition.upload.Samples.pngOf;
import static io.lcart.core.recognition.upload.Samples.pngWith;
import static io.lcart.core.recognition.upload.Samples.segment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.lcart.spi.UnavailableException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Hostile files and names (reliability.md T22, T23): each is refused, with its reason, in less than a second. */
class HostileFilesTest {

    private static final int LIMIT = 5 << 20;

    @ParameterizedTest(name = "{0}")
    @MethodSource({"formats", "names", "pictures", "photographs", "documents", "polyglots"})
    void it_is_refused(String what, FileFault fault, String name, byte[] content) {
        long start = System.nanoTime();
        FileCheck.Result result = check(name, content);
        assertThat(result).as(what).isEqualTo(new FileCheck.Result.Bad(fault));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).as(what).isLessThan(Duration.ofSeconds(1));
    }

    static Stream<Arguments> formats() {
        return Stream.of(
                arguments("nothing", FileFault.EMPTY, "a.pdf", new byte[0]),
                arguments("one byte too many", FileFault.TOO_LARGE, "a.pdf", new byte[LIMIT + 1]),
                arguments(
                        "a picture with a script",
                        FileFault.FORMAT,
                        "a.svg",
                        ascii("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>")),
                arguments("the same under another name", FileFault.FORMAT, "a.png", ascii("<svg onload='alert(1)'/>")),
                arguments("a page", FileFault.FORMAT, "a.pdf", ascii("<!DOCTYPE html><script>alert(1)</script>")),
                arguments("an archive", FileFault.FORMAT, "a.pdf", jar()),
                arguments("a program", FileFault.FORMAT, "a.pdf", ascii("MZ\220\0\3\0\0\0")),
                arguments("an animation", FileFault.FORMAT, "a.png", ascii("GIF89a\1\0\1\0\0\0\0;")),
                arguments("a shell script", FileFault.FORMAT, "a.pdf", ascii("#!/bin/sh\nrm -rf /\n")),
                arguments(
                        "an archive that claims to be huge, with no more than its header",
                        FileFault.FORMAT,
                        "a.pdf",
                        join(ascii("PK\3\4\24\0\0\0\10\0"), new byte[12], four(-1), four(-1))),
                arguments("a document that begins later", FileFault.FORMAT, "a.pdf", join(ascii("\n"), pdf())),
                arguments("a picture called a document", FileFault.EXTENSION, "a.pdf", png()),
                arguments("a document called a picture", FileFault.EXTENSION, "a.png", pdf()),
                arguments("a photograph called a page", FileFault.EXTENSION, "a.html", jpeg()),
                arguments("a document called a program", FileFault.EXTENSION, "a.pdf.exe", pdf()),
                arguments("a document called a script", FileFault.EXTENSION, "a.phtml", pdf()));
    }

    static Stream<Arguments> names() {
        return Stream.of(
                        "../../etc/passwd.pdf",
                        "..\\..\\windows\\win.pdf",
                        "/etc/cron.d/a.pdf",
                        "C:\\a.pdf",
                        "a/b.pdf",
                        "a\0.pdf",
                        "a.exe\0.pdf",
                        "a\r\nSet-Cookie: x=1.pdf",
                        "a\u202Efdp.exe.pdf",
                        "a\u2066b.pdf",
                        "a\u200Bb.pdf",
                        "a\u2028b.pdf",
                        "\uFEFFa.pdf",
                        "a\u00ADb.pdf",
                        "a\uD800.pdf",
                        "a\uFFFF.pdf",
                        "a\uE000.pdf",
                        "a" + "\u0301".repeat(7) + "\u0302".repeat(7) + "x".repeat(3) + "e" + "\u0323".repeat(12)
                                + ".pdf",
                        "a\uDB40\uDC41\uDB40\uDC42.pdf",
                        "",
                        "   ",
                        "pdf",
                        ".pdf",
                        ".htaccess.pdf",
                        "a:stream.pdf",
                        "a\"b.pdf",
                        "a*b?.pdf",
                        "<script>.pdf",
                        "a|b.pdf",
                        "x".repeat(117) + ".pdf")
                .map(name -> arguments("the name " + name, FileFault.NAME, name, pdf()));
    }

    static Stream<Arguments> pictures() {
        byte[] png = png();
        byte[] wrong = png.clone();
        wrong[40] ^= 1;
        byte[] long1 = png.clone();
        long1[33] = 0x7F;
        byte[] negative = png.clone();
        negative[33] = (byte) 0xFF;
        byte[] noEnd = Arrays.copyOf(png, png.length - 12);
        byte[] header = Arrays.copyOf(png, 8);
        return Stream.of(
                arguments("a flood of points", FileFault.TOO_MANY_PIXELS, "a.png", pngOf(50_000, 50_000)),
                arguments("one long line", FileFault.TOO_MANY_PIXELS, "a.png", pngOf(12_001, 1)),
                arguments("just too many points", FileFault.TOO_MANY_PIXELS, "a.png", pngOf(8_000, 5_001)),
                arguments("no width", FileFault.DAMAGED, "a.png", pngOf(0, 10)),
                arguments("a width below zero", FileFault.DAMAGED, "a.png", pngOf(-1, 10)),
                arguments("a wrong checksum", FileFault.DAMAGED, "a.png", wrong),
                arguments("a chunk longer than the file", FileFault.DAMAGED, "a.png", long1),
                arguments("a chunk of a length below zero", FileFault.DAMAGED, "a.png", negative),
                arguments("no end", FileFault.DAMAGED, "a.png", noEnd),
                arguments("nothing but the signature", FileFault.DAMAGED, "a.png", header),
                arguments(
                        "no points",
                        FileFault.DAMAGED,
                        "a.png",
                        join(Arrays.copyOf(png, 33), chunk("IEND", new byte[0]))),
                arguments("a second header", FileFault.DAMAGED, "a.png", pngWith(Arrays.copyOfRange(png, 8, 33))),
                arguments(
                        "a chunk without a name", FileFault.DAMAGED, "a.png", pngWith(chunk("\0\1\2\3", new byte[4]))),
                arguments(
                        "a chunk that must be known", FileFault.DAMAGED, "a.png", pngWith(chunk("EVIL", new byte[4]))),
                arguments("something behind the end", FileFault.SOMETHING_ELSE, "a.png", join(png, new byte[1])),
                arguments("a picture behind the end", FileFault.SOMETHING_ELSE, "a.png", join(png, png)));
    }

    static Stream<Arguments> photographs() {
        byte[] jpeg = jpeg();
        byte[] large = jpeg.clone();
        int frame = frame(jpeg);
        large[frame + 5] = (byte) 0xC3;
        large[frame + 7] = (byte) 0xC3;
        byte[] empty = jpeg.clone();
        Arrays.fill(empty, frame + 5, frame + 7, (byte) 0);
        byte[] noEnd = Arrays.copyOf(jpeg, jpeg.length - 2);
        return Stream.of(
                arguments("a flood of points", FileFault.TOO_MANY_PIXELS, "a.jpg", large),
                arguments("no height", FileFault.DAMAGED, "a.jpeg", empty),
                arguments("no end", FileFault.DAMAGED, "a.jpg", noEnd),
                arguments("cut in the middle", FileFault.DAMAGED, "a.jpg", Arrays.copyOf(jpeg, jpeg.length / 2)),
                arguments("nothing but the start", FileFault.DAMAGED, "a.jpg", Arrays.copyOf(jpeg, 3)),
                arguments("start and end", FileFault.DAMAGED, "a.jpg", new byte[] {
                    (byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xD9
                }),
                arguments("a segment without a length", FileFault.DAMAGED, "a.jpg", jpegWith(new byte[] {
                    (byte) 0xFF, (byte) 0xFE, 0, 1
                })),
                arguments(
                        "a segment longer than the file",
                        FileFault.DAMAGED,
                        "a.jpg",
                        join(Arrays.copyOf(jpeg, 2), new byte[] {(byte) 0xFF, (byte) 0xFE, (byte) 0xFF, (byte) 0xFF})),
                arguments(
                        "bytes between segments",
                        FileFault.DAMAGED,
                        "a.jpg",
                        join(Arrays.copyOf(jpeg, 20), ascii("between"), Arrays.copyOfRange(jpeg, 20, jpeg.length))),
                arguments(
                        "a second start", FileFault.DAMAGED, "a.jpg", jpegWith(new byte[] {(byte) 0xFF, (byte) 0xD8})),
                arguments("something behind the end", FileFault.SOMETHING_ELSE, "a.jpg", join(jpeg, ascii("x"))),
                arguments("a picture behind the end", FileFault.SOMETHING_ELSE, "a.jpg", join(jpeg, jpeg)));
    }

    private static int frame(byte[] jpeg) {
        for (int i = 2; i < jpeg.length; i++) {
            if ((jpeg[i] & 0xFF) == 0xFF && (jpeg[i + 1] & 0xFF) == 0xC0) {
                return i;
            }
        }
        throw new AssertionError("a JPEG without a frame");
    }

    static Stream<Arguments> documents() {
        return Stream.of(
                arguments("a script", FileFault.ACTIVE, "a.pdf", pdf("/OpenAction<</S/JavaScript/JS(app.alert(1))>>")),
                arguments("a script in disguise", FileFault.ACTIVE, "a.pdf", pdf("/AA<</O<</S/Java#53cript>>>>")),
                arguments("all of it in disguise", FileFault.ACTIVE, "a.pdf", pdf("/A<</S/#4a#61vaScr#69pt>>")),
                arguments("a program", FileFault.ACTIVE, "a.pdf", pdf("/OpenAction<</S/Launch/F(cmd.exe)>>")),
                arguments("a file within", FileFault.ACTIVE, "a.pdf", pdf("/Names<</EmbeddedFiles 9 0 R>>")),
                arguments("a form that is sent", FileFault.ACTIVE, "a.pdf", pdf("/A<</S/SubmitForm/F(http://x)>>")),
                arguments(
                        "a form with a program of its own", FileFault.ACTIVE, "a.pdf", pdf("/AcroForm<</XFA 9 0 R>>")),
                arguments("a film", FileFault.ACTIVE, "a.pdf", pdf("/RichMedia 9 0 R")),
                arguments("another document", FileFault.ACTIVE, "a.pdf", pdf("/A<</S/GoToR/F(\\\\host\\a)>>")),
                arguments("no end", FileFault.DAMAGED, "a.pdf", ascii("%PDF-1.7\n1 0 obj\n")),
                arguments("no version", FileFault.DAMAGED, "a.pdf", ascii("%PDF-x\n%%EOF")),
                arguments("nothing but a beginning", FileFault.DAMAGED, "a.pdf", ascii("%PDF-")),
                arguments("a page behind the end", FileFault.SOMETHING_ELSE, "a.pdf", join(pdf(), ascii("<b>x</b>"))));
    }

    static Stream<Arguments> polyglots() {
        byte[] jar = jar();
        return Stream.of(
                arguments("a picture and an archive", FileFault.SOMETHING_ELSE, "a.png", join(png(), jar)),
                arguments("a photograph and an archive", FileFault.SOMETHING_ELSE, "a.jpg", join(jpeg(), jar)),
                arguments("a document and an archive", FileFault.SOMETHING_ELSE, "a.pdf", join(pdf(), jar)),
                arguments(
                        "an archive within a document that goes on to its own end",
                        FileFault.SOMETHING_ELSE,
                        "a.pdf",
                        join(ascii("%PDF-1.7\n"), jar, ascii("\n%%EOF"))),
                arguments(
                        "an archive among the points of a picture",
                        FileFault.SOMETHING_ELSE,
                        "a.png",
                        pngWith(chunk("IDAT", jar))),
                arguments("an archive in a comment", FileFault.SOMETHING_ELSE, "a.jpg", jpegWith(segment(0xFE, jar))),
                arguments(
                        "a page in a comment",
                        FileFault.SOMETHING_ELSE,
                        "a.jpg",
                        jpegWith(segment(0xFE, ascii("*/--><SCRIPT>alert(1)</SCRIPT>")))),
                arguments(
                        "a page in a text",
                        FileFault.SOMETHING_ELSE,
                        "a.png",
                        pngWith(chunk("tEXt", ascii("Comment\0<html><body>")))),
                arguments(
                        "a page at the beginning of a document",
                        FileFault.SOMETHING_ELSE,
                        "a.pdf",
                        join(ascii("%PDF-1.7\n%<html><script>alert(1)</script>\n"), pdf())));
    }

    @Test
    void however_a_good_file_is_broken_the_check_ends_with_an_answer() {
        Random random = new Random(7);
        for (byte[] good : new byte[][] {png(), jpeg(), Samples.photographWithPlace(), pdf()}) {
            for (int i = 0; i < 2_000; i++) {
                byte[] broken = Arrays.copyOf(good, i % 2 == 0 ? good.length : random.nextInt(good.length + 1));
                for (int n = 0; n < 1 + i % 4 && broken.length > 0; n++) {
                    broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
                }
                for (String name : new String[] {"a.png", "a.jpg", "a.pdf"}) {
                    assertThat(check(name, broken)).isNotNull();
                }
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void large_files_of_nothing_but_work_are_no_work(String what, String name, byte[] content) {
        long start = System.nanoTime();
        check(name, content);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
    }

    static Stream<Arguments> large_files_of_nothing_but_work_are_no_work() {
        return Stream.of(
                arguments("markers", "a.jpg", filled("\377", "\377\330\377", "")),
                arguments("names", "a.pdf", filled("/", "%PDF-1.7", "%%EOF")),
                arguments("names in disguise", "a.pdf", filled("/#4a#53#4", "%PDF-1.7", "%%EOF")),
                arguments("ends of archives", "a.pdf", filled("PK\5\6", "%PDF-1.7", "%%EOF")));
    }

    private static byte[] filled(String with, String start, String end) {
        byte[] all = ascii(with.repeat(LIMIT / with.length()));
        System.arraycopy(ascii(start), 0, all, 0, start.length());
        System.arraycopy(ascii(end), 0, all, all.length - end.length(), end.length());
        return all;
    }

    @Test
    void a_stream_that_breaks_is_no_fault_of_the_file() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("torn");
            }
        };
        assertThatThrownBy(() -> FileCheck.check(new UploadedFile("a.pdf", broken), LIMIT))
                .isInstanceOf(UnavailableException.class);
    }

    @Test
    void a_wrong_place_in_exif_turns_nothing_and_is_not_kept() {
        byte[] exif = exif(6);
        for (int i = 6; i < exif.length; i++) {
            byte[] wrong = exif.clone();
            wrong[i] = (byte) 0xFE;
            assertThat(check("a.jpg", jpegWith(segment(0xE1, wrong)))).isInstanceOf(FileCheck.Result.Good.class);
        }
    }

    static FileCheck.Result check(String name, byte[] content) {
        return FileCheck.check(new UploadedFile(name, new ByteArrayInputStream(content)), LIMIT);
    }
}
