package io.lcart.samples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.samples.portal.Client.Answer;
import io.lcart.samples.portal.Client.Person;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Lists of students over the API. */
@ExtendWith(RunningPortal.class)
class SeatImportApiTest {

    private static final String HEADER = "firstName,lastName,email\n";
    private static final int MEBI = 1024 * 1024;

    private final Client client;
    private final SeatWorld world;

    SeatImportApiTest(Client client) {
        this.client = client;
        this.world = new SeatWorld(client);
    }

    @AfterAll
    static void noLawIsBroken(Client client) {
        assertThat(client.get("/api/v1/admin/consistency", Client.HOST).json().get("items"))
                .isEmpty();
    }

    @Test
    void everyRowIsAnsweredAndAPreviewGivesNothing() {
        Person mia = world.person("Mia");
        Person ali = world.person("Ali");
        String line = world.line(mia, 4);
        client.post(
                line + "/assignments", mia.credentials(), "{\"firstName\":\"Ali\",\"email\":\"" + ali.email() + "\"}");
        String one = UUID.randomUUID() + "@test.example";
        String list =
                HEADER + "Ali,Test," + ali.email() + "\nNova,Ray," + one + "\n\nNova,Ray," + one + "\nBo,Lee,nobody\n";

        JsonNode preview = client.csv(line + "/imports?mode=preview", mia.credentials(), list)
                .json();
        assertThat(outcomes(preview))
                .containsExactly(
                        "2 skipped already-holds-seat",
                        "3 assigned",
                        "5 invalid duplicate-in-file",
                        "6 invalid email-invalid");
        assertThat(numbers(preview.get("summary"))).containsExactly(1, 1, 2, 1, 3, 0);
        assertThat(available(mia, line)).isEqualTo(3);
        JsonNode applied = client.csv(line + "/imports?mode=apply", mia.credentials(), list)
                .json();
        assertThat(outcomes(applied)).isEqualTo(outcomes(preview));
        assertThat(applied.get("items").get(1).get("seatId").stringValue()).isNotEmpty();
        assertThat(available(mia, line)).isEqualTo(2);
    }

    @Test
    void aRepeatUnderTheSameKeyAnswersAsTheFirstAndAnotherListIsAConflict() {
        Person mia = world.person("Mia");
        String line = world.line(mia, 5);
        String list = people(2);
        Answer first = apply(mia, line, list, "&byMail=false", "Idempotency-Key", "list");
        assertThat(first.status()).isEqualTo(200);
        assertThat(apply(mia, line, list, "&byMail=false", "Idempotency-Key", "list")
                        .json())
                .isEqualTo(first.json());
        for (Answer other : List.of(
                apply(mia, line, people(2), "&byMail=false", "Idempotency-Key", "list"),
                apply(mia, line, list, "&byMail=true", "Idempotency-Key", "list"))) {
            assertThat(other.status()).isEqualTo(409);
            assertThat(other.json().get("reason").stringValue()).isEqualTo("key-reused");
        }
        assertThat(available(mia, line)).isEqualTo(3);
    }

    @Test
    void nobodyGetsASeatIfThereAreNotEnoughUnlessTheFirstOnesAreAskedFor() {
        Person mia = world.person("Mia");
        String line = world.line(mia, 2);
        String list = people(3);

        Answer refused = apply(mia, line, list, "");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("reason").stringValue()).isEqualTo("no-seat-available");
        assertThat(refused.json().get("summary").get("missing").intValue()).isEqualTo(1);
        assertThat(available(mia, line)).isEqualTo(2);
        Answer prefix = apply(mia, line, list, "&prefix=true");
        assertThat(outcomes(prefix.json())).containsExactly("2 assigned", "3 assigned", "4 skipped no-seat-available");
        assertThat(available(mia, line)).isZero();
    }

    @Test
    void aFileThatIsNoListIsRefusedWithLineAndColumn() {
        Person mia = world.person("Mia");
        String line = world.line(mia, 2);

        assertInvalid(mia, line, HEADER + "Nova,\"Ray,a@test.example\n", "lines[2].lastName");
        assertInvalid(mia, line, "name,mail\nNova,a@test.example\n", "lines[1].firstName, lastName, email");
        assertInvalid(mia, line, HEADER + "No\0va,Ray,a@test.example\n", "lines[2].firstName");
        assertInvalid(mia, line, "", "lines[1]");
        assertThat(client.csv(line + "/imports", mia.credentials(), HEADER).status())
                .isEqualTo(422);
        assertThat(client.csv(line + "/imports?mode=try&prefix=yes", mia.credentials(), HEADER)
                        .json()
                        .get("violations"))
                .hasSize(2);
        assertThat(client.post(line + "/imports?mode=apply", mia.credentials(), "{}")
                        .status())
                .isEqualTo(415);
    }

    @Test
    void aFileThatIsTooLargeIsRefusedHoweverItComes() {
        Person mia = world.person("Mia");
        String path = world.line(mia, 2) + "/imports?mode=preview";

        assertThat(client.csv(path, mia.credentials(), "x".repeat(11 * MEBI)).status())
                .isEqualTo(413);
        Answer stream = client.send(client.request(path, mia.credentials(), "Content-Type", "text/csv")
                .POST(BodyPublishers.ofInputStream(SeatImportApiTest::longList)));
        assertThat(stream.status()).isEqualTo(413);
        assertThat(stream.json().get("type").stringValue()).isEqualTo("urn:lcart:problem:too-large");
    }

    private static InputStream longList() {
        byte[] rows = ("Nova,Ray,nova@test.example," + "x".repeat(3000) + "\n")
                .repeat(400)
                .getBytes(StandardCharsets.UTF_8);
        List<InputStream> parts = IntStream.range(0, 10)
                .mapToObj(part -> (InputStream) new ByteArrayInputStream(rows))
                .collect(Collectors.toList());
        parts.add(0, new ByteArrayInputStream("firstName,lastName,email,note\n".getBytes(StandardCharsets.UTF_8)));
        return new SequenceInputStream(Collections.enumeration(parts));
    }

    private void assertInvalid(Person person, String line, String csv, String path) {
        Answer answer = client.csv(line + "/imports?mode=preview", person.credentials(), csv);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(422);
        assertThat(answer.json()
                        .get("violations")
                        .valueStream()
                        .map(each -> each.get("path").stringValue()))
                .containsExactly(path);
    }

    private Answer apply(Person person, String line, String csv, String more, String... headers) {
        return client.csv(line + "/imports?mode=apply" + more, person.credentials(), csv, headers);
    }

    private static String people(int many) {
        return IntStream.range(0, many)
                .mapToObj(each -> "Nova,Ray," + UUID.randomUUID() + "@test.example\n")
                .collect(Collectors.joining("", HEADER, ""));
    }

    private int available(Person person, String line) {
        return client.get(line, person.credentials()).json().get("available").intValue();
    }

    private static List<String> outcomes(JsonNode report) {
        return report.get("items")
                .valueStream()
                .map(row ->
                        row.get("line").intValue() + " " + row.get("outcome").stringValue()
                                + (row.has("reason") ? " " + row.get("reason").stringValue() : ""))
                .toList();
    }

    private static List<Integer> numbers(JsonNode summary) {
        return List.of("assigned", "skipped", "invalid", "needed", "available", "missing").stream()
                .map(name -> summary.get(name).intValue())
                .toList();
    }
}
