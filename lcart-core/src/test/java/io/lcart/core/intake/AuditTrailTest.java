package io.lcart.core.intake;

import static io.lcart.core.intake.IntakeWorld.order;
import static io.lcart.core.intake.IntakeWorld.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.spi.audit.AuditEntry;
import io.lcart.spi.audit.AuditRecord;
import io.lcart.spi.commerce.OrderStatus;
import io.lcart.spi.people.AccountId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every change and refusal has an entry, one per chunk and kind of command (reliability.md D8). */
final class AuditTrailTest {

    private final IntakeWorld world = new IntakeWorld();

    @Test
    void a_chunk_of_one_kind_has_one_entry() {
        List<IntakeCommand> commands = new ArrayList<>();
        for (int i = 0; i < 1001; i++) {
            commands.add(person("p" + i));
        }
        commands.add(IntakeWorld.group("g", false));
        world.tell(commands);

        assertThat(trail())
                .containsExactly(
                        entry("intake.groups", null, 1, 0, 0, 0),
                        entry("intake.people", "p1000", 1, 0, 0, 0),
                        entry("intake.people", null, 1000, 0, 0, 0));
    }

    @Test
    void what_changes_nothing_leaves_no_trace_and_what_is_refused_does() {
        world.accept(person("p1"));
        world.tell(person("p1"));
        assertThat(trail()).hasSize(1);

        world.tell(order("o", "p1", OrderStatus.NEW, "nowhere", 1));
        assertThat(trail().get(0)).isEqualTo(entry("intake.orders", null, 0, 0, 0, 1));
    }

    private List<AuditEntry> trail() {
        return world.read(session -> session.audit().page(Long.MAX_VALUE, 500)).stream()
                .map(AuditRecord::entry)
                .toList();
    }

    private static AuditEntry entry(
            String action, String subject, int created, int updated, int unchanged, int refused) {
        String detail = "{\"created\":%d,\"updated\":%d,\"unchanged\":%d,\"refused\":%d}"
                .formatted(created, updated, unchanged, refused);
        return new AuditEntry(
                IntakeWorld.START, "test-host", action, subject == null ? null : new AccountId(subject), detail, null);
    }
}
