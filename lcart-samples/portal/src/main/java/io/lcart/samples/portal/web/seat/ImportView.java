package io.lcart.samples.portal.web.seat;

import io.lcart.samples.portal.web.Layout;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would become of a list of students, or what became of it. Immutable.
 *
 * @param layout what stands around it
 * @param line the line the seats are taken from
 * @param path where its forms go
 * @param fileName the file's name where it came from
 * @param applied whether the list was carried out
 * @param form the form that carries it out, with what became of the last try
 * @param numbers the numbers
 * @param headline what it comes to, in a sentence
 * @param missing how many seats are missing for all of it, in words, or {@code null}
 * @param given the first rows whose people get a seat
 * @param others the first rows whose people get none
 * @param moreGiven how many more rows get a seat than are shown, in words, or {@code null}
 * @param moreOthers how many more rows get none than are shown, in words, or {@code null}
 */
public record ImportView(
        Layout layout,
        LineView line,
        String path,
        String fileName,
        boolean applied,
        FormView form,
        Numbers numbers,
        String headline,
        @Nullable String missing,
        List<Row> given,
        List<Row> others,
        @Nullable String moreGiven,
        @Nullable String moreOthers) {

    /**
     * The numbers.
     *
     * @param assigned rows whose people get a seat
     * @param skipped rows that need none or get none
     * @param invalid rows with a problem
     */
    public record Numbers(int assigned, int skipped, int invalid) {

        /**
         * Whether somebody gets none.
         *
         * @return whether there are rows to be downloaded
         */
        public boolean hasErrors() {
            return skipped + invalid > 0;
        }
    }

    /**
     * A row.
     *
     * @param line the line of the file
     * @param email its address
     * @param words what becomes of it
     * @param invalid whether the row has a problem
     */
    public record Row(int line, String email, String words, boolean invalid) {}
}
