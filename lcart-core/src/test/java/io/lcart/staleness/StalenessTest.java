package io.lcart.staleness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** After a revocation returned on one node, nothing that begins on another shows the right (reliability.md F1, P16). */
class StalenessTest {

    private static final int ROUNDS = 3;
    private static final int ROWS = 300;

    @Test
    void a_right_that_was_taken_away_is_not_shown_by_another_node() {
        assertThat(Nodes.rounds(ROUNDS)).isNotEmpty().containsOnly("");
    }

    @Test
    void an_export_on_its_way_is_cut_off() {
        try (Nodes nodes = new Nodes(Stale.NOTHING)) {
            for (Revocation revocation : List.of(Revocation.GROUP_ADMIN_REMOVED, Revocation.ACCOUNT_LOCKED)) {
                String exported = nodes.exported(revocation, ROWS);
                System.out.println("export of " + ROWS + " rows, " + revocation + ": " + exported);
                if (!exported.equals("exported refused")) {
                    assertThat(Integer.parseInt(exported.substring("exported ".length())))
                            .isPositive()
                            .isLessThan(ROWS);
                }
            }
        }
    }

    /** Otherwise nothing is shown by the test above (reliability.md §4.3). */
    @Test
    void a_node_that_is_a_second_behind_is_noticed() {
        try (Nodes nodes = new Nodes(Stale.RIGHTS_OF_A_SECOND_AGO)) {
            List<String> late = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                late.add(nodes.late(Revocation.GROUP_ADMIN_REMOVED));
                late.add(nodes.late(Revocation.INSTRUCTOR_UNASSIGNED));
            }
            assertThat(late).anyMatch(answer -> !answer.isEmpty());
        }
    }
}
