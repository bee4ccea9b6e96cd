package io.lcart.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lcart.core.paging.Page;
import io.lcart.core.paging.PageRequest;
import io.lcart.core.people.ViewerRefusedException;
import io.lcart.core.training.ArrangeOutcome;
import io.lcart.core.training.Training;
import io.lcart.core.training.TrainingArrangement;
import io.lcart.core.training.TrainingArrangements;
import io.lcart.core.training.TrainingRefusal;
import io.lcart.core.training.TrainingState;
import io.lcart.spi.InvalidInputException;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.commerce.OrderStatus;
import io.lcart.spi.people.AccountStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The order that people give their trainings (product.md S6), on every storage. */
@ParameterizedClass
@EnumSource
class TrainingArrangementsTest extends LearningOnEveryAdapter {

    TrainingArrangementsTest(Adapter adapter) {
        super(adapter);
    }

    @BeforeEach
    void annHasFiveTrainings() {
        stage.sells("java-x", "java", null);
        stage.schedules(
                "java-class",
                "java",
                stage.now().plus(Duration.ofDays(5)),
                stage.now().plus(Duration.ofDays(6)));
        stage.sells("spring-x", "spring", null);
        stage.sells("files", null, null);
        stage.sells("zoo", null, null);
        for (String offering : List.of("java-x", "java-class", "spring-x", "files", "zoo")) {
            stage.buys("ann", offering);
        }
    }

    private TrainingArrangements arrangements() {
        return stage.lcart().trainingArrangements();
    }

    private ArrangeOutcome arrange(String person, String... offerings) {
        return arrangements().arrange(stage.as(person), new TrainingArrangement(ids(offerings), Set.of()));
    }

    private List<OfferingId> ids(String... offerings) {
        return Stream.of(offerings).map(each -> new OfferingId(stage.key(each))).toList();
    }

    private List<String> listed(String person) {
        return stage.trainings(person).stream()
                .map(training ->
                        training.offering().value().substring(stage.key("").length()))
                .toList();
    }

    @Test
    void without_a_wish_the_order_is_the_sites() {
        assertThat(arrangements().of(stage.as("ann"))).isEqualTo(TrainingArrangement.NONE);
        assertThat(listed("ann")).containsExactly("java-x", "java-class", "spring-x", "files", "zoo");
    }

    @Test
    void what_a_person_put_in_order_comes_first_with_the_runs_of_a_course_together_and_the_rest_as_before() {
        assertThat(arrange("ann", "zoo", "java-class")).isInstanceOf(ArrangeOutcome.Arranged.class);

        assertThat(listed("ann")).containsExactly("zoo", "java-class", "java-x", "spring-x", "files");
        assertThat(arrangements().of(stage.as("ann")).order()).isEqualTo(ids("zoo", "java-class"));
    }

    @Test
    void what_is_new_comes_behind_what_was_put_in_order_where_the_site_has_it() {
        arrange("ann", "zoo", "files", "spring-x", "java-x");
        stage.course("algebra");
        stage.sells("algebra-x", "algebra", null);
        stage.sells("java-y", "java", null);
        stage.buys("ann", "algebra-x");
        stage.buys("ann", "java-y");

        assertThat(listed("ann"))
                .containsExactly("zoo", "files", "spring-x", "java-x", "java-y", "java-class", "algebra-x");
    }

    @Test
    void pages_follow_the_persons_order_and_a_cursor_from_before_goes_on_behind_its_training() {
        arrange("ann", "zoo", "files", "spring-x");
        List<Training> paged = new ArrayList<>();
        Page<Training> page = stage.lcart().trainings().list(stage.as("ann"), PageRequest.first(2));
        paged.addAll(page.items());
        while (page.next() != null) {
            page = stage.lcart().trainings().list(stage.as("ann"), new PageRequest(2, page.next()));
            paged.addAll(page.items());
        }
        assertThat(paged).isEqualTo(stage.trainings("ann"));

        arrange("ann", "files", "java-x", "java-class", "zoo");
        assertThat(stage.lcart()
                        .trainings()
                        .list(stage.as("ann"), new PageRequest(2, stage.key("files")))
                        .items())
                .extracting(training -> training.offering().value())
                .containsExactly(stage.key("java-x"), stage.key("java-class"));
    }

    @Test
    void the_states_to_begin_with_are_kept_and_change_neither_list_nor_count() {
        Set<TrainingState> wanted = Set.of(TrainingState.UPCOMING, TrainingState.EXPIRED);
        arrangements().arrange(stage.as("ann"), new TrainingArrangement(ids("zoo"), wanted));

        TrainingArrangement kept = arrangements().of(stage.as("ann"));
        assertThat(kept.states()).isEqualTo(wanted);
        assertThat(listed("ann")).hasSize(5);
        assertThat(stage.trainings("ann", kept.states()))
                .extracting(training -> training.offering().value())
                .containsExactly(stage.key("java-class"));
        assertThat(arrangements().arrange(stage.as("ann"), kept))
                .as("what was kept may be told again")
                .isEqualTo(new ArrangeOutcome.Arranged(kept));
        arrangements().arrange(stage.as("ann"), TrainingArrangement.NONE);
        assertThat(arrangements().of(stage.as("ann"))).isEqualTo(TrainingArrangement.NONE);
        assertThat(TrainingArrangement.NONE.states()).isEqualTo(TrainingState.WITH_ACCESS);
    }

    @Test
    void a_training_keeps_its_place_while_there_is_no_access_to_it() {
        arrange("ann", "zoo", "files");
        stage.orderBecomes("ann-zoo", OrderStatus.CANCELLED);
        assertThat(listed("ann")).startsWith("files").doesNotContain("zoo");
        assertThat(arrange("ann", "zoo", "files")).isInstanceOf(ArrangeOutcome.Arranged.class);
        stage.orderBecomes("ann-zoo", OrderStatus.PROCESSED);
        assertThat(listed("ann")).startsWith("zoo", "files");
    }

    @Test
    void what_is_somebody_elses_and_what_is_not_there_are_refused_alike_and_nothing_changes() {
        arrange("ann", "zoo");
        stage.sells("bobs", null, null);
        stage.buys("bob", "bobs");
        for (String foreign : List.of("bobs", "nothing")) {
            assertThat(arrange("ann", "files", foreign))
                    .isEqualTo(new ArrangeOutcome.Refused(TrainingRefusal.UNKNOWN_TRAINING));
        }
        assertThat(arrangements().of(stage.as("ann")).order()).isEqualTo(ids("zoo"));
        assertThat(arrangements().of(stage.as("bob"))).isEqualTo(TrainingArrangement.NONE);
        assertThat(listed("bob")).containsExactly("bobs");
    }

    @Test
    void too_many_and_twice_the_same_are_not_valid() {
        assertThatThrownBy(() -> arrange("ann", "zoo", "zoo"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("order");
        String[] many = IntStream.range(0, 1001).mapToObj(i -> "x" + i).toArray(String[]::new);
        assertThatThrownBy(() -> arrange("ann", many))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("order");
    }

    @Test
    void whoever_may_not_use_the_site_arranges_nothing() {
        stage.is("ann", AccountStatus.LOCKED);
        assertThatThrownBy(() -> arrange("ann", "zoo")).isInstanceOf(ViewerRefusedException.class);
        assertThatThrownBy(() -> arrangements().of(stage.as("ann"))).isInstanceOf(ViewerRefusedException.class);
        assertThatThrownBy(() -> arrange("nobody", "zoo")).isInstanceOf(ViewerRefusedException.class);
    }
}
