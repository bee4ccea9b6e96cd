package io.lcart.core.recognition.upload;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files for tests, made by code that shares nothing with the checks. */
public final class Samples {

    /** What must not be in a file any more once it is kept. */
    public static final String SECRET = "Canary-47.3769N-8.5417E";

    private Samples() {}

    /** A picture of a few points. */
    public static byte[] png() {
        return picture("png");
    }

    /** The same as photograph. */
    public static byte[] jpeg() {
        return picture("jpg");
    }

    private static byte[] picture(String format) {
        BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.ORANGE);
        pen.fillOval(5, 5, 30, 20);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static BufferedImage drawn(byte[] picture) {
        try {
            return ImageIO.read(new ByteArrayInputStream(picture));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A document of one empty page. */
    public static byte[] pdf() {
        return pdf("");
    }

    /** A document with something more in its catalogue. */
    public static byte[] pdf(String more) {
        return ascii("%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R" + more + ">>\nendobj\n"
                + "2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n"
                + "3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]>>\nendobj\n"
                + "trailer\n<</Root 1 0 R/Size 4>>\nstartxref\n9\n%%EOF\n");
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    public static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    /** An archive with one class in it. */
    static byte[] jar() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("Evil.class"));
            zip.write(ascii("cafebabe"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A chunk of a PNG with its checksum. */
    static byte[] chunk(String type, byte[] data) {
        byte[] body = join(ascii(type), data);
        CRC32 crc = new CRC32();
        crc.update(body);
        return join(four(data.length), body, four((int) crc.getValue()));
    }

    static byte[] four(int value) {
        return ByteBuffer.allocate(4).putInt(value).array();
    }

    /** A PNG with chunks behind its header, which ends at byte 33. */
    static byte[] pngWith(byte[]... chunks) {
        byte[] png = png();
        return join(Arrays.copyOf(png, 33), join(chunks), Arrays.copyOfRange(png, 33, png.length));
    }

    /** A PNG whose header says that it is of a size. */
    public static byte[] pngOf(int width, int height) {
        byte[] header = join(four(width), four(height), new byte[] {8, 2, 0, 0, 0});
        byte[] png = png();
        return join(Arrays.copyOf(png, 8), chunk("IHDR", header), Arrays.copyOfRange(png, 33, png.length));
    }

    /** A segment of a JPEG. */
    static byte[] segment(int marker, byte[] data) {
        int length = data.length + 2;
        return join(new byte[] {(byte) 0xFF, (byte) marker, (byte) (length >> 8), (byte) length}, data);
    }

    /** A JPEG with segments behind its start. */
    static byte[] jpegWith(byte[]... segments) {
        byte[] jpeg = jpeg();
        return join(Arrays.copyOf(jpeg, 2), join(segments), Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    /** A photograph as a telephone makes it: it says where it was taken, with what, and which way up it is. */
    public static byte[] photographWithPlace() {
        return jpegWith(segment(0xE1, exif(6)), segment(0xED, ascii("Photoshop 3.0\0" + SECRET)), comment());
    }

    static byte[] comment() {
        return segment(0xFE, ascii(SECRET));
    }

    static byte[] exif(int orientation) {
        return join(
                ascii("Exif\0\0II*\0"),
                new byte[] {8, 0, 0, 0, 2, 0},
                new byte[] {0x0F, 0x01, 2, 0, 24, 0, 0, 0, 60, 0, 0, 0},
                new byte[] {0x12, 0x01, 3, 0, 1, 0, 0, 0, (byte) orientation, 0, 0, 0},
                new byte[] {0, 0, 0, 0},
                ascii(SECRET));
    }
}
