package io.lcart.spi.mail;

/** The port that sends mail. Implemented by the host; thread-safe. Called from the outbox, never inside a transaction. */
public interface Mail {

    /**
     * Hands a mail over for sending. The same id may come again after a crash.
     *
     * @param message the mail
     * @throws io.lcart.spi.UnavailableException if it could not be handed over; it is tried again later
     */
    void send(MailMessage message);
}
