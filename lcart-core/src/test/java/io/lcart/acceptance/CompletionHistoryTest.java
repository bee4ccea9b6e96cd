package io.lcart.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.lcart.core.classroom.RecordOutcome;
import io.lcart.core.completion.CompletionEntry;
import io.lcart.core.completion.CompletionEntry.Withdrawal;
import io.lcart.core.paging.Page;
import io.lcart.core.paging.PageRequest;
import io.lcart.core.people.ViewerRefusedException;
import io.lcart.spi.completion.CompletionId;
import io.lcart.spi.people.AccountStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Waivers, corrections and withdrawals as the person sees them whom they are about (domain.md §9, product.md P12), on every storage. */
@ParameterizedClass
@EnumSource
class CompletionHistoryTest extends ClassesOnEveryAdapter {

    private static final Duration HOUR = Duration.ofHours(1);

    CompletionHistoryTest(Adapter adapter) {
        super(adapter);
    }

    private List<CompletionEntry> list(String person) {
        return stage.lcart()
                .completions()
                .list(stage.as(person), PageRequest.first(500))
                .items();
    }

    private List<CompletionEntry> history(String person) {
        return stage.lcart()
                .completions()
                .history(stage.as(person), PageRequest.first(500))
                .items();
    }

    @Test
    void a_waiver_says_who_waived_when_and_why() {
        stage.later(HOUR);
        stage.waives("tina", "ann", "Holds a degree.");

        assertThat(list("ann")).singleElement().satisfies(entry -> {
            assertThat(entry.waiverReason()).isEqualTo("Holds a degree.");
            assertThat(entry.recordedBy()).isEqualTo("tina Example");
            assertThat(entry.recordedAt()).isEqualTo(stage.now());
            assertThat(entry.withdrawal()).isNull();
            assertThat(entry.score()).isNull();
            assertThat(entry.certificate()).isNull();
        });
        assertThat(history("ann")).isEqualTo(list("ann"));
        assertThat(history("bob")).isEmpty();
    }

    @Test
    void a_correction_is_listed_and_what_it_corrected_is_history_that_says_by_whom_and_when() {
        CompletionId waiver = recorded(stage.waives("tina", "ann", "Holds a degree."));
        stage.later(HOUR);
        CompletionId corrected = recorded(stage.records("tom", "ann", "60", null));

        assertThat(list("ann")).extracting(CompletionEntry::id).containsExactly(corrected);
        assertThat(history("ann"))
                .extracting(CompletionEntry::id, CompletionEntry::withdrawal)
                .containsExactlyInAnyOrder(
                        tuple(corrected, null), tuple(waiver, new Withdrawal(stage.now(), "tom Example", corrected)));
        assertThat(history("ann"))
                .filteredOn(entry -> entry.id().equals(waiver))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.waiverReason()).isEqualTo("Holds a degree.");
                    assertThat(entry.recordedBy()).isEqualTo("tina Example");
                });
    }

    @Test
    void a_withdrawn_completion_is_history_without_a_certificate() {
        CompletionId completion = recorded(stage.records("tina", "ann", "60", null));
        stage.later(HOUR);
        stage.withdraws("tom", "ann");

        assertThat(list("ann")).isEmpty();
        assertThat(history("ann")).singleElement().satisfies(entry -> {
            assertThat(entry.id()).isEqualTo(completion);
            assertThat(entry.withdrawal()).isEqualTo(new Withdrawal(stage.now(), "tom Example", null));
            assertThat(entry.certificate()).isNull();
        });
    }

    @Test
    void what_the_host_told_names_nobody() {
        stage.completes("ann", "class", null);
        assertThat(list("ann"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.recordedBy()).isNull());
    }

    @Test
    void pages_of_the_history_join_to_all_of_it() {
        for (int i = 0; i < 5; i++) {
            stage.records("tina", "ann", Integer.toString(50 + i), null);
            stage.later(HOUR);
        }
        List<CompletionEntry> paged = new ArrayList<>();
        Page<CompletionEntry> page = stage.lcart().completions().history(stage.as("ann"), PageRequest.first(2));
        paged.addAll(page.items());
        while (page.next() != null) {
            page = stage.lcart().completions().history(stage.as("ann"), new PageRequest(2, page.next()));
            paged.addAll(page.items());
        }
        assertThat(paged).hasSize(5).isEqualTo(history("ann"));
    }

    @Test
    void whoever_may_not_use_the_site_sees_no_history() {
        stage.records("tina", "ann", "60", null);
        stage.is("ann", AccountStatus.LOCKED);
        assertThatThrownBy(() -> history("ann")).isInstanceOf(ViewerRefusedException.class);
    }

    private static CompletionId recorded(RecordOutcome outcome) {
        return ((RecordOutcome.Recorded) outcome).completion();
    }
}
