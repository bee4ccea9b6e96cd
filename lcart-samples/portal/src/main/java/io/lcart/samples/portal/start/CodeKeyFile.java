package io.lcart.samples.portal.start;

import io.lcart.core.code.CodeKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The secrets behind registration codes, in a file outside the database that its owner alone may read. The first one is made at the first
 * start. To change it, put a new line above the old one and start again; the old one still opens its codes.
 */
public final class CodeKeyFile {

    private static final String NAME = "code-keys";
    private static final int ID_BYTES = 4;
    private static final String HEAD =
            "# The secrets behind registration codes, the current one first: a name and base64.\n"
                    + "# Without this file every code that waits to be used is dead. Keep it apart from the database.\n";

    private CodeKeyFile() {}

    /**
     * Reads the file, and makes it where it is missing.
     *
     * @param directory where it is
     * @return the secrets
     * @throws StartException if it cannot be made or read
     */
    public static CodeKeys open(Path directory) {
        Path file = directory.toAbsolutePath().normalize().resolve(NAME);
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            return read(Files.readAllLines(file), file);
        } catch (IOException e) {
            throw new StartException(
                    "The file " + file + " with the secrets behind registration codes cannot be made or read."
                            + "\nFree its directory, or name another one with --db.");
        }
    }

    private static void make(Path file) throws IOException {
        SecureRandom random = new SecureRandom();
        byte[] id = new byte[ID_BYTES];
        byte[] secret = new byte[CodeKeys.MIN_SECRET_BYTES];
        random.nextBytes(id);
        random.nextBytes(secret);
        SecretFile.make(
                file,
                HEAD + HexFormat.of().formatHex(id) + " " + Base64.getEncoder().encodeToString(secret) + "\n");
    }

    private static CodeKeys read(List<String> lines, Path file) {
        @Nullable CodeKeys keys = null;
        try {
            for (String line : lines) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] parts = line.strip().split(" +", 2);
                    byte[] secret = Base64.getDecoder().decode(parts.length < 2 ? "" : parts[1]);
                    keys = keys == null ? CodeKeys.of(parts[0], secret) : keys.withOlder(parts[0], secret);
                }
            }
        } catch (IllegalArgumentException e) {
            throw broken(file);
        }
        if (keys == null) {
            throw broken(file);
        }
        return keys;
    }

    private static StartException broken(Path file) {
        return new StartException("The file " + file + " does not hold the secrets behind registration codes."
                + "\nPut back what was there, or remove it if no code waits to be used.");
    }
}
