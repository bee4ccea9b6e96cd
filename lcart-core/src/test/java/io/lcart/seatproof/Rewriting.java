package io.lcart.seatproof;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;

/** Puts other statements in place of the library's. Thread-safe. */
final class Rewriting implements Watched.Watch {

    private final Map<String, String> replacements;
    private final Set<String> found = new ConcurrentSkipListSet<>();

    Rewriting(Map<String, String> replacements) {
        this.replacements = replacements;
    }

    /** What was found in no statement at all. */
    Set<String> missing() {
        Set<String> missing = new TreeSet<>(replacements.keySet());
        missing.removeAll(found);
        return missing;
    }

    @Override
    public String statement(String sql) {
        String rewritten = sql;
        for (Map.Entry<String, String> each : replacements.entrySet()) {
            String next = rewritten.replaceAll(each.getKey(), each.getValue().replace("$", "\\$"));
            if (!next.equals(rewritten)) {
                found.add(each.getKey());
            }
            rewritten = next;
        }
        return rewritten;
    }

    @Override
    public void before(String call, String statement) {
        // nothing is broken off
    }

    @Override
    public void after(String call, String statement) {
        // nothing is broken off
    }
}
