package io.lcart.samples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The administrator asks whether every law of the data holds. */
class ConsistencyApiTest {

    private static final String PATH = "/api/v1/admin/consistency";

    @TempDir
    Path directory;

    @Test
    void everyLawHoldsForTheDemoDataAndABrokenOneIsNamedWithItsRows() throws SQLException {
        try (Portal portal = RunningPortal.start(directory, "--learners", "60")) {
            Client client = new Client(portal);
            JsonNode sound = client.get(PATH, Client.HOST).json();
            assertThat(sound.get("items")).as(sound.toString()).isEmpty();

            String url = "jdbc:h2:file:" + directory.toAbsolutePath().resolve("portal")
                    + ";DB_CLOSE_ON_EXIT=FALSE;CACHE_SIZE=262144";
            try (Connection connection = DriverManager.getConnection(url, "sa", "");
                    Statement statement = connection.createStatement()) {
                statement.execute("UPDATE lcart_seat_supply SET seats = seats + 1"
                        + " WHERE id = (SELECT MIN(id) FROM lcart_seat_supply WHERE seats > 1)");
            }
            JsonNode broken = client.get(PATH, Client.HOST).json();
            assertThat(broken.get("items").get(0).get("law").stringValue()).isEqualTo("A1");
            assertThat(broken.get("items").get(0).get("sentence").stringValue()).isNotEmpty();
            assertThat(broken.get("items").get(0).get("rows")).hasSize(1);
            assertThat(client.get(PATH, client.person("mara-manager").credentials())
                            .status())
                    .isEqualTo(403);
            assertThat(client.get(PATH, "").status()).isEqualTo(401);
        }
    }
}
