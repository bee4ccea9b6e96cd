package io.lcart.samples.portal.web.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record of external training as it is shown. Immutable.
 *
 * @param id names it, for scripts
 * @param title what it was
 * @param facts what there is to say about it, in order
 * @param expired what is said if it counts no more, or {@code null}
 * @param visibility who sees it, in words, or an empty text where everybody does
 * @param open whether it is public
 * @param file its file's name, or {@code null}
 * @param fileHref where the file is, or {@code null} if there is none to give
 * @param fileNote what is to be said about the file, or an empty text
 * @param editHref where it is changed, or an empty text
 */
public record TrainingRow(
        String id,
        String title,
        List<Fact> facts,
        @Nullable String expired,
        String visibility,
        boolean open,
        @Nullable String file,
        @Nullable String fileHref,
        String fileNote,
        String editHref) {

    /**
     * One thing about it.
     *
     * @param label what it is
     * @param value what it says
     */
    public record Fact(String label, String value) {}
}
