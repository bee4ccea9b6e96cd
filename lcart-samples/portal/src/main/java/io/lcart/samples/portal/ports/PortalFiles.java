package io.lcart.samples.portal.ports;

import io.lcart.spi.InvalidInputException;
import io.lcart.spi.UnavailableException;
import io.lcart.spi.Violation;
import io.lcart.spi.file.FileKey;
import io.lcart.spi.file.Files;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Files in a directory of the portal's own. Nothing of them outlives the portal. Thread-safe. */
public final class PortalFiles implements Files, AutoCloseable {

    private static final int PIECE = 1 << 16;

    private final Path directory;
    private final Set<FileKey> keys = ConcurrentHashMap.newKeySet();

    /**
     * Without any file.
     *
     * @throws UnavailableException if there is no directory for temporary files
     */
    public PortalFiles() {
        try {
            directory = java.nio.file.Files.createTempDirectory("portal-files");
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    @Override
    public FileKey put(InputStream content, long maxBytes) {
        FileKey key = new FileKey(UUID.randomUUID().toString());
        Path path = directory.resolve(key.value());
        boolean kept = false;
        try (OutputStream out = java.nio.file.Files.newOutputStream(path)) {
            byte[] piece = new byte[PIECE];
            long size = 0;
            for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
                size += read;
                if (size > maxBytes) {
                    throw new InvalidInputException(
                            "file", List.of(new Violation("content", "must have at most " + maxBytes + " bytes")));
                }
                out.write(piece, 0, read);
            }
            keys.add(key);
            kept = true;
            return key;
        } catch (IOException e) {
            throw unavailable(e);
        } finally {
            if (!kept) {
                delete(key);
            }
        }
    }

    @Override
    public Optional<InputStream> open(FileKey key) {
        // why: a key is a name in this directory only if it was given here
        if (!keys.contains(key)) {
            return Optional.empty();
        }
        try {
            return Optional.of(java.nio.file.Files.newInputStream(directory.resolve(key.value())));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    @Override
    public void delete(FileKey key) {
        keys.remove(key);
        try {
            java.nio.file.Files.deleteIfExists(directory.resolve(key.value()));
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    /** Deletes all files. */
    @Override
    public void close() {
        keys.forEach(this::delete);
        try {
            java.nio.file.Files.deleteIfExists(directory);
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    private static UnavailableException unavailable(IOException e) {
        return new UnavailableException("the portal's files cannot be read or written", e);
    }
}
