package io.lcart.seatproof;

import io.lcart.acceptance.Adapter.Site;
import io.lcart.jdbc.JdbcStorage;
import io.lcart.jdbc.SchemaPolicy;
import io.lcart.jdbc.testing.FreshDatabase;
import io.lcart.jdbc.testing.TestDatabase;
import io.lcart.spi.storage.Storage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/**
 * Lets each call of JDBC in a use case fail, before and after its effect (reliability.md B2, P9). Who asked repeats until the answer is
 * definite, in two undisturbed tries at most; everything that is left behind is as if nothing had been disturbed, and every connection was
 * given back.
 */
final class Faults implements AutoCloseable {

    private static final int TRIES = 2;
    private static final int CROWD = 4;

    private final FreshDatabase database;
    private final Disturbance disturbance = new Disturbance();
    private final Arena arena;
    private long points;

    /**
     * Faults on a database.
     *
     * @param kind the database
     * @param driver makes the library's source of connections a broken one, or leaves it as it is
     * @param breakage makes the library's storage a broken one, with the help of a whole one, or leaves it as it is
     */
    Faults(TestDatabase kind, UnaryOperator<DataSource> driver, BinaryOperator<Storage> breakage) {
        database = kind.open();
        Storage truth = JdbcStorage.builder(database.dataSource())
                .schema(SchemaPolicy.MIGRATE)
                .build();
        Storage disturbed = JdbcStorage.on(Watched.source(driver.apply(database.dataSource()), disturbance));
        arena = new Arena(
                breakage.apply(disturbed, truth), new Site(truth, ""), CROWD, Arena.policy(1_000_000, 1_000_000));
    }

    /** How many faults happened. */
    long points() {
        return points;
    }

    /**
     * Tries the faults of a use case, each so-many-th of them.
     *
     * @param calls which calls fail, by name
     * @return what went wrong with the first one that did, or nothing
     */
    List<String> wrong(UseCase useCase, int step, Predicate<String> calls) {
        Callable<String> undisturbed = useCase.prepare(arena);
        Effects effects = new Effects(arena);
        disturbance.count();
        String answer = ask(undisturbed);
        List<String> made = disturbance.calls();
        Map<String, String> expected = seen(effects);
        if (!useCase.isDone(answer) || made.isEmpty()) {
            return List.of(useCase + " undisturbed is answered " + answer + " after calls of " + made);
        }
        int number = useCase.ordinal() % step;
        for (int call = 1; call <= made.size(); call++) {
            if (!calls.test(made.get(call - 1))) {
                continue;
            }
            for (Fault fault : Fault.values()) {
                for (boolean before : new boolean[] {true, false}) {
                    if (number++ % step == 0) {
                        List<String> wrong = wrong(useCase, call, before, fault, expected);
                        if (!wrong.isEmpty()) {
                            return wrong;
                        }
                    }
                }
            }
        }
        return List.of();
    }

    private List<String> wrong(UseCase useCase, int call, boolean before, Fault fault, Map<String, String> expected) {
        Callable<String> asked = useCase.prepare(arena);
        Effects effects = new Effects(arena);
        List<String> answers = new ArrayList<>();
        disturbance.arm(call, before, fault);
        answers.add(ask(asked));
        disturbance.disarm();
        for (int i = 0; i < TRIES && !useCase.isDone(answers.get(answers.size() - 1)); i++) {
            answers.add(ask(asked));
        }
        points += disturbance.what().isEmpty() ? 0 : 1;
        List<String> wrong = new ArrayList<>();
        if (!useCase.isDone(answers.get(answers.size() - 1))) {
            wrong.add("no definite answer");
        }
        Map<String, String> seen = seen(effects);
        expected.forEach((what, should) -> {
            if (!should.equals(seen.get(what))) {
                wrong.add(what + " should be " + should + " but is " + seen.get(what));
            }
        });
        wrong.addAll(arena.line() == null ? List.of("there is no line") : arena.broken());
        if (database.heldConnections() > 0) {
            wrong.add(database.heldConnections() + " connections were not given back");
        }
        if (!wrong.isEmpty()) {
            wrong.add(0, useCase + ", " + fault + " " + disturbance.what() + ", call " + call + ", answers " + answers);
        }
        return wrong;
    }

    private Map<String, String> seen(Effects effects) {
        if (arena.line() == null) {
            arena.findLine();
        }
        return effects.seen();
    }

    private static String ask(Callable<String> asked) {
        try {
            return asked.call();
        } catch (Exception thrown) {
            return "threw " + thrown;
        }
    }

    @Override
    public void close() {
        arena.close();
        if (database.heldConnections() == 0) {
            database.close();
        }
    }
}
