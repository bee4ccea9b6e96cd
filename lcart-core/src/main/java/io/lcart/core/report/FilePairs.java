package io.lcart.core.report;

import io.lcart.spi.UnavailableException;
import io.lcart.spi.report.ReportFilter;
import io.lcart.spi.report.ReportRow;
import io.lcart.spi.report.ReportScope;
import io.lcart.spi.report.ReportSort;
import io.lcart.spi.storage.Session;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.BitSet;

/**
 * The pairs of a person and an offering that an export has rows of, each as eight bytes of its hash: enough to tell whether all of them are
 * still in scope, and nothing to read names from. They are kept in a file beside the export. Not thread-safe.
 */
final class FilePairs {

    private final MessageDigest digest;
    private long[] hashes;
    private int count;

    FilePairs() {
        this(new long[64], 0);
    }

    private FilePairs(long[] hashes, int count) {
        this.hashes = hashes;
        this.count = count;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }

    /** Notes the pair of a row. */
    void add(ReportRow row) {
        if (count == hashes.length) {
            hashes = Arrays.copyOf(hashes, count * 2);
        }
        hashes[count++] = hash(row);
    }

    private long hash(ReportRow row) {
        String pair = row.person().id().value() + "\n" + row.offering().value();
        return ByteBuffer.wrap(digest.digest(pair.getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }

    /** What is kept: the hashes, sorted, and no word about the order of rows. */
    InputStream content() {
        Arrays.sort(hashes, 0, count);
        ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(count, Long.BYTES));
        bytes.asLongBuffer().put(hashes, 0, count);
        return new ByteArrayInputStream(bytes.array());
    }

    /** What was kept. */
    static FilePairs read(InputStream content) {
        long[] hashes = new long[64];
        int count = 0;
        try (DataInputStream in = new DataInputStream(content)) {
            while (true) {
                long hash = in.readLong();
                if (count == hashes.length) {
                    hashes = Arrays.copyOf(hashes, count * 2);
                }
                hashes[count++] = hash;
            }
        } catch (EOFException end) {
            return new FilePairs(hashes, count);
        } catch (IOException e) {
            throw new UnavailableException("what an export has rows of could not be read", e);
        }
    }

    /** Whether a scope has all of them; it may have more. In one pass over its rows. */
    boolean areIn(Session session, ReportScope scope) {
        BitSet found = new BitSet(count);
        session.reports().each(scope, ReportFilter.ALL, ReportSort.BY_NAME, null, row -> {
            int place = Arrays.binarySearch(hashes, 0, count, hash(row));
            if (place >= 0) {
                found.set(place);
            }
        });
        return found.cardinality() == count;
    }
}
