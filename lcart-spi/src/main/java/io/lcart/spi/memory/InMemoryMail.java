package io.lcart.spi.memory;

import io.lcart.spi.mail.Mail;
import io.lcart.spi.mail.MailMessage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The reference mailer, which keeps what it is handed. A message whose id came before is dropped. Thread-safe. */
public final class InMemoryMail implements Mail {

    private final Map<String, MailMessage> sent = new LinkedHashMap<>();

    /** A mailer that has sent nothing yet. */
    public InMemoryMail() {}

    @Override
    public synchronized void send(MailMessage message) {
        sent.putIfAbsent(message.id(), message);
    }

    /**
     * What was sent so far.
     *
     * @return the messages in the order of sending, each id once
     */
    public synchronized List<MailMessage> sent() {
        return List.copyOf(sent.values());
    }
}
