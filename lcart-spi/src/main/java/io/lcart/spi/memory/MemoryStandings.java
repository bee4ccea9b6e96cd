package io.lcart.spi.memory;

import io.lcart.spi.Interval;
import io.lcart.spi.people.Account;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.people.AccountStatus;
import io.lcart.spi.people.GroupRelation;
import io.lcart.spi.people.GroupTie;
import io.lcart.spi.points.PointsEntry;
import io.lcart.spi.points.board.BoardConsent;
import io.lcart.spi.points.board.BoardPerson;
import io.lcart.spi.points.board.Standing;
import io.lcart.spi.points.board.StandingChange;
import io.lcart.spi.points.board.StandingChanges;
import io.lcart.spi.points.board.StandingMarks;
import io.lcart.spi.points.board.StandingNews;
import io.lcart.spi.points.board.StandingQuery;
import io.lcart.spi.points.board.StandingStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Standings in memory: the changes have one counter, and what people have is added up when it is asked for. */
final class MemoryStandings implements StandingStore {

    private final MemorySession session;

    MemoryStandings(MemorySession session) {
        this.session = session;
    }

    @Override
    public StandingNews news(Instant after, Instant at) {
        Tables tables = session.read();
        boolean moved = tables.standings.moved(after, at).findAny().isPresent();
        return new StandingNews(new StandingMarks(List.of(tables.standings.last())), moved);
    }

    @Override
    public void each(StandingQuery board, Consumer<? super Standing> sink) {
        Tables tables = session.read();
        Collection<AccountId> people =
                board.andUngrouped() ? tables.standings.accounts.sorted().values() : tables.membersOf.of(board.group());
        for (AccountId person : List.copyOf(people)) {
            Standing standing = standing(tables, board, person);
            if (standing != null) {
                sink.accept(standing);
            }
        }
    }

    @Override
    public StandingChanges changed(StandingQuery board, StandingMarks since, int limit) {
        Pages.limit(limit, LONGEST_PART);
        Tables tables = session.read();
        long last = since.numbers().get(0);
        NavigableMap<Long, AccountId> behind = tables.standings.changes.sorted().tailMap(last, false);
        List<StandingChange> changes = new ArrayList<>();
        for (Map.Entry<Long, AccountId> change : behind.entrySet()) {
            if (changes.size() == limit) {
                break;
            }
            changes.add(change(tables, board, change.getValue()));
            last = change.getKey();
        }
        return new StandingChanges(changes, new StandingMarks(List.of(last)), changes.size() < behind.size());
    }

    @Override
    public List<StandingChange> moved(StandingQuery board, Instant after, long behind, int limit) {
        Pages.limit(limit, LONGEST_PART);
        Tables tables = session.read();
        return tables.standings
                .moved(after, board.at())
                .filter(number -> number > behind)
                .sorted()
                .limit(limit)
                .map(number -> change(tables, board, tables.standings.account(number)))
                .toList();
    }

    private static StandingChange change(Tables tables, StandingQuery board, AccountId person) {
        return new StandingChange(tables.standings.number(person), standing(tables, board, person));
    }

    /** What a person has on the board, or nothing if they are not on it. */
    private static @Nullable Standing standing(Tables tables, StandingQuery board, AccountId person) {
        Account account = Objects.requireNonNull(tables.accounts.get(person));
        if (account.status() != AccountStatus.ACTIVE
                || tables.standings.consent(person) == BoardConsent.OUT
                || !belongs(tables, board, person)) {
            return null;
        }
        Interval window = board.window();
        long points = 0;
        Instant reachedAt = null;
        for (Map.Entry<Long, PointsEntry> line :
                tables.ledger.pick(tables.ledgerOf.of(person)).entrySet()) {
            PointsEntry entry = line.getValue();
            if (window == null || window.contains(entry.occurredAt())) {
                points = Math.addExact(points, entry.points());
                boolean stands = line.getKey().equals(tables.standing.get(entry.eventId()));
                if (stands && (reachedAt == null || entry.occurredAt().isAfter(reachedAt))) {
                    reachedAt = entry.occurredAt();
                }
            }
        }
        return new Standing(
                tables.standings.number(person), points, reachedAt == null ? account.createdAt() : reachedAt);
    }

    private static boolean belongs(Tables tables, StandingQuery board, AccountId person) {
        GroupTie tie = new GroupTie(person, board.group(), GroupRelation.MEMBER);
        return MemoryGroups.tiedAt(tables, tie, board.at())
                || (board.andUngrouped()
                        && tables.tiesOf.of(person).stream()
                                .noneMatch(other -> other.relation() == GroupRelation.MEMBER
                                        && MemoryGroups.tiedAt(tables, other, board.at())));
    }

    @Override
    public Map<Long, BoardPerson> people(Collection<Long> numbers) {
        Tables tables = session.read();
        return tables.standings.accounts.pick(numbers).values().stream()
                .map(account -> person(tables, account))
                .collect(Collectors.toUnmodifiableMap(BoardPerson::number, person -> person));
    }

    @Override
    public Optional<BoardPerson> person(AccountId account) {
        Tables tables = session.read();
        return tables.accounts.has(account) ? Optional.of(person(tables, account)) : Optional.empty();
    }

    private static BoardPerson person(Tables tables, AccountId account) {
        return new BoardPerson(
                tables.standings.number(account),
                account,
                Objects.requireNonNull(tables.accounts.get(account)).displayName(),
                tables.standings.consent(account));
    }

    @Override
    public boolean choose(AccountId account, BoardConsent consent) {
        Tables tables = session.write();
        session.require("account", tables.accounts, account);
        if (tables.standings.consent(account) == consent) {
            return false;
        }
        tables.standings.consents.put(account, consent);
        tables.standings.change(account);
        return true;
    }
}
