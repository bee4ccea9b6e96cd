package io.lcart.samples.portal.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Lists that wait between their preview and their import, as files of their own: one a person, for an hour, and no more than a few dozen in
 * all. Nothing of them outlives the portal. Thread-safe.
 */
public final class UploadedLists implements AutoCloseable {

    private static final Duration KEPT = Duration.ofHours(1);
    private static final int MOST = 50;

    private final InstantSource clock;
    private final Path directory;
    private final Map<String, Uploaded> lists = new LinkedHashMap<>();

    /**
     * Without any list.
     *
     * @param clock tells the time
     * @throws UncheckedIOException if there is no directory for temporary files
     */
    public UploadedLists(InstantSource clock) {
        this.clock = clock;
        try {
            this.directory = Files.createTempDirectory("portal-lists");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A list that waits. Immutable.
     *
     * @param id its id
     * @param person who uploaded it
     * @param line the line of seats it is for
     * @param name the file's name where it came from, for people
     * @param file where it is
     * @param at when it was uploaded
     */
    public record Uploaded(String id, String person, String line, String name, Path file, Instant at) {

        /**
         * Reads the list.
         *
         * @return its bytes, to be closed
         * @throws IOException if it is not there any more
         */
        public InputStream open() throws IOException {
            return Files.newInputStream(file);
        }
    }

    /**
     * Keeps a list, in the place of the one that the person uploaded before.
     *
     * @param person who uploads it
     * @param line the line of seats it is for
     * @param name the file's name, for people
     * @param content its bytes, read to the end and not closed
     * @return its id, which nobody can guess
     * @throws IOException if it cannot be kept
     */
    public String add(String person, String line, String name, InputStream content) throws IOException {
        // why: the file's own name decides nothing (ASVS 5.3.2)
        Path file = Files.createTempFile(directory, "list", ".csv");
        try (var out = Files.newOutputStream(file)) {
            content.transferTo(out);
        }
        String id = UUID.randomUUID().toString();
        synchronized (lists) {
            lists.values().stream()
                    .filter(each -> each.person.equals(person))
                    .map(Uploaded::id)
                    .toList()
                    .forEach(this::drop);
            lists.put(id, new Uploaded(id, person, line, name, file, clock.instant()));
            forgetOld();
        }
        return id;
    }

    /**
     * Finds a list.
     *
     * @param id its id
     * @param person who asks
     * @param line the line of seats it is asked for
     * @return the list, if this person uploaded it for this line within the last hour
     */
    public Optional<Uploaded> find(String id, String person, String line) {
        synchronized (lists) {
            forgetOld();
            return Optional.ofNullable(lists.get(id))
                    .filter(each -> each.person.equals(person) && each.line.equals(line));
        }
    }

    /** Removes every list and their directory. */
    @Override
    public void close() {
        synchronized (lists) {
            List.copyOf(lists.keySet()).forEach(this::drop);
        }
        delete(directory);
    }

    private void forgetOld() {
        Instant oldest = clock.instant().minus(KEPT);
        List<String> old = new ArrayList<>();
        for (Iterator<Uploaded> all = lists.values().iterator(); all.hasNext(); ) {
            Uploaded each = all.next();
            if (each.at.isBefore(oldest) || lists.size() - old.size() > MOST) {
                old.add(each.id);
            }
        }
        old.forEach(this::drop);
    }

    private void drop(String id) {
        Uploaded dropped = lists.remove(id);
        if (dropped != null) {
            delete(dropped.file);
        }
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            // why: the machine empties its directory of temporary files by itself
            path.toFile().deleteOnExit();
        }
    }
}
