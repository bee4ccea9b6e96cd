package io.lcart.samples.portal.web.learning;

import io.lcart.samples.portal.web.Layout;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page with one's trainings. Immutable.
 *
 * @param layout what stands around it
 * @param groups the courses, each with its runs
 * @param show which of the tabs is shown
 * @param tabs which trainings there are to see
 * @param begins whether the page begins with this tab
 * @param arranged whether the person has an order of their own
 * @param first whether nothing stands before these
 * @param last whether nothing follows them
 * @param nextHref the next page, or {@code null}
 * @param otherDay whether the reader comes from a dashboard of another day, while this page is about now
 */
public record TrainingsView(
        Layout layout,
        List<GroupView> groups,
        String show,
        List<TabView> tabs,
        boolean begins,
        boolean arranged,
        boolean first,
        boolean last,
        @Nullable String nextHref,
        boolean otherDay) {

    /**
     * A choice of trainings.
     *
     * @param href its page
     * @param words what it is called
     * @param current whether it is the one shown
     */
    public record TabView(String href, String words, boolean current) {}

    /**
     * A course.
     *
     * @param id its foremost run
     * @param title its title
     * @param trainings its runs
     */
    public record GroupView(String id, String title, List<TrainingView> trainings) {}

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
