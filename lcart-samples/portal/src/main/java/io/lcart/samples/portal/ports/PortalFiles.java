package io.lcart.samples.portal.ports;

import io.lcart.samples.portal.start.StartException;
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
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/** Files in a directory of the portal's own, beside its database. Thread-safe. */
public final class PortalFiles implements Files {

    private static final String NAME = "files";
    private static final int PIECE = 1 << 16;

    private final Path directory;

    private PortalFiles(Path directory) {
        this.directory = directory;
    }

    /**
     * The files that are there, and those to come.
     *
     * @param beside the directory beside which they are kept
     * @return the files
     * @throws StartException if their directory cannot be made
     */
    public static PortalFiles open(Path beside) {
        Path directory = beside.toAbsolutePath().normalize().resolve(NAME);
        try {
            return new PortalFiles(java.nio.file.Files.createDirectories(directory));
        } catch (IOException e) {
            throw new StartException("The directory " + directory + " for files cannot be made."
                    + "\nFree its place, or name another one with --db.");
        }
    }

    @Override
    public void put(FileKey key, InputStream content, long maxBytes) {
        Path path = path(key).orElseThrow(() -> new IllegalArgumentException("keys of files are made at random"));
        Path draft = directory.resolve(key.value() + ".part");
        try {
            try (OutputStream out = java.nio.file.Files.newOutputStream(draft)) {
                copy(content, out, maxBytes);
            }
            java.nio.file.Files.move(draft, path, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw unavailable(e);
        } finally {
            delete(draft);
        }
    }

    private static void copy(InputStream content, OutputStream out, long maxBytes) throws IOException {
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
    }

    /** Where a file is; what was not made at random here names no file of this directory. */
    private Optional<Path> path(FileKey key) {
        return key.value().matches("[0-9a-f]{32}") ? Optional.of(directory.resolve(key.value())) : Optional.empty();
    }

    @Override
    public Optional<InputStream> open(FileKey key) {
        Optional<Path> path = path(key);
        if (path.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(java.nio.file.Files.newInputStream(path.get()));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    @Override
    public void delete(FileKey key) {
        path(key).ifPresent(PortalFiles::delete);
    }

    private static void delete(Path path) {
        try {
            java.nio.file.Files.deleteIfExists(path);
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    private static UnavailableException unavailable(IOException e) {
        return new UnavailableException("the portal's files cannot be read or written", e);
    }
}
