package io.lcart.samples.portal.start;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** A file that its owner alone may read, and that is there wholly or not at all. */
final class SecretFile {

    private SecretFile() {}

    /** Makes the file with its directory; where another portal was quicker, what that one wrote stays. */
    static void make(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Path made = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".new", owner());
        try {
            Files.writeString(made, text);
            Files.move(made, file);
        } catch (FileAlreadyExistsException e) {
            Files.delete(made);
        }
    }

    private static FileAttribute<?>[] owner() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
