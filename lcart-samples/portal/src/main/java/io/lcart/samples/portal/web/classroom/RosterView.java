package io.lcart.samples.portal.web.classroom;

import io.lcart.samples.portal.web.Layout;
import io.lcart.samples.portal.web.seat.FormView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of one class. Immutable.
 *
 * @param layout what stands around it
 * @param id the offering
 * @param path the page's own address
 * @param title the title of the class
 * @param when when it takes place, in words, or {@code null}
 * @param done what was done just now, in words, or {@code null}
 * @param link the address of the class for people who have yet to register
 * @param session when its session may be launched, in words, or {@code null} if it has none
 * @param sessionOpen whether it may be launched now
 * @param canChange whether completions may be recorded
 * @param canEmail whether the roster may be written to
 * @param mail the form to write to the roster
 * @param error why the last form of a person came to nothing, or {@code null}
 * @param people the people
 * @param today the last day that may be recorded
 * @param nextHref the next page, or {@code null}
 * @param firstHref the first page, or {@code null} if this is it
 */
public record RosterView(
        Layout layout,
        String id,
        String path,
        String title,
        @Nullable String when,
        @Nullable String done,
        String link,
        @Nullable String session,
        boolean sessionOpen,
        boolean canChange,
        boolean canEmail,
        FormView mail,
        @Nullable String error,
        List<Entry> people,
        String today,
        @Nullable String nextHref,
        @Nullable String firstHref) {

    /**
     * A person on the roster.
     *
     * @param id the person
     * @param number their place on the page, for the ids of fields
     * @param name their name
     * @param email their address
     * @param progress how far they have come, in words, or {@code null}
     * @param mark what is recorded, in words, or {@code null}
     * @param waiver why they are waived, or {@code null}
     * @param wants the courses to be completed first
     * @param version stands for what is recorded
     * @param day the day in the form
     * @param score the score in the form
     * @param reason the reason in the form
     * @param key names what a form does, so that sending it twice does it once
     * @param failed whether the form came to nothing just now
     */
    public record Entry(
            String id,
            int number,
            String name,
            String email,
            @Nullable String progress,
            @Nullable String mark,
            @Nullable String waiver,
            List<Want> wants,
            String version,
            String day,
            String score,
            String reason,
            String key,
            boolean failed) {}

    /**
     * A course to be completed first.
     *
     * @param title its title
     * @param met whether it is completed
     * @param words when it was, or that it is missing
     */
    public record Want(String title, boolean met, String words) {}
}
