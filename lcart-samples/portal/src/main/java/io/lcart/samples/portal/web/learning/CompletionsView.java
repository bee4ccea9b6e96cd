package io.lcart.samples.portal.web.learning;

import io.lcart.samples.portal.web.Layout;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page with one's completions. Immutable.
 *
 * @param layout what stands around it
 * @param completions the completions, the newest first
 * @param nextHref the page with older ones, or {@code null}
 * @param otherDay whether the reader comes from a dashboard of another day, while this page is about now
 */
public record CompletionsView(
        Layout layout,
        List<CompletionView> completions,
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
            @Nullable String certificateHref,
            @Nullable String expiry,
            boolean expired,
            @Nullable String verifyHref) {}
}
