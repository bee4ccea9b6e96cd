package io.lcart.jdbc.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The tables whose rows have a key of the host's or of core's, and a number of their own by which everything else refers to them. */
public enum Keyed {
    /** Accounts. */
    ACCOUNT("account", "lcart_account"),
    /** Groups. */
    GROUP("group", "lcart_group"),
    /** Courses. */
    COURSE("course", "lcart_course"),
    /** Offerings. */
    OFFERING("offering", "lcart_offering"),
    /** Orders. */
    ORDER("order", "lcart_order"),
    /** Seat pools. */
    SEAT_POOL("seat pool", "lcart_seat_pool"),
    /** Invitations. */
    INVITATION("invitation", "lcart_invitation"),
    /** Access entries. */
    ACCESS_ENTRY("access entry", "lcart_access_entry"),
    /** Completions. */
    COMPLETION("completion", "lcart_completion"),
    /** Certificates. */
    CERTIFICATE("certificate", "lcart_certificate"),
    /** Badges. */
    BADGE("badge", "lcart_badge"),
    /** Awards. */
    AWARD("award", "lcart_award");

    private final String what;
    private final String find;

    Keyed(String what, String table) {
        this.what = what;
        this.find = "select host_key, id from " + table + " where ";
    }

    /**
     * The numbers of keys.
     *
     * @param sql the session
     * @param keys the keys
     * @return the numbers of those that exist
     */
    public Numbers find(Sql sql, Collection<String> keys) {
        Map<String, Long> known = sql.numbers(this);
        List<String> unknown =
                keys.stream().filter(key -> !known.containsKey(key)).toList();
        for (List<String> chunk : Chunks.of(unknown)) {
            sql.query(find + "host_key {in}").texts(chunk).each(row -> known.put(row.text(), row.number()));
        }
        Map<String, Long> found = new HashMap<>();
        for (String key : keys) {
            Long number = known.get(key);
            if (number != null) {
                found.put(key, number);
            }
        }
        return new Numbers(found);
    }

    /**
     * Remembers the number of a key that a query came across, so that nobody in the session looks it up again.
     *
     * @param sql the session
     * @param key the key
     * @param number its number
     */
    public void note(Sql sql, String key, long number) {
        sql.numbers(this).put(key, number);
    }

    /**
     * The numbers of keys that must exist.
     *
     * @param sql the session
     * @param keys the keys
     * @return the number of each
     * @throws io.lcart.spi.ConflictException if one does not exist
     */
    public Numbers require(Sql sql, Collection<String> keys) {
        Numbers found = find(sql, keys);
        for (String key : keys) {
            if (found.find(key) == null) {
                throw sql.conflict("there is no " + what + " " + key);
            }
        }
        return found;
    }

    /**
     * Locks rows in the order of their numbers, which is the same for all callers.
     *
     * @param sql the session
     * @param keys the keys
     * @return the numbers of those that exist
     */
    public Numbers lock(Sql sql, Collection<String> keys) {
        return lock(sql, keys, "{lock}");
    }

    private Numbers lock(Sql sql, Collection<String> keys, String lock) {
        sql.requireWriting();
        Map<String, Long> locked = new HashMap<>();
        Set<String> distinct = Set.copyOf(keys);
        if (distinct.size() == 1
                || (distinct.size() <= Chunks.SIZE && sql.dialect().locksInOrder())) {
            for (List<String> chunk : Chunks.of(distinct)) {
                sql.query(find + "host_key {in} order by id " + lock)
                        .texts(chunk)
                        .each(row -> locked.put(row.text(), row.number()));
            }
            sql.numbers(this).putAll(locked);
        } else {
            // why first find, then lock by number: some databases lock in the order in which they come across the rows
            for (List<Long> chunk : Chunks.of(new TreeSet<>(find(sql, distinct).all()))) {
                sql.query(find + "id {in} order by id " + lock)
                        .numbers(chunk)
                        .each(row -> locked.put(row.text(), row.number()));
            }
        }
        return new Numbers(locked);
    }

    /**
     * Locks rows that must exist.
     *
     * @param sql the session
     * @param keys the keys
     * @return the number of each
     * @throws io.lcart.spi.ConflictException if one does not exist
     */
    public Numbers requireLocked(Sql sql, Collection<String> keys) {
        Numbers locked = lock(sql, keys);
        return locked.keys().size() == Set.copyOf(keys).size() ? locked : require(sql, keys);
    }

    /**
     * Locks rows for a port's {@code lock}.
     *
     * @param <I> the type of the ids
     * @param sql the session
     * @param ids the ids
     * @param key the key of an id
     * @return the ids of those that exist
     */
    public <I> Set<I> lockAll(Sql sql, Collection<I> ids, Function<I, String> key) {
        return existing(lock(sql, keys(ids, key), "{lock}"), ids, key);
    }

    /**
     * Keeps rows from being locked by others, for a port's {@code hold}.
     *
     * @param <I> the type of the ids
     * @param sql the session
     * @param ids the ids
     * @param key the key of an id
     * @return the ids of those that exist
     */
    public <I> Set<I> holdAll(Sql sql, Collection<I> ids, Function<I, String> key) {
        return existing(lock(sql, keys(ids, key), "{hold}"), ids, key);
    }

    private static <I> List<String> keys(Collection<I> ids, Function<I, String> key) {
        return ids.stream().map(key).toList();
    }

    private static <I> Set<I> existing(Numbers found, Collection<I> ids, Function<I, String> key) {
        return ids.stream().filter(id -> found.find(key.apply(id)) != null).collect(Collectors.toUnmodifiableSet());
    }
}
