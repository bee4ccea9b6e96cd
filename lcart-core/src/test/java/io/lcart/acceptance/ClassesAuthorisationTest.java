package io.lcart.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.core.classroom.Classes;
import io.lcart.core.classroom.LaunchOutcome;
import io.lcart.core.classroom.MailOutcome;
import io.lcart.core.classroom.MailRoster;
import io.lcart.core.classroom.MarkAll;
import io.lcart.core.classroom.MarkAllOutcome;
import io.lcart.core.classroom.RecordCompletion;
import io.lcart.core.classroom.RecordOutcome;
import io.lcart.core.classroom.WithdrawCompletion;
import io.lcart.core.intake.GrantSeats;
import io.lcart.core.intake.PutGroup;
import io.lcart.core.intake.PutGroupAdmin;
import io.lcart.core.intake.PutMembership;
import io.lcart.core.paging.PageRequest;
import io.lcart.core.people.Viewer;
import io.lcart.core.people.ViewerRefusedException;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.people.AccountStatus;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Who may do what in a class (reliability.md D1, T01, T07, P12): the table {@code classes-authorisation.csv} has a row for each operation and a
 * column for each relation of a viewer to the class; every cell is asked, on every storage.
 */
@ParameterizedClass
@EnumSource
class ClassesAuthorisationTest extends ClassesOnEveryAdapter {

    private static final Map<String, Operation> OPERATIONS = Map.of(
            "classes",
                    (c, v, o, p) -> some(!c.classes(v, PageRequest.first(9)).items().stream()
                            .filter(each -> each.info().id().equals(o))
                            .toList()
                            .isEmpty()),
            "info", (c, v, o, p) -> some(c.info(v, o)),
            "roster", (c, v, o, p) -> some(c.roster(v, o, PageRequest.first(9))),
            "entry", (c, v, o, p) -> some(c.entry(v, o, p)),
            "record",
                    (c, v, o, p) -> c.record(v, new RecordCompletion(o, p, null, null, null, null, null))
                                    instanceof RecordOutcome.Refused refused
                            ? refused.reason().name()
                            : "yes",
            "withdraw",
                    (c, v, o, p) -> c.withdraw(v, new WithdrawCompletion(o, p, null, null))
                                    instanceof RecordOutcome.Refused refused
                            ? refused.reason().name()
                            : "yes",
            "previewMarkAll", (c, v, o, p) -> marked(c.previewMarkAll(v, new MarkAll(o, null, null, null))),
            "markAll", (c, v, o, p) -> marked(c.markAll(v, new MarkAll(o, null, null, null))),
            "mail",
                    (c, v, o, p) ->
                            c.mail(v, new MailRoster(o, "Hello", "Text", null)) instanceof MailOutcome.Refused refused
                                    ? refused.reason().name()
                                    : "yes",
            "launch",
                    (c, v, o, p) -> c.launch(v, o) instanceof LaunchOutcome.Refused refused
                            ? refused.reason().name()
                            : "yes");

    ClassesAuthorisationTest(Adapter adapter) {
        super(adapter);
    }

    @Test
    void every_public_operation_has_a_row_and_every_row_an_operation() throws IOException {
        List<String> operations = Arrays.stream(Classes.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .map(Method::getName)
                .distinct()
                .toList();
        assertThat(table().keySet()).containsExactlyInAnyOrderElementsOf(operations);
        assertThat(OPERATIONS.keySet()).containsExactlyInAnyOrderElementsOf(operations);
    }

    @Test
    void every_cell_is_answered_as_the_table_says() throws IOException {
        people();
        int cells = 0;
        SoftAssertions answers = new SoftAssertions();
        Map<String, Map<String, String>> table = table();
        for (Map.Entry<String, Map<String, String>> row : table.entrySet()) {
            for (Map.Entry<String, String> cell : row.getValue().entrySet()) {
                answers.assertThat(ask(row.getKey(), cell.getKey()))
                        .as("%s by %s", row.getKey(), cell.getKey())
                        .isEqualTo(cell.getValue());
                cells++;
            }
        }
        answers.assertAll();
        assertThat(cells).isEqualTo(table.size() * 12);
    }

    /** One person for each relation, called after it. */
    private void people() {
        for (String person : List.of(
                "without-permissions",
                "assigned-elsewhere",
                "assignment-over",
                "designation-over",
                "learner",
                "seat-owner",
                "group-admin",
                "nobody",
                "locked")) {
            stage.is(person, AccountStatus.ACTIVE);
        }
        stage.teaches("without-permissions", false, false, "class");
        stage.teaches("assigned-elsewhere", true, true, "other");
        stage.teaches("assignment-over", true, true, "class");
        stage.teaches("designation-over", true, true, "class");
        stage.teaches("locked", true, true, "class");
        stage.is("locked", AccountStatus.LOCKED);
        stage.buys("learner", "class");
        stage.tell(new GrantSeats(stage.key("seats"), stage.key("seat-owner"), stage.key("class"), 2, null));
        stage.tell(new PutGroup(stage.key("g"), "Group " + stage.key("g"), false, null, null, null, false, null));
        stage.tell(new PutMembership(stage.key("ann"), stage.key("g"), null, null));
        stage.tell(new PutGroupAdmin(stage.key("group-admin"), stage.key("g"), null, null));
        stage.later(Duration.ofHours(1));
        stage.leaves("assignment-over", "class");
        stage.teachesNoMore("designation-over");
    }

    private String ask(String operation, String relation) {
        String person = relation.equals("assigned") || relation.equals("no-such-class") ? "tina" : relation;
        OfferingId offering = stage.offering(relation.equals("no-such-class") ? "no-such-class" : "class");
        try {
            return Objects.requireNonNull(OPERATIONS.get(operation))
                    .ask(stage.classes(), stage.as(person), offering, stage.id("ann"));
        } catch (ViewerRefusedException refused) {
            return refused.reason().name();
        }
    }

    private static Map<String, Map<String, String>> table() throws IOException {
        try (InputStream in = ClassesAuthorisationTest.class.getResourceAsStream("classes-authorisation.csv")) {
            List<String[]> lines = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(","))
                    .toList();
            Map<String, Map<String, String>> table = new LinkedHashMap<>();
            for (String[] line : lines.subList(1, lines.size())) {
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 1; i < lines.get(0).length; i++) {
                    row.put(lines.get(0)[i], line[i]);
                }
                table.put(line[0], row);
            }
            return table;
        }
    }

    private static String some(Optional<?> answer) {
        return some(answer.isPresent());
    }

    private static String some(boolean there) {
        return there ? "yes" : "nothing";
    }

    private static String marked(MarkAllOutcome outcome) {
        return outcome instanceof MarkAllOutcome.Refused refused
                ? refused.reason().name()
                : "yes";
    }

    /** Asks one thing of a class. */
    @FunctionalInterface
    private interface Operation {

        String ask(Classes classes, Viewer viewer, OfferingId offering, AccountId person);
    }
}
