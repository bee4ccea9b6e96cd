package io.lcart.samples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.samples.portal.Client.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Who gets past which route (reliability.md D1): {@code routes-authorisation.csv} says with which status each route of the API answers each
 * caller, who asks for something that is not there or sends an empty command. Whose things are whose is said by the library's own table.
 */
@ExtendWith(RunningPortal.class)
class RoutesAuthorisationTest {

    private static final String HEADER = "route,anonymous,person,host,host-viewing-as-a-person";

    private final Client client;

    RoutesAuthorisationTest(Client client) {
        this.client = client;
    }

    @Test
    void everyRouteAnswersEveryCallerAsTheTableSaysAndNoneIsMissing() throws IOException {
        Map<String, List<String>> table = table();
        String mia = new SeatWorld(client).person("Mia").id();
        String ben = new SeatWorld(client).person("Ben").credentials();
        List<String> differing = new ArrayList<>();
        for (String route : client.routes()) {
            List<String> answers = List.of(
                    ask(route, ""), ask(route, ben), ask(route, Client.HOST), ask(route, Client.HOST, "View-As", mia));
            List<String> said = table.remove(route);
            if (!answers.equals(said)) {
                differing.add(
                        route + "," + String.join(",", answers) + (said == null ? "" : "   (table: " + said + ")"));
            }
        }
        assertThat(differing)
                .as(
                        "routes that the table lacks or that answer in another way; look at each, then let the table say%n%s",
                        String.join("\n", differing))
                .isEmpty();
        assertThat(table.keySet()).as("rows of routes that are gone").isEmpty();
    }

    private String ask(String route, String credentials, String... headers) {
        String[] parts = route.split(" ");
        String path = parts[1].replaceAll("\\{[A-Za-z]+}", "none");
        Answer answer = client.send(client.request(path, credentials, headers)
                .header("Content-Type", path.endsWith("/imports") ? "text/csv" : "application/json")
                .method(parts[0], parts[0].equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString("{}")));
        return Integer.toString(answer.status());
    }

    private static Map<String, List<String>> table() throws IOException {
        try (InputStream in = RoutesAuthorisationTest.class.getResourceAsStream("routes-authorisation.csv")) {
            List<String> lines = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
            assertThat(lines.get(0)).isEqualTo(HEADER);
            Map<String, List<String>> table = new TreeMap<>();
            for (String line : lines.subList(1, lines.size())) {
                List<String> cells = List.of(line.split(","));
                table.put(cells.get(0), cells.subList(1, cells.size()));
            }
            return table;
        }
    }
}
