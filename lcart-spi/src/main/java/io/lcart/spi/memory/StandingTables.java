package io.lcart.spi.memory;

import io.lcart.spi.Interval;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.points.board.BoardConsent;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Who may stand on boards, and in which order people changed. Guarded by the storage's lock. */
final class StandingTables {

    final Table<AccountId, Long> numbers;
    final SortedTable<Long, AccountId> accounts;
    final Table<AccountId, BoardConsent> consents;
    final SortedTable<Long, AccountId> changes;
    private final Table<AccountId, Long> lastChanges;
    private final SortedTable<Moment, Boolean> moments;

    StandingTables(Undo undo) {
        numbers = new Table<>(undo);
        accounts = new SortedTable<>(undo);
        consents = new Table<>(undo);
        changes = new SortedTable<>(undo);
        lastChanges = new Table<>(undo);
        moments = new SortedTable<>(undo);
    }

    /** An instant at which a membership of a person may begin or end; sorts the earliest first. */
    private record Moment(Instant at, long number) implements Comparable<Moment> {

        private static final Comparator<Moment> EARLIEST_FIRST =
                Comparator.comparing(Moment::at).thenComparing(Moment::number);

        @Override
        public int compareTo(Moment other) {
            return EARLIEST_FIRST.compare(this, other);
        }
    }

    void add(AccountId account) {
        long number = numbers.size() + 1L;
        numbers.put(account, number);
        accounts.put(number, account);
        change(account);
    }

    /** Gives a change of a person the next number. */
    void change(AccountId account) {
        long next = last() + 1;
        Long before = lastChanges.get(account);
        if (before != null) {
            changes.remove(before);
        }
        changes.put(next, account);
        lastChanges.put(account, next);
    }

    long last() {
        return changes.sorted().isEmpty() ? 0 : changes.sorted().lastKey();
    }

    long number(AccountId account) {
        return Objects.requireNonNull(numbers.get(account));
    }

    AccountId account(long number) {
        return Objects.requireNonNull(accounts.get(number));
    }

    BoardConsent consent(AccountId account) {
        return consents.getOrDefault(account, BoardConsent.SHOWN);
    }

    void noteEnds(AccountId account, List<Interval> intervals) {
        for (Interval interval : intervals) {
            moments.put(new Moment(interval.from(), number(account)), true);
            Instant until = interval.until();
            if (until != null) {
                moments.put(new Moment(until, number(account)), true);
            }
        }
    }

    /** The people of whom a membership may have begun or ended in the time. */
    Stream<Long> moved(Instant after, Instant at) {
        Moment from = new Moment(after, Long.MAX_VALUE);
        Moment to = new Moment(at, Long.MAX_VALUE);
        return from.compareTo(to) >= 0
                ? Stream.empty()
                : moments.sorted().subMap(from, false, to, true).keySet().stream()
                        .map(Moment::number)
                        .distinct();
    }
}
