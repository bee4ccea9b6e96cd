package io.lcart.core.recognition.upload;

import java.io.InputStream;

/**
 * A file as somebody sends it: nothing of it is believed. Immutable, but for the stream.
 *
 * @param name what the sender calls it
 * @param content its bytes, read once and not closed
 */
public record UploadedFile(String name, InputStream content) {}
