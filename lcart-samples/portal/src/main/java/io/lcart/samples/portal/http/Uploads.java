package io.lcart.samples.portal.http;

import io.javalin.config.MultipartConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import io.lcart.samples.portal.http.Problem.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Files that come with a request. */
public final class Uploads {

    private static final Logger LOG = LoggerFactory.getLogger(Uploads.class);

    /** The greatest size of a list of students, in bytes. */
    public static final int MAX_LIST = 10 * 1024 * 1024;

    private static final int IN_MEMORY_KB = 64;
    private static final int FORM_AROUND_KB = 64;

    private Uploads() {}

    /**
     * Sets how large a form with a file may be.
     *
     * @param config the server's
     */
    public static void limit(MultipartConfig config) {
        config.maxFileSize(MAX_LIST, SizeUnit.BYTES);
        config.maxTotalRequestSize(MAX_LIST / 1024 + FORM_AROUND_KB, SizeUnit.KB);
        config.maxInMemoryFileSize(IN_MEMORY_KB, SizeUnit.KB);
    }

    /**
     * A field of a form with a file. To be asked for before the file is.
     *
     * @param ctx the request
     * @param field the field
     * @return its text, or {@code null} if there is none
     * @throws HttpProblem if the form is too large or cannot be read
     */
    public static @Nullable String field(Context ctx, String field) {
        if (ctx.req().getContentLengthLong() > MAX_LIST + FORM_AROUND_KB * 1024L) {
            throw tooLarge();
        }
        try {
            return ctx.formParam(field);
        } catch (Exception e) {
            // why Exception: the server throws a checked one here that nothing declares
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof IllegalStateException) {
                    throw tooLarge();
                }
            }
            throw new HttpProblem(Kind.BAD_REQUEST, "The form cannot be read. Send it again.");
        }
    }

    private static HttpProblem tooLarge() {
        return new HttpProblem(
                Kind.TOO_LARGE, "A file has at most 10 MiB. Send a smaller one, or a list in several files.");
    }

    /**
     * Reads on for a while what a refused request still sends: its sender would otherwise lose the connection, and with it the answer.
     *
     * @param ctx the request
     */
    static void drain(Context ctx) {
        byte[] buffer = new byte[IN_MEMORY_KB * 1024];
        try {
            InputStream rest = ctx.req().getInputStream();
            long read = 0;
            for (int some = 0; some >= 0 && read < 3L * MAX_LIST; some = rest.read(buffer)) {
                read += some;
            }
        } catch (IOException e) {
            // why: who has hung up gets no answer anyway
            LOG.debug("the rest of a refused request did not arrive", e);
        }
    }

    /**
     * The file of a form.
     *
     * @param ctx the request
     * @param field the form's field
     * @return the file, or nothing if none was chosen
     */
    public static Optional<UploadedFile> file(Context ctx, String field) {
        return Optional.ofNullable(ctx.uploadedFile(field)).filter(file -> file.size() > 0);
    }

    /**
     * The body of a request that is a file in itself.
     *
     * @param ctx the request
     * @return its bytes
     * @throws HttpProblem if there are too many of them
     */
    public static byte[] body(Context ctx) {
        try {
            byte[] body = ctx.req().getInputStream().readNBytes(MAX_LIST + 1);
            if (body.length > MAX_LIST) {
                throw new HttpProblem(Kind.TOO_LARGE, "A file has at most 10 MiB.");
            }
            return body;
        } catch (IOException e) {
            throw new HttpProblem(Kind.BAD_REQUEST, "The body did not arrive whole. Send it again.");
        }
    }

    /**
     * The body of a request that is a list in itself.
     *
     * @param ctx the request
     * @return its bytes as they come in; reading them fails as soon as they are too many
     * @throws HttpProblem if it is not declared as CSV, or declared as too large
     */
    public static InputStream csv(Context ctx) {
        String type = ctx.contentType();
        String bare = type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (!bare.equals("text/csv")) {
            throw new HttpProblem(Kind.UNSUPPORTED_MEDIA_TYPE, "Send CSV, with Content-Type: text/csv.");
        }
        if (ctx.req().getContentLengthLong() > MAX_LIST) {
            throw tooLarge();
        }
        try {
            return ctx.req().getInputStream();
        } catch (IOException e) {
            throw new HttpProblem(Kind.BAD_REQUEST, "The body did not arrive whole. Send it again.");
        }
    }
}
