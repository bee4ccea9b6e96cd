package io.lcart.samples.benchmarks;

import java.io.OutputStream;

/** Counts bytes, and forgets them. */
final class Counting extends OutputStream {

    private long bytes;

    long bytes() {
        return bytes;
    }

    @Override
    public void write(int b) {
        bytes++;
    }

    @Override
    public void write(byte[] b, int from, int length) {
        bytes += length;
    }
}
