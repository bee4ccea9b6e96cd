package io.lcart.authorisation;

import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.acceptance.Adapter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Who may do what (reliability.md D1, P12, T30): {@code authorisation.csv} says for each public operation of the library what each role is
 * answered, by how it stands to what it asks for; every cell is asked, on every storage.
 */
@ParameterizedClass
@EnumSource
@Tag("slow")
class AuthorisationTest extends SchoolsOnEveryAdapter {

    private static final List<Operation> OPERATIONS = Operation.all();

    AuthorisationTest(Adapter adapter) {
        super(adapter);
    }

    @Test
    void every_cell_is_answered_as_the_table_says() {
        Table table = Table.read();
        List<String> differing = new ArrayList<>();
        int cells = 0;
        try (Asking asking = new Asking(this::another, School.elsewhere())) {
            asking.anew();
            for (Operation operation : OPERATIONS) {
                for (Role role : Role.of(operation).toList()) {
                    for (Relation relation : Relation.values()) {
                        String said = table.cell(operation, role, relation);
                        String answered = asking.ask(operation, role, relation);
                        cells += answered.equals(Table.NOT_ASKED) ? 0 : 1;
                        if (!answered.equals(said)) {
                            differing.add(operation + " by " + role.key() + ", " + relation.column()
                                    + ": the table says " + said + ", the answer was " + answered);
                        }
                    }
                }
            }
        }
        assertThat(differing).as("cells").isEmpty();
        assertThat(cells).as("cells asked").isGreaterThan(1500);
    }
}
