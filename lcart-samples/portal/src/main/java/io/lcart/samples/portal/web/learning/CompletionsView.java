package io.lcart.samples.portal.web.learning;

import io.lcart.samples.portal.web.Layout;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page with one's completions. Immutable.
 *
 * @param layout what stands around it
 * @param completions the completions, the newest first
 * @param history whether withdrawn ones are among them
 * @param currentHref the page with those that count
 * @param historyHref the page with all that was ever recorded
 * @param nextHref the page with older ones, or {@code null}
 * @param otherDay whether the reader comes from a dashboard of another day, while this page is about now
 */
public record CompletionsView(
        Layout layout,
        List<CompletionView> completions,
        boolean history,
        String currentHref,
        String historyHref,
        @Nullable String nextHref,
        boolean otherDay) {

    /**
     * A completion.
     *
     * @param id the completion
     * @param title what was completed
     * @param run which run of the course, or {@code null}
     * @param date when
     * @param score the score in words, or {@code null}
     * @param source who says so, in words
     * @param waived who waived it and when, in words, or {@code null} if nobody did
     * @param waiverReason why, or {@code null}
     * @param withdrawn who withdrew or corrected it and when, in words, or {@code null} if it counts
     * @param certificateHref the certificate as PDF, or {@code null}
     * @param expiry until when the certificate is or was valid, in words, or {@code null}
     * @param expired whether it has expired
     * @param verifyHref the page that verifies it, or {@code null}
     */
    public record CompletionView(
            String id,
            String title,
            @Nullable String run,
            String date,
            @Nullable String score,
            String source,
            @Nullable String waived,
            @Nullable String waiverReason,
            @Nullable String withdrawn,
            @Nullable String certificateHref,
            @Nullable String expiry,
            boolean expired,
            @Nullable String verifyHref) {}
}
