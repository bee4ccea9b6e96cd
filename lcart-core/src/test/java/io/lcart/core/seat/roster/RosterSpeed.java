package io.lcart.core.seat.roster;

import com.sun.management.ThreadMXBean;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.ToLongFunction;

/**
 * Measures reading and judging a list against the bare parser over the same bytes, in turns within one run (performance.md E1), by the
 * processor time of the thread. Started by hand; arguments: how many rows.
 */
final class RosterSpeed {

    private static final int ROUNDS = 25;

    private RosterSpeed() {}

    /** Prints rows a second, bytes allocated a row, and the ratio of the medians. */
    public static void main(String[] arguments) {
        int rows = arguments.length == 0 ? 50_000 : Integer.parseInt(arguments[0]);
        measure("addresses in small letters", rows, "Ann%d,O'Neil-Smith,ann.oneil%d@mail.example.com\n");
        measure("addresses in mixed letters", rows, "Ann%d,O'Neil-Smith,Ann.ONeil%d@Mail.Example.com\n");
        measure(
                "quoted, letters beyond ASCII",
                rows,
                "\"Zo\u00EB%d\",\"O'Neil \"\"Z\"\"\",\"zoe.oneil%d@mail.example.com\"\n");
    }

    private static void measure(String what, int rows, String pattern) {
        StringBuilder file = new StringBuilder(Lists.HEADER);
        for (int i = 0; i < rows; i++) {
            file.append(pattern.replace("%d", Integer.toString(i)));
        }
        byte[] bytes = file.toString().getBytes(StandardCharsets.UTF_8);
        double[] bare = new double[ROUNDS];
        double[] ours = new double[ROUNDS];
        long[] allocated = new long[2];
        for (int round = 0; round < ROUNDS; round++) {
            bare[round] = time(bytes, rows, RosterSpeed::bare, allocated, 0);
            ours[round] = time(bytes, rows, RosterSpeed::ours, allocated, 1);
        }
        double bareMedian = median(bare);
        double oursMedian = median(ours);
        System.out.printf(
                Locale.ROOT,
                "%s, %d rows: bare parser %.2f M rows/s, %d B/row; list %.2f M rows/s, %d B/row; ratio %.2f%n",
                what,
                rows,
                bareMedian,
                allocated[0] / rows,
                oursMedian,
                allocated[1] / rows,
                oursMedian / bareMedian);
    }

    private static long bare(byte[] file) {
        long count = -1;
        for (CsvRecord row : CsvReader.builder().ofCsvRecord(new ByteArrayInputStream(file))) {
            count += row.getField(2).isEmpty() ? 0 : 1;
        }
        return count;
    }

    private static long ours(byte[] file) {
        RosterLimits limits = new RosterLimits(RosterLimits.MAX_BYTES, RosterLimits.MAX_ROWS);
        return ((Roster) RosterReader.read(new ByteArrayInputStream(file), limits))
                .rows()
                .size();
    }

    private static double time(byte[] file, int rows, ToLongFunction<byte[]> reader, long[] allocated, int index) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        long start = threads.getCurrentThreadCpuTime();
        long count = reader.applyAsLong(file);
        long nanos = threads.getCurrentThreadCpuTime() - start;
        allocated[index] = threads.getCurrentThreadAllocatedBytes() - before;
        if (count != rows) {
            throw new IllegalStateException(count + " rows instead of " + rows);
        }
        return rows * 1_000.0 / nanos;
    }

    private static double median(double[] values) {
        // why only the later half: the first rounds are compiled while they run
        double[] late = Arrays.copyOfRange(values, values.length / 2, values.length);
        Arrays.sort(late);
        return late[late.length / 2];
    }
}
