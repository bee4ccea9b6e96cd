package io.lcart.samples.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lcart.samples.portal.start.Options;
import io.lcart.samples.portal.start.StartException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starting, not being able to start, and starting again. */
class StartTest {

    @TempDir
    Path directory;

    @Test
    void optionsAreReadInBothForms() {
        Options options = Options.parse(List.of("--port", "9090", "--learners=12", "--seed", "-3", "--db", "x"));

        assertThat(options).isEqualTo(new Options("127.0.0.1", 9090, 12, -3, Path.of("x"), null, null, null));
        assertThat(Options.parse(List.of())).isEqualTo(Options.DEFAULT);
    }

    @Test
    void whatIsWrongOnTheCommandLineIsSaidInOneOrTwoLines() {
        for (List<String> wrong : List.of(
                List.of("--colour", "red"),
                List.of("--port"),
                List.of("--port", "eighty"),
                List.of("--port", "70000"),
                List.of("--learners", "1000001"),
                List.of("--jdbc-user", "me"))) {
            assertThatThrownBy(() -> Options.parse(wrong))
                    .isInstanceOf(StartException.class)
                    .satisfies(e -> assertThat(e.getMessage()).contains(wrong.get(0)))
                    .satisfies(e -> assertThat(e.getMessage().lines().count()).isLessThanOrEqualTo(2));
        }
    }

    @Test
    void anUnknownDatabaseIsRefusedWithTheListOfKnownOnes() {
        assertThatThrownBy(() -> RunningPortal.start(directory, "--jdbc-url", "jdbc:oracle:thin:me/secret@host"))
                .isInstanceOf(StartException.class)
                .hasMessageContaining("jdbc:oracle")
                .hasMessageContaining("jdbc:postgresql")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("secret"));
    }

    @Test
    void aDatabaseThatIsNotThereIsSaid() {
        assertThatThrownBy(() -> RunningPortal.start(directory, "--jdbc-url", "jdbc:postgresql://127.0.0.1:1/none"))
                .isInstanceOf(StartException.class)
                .hasMessageContaining("--jdbc-url");
    }

    @Test
    void aTakenPortIsSaid() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            String port = Integer.toString(taken.getLocalPort());
            assertThatThrownBy(() -> RunningPortal.start(directory, "--port", port))
                    .isInstanceOf(StartException.class)
                    .hasMessageContaining(port)
                    .hasMessageContaining("--port");
        }
    }

    @Test
    void aSecondStartKeepsTheDataAndTablesOfAnotherVersionAreRefused() throws SQLException {
        try (Portal first = RunningPortal.start(directory, "--learners", "3")) {
            Client client = new Client(first);
            assertThat(client.get("/healthz", "").json().get("status").stringValue())
                    .isEqualTo("ok");
            String person =
                    "{\"key\":\"kept\",\"firstName\":\"Kim\",\"email\":\"kim@it.example\",\"password\":\"pass-word-1\"}";
            assertThat(client.post("/api/v1/admin/people", Client.HOST, person).status())
                    .isEqualTo(201);
        }
        try (Portal second = RunningPortal.start(directory, "--learners", "9", "--seed", "9")) {
            Client client = new Client(second);
            assertThat(client.get("/api/v1/dashboard", "kim@it.example:pass-word-1")
                            .status())
                    .isEqualTo(200);
            assertThat(client.people()).hasSizeGreaterThanOrEqualTo(14);
        }
        String url = "jdbc:h2:file:" + directory.toAbsolutePath().resolve("portal");
        try (Connection connection = DriverManager.getConnection(url, "sa", "");
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE portal_state SET content = '99' WHERE name = 'schema-version'");
        }
        assertThatThrownBy(() -> RunningPortal.start(directory))
                .isInstanceOf(StartException.class)
                .hasMessageContaining("version 99");
    }

    @Test
    void theProgramEndsWithTwoAndWithoutATraceIfItCannotStart() throws IOException, InterruptedException {
        Path out = directory.resolve("out");
        Path err = directory.resolve("err");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "io.lcart.samples.portal.PortalMain",
                        "--colour",
                        "red")
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(2);
        assertThat(Files.readString(out)).isEmpty();
        assertThat(Files.readString(err, StandardCharsets.UTF_8))
                .startsWith("The option --colour is unknown")
                .doesNotContain("\tat ");
    }
}
