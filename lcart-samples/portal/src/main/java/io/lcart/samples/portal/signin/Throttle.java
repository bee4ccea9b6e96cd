package io.lcart.samples.portal.signin;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Counts failed tries in fixed windows, per network address and per account, and says how long to wait once there were too many. Keeps a
 * bounded number of counters, the oldest go first. Thread-safe.
 */
public final class Throttle {

    static final int PER_ACCOUNT = 10;
    static final int PER_ADDRESS = 100;
    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final int MAX_COUNTERS = 20_000;

    private final InstantSource clock;
    private final Map<String, Counter> counters = new LinkedHashMap<>();

    /**
     * Without failures so far.
     *
     * @param clock tells the time
     */
    public Throttle(InstantSource clock) {
        this.clock = clock;
    }

    private record Counter(Instant until, int failures) {}

    /**
     * Begins a try: counts it as failed until {@link #succeeded} says otherwise, so that many tries at once do not slip through.
     *
     * @param address the network address
     * @param account the account tried, in the form in which it is compared
     * @return how long to wait instead, or nothing if the try is free
     */
    public synchronized Optional<Duration> begin(String address, String account) {
        Optional<Duration> byAccount = remaining("account " + account, PER_ACCOUNT);
        Optional<Duration> wait = byAccount.isPresent() ? byAccount : remaining("address " + address, PER_ADDRESS);
        if (wait.isEmpty()) {
            count("account " + account, 1);
            count("address " + address, 1);
        }
        return wait;
    }

    /**
     * Ends a try that was right: forgets the failures of the account, whose owner proved who they are.
     *
     * @param address the network address
     * @param account the account, in the form in which it is compared
     */
    public synchronized void succeeded(String address, String account) {
        counters.remove("account " + account);
        count("address " + address, -1);
    }

    private Optional<Duration> remaining(String key, int limit) {
        Counter counter = counters.get(key);
        Instant now = clock.instant();
        if (counter == null || counter.failures < limit || !now.isBefore(counter.until)) {
            return Optional.empty();
        }
        return Optional.of(Duration.between(now, counter.until));
    }

    private void count(String key, int by) {
        Instant now = clock.instant();
        Counter counter = counters.remove(key);
        counters.put(
                key,
                counter == null || !now.isBefore(counter.until)
                        ? new Counter(now.plus(WINDOW), Math.max(by, 0))
                        : new Counter(counter.until, counter.failures + by));
        if (counters.size() > MAX_COUNTERS) {
            counters.remove(counters.keySet().iterator().next());
        }
    }
}
