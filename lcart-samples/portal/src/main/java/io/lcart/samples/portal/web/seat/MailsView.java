package io.lcart.samples.portal.web.seat;

import io.lcart.samples.portal.web.Layout;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The demo outbox. Immutable.
 *
 * @param layout what stands around it
 * @param everybodys whether it shows everybody's mails, not one person's
 * @param mails the mails, the latest first
 * @param nextHref the page with older ones, or {@code null}
 */
public record MailsView(
        Layout layout,
        boolean everybodys,
        List<MailView> mails,
        @Nullable String nextHref) {

    /**
     * A mail.
     *
     * @param to the address it went to
     * @param sentAt when it was sent, in words
     * @param subject its subject
     * @param parts its text, in parts
     */
    public record MailView(String to, String sentAt, String subject, List<Part> parts) {}

    /**
     * A part of a mail's text.
     *
     * @param text the text
     * @param href where it leads if it is a link of the portal's, or {@code null}
     */
    public record Part(String text, @Nullable String href) {}
}
