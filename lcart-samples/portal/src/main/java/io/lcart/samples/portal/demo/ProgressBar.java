package io.lcart.samples.portal.demo;

import java.io.PrintStream;
import java.util.Locale;

/** Shows on the terminal how far the loading has come; in a log file only now and then. Not thread-safe. */
final class ProgressBar {

    private static final int WIDTH = 30;

    private final PrintStream out;
    private final int all;
    private final boolean terminal;
    private int lastPercent = -1;

    ProgressBar(PrintStream out, int all) {
        this.out = out;
        this.all = all;
        this.terminal = System.console() != null;
    }

    void show(int done) {
        int percent = all == 0 ? 100 : (int) (100L * done / all);
        if (percent == lastPercent || (!terminal && percent % 20 != 0)) {
            return;
        }
        lastPercent = percent;
        int full = WIDTH * percent / 100;
        String bar = "#".repeat(full) + ".".repeat(WIDTH - full);
        String line = String.format(Locale.ROOT, "Demo data [%s] %3d %%  %,d of %,d learners", bar, percent, done, all);
        if (terminal) {
            out.print("\r" + line + (percent == 100 ? System.lineSeparator() : ""));
            out.flush();
        } else {
            out.println(line);
        }
    }
}
