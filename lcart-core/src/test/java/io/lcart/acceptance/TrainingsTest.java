package io.lcart.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lcart.core.paging.Page;
import io.lcart.core.paging.PageRequest;
import io.lcart.core.people.ViewerRefusedException;
import io.lcart.core.training.Prerequisite;
import io.lcart.core.training.Training;
import io.lcart.core.training.TrainingState;
import io.lcart.spi.InvalidInputException;
import io.lcart.spi.commerce.OrderStatus;
import io.lcart.spi.people.AccountStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What people see of their trainings (domain.md §3.1), on every storage. */
@ParameterizedClass
@EnumSource
class TrainingsTest extends LearningOnEveryAdapter {

    private static final Duration DAY = Duration.ofDays(1);

    TrainingsTest(Adapter adapter) {
        super(adapter);
    }

    @Test
    void an_open_training_is_in_progress_with_its_course_materials_window_and_progress() {
        stage.sells("java-30", "java", 30);
        stage.buys("ann", "java-30");
        stage.progresses("ann", "java-30", 40);

        assertThat(stage.trainings("ann")).singleElement().satisfies(training -> {
            assertThat(training.state()).isEqualTo(TrainingState.IN_PROGRESS);
            assertThat(training.title()).isEqualTo("Offering java-30");
            assertThat(training.courseTitle()).isEqualTo("Course java");
            assertThat(training.files()).containsExactly("Handbook.pdf", "Slides.pdf");
            assertThat(training.access().from()).isEqualTo(stage.now());
            assertThat(training.access().until()).isEqualTo(stage.now().plus(DAY.multipliedBy(30)));
            assertThat(training.progress()).isEqualTo(40);
            assertThat(training.launchable()).isTrue();
        });
        assertThat(stage.trainings("bob")).isEmpty();
    }

    @Test
    void a_training_whose_access_has_ended_is_listed_only_if_asked_for() {
        stage.sells("java-30", "java", 30);
        stage.buys("ann", "java-30");
        stage.later(DAY.multipliedBy(30));

        assertThat(stage.trainings("ann")).isEmpty();
        assertThat(stage.trainings("ann", Set.of(TrainingState.EXPIRED)))
                .singleElement()
                .satisfies(training -> assertThat(training.launchable()).isFalse());
    }

    @Test
    void two_purchases_are_one_training_with_the_later_end_and_the_progress_of_before() {
        stage.sells("java-30", "java", 30);
        stage.buys("ann", "java-30", "first");
        Instant first = stage.now();
        stage.progresses("ann", "java-30", 70);
        stage.later(DAY.multipliedBy(20));
        stage.buys("ann", "java-30", "second");

        Training training = stage.trainings("ann").get(0);
        assertThat(training.access().from()).isEqualTo(first);
        assertThat(training.access().until()).isEqualTo(stage.now().plus(DAY.multipliedBy(30)));
        assertThat(training.progress()).isEqualTo(70);

        stage.orderBecomes("second", OrderStatus.CANCELLED);
        assertThat(stage.trainings("ann").get(0).access().until()).isEqualTo(first.plus(DAY.multipliedBy(30)));
    }

    @Test
    void a_window_is_fixed_at_purchase_whatever_the_offering_says_later() {
        stage.sells("java-30", "java", 30);
        stage.buys("ann", "java-30");
        Instant until = stage.now().plus(DAY.multipliedBy(30));
        stage.sells("java-30", "java", 5);

        assertThat(stage.trainings("ann").get(0).access().until()).isEqualTo(until);
    }

    @Test
    void a_cancelled_order_takes_its_training_away_and_restored_brings_it_back() {
        stage.sells("java-30", "java", 30);
        stage.buys("ann", "java-30", "order");
        stage.orderBecomes("order", OrderStatus.CANCELLED);
        assertThat(stage.trainings("ann", Set.of(TrainingState.values()))).isEmpty();

        stage.later(DAY);
        stage.orderBecomes("order", OrderStatus.PROCESSED);
        assertThat(stage.trainings("ann")).hasSize(1);
    }

    @Test
    void a_completed_training_stays_while_access_lasts_and_leads_to_its_certificate() {
        stage.sells("java-30", "java", 30);
        stage.buys("ann", "java-30");
        stage.completes("ann", "java-30", "88");

        Training training = stage.trainings("ann").get(0);
        assertThat(training.state()).isEqualTo(TrainingState.COMPLETED);
        assertThat(training.progress()).isEqualTo(100);
        assertThat(training.completedAt()).isEqualTo(stage.now());
        assertThat(training.certificate()).isNotNull().isEqualTo(stage.certificate("ann"));

        stage.later(DAY.multipliedBy(31));
        assertThat(stage.trainings("ann")).isEmpty();
        assertThat(stage.completions("ann")).hasSize(1);
    }

    @Test
    void what_is_missing_is_named_and_locks_a_training_until_it_is_completed() {
        stage.sells("java-x", "java", null);
        stage.sells("spring-x", "spring", null);
        stage.buys("ann", "java-x");
        stage.buys("ann", "spring-x");

        assertThat(stage.training("ann", "spring-x").prerequisites())
                .singleElement()
                .satisfies(missing -> {
                    assertThat(missing.title()).isEqualTo("Course java");
                    assertThat(missing.met()).isFalse();
                });
        assertThat(stage.training("ann", "spring-x").launchable()).isFalse();

        stage.completes("ann", "java-x", null);
        Training unlocked = stage.training("ann", "spring-x");
        assertThat(unlocked.prerequisites())
                .extracting(Prerequisite::completedAt)
                .containsExactly(stage.now());
        assertThat(unlocked.launchable()).isTrue();

        stage.isWithdrawn("ann");
        assertThat(stage.training("ann", "spring-x").locked()).isTrue();
    }

    @Test
    void a_class_is_upcoming_until_it_begins_and_its_session_link_shows_in_its_window_only() {
        Instant begins = stage.now().plus(DAY);
        Instant ends = begins.plus(Duration.ofHours(2));
        stage.schedules("class", "java", begins, ends);
        stage.buys("ann", "class");

        assertThat(stage.training("ann", "class").state()).isEqualTo(TrainingState.UPCOMING);
        assertThat(stage.training("ann", "class").sessionLink()).isNull();
        assertThat(stage.trainings("ann")).hasSize(1);

        stage.later(DAY.minus(Duration.ofMinutes(15)).minus(Duration.ofNanos(1000)));
        assertThat(stage.training("ann", "class").sessionLink()).isNull();
        stage.later(Duration.ofNanos(1000));
        assertThat(stage.training("ann", "class").sessionLink()).isEqualTo("https://meet.example.org/class");
        stage.later(Duration.ofMinutes(15));
        assertThat(stage.training("ann", "class").state()).isEqualTo(TrainingState.IN_PROGRESS);
        assertThat(stage.training("ann", "class").event().until()).isEqualTo(ends);
        stage.later(Duration.ofHours(2));
        assertThat(stage.training("ann", "class").sessionLink()).isNull();
    }

    @Test
    void the_site_says_how_long_before_a_class_its_session_opens() {
        stage.settings(settings -> settings.sessionLeadMinutes(60));
        stage.schedules("class", "java", stage.now().plus(Duration.ofMinutes(60)), null);
        stage.buys("ann", "class");

        assertThat(stage.training("ann", "class").sessionLink()).isNotNull();
        stage.later(Duration.ofHours(13));
        assertThat(stage.training("ann", "class").sessionLink()).isNull();
    }

    @Test
    void runs_of_one_course_stand_together_and_pages_join_to_the_whole_list() {
        stage.sells("a-spring", "spring", null);
        stage.sells("b-java", "java", null);
        stage.sells("c-spring", "spring", null);
        stage.sells("d-java", "java", null);
        stage.sells("e-files", null, null);
        for (String offering : List.of("a-spring", "b-java", "c-spring", "d-java", "e-files")) {
            stage.buys("ann", offering);
        }

        List<String> whole = offerings(stage.trainings("ann"));
        assertThat(whole)
                .containsExactly(
                        stage.key("b-java"),
                        stage.key("d-java"),
                        stage.key("a-spring"),
                        stage.key("c-spring"),
                        stage.key("e-files"));
        List<String> paged = new ArrayList<>();
        Page<Training> page = stage.lcart().trainings().list(stage.as("ann"), PageRequest.first(2));
        paged.addAll(offerings(page.items()));
        while (page.next() != null) {
            page = stage.lcart().trainings().list(stage.as("ann"), new PageRequest(2, page.next()));
            paged.addAll(offerings(page.items()));
        }
        assertThat(paged).isEqualTo(whole);
        assertThatThrownBy(() -> stage.lcart().trainings().list(stage.as("ann"), new PageRequest(2, "none")))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void nobody_sees_trainings_who_may_not_use_the_site() {
        stage.is("ann", AccountStatus.LOCKED);
        assertThatThrownBy(() -> stage.trainings("ann")).isInstanceOf(ViewerRefusedException.class);
        assertThatThrownBy(() -> stage.lcart().completions().list(stage.as("ann"), PageRequest.first(1)))
                .isInstanceOf(ViewerRefusedException.class);
        assertThatThrownBy(() -> stage.certificates().print(stage.as("ann"), "X"))
                .isInstanceOf(ViewerRefusedException.class);
    }

    private static List<String> offerings(List<Training> trainings) {
        return trainings.stream().map(training -> training.offering().value()).toList();
    }
}
