package io.lcart.samples.portal.web.profile;

import io.lcart.samples.portal.web.Layout;
import io.lcart.samples.portal.web.seat.FormView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of one's own profile. Immutable.
 *
 * @param layout what stands around it
 * @param summary whether it is shared
 * @param name the person's name, as others see it
 * @param form the form of what is shown
 * @param done what was just done, or {@code null}
 * @param problem what just came to nothing, or {@code null}
 * @param trainings the records of external training of this page
 * @param next where the next page is, or {@code null}
 * @param limits how much the site takes, or {@code null} if it takes no external training
 */
public record ProfileView(
        Layout layout,
        ProfileSummary summary,
        String name,
        FormView form,
        @Nullable String done,
        @Nullable String problem,
        List<TrainingRow> trainings,
        @Nullable String next,
        @Nullable String limits) {

    /** Copies the list. */
    public ProfileView {
        trainings = List.copyOf(trainings);
    }
}
