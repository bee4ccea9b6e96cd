package io.lcart.samples.portal.http;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An error as RFC 9457 describes it. Immutable.
 *
 * @param kind what kind of error, which decides type, status and title
 * @param detail what happened this time and what to do, for people
 * @param more further members, in order
 */
public record Problem(Kind kind, String detail, Map<String, Object> more) {

    /** Keeps the order of the members. */
    public Problem {
        more = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(more));
    }

    /** The kinds of error. The type of each is stable. */
    public enum Kind {
        /** The request cannot be read. */
        BAD_REQUEST(400, "bad-request", "The request cannot be read"),
        /** The body is not JSON. */
        MALFORMED_JSON(400, "malformed-json", "The body is not JSON"),
        /** Nobody is signed in, or e-mail address or password is wrong. */
        UNAUTHORIZED(401, "unauthorized", "Sign in first"),
        /** The account is locked. */
        ACCOUNT_LOCKED(403, "account-locked", "The account is locked"),
        /** The account is inactive. */
        ACCOUNT_INACTIVE(403, "account-inactive", "The account is inactive"),
        /** A changing request by cookie lacks its token. */
        FORM_TOKEN(403, "form-token", "The form token is missing or wrong"),
        /** The person may not do this. */
        FORBIDDEN(403, "forbidden", "Not allowed"),
        /** Somebody who looks at the pages of another changes nothing there. */
        VIEW_AS_READ_ONLY(403, "view-as-read-only", "Nothing can be changed while viewing as somebody else"),
        /** There is no such thing, or it is not theirs. */
        NOT_FOUND(404, "not-found", "Not found"),
        /** The thing exists, but not with this method. */
        METHOD_NOT_ALLOWED(405, "method-not-allowed", "Method not allowed"),
        /** A single command was refused because of what is stored. */
        REFUSED(409, "refused", "The command was refused"),
        /** The Idempotency-Key came with another request before. */
        IDEMPOTENCY_KEY_REUSED(409, "idempotency-key-reused", "The Idempotency-Key belongs to another request"),
        /** The request with this Idempotency-Key is being answered at this moment. */
        IN_PROGRESS(409, "in-progress", "The same request is being answered"),
        /** Another transaction won. */
        CONFLICT(409, "conflict", "Somebody changed the same thing"),
        /** The body is too large. */
        TOO_LARGE(413, "too-large", "The body is too large"),
        /** The body is of a type that is not taken. */
        UNSUPPORTED_MEDIA_TYPE(415, "unsupported-media-type", "Unsupported media type"),
        /** The input is not valid. */
        INVALID_INPUT(422, "invalid-input", "The input is not valid"),
        /** A single command was refused because of what it says. */
        UNPROCESSABLE(422, "refused", "The command was refused"),
        /** Too many failed tries. */
        TOO_MANY_TRIES(429, "too-many-tries", "Too many failed tries"),
        /** Something is wrong with the portal. */
        INTERNAL(500, "internal", "Something went wrong on our side"),
        /** The portal or its storage is not ready. */
        UNAVAILABLE(503, "unavailable", "Not ready");

        private final int status;
        private final String slug;
        private final String title;

        Kind(int status, String slug, String title) {
            this.status = status;
            this.slug = slug;
            this.title = title;
        }

        /**
         * The status code.
         *
         * @return the status of an answer with this problem
         */
        public int status() {
            return status;
        }

        /**
         * The stable name.
         *
         * @return a URN
         */
        public String type() {
            return "urn:lcart:problem:" + slug;
        }

        /**
         * What it is in a few words, in English.
         *
         * @return the title
         */
        public String title() {
            return title;
        }
    }

    /**
     * The members of the JSON object.
     *
     * @return type, title, status, detail and the further members
     */
    public Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", kind.type());
        members.put("title", kind.title());
        members.put("status", kind.status());
        members.put("detail", detail);
        members.putAll(more);
        return members;
    }
}
