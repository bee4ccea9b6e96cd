package io.lcart.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.acceptance.Adapter.Site;
import io.lcart.core.intake.RecordActivity;
import io.lcart.core.paging.PageRequest;
import io.lcart.jdbc.JdbcStorage;
import io.lcart.jdbc.SchemaPolicy;
import io.lcart.jdbc.testing.FreshDatabase;
import io.lcart.jdbc.testing.TestDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** A page of trainings or completions, and a batch of certificates, costs the same number of statements whatever there is. */
class LearningStatementsTest {

    private final AtomicInteger statements = new AtomicInteger();

    @Test
    void the_number_of_statements_does_not_depend_on_the_number_of_rows() {
        try (FreshDatabase database = TestDatabase.H2.open()) {
            JdbcStorage storage = JdbcStorage.builder(counting(database.dataSource()))
                    .schema(SchemaPolicy.MIGRATE)
                    .build();
            try (LearningStage stage = new LearningStage(new Site(storage, ""))) {
                give(stage, "bob", 2);
                give(stage, "ann", 60);
                for (String person : new String[] {"ann", "bob"}) {
                    stage.completions(person);
                }

                assertThat(trainings(stage, "ann"))
                        .isEqualTo(trainings(stage, "bob"))
                        .isLessThanOrEqualTo(14);
                assertThat(completions(stage, "ann"))
                        .isEqualTo(completions(stage, "bob"))
                        .isLessThanOrEqualTo(9);
            }
        }
    }

    @Test
    void a_batch_of_certificates_costs_the_same_number_of_statements_whatever_is_in_it() {
        try (FreshDatabase database = TestDatabase.H2.open()) {
            JdbcStorage storage = JdbcStorage.builder(counting(database.dataSource()))
                    .schema(SchemaPolicy.MIGRATE)
                    .build();
            try (LearningStage stage = new LearningStage(new Site(storage, ""))) {
                int one = issued(stage, "ann", 1);
                assertThat(issued(stage, "bob", 150)).isEqualTo(one).isLessThanOrEqualTo(16);
            }
        }
    }

    @Test
    void a_list_of_activities_and_a_page_of_points_cost_the_same_number_of_statements_however_long_they_are() {
        try (FreshDatabase database = TestDatabase.H2.open()) {
            JdbcStorage storage = JdbcStorage.builder(counting(database.dataSource()))
                    .schema(SchemaPolicy.MIGRATE)
                    .build();
            try (LearningStage stage = new LearningStage(new Site(storage, ""))) {
                stage.settings(settings ->
                        settings.gamification(true).points("quiz", 10).points("login", 5));
                stage.later(Duration.ofDays(2));
                int few = told(stage, "ann", 2);
                assertThat(told(stage, "bob", 400)).isEqualTo(few).isLessThanOrEqualTo(20);
                assertThat(points(stage, "bob")).isEqualTo(points(stage, "ann")).isLessThanOrEqualTo(8);
            }
        }
    }

    private int told(LearningStage stage, String person, int number) {
        List<RecordActivity> activities = IntStream.range(0, number)
                .mapToObj(i -> new RecordActivity(
                        person + i,
                        stage.key(person),
                        i % 2 == 0 ? "quiz" : "login",
                        "item-" + i,
                        stage.now().minusSeconds(i),
                        true))
                .toList();
        statements.set(0);
        stage.lcart().intake().apply(LearningStage.HOST, activities);
        return statements.get();
    }

    private int points(LearningStage stage, String person) {
        statements.set(0);
        stage.lcart().points().list(stage.as(person), PageRequest.first(500));
        return statements.get();
    }

    private int issued(LearningStage stage, String person, int number) {
        for (int i = 0; i < number; i++) {
            stage.sells(person + i, "java", null);
            stage.brings(person, person + i, stage.now());
        }
        statements.set(0);
        assertThat(stage.certificates().issueMissing(200)).isEqualTo(number);
        return statements.get();
    }

    /** Trainings of courses of their own that want others first, every other one completed. */
    private static void give(LearningStage stage, String person, int number) {
        for (int i = 0; i < number; i++) {
            String key = person + i;
            stage.course(key, "java", "spring");
            stage.sells(key, key, null);
            stage.buys(person, key);
            if (i % 2 == 0) {
                stage.completes(person, key, "70");
            }
        }
    }

    private int trainings(LearningStage stage, String person) {
        statements.set(0);
        stage.lcart().trainings().list(stage.as(person), PageRequest.first(500));
        return statements.get();
    }

    private int completions(LearningStage stage, String person) {
        statements.set(0);
        stage.completions(person, PageRequest.first(500));
        return statements.get();
    }

    private DataSource counting(DataSource source) {
        return proxy(DataSource.class, source);
    }

    private <T> T proxy(Class<T> type, Object target) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    if (method.getName().startsWith("execute")) {
                        statements.incrementAndGet();
                    }
                    Object result;
                    try {
                        result = method.invoke(target, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause() instanceof SQLException cause ? cause : e.getCause();
                    }
                    return result instanceof PreparedStatement
                            ? proxy(PreparedStatement.class, result)
                            : result instanceof Connection ? proxy(Connection.class, result) : result;
                }));
    }
}
