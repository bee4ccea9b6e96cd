package io.lcart.core.recognition.credential;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * PNG pictures that carry a credential in a chunk of text (Open Badges 3.0 §5.3.1; PNG §11.3.3.4). The picture itself is not decoded, but every
 * chunk must have its checksum, and nothing may stand behind the last one.
 */
final class BakedPng {

    private static final byte[] MAGIC = HexFormat.of().parseHex("89504e470d0a1a0a");
    private static final String TEXT = "iTXt";
    private static final byte[] KEYWORD = "openbadgecredential\0".getBytes(StandardCharsets.US_ASCII);

    /** Not compressed, by no method, in no language, and the keyword not translated. */
    private static final byte[] PLAIN = {0, 0, 0, 0};

    private BakedPng() {}

    /** A chunk, with its length, type and checksum around it. */
    private record Chunk(String type, byte[] data, byte[] whole) {

        boolean isCredential() {
            return type.equals(TEXT) && startsWith(data, KEYWORD);
        }
    }

    static boolean isPng(byte[] file) {
        return startsWith(file, MAGIC);
    }

    private static boolean startsWith(byte[] bytes, byte[] beginning) {
        return bytes.length >= beginning.length
                && Arrays.equals(bytes, 0, beginning.length, beginning, 0, beginning.length);
    }

    /**
     * A picture that carries a credential, in the place of any other it carried.
     *
     * @throws IllegalArgumentException if it is no PNG file
     */
    static byte[] bake(byte[] png, String credential) {
        List<Chunk> chunks = chunks(png);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(MAGIC);
        out.writeBytes(chunks.get(0).whole);
        out.writeBytes(text(credential));
        chunks.stream().skip(1).filter(chunk -> !chunk.isCredential()).forEach(chunk -> out.writeBytes(chunk.whole));
        return out.toByteArray();
    }

    /** The credential that a picture carries, or nothing if it carries none or more than one, or the file is damaged. */
    static Optional<String> credential(byte[] png) {
        try {
            List<Chunk> carried =
                    chunks(png).stream().filter(Chunk::isCredential).toList();
            return carried.size() == 1 ? text(carried.get(0).data) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(byte[] data) {
        byte[] text = Arrays.copyOfRange(data, KEYWORD.length, data.length);
        return startsWith(text, PLAIN)
                ? Documents.utf8(Arrays.copyOfRange(text, PLAIN.length, text.length))
                : Optional.empty();
    }

    private static List<Chunk> chunks(byte[] png) {
        if (!isPng(png)) {
            throw new IllegalArgumentException("the file is no PNG file");
        }
        ByteBuffer rest = ByteBuffer.wrap(png, MAGIC.length, png.length - MAGIC.length);
        List<Chunk> chunks = new ArrayList<>();
        do {
            chunks.add(next(png, rest));
        } while (rest.hasRemaining());
        if (!chunks.get(0).type.equals("IHDR")
                || !chunks.get(chunks.size() - 1).type.equals("IEND")) {
            throw new IllegalArgumentException("a PNG file begins with its header and ends with its end");
        }
        return chunks;
    }

    private static Chunk next(byte[] png, ByteBuffer rest) {
        int start = rest.position();
        try {
            int length = rest.getInt();
            byte[] type = new byte[4];
            rest.get(type);
            if (length < 0 || length > rest.remaining() - 4) {
                throw new IllegalArgumentException("the PNG file ends within a chunk");
            }
            byte[] data = new byte[length];
            rest.get(data);
            if (rest.getInt() != checksum(type, data)) {
                throw new IllegalArgumentException("a chunk of the PNG file is damaged");
            }
            byte[] whole = Arrays.copyOfRange(png, start, rest.position());
            return new Chunk(new String(type, StandardCharsets.US_ASCII), data, whole);
        } catch (BufferUnderflowException e) {
            throw new IllegalArgumentException("the PNG file ends within a chunk", e);
        }
    }

    private static byte[] text(String credential) {
        byte[] bytes = credential.getBytes(StandardCharsets.UTF_8);
        byte[] type = TEXT.getBytes(StandardCharsets.US_ASCII);
        byte[] data = ByteBuffer.allocate(KEYWORD.length + PLAIN.length + bytes.length)
                .put(KEYWORD)
                .put(PLAIN)
                .put(bytes)
                .array();
        return ByteBuffer.allocate(data.length + 12)
                .putInt(data.length)
                .put(type)
                .put(data)
                .putInt(checksum(type, data))
                .array();
    }

    private static int checksum(byte[] type, byte[] data) {
        CRC32 sum = new CRC32();
        sum.update(type);
        sum.update(data);
        return (int) sum.getValue();
    }
}
