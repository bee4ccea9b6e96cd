package io.lcart.acceptance;

import io.lcart.spi.file.FileKey;
import io.lcart.spi.file.Files;
import io.lcart.spi.memory.InMemoryFiles;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Files in memory, before each of which something may happen. */
final class WatchedFiles implements Files {

    private final Files kept = new InMemoryFiles();
    private final Set<FileKey> keys = new HashSet<>();
    private Runnable beforePut = () -> {};

    /** What happens once, before the next file is kept. */
    void beforeNextPut(Runnable what) {
        beforePut = () -> {
            beforePut = () -> {};
            what.run();
        };
    }

    /** Files from before do not count. */
    void startCounting() {
        keys.clear();
    }

    int number() {
        return keys.size();
    }

    @Override
    public void put(FileKey key, InputStream content, long maxBytes) {
        beforePut.run();
        kept.put(key, content, maxBytes);
        keys.add(key);
    }

    @Override
    public Optional<InputStream> open(FileKey key) {
        return kept.open(key);
    }

    @Override
    public void delete(FileKey key) {
        keys.remove(key);
        kept.delete(key);
    }
}
