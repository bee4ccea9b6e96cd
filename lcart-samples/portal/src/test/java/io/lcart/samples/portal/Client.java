package io.lcart.samples.portal;

import io.lcart.samples.portal.api.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Talks to a portal as a script does. */
final class Client {

    static final String HOST = "helena@northlight.example:learn-with-helena";

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private final Portal portal;

    Client(Portal portal) {
        String address = portal.address();
        this.base = address.substring(0, address.length() - 1);
        this.portal = portal;
    }

    /** The routes of the API, as in {@code GET /api/v1/dashboard}. */
    Set<String> routes() {
        return portal.routes().stream()
                .filter(route ->
                        route.path().startsWith("/api/") || route.path().equals("/healthz"))
                .map(route -> route.method() + " " + route.path())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    String base() {
        return base;
    }

    /** An answer. */
    record Answer(int status, HttpResponse<String> response) {

        JsonNode json() {
            return Json.read(response.body());
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    /** A demo person. */
    record Person(String id, String email, String password, List<String> roles) {

        String credentials() {
            return email + ":" + password;
        }
    }

    Answer get(String path, String credentials, String... headers) {
        return send(request(path, credentials, headers).GET());
    }

    Answer post(String path, String credentials, String json, String... headers) {
        return send(request(path, credentials, headers)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    Answer put(String path, String credentials, String json, String... headers) {
        return send(request(path, credentials, headers)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json)));
    }

    Answer delete(String path, String credentials, String... headers) {
        return send(request(path, credentials, headers).DELETE());
    }

    Answer csv(String path, String credentials, String csv, String... headers) {
        return send(request(path, credentials, headers)
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString(csv)));
    }

    Answer form(String path, String body, String... headers) {
        return send(request(path, "", headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A request; without credentials if they are empty. */
    HttpRequest.Builder request(String path, String credentials, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        if (!credentials.isEmpty()) {
            request.header("Authorization", basic(credentials));
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request;
    }

    static String basic(String credentials) {
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }

    List<Person> people() {
        List<Person> people = new ArrayList<>();
        for (JsonNode item : get("/api/v1/demo/people", "").json().get("items")) {
            people.add(new Person(
                    item.get("personId").stringValue(),
                    item.get("email").stringValue(),
                    item.get("password").stringValue(),
                    texts(item.get("roles"))));
        }
        return people;
    }

    Person person(String id) {
        return people().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::stringValue)
                .toList();
    }
}
