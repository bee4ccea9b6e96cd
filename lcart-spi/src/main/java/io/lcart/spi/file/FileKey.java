package io.lcart.spi.file;

import io.lcart.spi.HostKeys;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Names one stored file. Made at random before the file is kept, so that what broke off half-way is found again; and no secret: whoever asks
 * is checked first. Immutable.
 *
 * @param value the key
 */
public record FileKey(String value) {

    private static final int RANDOM_BYTES = 16;

    /**
     * Checks the key.
     *
     * @throws IllegalArgumentException if {@code value} is no {@linkplain HostKeys#isKey key}
     */
    public FileKey {
        HostKeys.require("file", value);
    }

    /**
     * A key that no other file has.
     *
     * @param random where its 128 bits come from
     * @return the key: 32 hexadecimal digits, which every file system takes for a name
     */
    public static FileKey random(SecureRandom random) {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return new FileKey(HexFormat.of().formatHex(bytes));
    }
}
