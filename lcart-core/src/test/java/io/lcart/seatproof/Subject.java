package io.lcart.seatproof;

import io.lcart.core.people.ViewerRefusedException;
import io.lcart.spi.audit.AuditRecord;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.outbox.OutboxMessage;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.storage.Session;
import io.lcart.spi.storage.Storage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The library, asked to do what the model does. Not thread-safe. */
final class Subject implements AutoCloseable {

    private static final Pattern TO = Pattern.compile("\"to\":\"([^\"]*)\"");
    private static final int TRAIL = 20;

    private final Site site;
    private final Names names;
    private final Telling telling;
    private final Asking asking;
    private final List<OfferingId> offerings;
    private Instant now = Model.START;
    private long noted;
    private Stock last;

    /**
     * A furnished site.
     *
     * @param used the storage that the library uses, which may be broken
     * @param storage the same as it should be
     */
    Subject(Storage used, Storage storage, String prefix) {
        site = new Site(used, storage, prefix, () -> now, Site.POLICY);
        names = new Names(Stream.concat(Model.PEOPLE.stream(), Model.STRANGERS.stream())
                .map(site::account)
                .toList());
        telling = new Telling(site, names);
        asking = new Asking(site, names);
        offerings = Model.OFFERINGS.keySet().stream()
                .map(site::key)
                .map(OfferingId::new)
                .toList();
        try (Site whole = new Site(storage, storage, prefix, () -> now, Site.POLICY)) {
            new Telling(whole, names).furnish();
        }
        noted = storage.read(session -> session.audit().page(Long.MAX_VALUE, 1))
                .get(0)
                .number();
    }

    /** What was seen after an act: everything that is so, what was mailed and noted, and which laws are broken. */
    record Seen(Map<String, String> facts, List<String> mails, List<String> audit, List<String> broken) {}

    Answer perform(Act act) {
        try {
            if (act instanceof Act.Wait wait) {
                now = now.plus(wait.time());
                return Answer.of("done");
            }
            return Telling.isTold(act) ? telling.perform(act, now) : asking.perform(act);
        } catch (ViewerRefusedException refused) {
            return Answer.BARRED;
        }
    }

    /** Looks at everything, and delivers the mail; at dashboards and histories that should not have changed only if thoroughly. */
    Seen look(boolean thorough) {
        List<String> mails = new ArrayList<>();
        List<OutboxMessage> pending =
                site.storage.read(session -> session.outbox().pending(500));
        for (OutboxMessage message : pending) {
            Matcher to = TO.matcher(message.body());
            mails.add(message.kind() + " " + (to.find() ? site.nameOf(to.group(1)) : message.body()));
        }
        if (!pending.isEmpty()) {
            while (site.lcart.outbox().deliver() > 0) {}
        }
        asking.takeMails();
        Seen seen = site.storage.read(session -> look(session, mails, thorough));
        if (thorough) {
            seen.facts().putAll(Pages.of(site, names));
        }
        return seen;
    }

    private Seen look(Session session, List<String> mails, boolean thorough) {
        last = Stock.read(session, question(), thorough ? null : last);
        Map<String, String> facts = Sight.of(session, last, site, names, now, thorough);
        return new Seen(facts, mails, audit(session), Laws.broken(last, now));
    }

    private Stock.Question question() {
        List<AccountId> people = names.people();
        return new Stock.Question(
                names.lines(),
                names.invitations(),
                names.codes().values().stream().map(Site.KEYS::hash).toList(),
                offerings,
                people);
    }

    /** What was noted of seats since the last look, oldest first. */
    private List<String> audit(Session session) {
        List<String> news = new ArrayList<>();
        for (AuditRecord record : session.audit().page(Long.MAX_VALUE, TRAIL)) {
            if (record.number() > noted && record.entry().action().startsWith("seat.")) {
                String actor = record.entry().actor();
                news.add((actor.equals(Model.HOST) ? actor : site.name(actor)) + " "
                        + record.entry().action());
            }
        }
        noted = session.audit().page(Long.MAX_VALUE, 1).get(0).number();
        Collections.reverse(news);
        return news;
    }

    @Override
    public void close() {
        site.close();
    }
}
