package io.lcart.samples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.core.certificate.CertificateRefusal;
import io.lcart.core.classroom.ClassRefusal;
import io.lcart.core.intake.RefusalReason;
import io.lcart.core.points.leaderboard.LeaderboardRefusal;
import io.lcart.core.recognition.BadgeRefusal;
import io.lcart.core.recognition.credential.CredentialRefusal;
import io.lcart.core.recognition.external.ExternalTrainingRefusal;
import io.lcart.core.recognition.profile.ProfileRefusal;
import io.lcart.core.report.ReportRefusal;
import io.lcart.core.seat.ImportRow.Verdict;
import io.lcart.core.seat.SeatRefusal;
import io.lcart.core.seat.roster.RosterProblem;
import io.lcart.core.training.TrainingRefusal;
import io.lcart.core.training.TrainingState;
import io.lcart.samples.portal.http.Problem;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** The description of the API says what there is, all of it and nothing else. */
@ExtendWith(RunningPortal.class)
class OpenApiTest {

    private final Client client;
    private final JsonNode document;

    OpenApiTest(Client client) {
        this.client = client;
        this.document = client.get("/api/openapi.json", "").json();
    }

    @Test
    void everyRouteOfTheApiIsDescribedAndEveryDescribedOneIsThere() {
        Set<String> described = new TreeSet<>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));

        assertThat(client.routes()).isEqualTo(described);
    }

    @Test
    void everyReferenceHasItsTarget() {
        Set<String> references = new TreeSet<>();
        document.findValuesAsString("$ref").forEach(references::add);

        assertThat(references)
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                document.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    @Test
    void theListsOfReasonsAndProblemsAreClosed() {
        JsonNode schemas = document.get("components").get("schemas");

        assertClosed("RefusalReason", RefusalReason.values());
        assertClosed("SeatRefusalReason", SeatRefusal.values());
        assertClosed("CertificateRefusalReason", CertificateRefusal.values());
        assertClosed("CredentialRefusalReason", CredentialRefusal.values());
        assertClosed("ClassRefusalReason", ClassRefusal.values());
        assertClosed("TrainingRefusalReason", TrainingRefusal.values());
        assertClosed("ReportRefusalReason", ReportRefusal.values());
        assertClosed("ExternalTrainingRefusalReason", ExternalTrainingRefusal.values());
        assertClosed("ProfileRefusalReason", ProfileRefusal.values());
        assertClosed("BadgeRefusalReason", BadgeRefusal.values());
        assertClosed("LeaderboardRefusalReason", LeaderboardRefusal.values());
        assertThat(Client.texts(schemas.get("TrainingState").get("enum")))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(TrainingState.values()).map(Enum::name).toList());
        assertThat(Client.texts(schemas.get("ImportReason").get("enum")))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                Arrays.stream(Verdict.values())
                                        .filter(verdict -> !verdict.isAssigned()
                                                && verdict != Verdict.INVALID
                                                && verdict != Verdict.DUPLICATE),
                                Arrays.stream(RosterProblem.Kind.values()))
                        .map(OpenApiTest::name)
                        .toList());
        assertThat(Client.texts(
                        schemas.get("Problem").get("properties").get("type").get("enum")))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Problem.Kind.values())
                        .map(Problem.Kind::type)
                        .distinct()
                        .toList());
    }

    private void assertClosed(String schema, Enum<?>[] values) {
        assertThat(Client.texts(
                        document.get("components").get("schemas").get(schema).get("enum")))
                .as(schema)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(values).map(OpenApiTest::name).toList());
    }

    @Test
    void commandsTakeExactlyTheDescribedProperties() {
        document.get("paths").properties().forEach(path -> {
            JsonNode body = path.getValue().at("/post/requestBody/content/application~1json/schema");
            if (!body.isMissingNode()) {
                String schema = (body.has("oneOf") ? body.get("oneOf").get(0) : body)
                        .get("$ref")
                        .stringValue();
                JsonNode properties = document.at(schema.substring(1)).get("properties");
                StringBuilder json = new StringBuilder("{\"surely-unknown\":1");
                properties
                        .propertyNames()
                        .forEach(name -> json.append(",\"").append(name).append("\":null"));
                JsonNode answer = client.post(path.getKey().replaceAll("\\{[a-z]+}", "1"), Client.HOST, json + "}")
                        .json();
                assertThat(answer.get("violations")
                                .valueStream()
                                .filter(each ->
                                        each.get("message").stringValue().equals("is unknown here"))
                                .map(each -> each.get("path").stringValue()))
                        .as(path.getKey())
                        .containsExactly("surely-unknown");
            }
        });
    }

    @Test
    void answersHaveTheDescribedProperties() {
        JsonNode dashboard = client.get("/api/v1/dashboard", Client.HOST).json();
        assertDescribed("Dashboard", dashboard);
        assertDescribed("Viewer", dashboard.get("viewer"));
        assertDescribed("Branding", dashboard.get("branding"));
        assertDescribed("Tile", dashboard.get("tiles").get(0));
        assertDescribed("Count", dashboard.get("tiles").get(0).get("count"));
        JsonNode explanations = client.get("/api/v1/dashboard/explanations?limit=2", Client.HOST)
                .json();
        assertDescribed("Explanations", explanations);
        assertDescribed("Explanation", explanations.get("items").get(0));
        assertDescribed("Rule", explanations.get("items").get(0).get("rule"));
        JsonNode people = client.get("/api/v1/demo/people?limit=2", "").json();
        assertDescribed("DemoPeople", people);
        assertDescribed("DemoPerson", people.get("items").get(0));
        assertDescribed("Problem", client.get("/api/v1/nowhere", "").json());
    }

    @Test
    void answersAboutSeatsHaveTheDescribedProperties() {
        SeatWorld world = new SeatWorld(client);
        Client.Person mia = world.person("Mia");
        String line = world.line(mia, 5);
        String who = mia.credentials();
        JsonNode codes = client.post(line + "/codes", who, "{\"count\":1}").json();
        assertDescribed("Codes", codes);
        assertDescribed(
                "Invitation",
                client.post(line + "/invitations", who, "{\"email\":\"a@test.example\"}")
                        .json());
        assertDescribed(
                "Assigned",
                client.post(line + "/assignments", who, "{\"firstName\":\"B\",\"email\":\"b@test.example\"}")
                        .json());
        String use = "{\"code\":\"" + codes.get("codes").get(0).stringValue() + "\"}";
        assertDescribed(
                "Claimed",
                client.post("/api/v1/claims", world.person("Ali").credentials(), use)
                        .json());
        String list = "firstName,lastName,email\nC,C,c@test.example\nB,B,b@test.example\n,,\nD,D,d\n";
        JsonNode report = client.csv(line + "/imports?mode=apply", who, list).json();
        assertDescribed("ImportReport", report);
        assertDescribed("ImportSummary", report.get("summary"));
        report.get("items").forEach(row -> assertDescribed("ImportRow", row));
        assertDescribed("SeatLines", client.get("/api/v1/seat-lines", who).json());
        assertDescribed(
                "SeatsRefunded",
                client.post(
                                line.replace("/api/v1/", "/api/v1/admin/") + "/refunds",
                                Client.HOST,
                                "{\"key\":\"" + line.substring(20) + "\",\"seats\":1,\"reason\":\"too many\"}")
                        .json());
        assertDescribed("SeatLine", client.get(line, who).json());
        client.get(line + "/seats", who).json().get("items").forEach(seat -> assertDescribed("Seat", seat));
    }

    @Test
    void answersAboutProfilesHaveTheDescribedProperties() {
        Client.Person mia = new SeatWorld(client).person("Mia");
        assertDescribed(
                "Profile",
                client.put("/api/v1/profile/link", mia.credentials(), "").json());
        assertDescribed(
                "KeptExternalTraining",
                client.post(
                                "/api/v1/external-trainings",
                                mia.credentials(),
                                "{\"title\":\"t\",\"type\":\"COURSE\",\"completedOn\":\"2024-02-29\",\"hours\":1.5}")
                        .json());
        JsonNode trainings =
                client.get("/api/v1/external-trainings", mia.credentials()).json();
        assertDescribed("ExternalTrainings", trainings);
        assertDescribed("ExternalTraining", trainings.get("items").get(0));
    }

    @Test
    void answersAboutLearningHaveTheDescribedProperties() {
        LearningWorld world = new LearningWorld(client);
        Client.Person mia = world.learner("Mia");
        String serial = world.completes(mia, "90.5");
        JsonNode trainings = client.get("/api/v1/trainings", mia.credentials()).json();
        assertDescribed("Trainings", trainings);
        assertDescribed(
                "TrainingArrangement",
                client.get("/api/v1/trainings/arrangement", mia.credentials()).json());
        trainings.get("items").forEach(training -> {
            assertDescribed("Training", training);
            training.get("prerequisites").forEach(each -> assertDescribed("Prerequisite", each));
        });
        JsonNode completions =
                client.get("/api/v1/completions", mia.credentials()).json();
        assertDescribed("Completions", completions);
        completions.get("items").forEach(completion -> assertDescribed("Completion", completion));
        assertDescribed("Completion", waiverThatWasCorrected());
        assertDescribed(
                "Verification", client.get("/api/v1/verify/" + serial, "").json());
    }

    private JsonNode waiverThatWasCorrected() {
        ClassWorld world = new ClassWorld(client);
        Client.Person tina = world.person("Tina");
        Client.Person ann = world.person("Ann");
        String key = world.classIn(Duration.ofMinutes(10));
        world.teaches(tina, true, true, key);
        world.buys(ann, key);
        world.waives(tina, key, ann, "Holds a degree.");
        world.records(tina, key, ann, "90");
        for (JsonNode each : client.get("/api/v1/completions?withdrawn=true", ann.credentials())
                .json()
                .get("items")) {
            if (each.has("withdrawal")) {
                assertDescribed("CompletionWithdrawal", each.get("withdrawal"));
                return each;
            }
        }
        throw new AssertionError("no completion of Ann's was withdrawn");
    }

    @Test
    void answersAboutClassesHaveTheDescribedProperties() {
        ClassWorld world = new ClassWorld(client);
        Client.Person tina = world.person("Tina");
        Client.Person ann = world.person("Ann");
        String key = world.classIn(Duration.ofMinutes(10));
        world.teaches(tina, true, true, key);
        world.buys(ann, key);
        String path = "/api/v1/classes/" + key;
        String who = tina.credentials();
        JsonNode classes = client.get("/api/v1/classes", who).json();
        assertDescribed("Classes", classes);
        assertDescribed("ClassSummary", classes.get("items").get(0));
        assertDescribed("Class", client.get(path, who).json());
        assertDescribed(
                "MarkingPlan",
                client.post(path + "/completions?mode=preview", who, "{}").json());
        assertDescribed(
                "RosterEntry",
                client.put(path + "/roster/" + ann.id(), who, "{\"score\":1}").json());
        assertDescribed(
                "RosterEntry",
                client.put(path + "/roster/" + ann.id(), who, "{\"score\":2}").json());
        JsonNode roster = client.get(path + "/roster", who).json();
        assertDescribed("Roster", roster);
        assertDescribed("RosterEntry", roster.get("items").get(0));
        assertDescribed("ClassSession", client.get(path + "/session", who).json());
        assertDescribed(
                "ClassMailed",
                client.post(path + "/mails", who, "{\"subject\":\"S\",\"text\":\"T\"}")
                        .json());
    }

    @Test
    void answersAboutReportsHaveTheDescribedProperties() {
        Client.Person boss = client.people().stream()
                .filter(person -> client.get("/api/v1/report-scope?limit=1", person.credentials())
                                .json()
                                .get("items")
                                .size()
                        > 0)
                .findFirst()
                .orElseThrow();
        JsonNode report =
                client.get("/api/v1/progress-report", boss.credentials()).json();
        assertDescribed("ProgressReport", report);
        assertDescribed("ReportTotals", report.get("totals"));
        report.get("items").forEach(row -> assertDescribed("ReportRow", row));
        JsonNode scope = client.get("/api/v1/report-scope", boss.credentials()).json();
        assertDescribed("ReportScope", scope);
        assertDescribed("ReachedPerson", scope.get("items").get(0));
        assertDescribed("ReportGrant", scope.at("/items/0/grants/0"));
        assertDescribed(
                "Transcript",
                client.get("/api/v1/people/" + boss.id() + "/transcript", boss.credentials())
                        .json());
    }

    @Test
    void answersAboutKeptReportsHaveTheDescribedProperties() {
        String who = new SeatWorld(client).person("Mia").credentials();
        assertDescribed(
                "SavedReport",
                client.post("/api/v1/saved-reports?status=completed", who, "{\"name\":\"Done\"}")
                        .json());
        assertDescribed(
                "ReportExport",
                client.post("/api/v1/report-exports?format=csv", who, "{}").json());
        JsonNode saved = client.get("/api/v1/saved-reports", who).json();
        assertDescribed("SavedReports", saved);
        assertDescribed("SavedReport", saved.at("/items/0"));
        JsonNode exports = client.get("/api/v1/report-exports", who).json();
        assertDescribed("ReportExports", exports);
        assertDescribed("ReportExport", exports.at("/items/0"));
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void assertDescribed(String schema, JsonNode answer) {
        JsonNode described = document.get("components").get("schemas").get(schema);

        assertThat(described.get("properties").propertyNames()).as(schema).containsAll(answer.propertyNames());
        assertThat(answer.propertyNames()).as(schema).containsAll(Client.texts(described.get("required")));
    }
}
