package io.lcart.samples.benchmarks.memory;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.lcart.core.seat.roster.Roster;
import io.lcart.core.seat.roster.RosterLimits;
import io.lcart.core.seat.roster.RosterReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A manager's list of students read, checked and kept, against the parser beneath it alone. Time for each row. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 1, jvmArgs = "-Xmx1g")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@OperationsPerInvocation(ListBenchmark.ROWS)
public class ListBenchmark {

    static final int ROWS = 100_000;

    private byte[] file = {};

    /** Makes the list. */
    @Setup
    public void file() {
        StringBuilder rows = new StringBuilder("firstName,lastName,email\n");
        for (int i = 0; i < ROWS; i++) {
            rows.append("Given").append(i % 977).append(",Family").append(i % 3_571);
            rows.append(",learner").append(i).append("@northlight.example\n");
        }
        file = rows.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The parser, every row let go.
     *
     * @return how many rows there were
     * @throws IOException never
     */
    @Benchmark
    public long parser() throws IOException {
        try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(new ByteArrayInputStream(file))) {
            return rows.stream().count();
        }
    }

    /**
     * The parser, every row kept.
     *
     * @return the rows
     * @throws IOException never
     */
    @Benchmark
    public List<CsvRecord> parserKeepingRows() throws IOException {
        List<CsvRecord> kept = new ArrayList<>();
        try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(new ByteArrayInputStream(file))) {
            rows.forEach(kept::add);
        }
        return kept;
    }

    /**
     * The list as an import reads it: every cell checked, every address canonical, no address twice, every row kept with its line.
     *
     * @return the rows
     */
    @Benchmark
    public Roster list() {
        return (Roster)
                RosterReader.read(new ByteArrayInputStream(file), new RosterLimits(RosterLimits.MAX_BYTES, ROWS));
    }
}
