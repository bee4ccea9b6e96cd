package io.lcart.core.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.core.Lcart;
import io.lcart.core.intake.PutCourse;
import io.lcart.core.intake.PutInstructor;
import io.lcart.core.intake.PutOffering;
import io.lcart.core.intake.PutOrder;
import io.lcart.core.intake.PutPerson;
import io.lcart.core.people.SystemViewer;
import io.lcart.core.people.Viewer;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.commerce.OrderStatus;
import io.lcart.spi.completion.Completion;
import io.lcart.spi.completion.CompletionId;
import io.lcart.spi.memory.InMemoryStorage;
import io.lcart.spi.people.AccountId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Whatever two instructors record, of one person and in any order: nothing is lost, and one thing counts. */
class RecordingProperties {

    private static final SystemViewer HOST = SystemViewer.named("properties");
    private static final OfferingId CLASS = new OfferingId("class");
    private static final AccountId ANN = new AccountId("ann");

    /** What one of two instructors does, having looked just now or some steps ago. */
    record Deed(int instructor, Kind kind, int score, int hoursAgo, int lookedAgo) {}

    private enum Kind {
        RECORD,
        WAIVE,
        WITHDRAW,
        MARK_ALL
    }

    @Provide
    Arbitrary<List<Deed>> deeds() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 1),
                        Arbitraries.of(Kind.class),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 2))
                .as(Deed::new)
                .list()
                .ofMaxSize(12);
    }

    @Property(tries = 300)
    void what_was_recorded_stays_in_the_history_and_at_most_one_thing_counts(@ForAll("deeds") List<Deed> deeds) {
        InMemoryStorage storage = new InMemoryStorage();
        Instant[] now = {Instant.parse("2026-03-01T09:00:00Z")};
        try (Lcart lcart = site(storage, () -> now[0])) {
            Map<CompletionId, Completion> history = new HashMap<>();
            String[] versions = {Marks.NONE, Marks.NONE, Marks.NONE};
            for (Deed deed : deeds) {
                now[0] = now[0].plusSeconds(60);
                String seen = versions[deed.lookedAgo()];
                Object outcome = perform(lcart, deed, seen, now[0]);
                List<Completion> stored =
                        storage.read(session -> session.completions().in(CLASS, List.of(ANN)));
                boolean refused = outcome instanceof RecordOutcome.Refused || outcome instanceof MarkAllOutcome.Refused;
                if (refused) {
                    assertThat(stored).as("a refusal changes nothing").hasSameSizeAs(history.values());
                }
                if (deed.kind() != Kind.MARK_ALL && !seen.equals(versions[0])) {
                    assertThat(outcome).isEqualTo(new RecordOutcome.Refused(ClassRefusal.CHANGED_MEANWHILE));
                }
                kept(history, stored);
                assertThat(Marks.counting(stored, now[0])).as("what counts").hasSizeLessThanOrEqualTo(1);
                versions = new String[] {version(lcart), versions[0], versions[1]};
                assertThat(versions[0]).isEqualTo(Marks.version(Marks.current(stored, now[0])));
            }
        }
    }

    /** Everything that was there is there, as it was but for its withdrawal, which stays once it is there. */
    private static void kept(Map<CompletionId, Completion> history, List<Completion> stored) {
        Map<CompletionId, Completion> now = new HashMap<>();
        stored.forEach(each -> now.put(each.id(), each));
        history.forEach((id, before) -> {
            Completion after = Objects.requireNonNull(now.get(id), "lost " + id);
            assertThat(after.with(after.score(), null, null)).isEqualTo(before.with(before.score(), null, null));
            if (before.withdrawnAt() != null) {
                assertThat(after).isEqualTo(before);
            }
        });
        history.putAll(now);
    }

    private static Object perform(Lcart lcart, Deed deed, String seen, Instant now) {
        Viewer instructor = lcart.viewer(new AccountId("teacher" + deed.instructor()));
        Classes classes = lcart.classes();
        Instant at = now.minusSeconds(3600L * deed.hoursAgo());
        return switch (deed.kind()) {
            case RECORD -> classes.record(instructor, mark(BigDecimal.valueOf(deed.score()), at, null, seen));
            case WAIVE -> classes.record(instructor, mark(null, at, "Reason " + deed.score(), seen));
            case WITHDRAW -> classes.withdraw(instructor, new WithdrawCompletion(CLASS, ANN, seen, null));
            case MARK_ALL -> classes.markAll(instructor, new MarkAll(CLASS, at, null, null));
        };
    }

    private static RecordCompletion mark(@Nullable BigDecimal score, Instant at, @Nullable String waiver, String seen) {
        return new RecordCompletion(CLASS, ANN, score, at, waiver, seen, null);
    }

    private static String version(Lcart lcart) {
        return lcart.classes()
                .entry(lcart.viewer(new AccountId("teacher0")), CLASS, ANN)
                .orElseThrow()
                .version();
    }

    private static Lcart site(InMemoryStorage storage, InstantSource clock) {
        Lcart lcart = Lcart.builder().storage(storage).clock(clock).build();
        List<PutInstructor.Assignment> assigned = List.of(new PutInstructor.Assignment("class", null, null));
        lcart.intake()
                .apply(
                        HOST,
                        List.of(
                                PutCourse.of("java", "Java"),
                                PutOffering.selfPaced("class", "java", "Class"),
                                PutPerson.of("ann", "Ann", "A", "ann@example.org"),
                                PutPerson.of("teacher0", "Tina", "T", "tina@example.org"),
                                PutPerson.of("teacher1", "Tom", "T", "tom@example.org"),
                                new PutInstructor("teacher0", true, true, assigned, null, null),
                                new PutInstructor("teacher1", true, true, assigned, null, null),
                                PutOrder.of("order", "ann", OrderStatus.PROCESSED, PutOrder.Line.of("class", 1))))
                .forEach(outcome -> assertThat(outcome.isRefused()).isFalse());
        return lcart;
    }
}
