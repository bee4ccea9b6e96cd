package io.lcart.core.outbox;

import io.lcart.core.code.CodeKeys;
import io.lcart.spi.Micros;
import io.lcart.spi.mail.Mail;
import io.lcart.spi.outbox.OutboxMessage;
import io.lcart.spi.outbox.TakenMessage;
import io.lcart.spi.storage.Storage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers what committed transactions left in the outbox: every message at least once, those of one subject in order, under an id by which a
 * receiver can drop repeats (reliability.md I). The host calls {@link #deliver} from a timer, on as many nodes as it likes. Thread-safe.
 */
public final class Outbox {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final int BATCH = 50;
    private static final int MOST_DOUBLINGS = 7;

    /** How long a worker that died keeps others from its messages. */
    private static final Duration LEASE = Duration.ofSeconds(60);

    private final Storage storage;
    private final InstantSource clock;
    private final @Nullable Mail mail;
    private final MailWriter writer;

    /**
     * The outbox of a storage; hosts get it from {@code Lcart}.
     *
     * @param storage where messages wait
     * @param clock what time it is
     * @param mail what sends mail, or {@code null}
     * @param keys open the codes in mails, or {@code null}
     * @param claimLink the host's page to use a code, or {@code null}
     */
    public Outbox(
            Storage storage,
            InstantSource clock,
            @Nullable Mail mail,
            @Nullable CodeKeys keys,
            @Nullable String claimLink) {
        this.storage = storage;
        this.clock = clock;
        this.mail = mail;
        this.writer = new MailWriter(keys, claimLink);
    }

    /**
     * Delivers messages that are due, up to 50 of them. A message that cannot be delivered is tried again later, after a pause that grows up
     * to about an hour; until then it holds up those of its own subject and no others.
     *
     * @return how many were delivered; call again at once if it is not zero
     * @throws IllegalStateException if the site has no mail port
     * @throws io.lcart.spi.UnavailableException if the storage did not answer
     */
    public int deliver() {
        if (mail == null) {
            throw new IllegalStateException("nothing can be delivered without a mail port: give the builder mail(…)");
        }
        Instant now = Micros.of(clock.instant());
        List<TakenMessage> taken =
                storage.inTransaction(session -> session.outbox().take(now, now.plus(LEASE), BATCH));
        List<String> delivered = new ArrayList<>();
        List<String> stuck = new ArrayList<>();
        for (TakenMessage each : taken) {
            OutboxMessage message = each.message();
            // why: a later message of a subject must not overtake one that failed just now
            if (!stuck.contains(message.subject())) {
                if (send(mail, each)) {
                    delivered.add(message.id());
                } else {
                    stuck.add(message.subject());
                    postpone(each);
                }
            }
        }
        if (!delivered.isEmpty()) {
            storage.inTransaction(session -> {
                session.outbox().delivered(delivered);
                return delivered;
            });
        }
        return delivered.size();
    }

    private boolean send(Mail port, TakenMessage each) {
        OutboxMessage message = each.message();
        Optional<MailKind> kind = MailKind.of(message.kind());
        try {
            port.send(writer.write(
                    kind.orElseThrow(() -> new IllegalStateException("no mail of kind " + message.kind())), message));
            return true;
        } catch (RuntimeException e) {
            // why not the exception's text: an adapter may put the mail's address or code into it (reliability.md T27)
            LOG.warn(
                    "message {} of kind {} could not be delivered, attempt {}: {}",
                    message.id(),
                    message.kind(),
                    each.attempts() + 1,
                    e.getClass().getName());
            return false;
        }
    }

    private void postpone(TakenMessage each) {
        int doublings = Math.min(each.attempts(), MOST_DOUBLINGS);
        Instant until = Micros.of(clock.instant()).plus(LEASE.dividedBy(2).multipliedBy(1L << doublings));
        storage.inTransaction(session -> {
            session.outbox().postpone(List.of(each.message().id()), until);
            return until;
        });
    }
}
