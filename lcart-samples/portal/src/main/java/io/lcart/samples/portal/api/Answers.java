package io.lcart.samples.portal.api;

import io.javalin.http.Context;
import io.lcart.samples.portal.http.HttpProblem;
import io.lcart.samples.portal.http.Problem;
import io.lcart.samples.portal.http.Problem.Kind;
import io.lcart.samples.portal.store.IdempotencyKeys;
import io.lcart.samples.portal.store.IdempotencyKeys.Answer;
import io.lcart.samples.portal.store.IdempotencyKeys.Known;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Answers requests in JSON, and a repeated one with the same Idempotency-Key as the first. Thread-safe. */
final class Answers {

    static final String JSON = "application/json; charset=utf-8";
    static final String PROBLEM = "application/problem+json; charset=utf-8";

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private final IdempotencyKeys keys;

    Answers(IdempotencyKeys keys) {
        this.keys = keys;
    }

    static void give(Context ctx, Answer answer) {
        ctx.status(answer.status()).contentType(answer.contentType()).result(answer.body());
    }

    static Answer of(int status, Object value) {
        return new Answer(status, JSON, Json.write(value));
    }

    static Answer of(Problem problem) {
        return new Answer(problem.kind().status(), PROBLEM, Json.write(problem.members()));
    }

    /** Does the work, or gives the answer that the same request got before. */
    void once(Context ctx, String person, byte[] body, Supplier<Answer> work) {
        String key = key(ctx);
        if (key == null) {
            give(ctx, work.get());
            return;
        }
        Known known = keys.begin(person, key, hash(ctx, body));
        if (known instanceof Known.Answered answered) {
            ctx.header("Idempotency-Replayed", "true");
            give(ctx, answered.answer());
        } else if (known instanceof Known.OtherRequest) {
            throw new HttpProblem(
                    Kind.IDEMPOTENCY_KEY_REUSED,
                    "Another request came with this Idempotency-Key. Use a new key for a new request.");
        } else if (known instanceof Known.InProgress) {
            throw new HttpProblem(
                    new Problem(Kind.IN_PROGRESS, "Ask again in a second for its answer.", Map.of()),
                    Map.of("Retry-After", "1"));
        } else {
            answerAndRemember(ctx, person, key, work);
        }
    }

    /** The request's Idempotency-Key, or {@code null}. */
    static @Nullable String key(Context ctx) {
        String key = ctx.header("Idempotency-Key");
        if (key != null && !KEY.matcher(key).matches()) {
            throw new HttpProblem(Kind.BAD_REQUEST, "An Idempotency-Key has 1 to 255 visible ASCII characters.");
        }
        return key;
    }

    private void answerAndRemember(Context ctx, String person, String key, Supplier<Answer> work) {
        boolean remembered = false;
        try {
            Answer answer = work.get();
            keys.finish(person, key, answer);
            remembered = true;
            give(ctx, answer);
        } finally {
            if (!remembered) {
                keys.forget(person, key);
            }
        }
    }

    private static String hash(Context ctx, byte[] body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((ctx.method() + " " + ctx.path() + "\n").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
