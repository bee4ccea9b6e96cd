package io.lcart.samples.portal.api;

import io.javalin.http.Context;
import io.lcart.core.recognition.external.DeclareTraining;
import io.lcart.core.recognition.upload.UploadedFile;
import io.lcart.spi.InvalidInputException;
import io.lcart.spi.Violation;
import io.lcart.spi.recognition.Visibility;
import io.lcart.spi.recognition.external.ExternalTrainingType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Declared training as it is sent: as JSON, or field by field in a form with a file. Immutable.
 *
 * @param training what is declared
 * @param version the version that was read, of a change
 * @param withFile whether JSON says that there is a file
 */
public record TrainingInput(DeclareTraining training, int version, boolean withFile) {

    private static final List<String> FIELDS = List.of(
            "title", "type", "provider", "completedOn", "hours", "credits", "expiresOn", "visibility", "version");

    private static final List<String> NUMBERS = List.of("hours", "credits", "version");

    /**
     * Reads a form.
     *
     * @param ctx the request
     * @return what it says
     * @throws InvalidInputException if a field cannot be read, with all of them
     */
    public static TrainingInput form(Context ctx) {
        Map<String, Object> fields = new HashMap<>();
        for (String name : FIELDS) {
            String text = Objects.requireNonNullElse(ctx.formParam(name), "").strip();
            if (!text.isEmpty()) {
                fields.put(name, NUMBERS.contains(name) ? number(text) : text);
            }
        }
        return read(Json.read(Json.write(fields)));
    }

    private static Object number(String text) {
        // why no exponent: a text of a few characters can be a number of a billion digits
        return text.matches("-?[0-9]{1,9}([.,][0-9]{1,9})?") ? new BigDecimal(text.replace(',', '.')) : text;
    }

    /**
     * Uses the file that came with a form.
     *
     * @param <R> what comes of it
     * @param ctx the request
     * @param use takes the file, or {@code null} if none was chosen
     * @return what came of it
     */
    public static <R> R withFile(Context ctx, Function<@Nullable UploadedFile, R> use) {
        var sent = ctx.isMultipartFormData() ? ctx.uploadedFile("file") : null;
        // why by its name: a form sends a file without one where none was chosen, and an empty one is to be refused
        if (sent == null || sent.filename().isEmpty()) {
            return use.apply(null);
        }
        try (InputStream content = sent.content()) {
            return use.apply(new UploadedFile(sent.filename(), content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads JSON.
     *
     * @param node the body
     * @return what it says
     * @throws InvalidInputException if a member cannot be read, with all of them
     */
    static TrainingInput read(JsonNode node) {
        List<Violation> violations = new ArrayList<>();
        Input in = new Input(node, "", violations);
        String title = in.text("title");
        ExternalTrainingType type = in.choice("type", ExternalTrainingType.class);
        String provider = in.text("provider");
        LocalDate completedOn = in.date("completedOn");
        BigDecimal hours = in.decimal("hours");
        BigDecimal credits = in.decimal("credits");
        LocalDate expiresOn = in.date("expiresOn");
        Visibility visibility = in.choice("visibility", Visibility.class);
        int version = in.number("version", 0);
        boolean withFile = in.has("file");
        in.ignore("id", "changedAt");
        in.end();
        required(in, node, violations, "type", type);
        required(in, node, violations, "completedOn", completedOn);
        if (!violations.isEmpty() || type == null || completedOn == null) {
            throw new InvalidInputException("external training", violations);
        }
        DeclareTraining training = new DeclareTraining(
                Objects.requireNonNullElse(title, ""),
                type,
                Objects.requireNonNullElse(provider, ""),
                completedOn,
                hours,
                credits,
                expiresOn,
                Objects.requireNonNullElse(visibility, Visibility.PRIVATE));
        return new TrainingInput(training, version, withFile);
    }

    private static void required(
            Input in, JsonNode node, List<Violation> violations, String name, @Nullable Object value) {
        if (node.isObject()
                && value == null
                && violations.stream().noneMatch(each -> each.path().equals(name))) {
            in.violation(name, "must not be null");
        }
    }
}
