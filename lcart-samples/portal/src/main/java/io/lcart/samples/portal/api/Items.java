package io.lcart.samples.portal.api;

import io.lcart.samples.portal.http.HttpProblem;
import io.lcart.samples.portal.http.Problem;
import io.lcart.samples.portal.http.Problem.Kind;
import io.lcart.spi.Violation;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * The commands of one body: one object, or {@code {items: [...]}}. Immutable.
 *
 * @param <T> what each object becomes
 * @param single whether the body was one object
 * @param commands the commands, in order
 */
record Items<T>(boolean single, List<T> commands) {

    /** The greatest number of items of one body. */
    static final int MAX = 1000;

    /**
     * Reads a body and checks everything that can be told from it alone.
     *
     * @param body the body
     * @param read makes a command of an object
     * @param validator checks the command's constraints
     * @param validated the part of {@code T} that carries them
     * @throws HttpProblem with status 422 and every violation if there is one
     */
    static <T> Items<T> read(
            JsonNode body, Function<Input, T> read, Validator validator, Function<T, Object> validated) {
        List<Violation> violations = new ArrayList<>();
        boolean single = !(body.isObject() && body.has("items"));
        List<JsonNode> nodes = single ? List.of(body) : list(body, violations);
        List<T> commands = new ArrayList<>(nodes.size());
        for (int i = 0; i < nodes.size(); i++) {
            String path = single ? "" : "items[" + i + "]";
            commands.add(item(nodes.get(i), path, read, validator, validated, violations));
        }
        if (!violations.isEmpty()) {
            throw new HttpProblem(invalid(violations), Map.of());
        }
        return new Items<>(single, commands);
    }

    /**
     * Reads a body that is one object, and checks everything that can be told from it alone.
     *
     * @param body the body
     * @param read makes a command of it
     * @param validator checks the command's constraints
     * @throws HttpProblem with status 422 and every violation if there is one
     */
    static <T> T one(JsonNode body, Function<Input, T> read, Validator validator) {
        List<Violation> violations = new ArrayList<>();
        T command = item(body, "", read, validator, each -> each, violations);
        if (!violations.isEmpty()) {
            throw new HttpProblem(invalid(violations), Map.of());
        }
        return command;
    }

    private static <T> T item(
            JsonNode node,
            String path,
            Function<Input, T> read,
            Validator validator,
            Function<T, Object> validated,
            List<Violation> violations) {
        List<Violation> ofItem = new ArrayList<>();
        Input input = new Input(node, path, ofItem);
        T command = read.apply(input);
        input.end();
        if (node.isObject()) {
            addConstraints(ofItem, path, validator.validate(validated.apply(command)));
        }
        violations.addAll(ofItem);
        return command;
    }

    static Problem invalid(List<Violation> violations) {
        String detail =
                violations.size() == 1 ? "One value is not valid." : violations.size() + " values are not valid.";
        return new Problem(
                Kind.INVALID_INPUT,
                detail,
                Map.of(
                        "violations",
                        violations.stream()
                                .map(v -> Map.of("path", v.path(), "message", v.message()))
                                .toList()));
    }

    /** A command's own word for a person is {@code person}; in JSON it is {@code personId}. */
    static String jsonPath(String path) {
        return path.equals("person") ? "personId" : path.replaceFirst("\\.person$", ".personId");
    }

    private static List<JsonNode> list(JsonNode body, List<Violation> violations) {
        for (String name : body.propertyNames()) {
            if (!name.equals("items")) {
                violations.add(new Violation(name, "is unknown here"));
            }
        }
        JsonNode items = body.get("items");
        if (!items.isArray()) {
            violations.add(new Violation("items", "must be a list"));
            return List.of();
        }
        if (items.size() > MAX) {
            violations.add(new Violation("items", "must have at most " + MAX + " elements"));
            return List.of();
        }
        return List.copyOf(items.values());
    }

    // why: a value of the wrong type was read as none, and would be reported again as missing
    private static void addConstraints(
            List<Violation> violations, String path, Set<? extends ConstraintViolation<?>> found) {
        Set<String> reported = new HashSet<>();
        violations.forEach(violation -> reported.add(violation.path()));
        found.stream()
                .map(each ->
                        new Violation(join(path, jsonPath(each.getPropertyPath().toString())), each.getMessage()))
                .filter(each -> !reported.contains(each.path()))
                .sorted(Comparator.comparing(Violation::path).thenComparing(Violation::message))
                .forEach(violations::add);
    }

    private static String join(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
