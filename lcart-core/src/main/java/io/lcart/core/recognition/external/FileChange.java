package io.lcart.core.recognition.external;

import io.lcart.core.recognition.upload.UploadedFile;

/** What is to become of a record's supporting file. */
public sealed interface FileChange {

    /** It stays as it is, whether there is one or not. */
    record Keep() implements FileChange {}

    /** There is to be none. */
    record Remove() implements FileChange {}

    /**
     * It is to be this one.
     *
     * @param file the file
     */
    record To(UploadedFile file) implements FileChange {}
}
