package io.lcart.samples.portal.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The mails that the portal would send if it had a mail server: it keeps them, and its demo outbox shows them. Thread-safe. */
public final class Mails {

    private static final String INSERT =
            "INSERT INTO portal_mail (id, email_key, recipient, subject, content, sent_at) VALUES (?, ?, ?, ?, ?, ?)";
    private static final Pattern CURSOR = Pattern.compile("(-?[0-9]{1,18})_(.{1,64})");
    private static final int MAX_SUBJECT = 1000;

    private final Sql sql;

    /**
     * Over the portal's tables.
     *
     * @param sql the database
     */
    public Mails(Sql sql) {
        this.sql = sql;
    }

    /**
     * Some mails, the latest first.
     *
     * @param mails the mails
     * @param next the cursor of those before them, or {@code null} if there are none
     */
    public record Page(List<StoredMail> mails, @Nullable String next) {

        /** Copies the list. */
        public Page {
            mails = List.copyOf(mails);
        }
    }

    /**
     * Keeps a mail. One whose id is known was sent already, and is dropped.
     *
     * @param mail the mail
     */
    public void add(StoredMail mail) {
        Sql.Insert insert = insert(mail);
        sql.insert(insert.sql(), insert.parameters());
    }

    static Sql.Insert insert(StoredMail mail) {
        String subject = mail.subject().length() <= MAX_SUBJECT
                ? mail.subject()
                : mail.subject().substring(0, MAX_SUBJECT);
        return new Sql.Insert(
                INSERT,
                mail.id(),
                Credentials.key(mail.to()),
                mail.to(),
                subject,
                mail.text(),
                mail.sentAt().toEpochMilli());
    }

    /**
     * Reads mails, the latest first.
     *
     * @param emailKey whose, as an address in its canonical form; {@code null} for everybody's
     * @param limit how many at most
     * @param cursor the {@linkplain Page#next cursor} of the page before; {@code null} or any other text for the latest
     * @return the page
     */
    public Page page(@Nullable String emailKey, int limit, @Nullable String cursor) {
        StringBuilder where = new StringBuilder("1 = 1");
        List<Object> parameters = new ArrayList<>();
        if (emailKey != null) {
            where.append(" AND email_key = ?");
            parameters.add(emailKey);
        }
        Matcher after = CURSOR.matcher(cursor == null ? "" : cursor);
        if (after.matches()) {
            long sentAt = Long.parseLong(after.group(1));
            where.append(" AND (sent_at < ? OR (sent_at = ? AND id < ?))");
            parameters.addAll(List.of(sentAt, sentAt, after.group(2)));
        }
        List<StoredMail> read = sql.all(
                String.format(
                        Locale.ROOT,
                        "SELECT id, recipient, subject, content, sent_at FROM portal_mail WHERE %s"
                                + " ORDER BY sent_at DESC, id DESC LIMIT %d",
                        where,
                        limit + 1),
                row -> new StoredMail(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        Instant.ofEpochMilli(row.getLong(5))),
                parameters.toArray());
        if (read.size() <= limit) {
            return new Page(read, null);
        }
        StoredMail last = read.get(limit - 1);
        return new Page(read.subList(0, limit), last.sentAt().toEpochMilli() + "_" + last.id());
    }
}
