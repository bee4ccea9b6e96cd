package io.lcart.samples.portal.web.profile;

import io.lcart.samples.portal.web.Layout;
import io.lcart.samples.portal.web.seat.FormView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page with the form of external training. Immutable.
 *
 * @param layout what stands around it
 * @param title its heading
 * @param action where the form goes
 * @param form what is filled in
 * @param types the kinds of training
 * @param file the name of the file there is, or {@code null}
 * @param limits how large a file may be, in words
 * @param deletes where the record is deleted, or {@code null} for a new one
 */
public record TrainingFormView(
        Layout layout,
        String title,
        String action,
        FormView form,
        List<Choice> types,
        @Nullable String file,
        String limits,
        @Nullable String deletes) {

    /** Copies the list. */
    public TrainingFormView {
        types = List.copyOf(types);
    }

    /**
     * A kind of training to choose.
     *
     * @param value its name in the form
     * @param words what it is called
     */
    public record Choice(String value, String words) {}
}
