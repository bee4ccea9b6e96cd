package io.lcart.core.recognition.external;

import io.lcart.core.people.RefusalOutcome;
import io.lcart.spi.recognition.external.FileFormat;
import java.io.InputStream;

/** What became of the wish to have a supporting file. */
public sealed interface FileOutcome {

    /**
     * Here it is. Whoever hands it on does so as an attachment, with {@code X-Content-Type-Options: nosniff} and a policy that lets nothing
     * run, and never as a part of a page (reliability.md T23).
     *
     * @param content its bytes, to be closed by the caller
     * @param name what its owner calls it: to be encoded before it stands in a header
     * @param format what it is
     * @param bytes how many there are
     */
    record Opened(InputStream content, String name, FileFormat format, long bytes) implements FileOutcome {}

    /**
     * There is none to give.
     *
     * @param reason why
     */
    record Refused(ExternalTrainingRefusal reason) implements FileOutcome, RefusalOutcome {}
}
