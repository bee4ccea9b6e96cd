package io.lcart.samples.portal.ports;

import io.lcart.samples.portal.store.Mails;
import io.lcart.samples.portal.store.StoredMail;
import io.lcart.spi.mail.Mail;
import io.lcart.spi.mail.MailMessage;
import java.time.InstantSource;

/** Keeps lcart's mails instead of sending them: a sample has no mail server. Thread-safe. */
public final class MailKeeper implements Mail {

    private final Mails mails;
    private final InstantSource clock;

    /**
     * Over the portal's mails.
     *
     * @param mails keeps them
     * @param clock tells the time
     */
    public MailKeeper(Mails mails, InstantSource clock) {
        this.mails = mails;
        this.clock = clock;
    }

    @Override
    public void send(MailMessage message) {
        mails.add(new StoredMail(message.id(), message.to(), message.subject(), message.text(), clock.instant()));
    }
}
