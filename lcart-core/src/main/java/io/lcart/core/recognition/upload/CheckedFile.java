package io.lcart.core.recognition.upload;

import io.lcart.spi.recognition.external.FileFormat;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file that may be kept. Not shared: the bytes can be changed. */
public final class CheckedFile {

    private final String name;
    private final FileFormat format;
    private final byte[] bytes;

    CheckedFile(String name, FileFormat format, byte[] bytes) {
        this.name = name;
        this.format = format;
        this.bytes = bytes;
    }

    /**
     * What its owner calls it.
     *
     * @return the name: one line, without a path
     */
    public String name() {
        return name;
    }

    /**
     * What it is.
     *
     * @return the format, by its content and its name
     */
    public FileFormat format() {
        return format;
    }

    /**
     * What is to be kept.
     *
     * @return its bytes, without what pictures say about where and with what they were taken
     */
    public byte[] bytes() {
        return bytes;
    }

    /**
     * Tells files of other content apart.
     *
     * @return a SHA-256 over the bytes, in hexadecimal digits
     */
    public String digest() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
