package io.lcart.samples.portal.web.learning;

import io.lcart.samples.portal.web.Layout;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page with one's trainings. Immutable.
 *
 * @param layout what stands around it
 * @param groups the courses, each with its runs
 * @param expired whether those whose access has ended are shown, and not the others
 * @param currentHref the page with the others
 * @param expiredHref the page with those whose access has ended
 * @param nextHref the next page, or {@code null}
 * @param otherDay whether the reader comes from a dashboard of another day, while this page is about now
 */
public record TrainingsView(
        Layout layout,
        List<GroupView> groups,
        boolean expired,
        String currentHref,
        String expiredHref,
        @Nullable String nextHref,
        boolean otherDay) {

    /**
     * A course.
     *
     * @param title its title
     * @param trainings its runs
     */
    public record GroupView(String title, List<TrainingView> trainings) {}

    /**
     * A run.
     *
     * @param id the offering
     * @param title its title
     * @param state {@code in-progress}, {@code upcoming}, {@code completed} or {@code expired}
     * @param stateWords the state in words
     * @param window when access is, in words
     * @param event when the class is, in words, or {@code null}
     * @param progress 0 to 100
     * @param prerequisites what is to be completed first
     * @param locked whether some of that is missing
     * @param files names of the materials
     * @param sessionHref where the session is now, or {@code null}
     * @param completed when it was completed, in words, or {@code null}
     * @param certificateHref the certificate, or {@code null}
     */
    public record TrainingView(
            String id,
            String title,
            String state,
            String stateWords,
            String window,
            @Nullable String event,
            int progress,
            List<PrerequisiteView> prerequisites,
            boolean locked,
            List<String> files,
            @Nullable String sessionHref,
            @Nullable String completed,
            @Nullable String certificateHref) {}

    /**
     * A course to be completed first.
     *
     * @param title its title
     * @param met whether it is completed
     * @param words when it was, or that it is missing
     */
    public record PrerequisiteView(String title, boolean met, String words) {}
}
