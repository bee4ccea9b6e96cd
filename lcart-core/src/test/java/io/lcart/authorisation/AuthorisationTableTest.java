package io.lcart.authorisation;

import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.acceptance.Adapter.Site;
import io.lcart.spi.memory.InMemoryStorage;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** An operation that is absent from {@code authorisation.csv} fails the build, and so does a row without an operation (reliability.md D1). */
class AuthorisationTableTest {

    @Test
    void every_operation_has_its_rows_and_every_row_an_operation() {
        Set<String> wanted = new LinkedHashSet<>();
        Operation.all()
                .forEach(operation -> Role.of(operation).forEach(role -> wanted.add(Table.name(operation, role))));
        List<String> there = Table.read().names();
        List<String> missing = new ArrayList<>();
        for (Operation operation : Operation.all()) {
            if (Role.of(operation).anyMatch(role -> !there.contains(Table.name(operation, role)))) {
                missing.addAll(rows(operation));
            }
        }
        assertThat(missing)
                .as(
                        "authorisation.csv lacks these rows. Look at every cell, whether it ought to be so; then add:%n%s",
                        String.join("\n", missing))
                .isEmpty();
        assertThat(there).as("rows of operations that are gone").containsExactlyInAnyOrderElementsOf(wanted);
    }

    private static School school() {
        return new School(new Site(new InMemoryStorage(), "here-"));
    }

    /** The rows of an operation as it answers now. */
    private static List<String> rows(Operation operation) {
        List<String> rows = new ArrayList<>();
        try (Asking asking = new Asking(AuthorisationTableTest::school, School.elsewhere())) {
            asking.anew();
            Role.of(operation).forEach(role -> {
                List<String> cells = new ArrayList<>();
                for (Relation relation : Relation.values()) {
                    cells.add(asking.ask(operation, role, relation));
                }
                rows.add(Table.line(Table.name(operation, role), cells));
            });
        }
        return rows;
    }
}
