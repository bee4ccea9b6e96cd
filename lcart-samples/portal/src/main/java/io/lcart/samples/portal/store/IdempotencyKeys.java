package io.lcart.samples.portal.store;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Remembers the answers given under an Idempotency-Key, for a day. Thread-safe. */
public final class IdempotencyKeys {

    private static final Duration KEPT = Duration.ofHours(24);
    // why: the portal may have stopped while it answered; all commands may be repeated, so the next one just does it
    // again
    private static final Duration ABANDONED = Duration.ofMinutes(2);
    private static final int PENDING = 0;

    private final Sql sql;
    private final InstantSource clock;

    /**
     * Over the portal's tables.
     *
     * @param sql the database
     * @param clock tells the time
     */
    public IdempotencyKeys(Sql sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * An answer as it was given.
     *
     * @param status the status code
     * @param contentType the type of the body
     * @param body the body
     */
    public record Answer(int status, String contentType, String body) {}

    /** What is known of a key. */
    public sealed interface Known {

        /** Nothing: the request is to be answered now, and then {@linkplain #finish finished} or {@linkplain #forget forgotten}. */
        record Nothing() implements Known {}

        /** Another request came with this key. */
        record OtherRequest() implements Known {}

        /** The same request is being answered at this moment. */
        record InProgress() implements Known {}

        /**
         * The same request was answered.
         *
         * @param answer how
         */
        record Answered(Answer answer) implements Known {}
    }

    /**
     * Takes a key for a request.
     *
     * @param person who asks; keys of different people have nothing to do with each other
     * @param key the key
     * @param requestHash stands for the method, the path and the body of the request; 64 characters
     * @return what is known of it
     */
    public Known begin(String person, String key, String requestHash) {
        Instant now = clock.instant();
        sql.update(
                "DELETE FROM portal_idempotency WHERE made_at < ?",
                now.minus(KEPT).toEpochMilli());
        sql.update(
                "DELETE FROM portal_idempotency WHERE person_id = ? AND idempotency_key = ? AND status = ? AND made_at < ?",
                person,
                key,
                PENDING,
                now.minus(ABANDONED).toEpochMilli());
        if (sql.insert(
                "INSERT INTO portal_idempotency (person_id, idempotency_key, request_hash, status, content_type, answer, made_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                person,
                key,
                requestHash,
                PENDING,
                "",
                "",
                now.toEpochMilli())) {
            return new Known.Nothing();
        }
        return sql.first(
                        "SELECT request_hash, status, content_type, answer FROM portal_idempotency"
                                + " WHERE person_id = ? AND idempotency_key = ?",
                        row -> row.getString(1).equals(requestHash)
                                ? row.getInt(2) == PENDING
                                        ? (Known) new Known.InProgress()
                                        : new Known.Answered(
                                                new Answer(row.getInt(2), row.getString(3), row.getString(4)))
                                : new Known.OtherRequest(),
                        person,
                        key)
                .orElseGet(Known.InProgress::new);
    }

    /**
     * Remembers an answer.
     *
     * @param person who asked
     * @param key the key
     * @param answer what was answered
     */
    public void finish(String person, String key, Answer answer) {
        sql.update(
                "UPDATE portal_idempotency SET status = ?, content_type = ?, answer = ? WHERE person_id = ? AND idempotency_key = ?",
                answer.status(),
                answer.contentType(),
                answer.body(),
                person,
                key);
    }

    /**
     * Frees a key whose request was not answered for good.
     *
     * @param person who asked
     * @param key the key
     */
    public void forget(String person, String key) {
        sql.update("DELETE FROM portal_idempotency WHERE person_id = ? AND idempotency_key = ?", person, key);
    }
}
