package io.lcart.samples.portal.web.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the reader keeps of the report: saved queries and files. Immutable.
 *
 * @param address what the page asks, as the end of an address
 * @param saved the saved queries
 * @param exports the files, the latest first
 * @param problem why the last wish came to nothing, or {@code null}
 */
public record ReportKeeping(
        String address,
        List<Saved> saved,
        List<Export> exports,
        @Nullable String problem) {

    /**
     * A saved query.
     *
     * @param id names it
     * @param name what its owner calls it
     * @param href the page with its answer
     */
    public record Saved(String id, String name, String href) {}

    /**
     * A file, or the wish for one.
     *
     * @param id names it
     * @param format the name of the format
     * @param requested when it was asked for
     * @param state the name of its state
     * @param stateText how far it is, in words
     * @param href where the file is, or {@code null} while it is not
     */
    public record Export(
            String id,
            String format,
            String requested,
            String state,
            String stateText,
            @Nullable String href) {}
}
