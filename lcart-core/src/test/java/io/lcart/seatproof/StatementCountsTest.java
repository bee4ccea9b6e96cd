package io.lcart.seatproof;

import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.core.intake.PutOffering;
import io.lcart.core.intake.PutOrder;
import io.lcart.core.intake.PutPerson;
import io.lcart.core.seat.AssignOutcome;
import io.lcart.core.seat.AssignTo;
import io.lcart.core.seat.ClaimOutcome;
import io.lcart.core.seat.InviteOutcome;
import io.lcart.core.seat.InviteTo;
import io.lcart.core.seat.IssueCodes;
import io.lcart.core.seat.IssueOutcome;
import io.lcart.core.seat.RegistrationCodes;
import io.lcart.jdbc.JdbcSchema;
import io.lcart.jdbc.JdbcStorage;
import io.lcart.jdbc.testing.FreshDatabase;
import io.lcart.jdbc.testing.TestDatabase;
import io.lcart.spi.commerce.OrderId;
import io.lcart.spi.commerce.OrderStatus;
import io.lcart.spi.seat.SeatPoolId;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What whole operations with seats cost on PostgreSQL: each statement is a way to the database and back (performance.md B1). */
class StatementCountsTest {

    private static final int SEATS = 20;

    private final List<String> statements = new ArrayList<>();
    private FreshDatabase database;
    private Site site;
    private RegistrationCodes seats;
    private SeatPoolId line;

    @BeforeEach
    void open() {
        database = TestDatabase.POSTGRES.open();
        JdbcSchema.migrate(database.dataSource());
        JdbcStorage storage = JdbcStorage.on(Watched.source(database.dataSource(), new Recorder()));
        site = new Site(storage, storage, "", InstantSource.system(), Site.POLICY);
        seats = site.lcart.registrationCodes();
        List<String> people = List.of("boss", "one", "two");
        site.lcart
                .intake()
                .apply(
                        Site.HOST,
                        people.stream()
                                .map(name -> PutPerson.of(name, name, "Test", site.email(name)))
                                .toList());
        site.lcart
                .intake()
                .apply(
                        Site.HOST,
                        List.of(
                                PutOffering.selfPaced("course", null, "Course").withRegistrationCodes(),
                                PutOrder.of(
                                        "order", "boss", OrderStatus.PROCESSED, PutOrder.Line.of("course", SEATS))));
        line = site.storage
                .read(session -> session.seatPools().ofOrders(List.of(new OrderId("order"))))
                .get(0)
                .id();
    }

    @AfterEach
    void close() {
        site.close();
        database.close();
    }

    @Test
    void a_whole_claim() {
        IssueOutcome issued = seats.issue(site.as("boss"), new IssueCodes(line, 1, null));
        String code = ((IssueOutcome.Issued) issued).codes().get(0).code().text();
        statements.clear();
        assertThat(seats.claim(site.as("one"), code, null)).isInstanceOf(ClaimOutcome.Claimed.class);
        assertThat(statements).hasSize(12);
    }

    @Test
    void a_whole_assignment() {
        AssignTo command = new AssignTo(line, "one", "Test", site.email("one"), null);
        statements.clear();
        assertThat(seats.assign(site.as("boss"), command)).isInstanceOf(AssignOutcome.Assigned.class);
        assertThat(statements).hasSize(18);
    }

    @Test
    void a_whole_invitation() {
        InviteTo command = new InviteTo(line, site.email("one"), null);
        statements.clear();
        assertThat(seats.invite(site.as("boss"), command)).isInstanceOf(InviteOutcome.Invited.class);
        assertThat(statements).hasSize(22);
    }

    /** Remembers what was executed, a batch once. */
    private final class Recorder implements Watched.Watch {

        @Override
        public void before(String call, String statement) {
            if (call.startsWith("execute")) {
                statements.add(statement.strip().replaceAll("\\s+", " "));
            }
        }

        @Override
        public void after(String call, String statement) {}
    }
}
