package io.lcart.spi.mail;

/**
 * One mail. Immutable.
 *
 * @param id unique for ever, so that a repeat can be dropped
 * @param to the stored address of the receiver
 * @param subject one line of plain text
 * @param text the plain text
 */
public record MailMessage(String id, String to, String subject, String text) {

    /**
     * Refuses header injection.
     *
     * @throws IllegalArgumentException if {@code to} or {@code subject} holds a line break or another control character
     */
    public MailMessage {
        if ((to + subject).codePoints().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("an address or subject of mail " + id + " holds a control character");
        }
    }
}
