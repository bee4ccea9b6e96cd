package io.lcart.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lcart.core.intake.IntakeCommand;
import io.lcart.core.intake.PutGroupAdmin;
import io.lcart.core.intake.PutMembership;
import io.lcart.core.intake.PutPerson;
import io.lcart.core.intake.PutProgress;
import io.lcart.core.people.SystemViewer;
import io.lcart.core.report.ReportFormat;
import io.lcart.core.report.ReportQuery;
import io.lcart.spi.completion.CompletionSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Exports that take so long that rights are looked at again (reliability.md F3), on every storage. */
@ParameterizedClass
@EnumSource
class ExportSlicesTest extends OnEveryAdapter {

    private static final int PEOPLE = 300;

    /** Few rows of such names fill a buffer. */
    private static final String LONG = "n".repeat(99);

    ExportSlicesTest(Adapter adapter) {
        super(adapter);
    }

    @BeforeEach
    void a_group_of_many_who_have_completed_something() {
        stage.group("team", false, null, false);
        List<IntakeCommand> commands = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            String person = stage.key("m" + i);
            commands.add(new PutPerson(person, LONG, LONG, person + "@example.org", null, null, null));
            commands.add(new PutMembership(person, stage.key("team"), null, null));
            commands.add(new PutProgress(
                    person, stage.key("plain"), 100, stage.now(), stage.now(), null, CompletionSource.CONTENT));
        }
        assertThat(stage.lcart().intake().apply(SystemViewer.named("host"), commands))
                .noneMatch(outcome -> outcome.isRefused());
    }

    /** A stream whose reader takes half a minute for every portion. */
    private final class Slow extends ByteArrayOutputStream {

        @Override
        public synchronized void write(byte[] bytes, int from, int length) {
            super.write(bytes, from, length);
            stage.later(Duration.ofSeconds(30));
        }

        List<String> people() {
            return toString(StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.substring(1, line.indexOf('"', 1)))
                    .toList();
        }
    }

    @Test
    void slices_follow_each_other_without_a_gap_or_a_repeat() {
        stage.administers("ann", "team");
        Slow slow = new Slow();
        ByteArrayOutputStream quick = new ByteArrayOutputStream();

        assertThat(export(slow)).isEqualTo(PEOPLE);
        stage.lcart().progressReports().export(stage.as("ann"), ReportQuery.ALL, ReportFormat.CSV, quick);

        assertThat(slow.people()).hasSize(PEOPLE).doesNotHaveDuplicates();
        assertThat(slow.toString(StandardCharsets.UTF_8)).isEqualTo(quick.toString(StandardCharsets.UTF_8));
    }

    @Test
    void an_export_is_cut_off_when_the_right_ends_while_it_is_written() {
        stage.tell(new PutGroupAdmin(
                stage.key("ann"), stage.key("team"), null, stage.now().plus(Duration.ofSeconds(5))));
        Slow slow = new Slow();

        long rows = export(slow);

        assertThat(rows).isPositive().isLessThan(PEOPLE);
        assertThat(slow.people()).hasSize((int) rows);
    }

    @Test
    void a_stream_that_breaks_ends_the_export() {
        stage.administers("ann", "team");
        IOException full = new IOException("full");
        assertThatThrownBy(() -> stage.lcart()
                        .progressReports()
                        .export(stage.as("ann"), ReportQuery.ALL, ReportFormat.CSV, new OutputStream() {
                            @Override
                            public void write(int b) throws IOException {
                                throw full;
                            }
                        }))
                .isInstanceOf(UncheckedIOException.class)
                .hasCause(full);
    }

    private long export(Slow slow) {
        return stage.lcart().progressReports().export(stage.as("ann"), ReportQuery.ALL, ReportFormat.CSV, slow);
    }
}
