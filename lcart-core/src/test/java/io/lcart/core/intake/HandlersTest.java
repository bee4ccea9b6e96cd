package io.lcart.core.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class HandlersTest {

    static Stream<Class<?>> commands() {
        return Arrays.stream(IntakeCommand.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void every_kind_of_command_has_a_handler_of_its_own_and_survives_being_empty(Class<?> kind) throws Exception {
        RecordComponent[] components = kind.getRecordComponents();
        Object[] empty = Arrays.stream(components)
                .map(component -> nothing(component.getType()))
                .toArray();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        IntakeCommand command =
                (IntakeCommand) kind.getDeclaredConstructor(types).newInstance(empty);

        assertThat(new Handlers().of(command).action()).startsWith("intake.");
        assertThat(new IntakeWorld().tell(command)).isInstanceOfSatisfying(IntakeOutcome.Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(RefusalReason.INVALID);
            assertThat(refused.violations())
                    .allMatch(violation -> !violation.message().contains("{"));
        });
    }

    private static Object nothing(Class<?> type) {
        if (type == boolean.class) {
            return false;
        }
        return type == int.class ? 0 : null;
    }
}
