package io.lcart.samples.benchmarks;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The same board as a sorted set of Redis, asked one command after the other or many at once. */
final class RedisBoard {

    private static final int AT_ONCE = 200;
    private static final String KEY = "board";
    private static final String AROUND = """
            local rank = redis.call('ZREVRANK', KEYS[1], ARGV[1])
            return redis.call('ZREVRANGE', KEYS[1], math.max(0, rank - 5), rank + 5, 'WITHSCORES')""";
    private static final Pattern MEMORY = Pattern.compile("used_memory:(\\d+)");
    private static final Pattern SYSTEM = Pattern.compile("used_cpu_sys:(\\d+\\.\\d+)");
    private static final Pattern USER = Pattern.compile("used_cpu_user:(\\d+\\.\\d+)");

    private final Redis redis;
    private final BoardWorld world;
    private final String around;
    private final double emptyBytes;

    RedisBoard(Redis redis, BoardWorld world) throws IOException {
        this.redis = redis;
        this.world = world;
        around = redis.ask("SCRIPT", "LOAD", AROUND);
        emptyBytes = used();
        for (int member = 0; member < world.size(); member++) {
            redis.send("ZADD", KEY, Integer.toString(world.points(member)), Long.toString(world.number(member)));
            if (member % AT_ONCE == 0) {
                redis.receive();
            }
        }
        redis.receive();
    }

    private double used() throws IOException {
        return number(redis.ask("INFO", "memory"), MEMORY);
    }

    /** How long processors have worked for the server. */
    long processorNanos() throws IOException {
        String info = redis.ask("INFO", "cpu");
        return (long) ((number(info, SYSTEM) + number(info, USER)) * 1e9);
    }

    private static double number(String info, Pattern pattern) throws IOException {
        Matcher found = pattern.matcher(info);
        if (!found.find()) {
            throw new IOException("Redis does not tell " + pattern);
        }
        return Double.parseDouble(found.group(1));
    }

    double bytesPerMember() throws IOException {
        return (used() - emptyBytes) / world.size();
    }

    /** What is asked of Redis. */
    @FunctionalInterface
    interface Command {
        void send() throws IOException;
    }

    /** Sends a command, a number of them before the first reply is read. */
    Rates.Work work(Command command, boolean isPipelined) {
        int atOnce = isPipelined ? AT_ONCE : 1;
        return times -> () -> {
            for (int i = 1; i <= times; i++) {
                command.send();
                if (i % atOnce == 0) {
                    redis.receive();
                }
            }
            redis.receive();
        };
    }

    void rank() throws IOException {
        rank(Long.toString(world.somebody()));
    }

    private void rank(String member) throws IOException {
        redis.send("ZREVRANK", KEY, member);
    }

    void add() throws IOException {
        add(Long.toString(world.somebody()));
    }

    private void add(String member) throws IOException {
        redis.send("ZINCRBY", KEY, Integer.toString(world.gain()), member);
    }

    void addAndRank() throws IOException {
        String member = Long.toString(world.somebody());
        add(member);
        rank(member);
    }

    void around() throws IOException {
        redis.send("EVALSHA", around, "1", KEY, Long.toString(world.somebody()));
    }

    void top() throws IOException {
        redis.send("ZREVRANGE", KEY, "0", "9", "WITHSCORES");
    }
}
