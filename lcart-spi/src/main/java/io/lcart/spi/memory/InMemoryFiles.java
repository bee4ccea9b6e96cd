package io.lcart.spi.memory;

import io.lcart.spi.InvalidInputException;
import io.lcart.spi.UnavailableException;
import io.lcart.spi.Violation;
import io.lcart.spi.file.FileKey;
import io.lcart.spi.file.Files;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The reference file store, kept in memory. Thread-safe. */
public final class InMemoryFiles implements Files {

    private static final int BLOCK = 8192;

    private final Map<FileKey, byte[]> files = new ConcurrentHashMap<>();

    /** A store without any file. */
    public InMemoryFiles() {}

    @Override
    public void put(FileKey key, InputStream content, long maxBytes) {
        files.put(key, read(content, maxBytes));
    }

    @Override
    public Optional<InputStream> open(FileKey key) {
        return Optional.ofNullable(files.get(key)).map(ByteArrayInputStream::new);
    }

    @Override
    public void delete(FileKey key) {
        files.remove(key);
    }

    private static byte[] read(InputStream content, long maxBytes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] block = new byte[BLOCK];
        try {
            for (int n = content.read(block); n >= 0; n = content.read(block)) {
                bytes.write(block, 0, n);
                if (bytes.size() > maxBytes) {
                    throw new InvalidInputException(
                            "file", List.of(new Violation("", "has more than " + maxBytes + " bytes")));
                }
            }
        } catch (IOException e) {
            throw new UnavailableException("the file could not be read to its end: send it again", e);
        }
        return bytes.toByteArray();
    }
}
