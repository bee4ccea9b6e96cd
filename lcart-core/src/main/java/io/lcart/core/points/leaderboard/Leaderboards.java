package io.lcart.core.points.leaderboard;

import io.lcart.core.configuration.Settings;
import io.lcart.core.configuration.TiePolicy;
import io.lcart.core.internal.command.CommandRunner;
import io.lcart.core.internal.command.Step;
import io.lcart.core.people.Gate;
import io.lcart.core.people.Viewer;
import io.lcart.core.people.ViewerRefusedException;
import io.lcart.core.points.board.Ranking;
import io.lcart.spi.Micros;
import io.lcart.spi.people.Account;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.people.GroupId;
import io.lcart.spi.points.board.BoardConsent;
import io.lcart.spi.points.board.BoardPerson;
import io.lcart.spi.storage.Session;
import io.lcart.spi.storage.Storage;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Who stands where among the members of a group (domain.md §7; product.md S11, P9, N10). There is one board for each group of the viewer's that
 * has its high score board on, and one of the default group for people who are in no other; boards of several groups are never one. Those are
 * ranked who are members at this moment, whose accounts are active, and who take part; everybody's rank is among these alone. Whoever is a
 * member may look, whether they take part or not.
 *
 * <p>A board is always what a sort of the ledger would be: every read catches up with the storage first, so that points, reversals, locks, moves
 * and consents count at once, whichever node they came in by. Boards live in memory; they are read from storage when they are first looked at.
 * In a transaction of the host's they are only to be read before something is changed: what is rolled back may stay on a board otherwise.
 *
 * <p>Thread-safe. Every method throws {@link ViewerRefusedException} if the viewer's account does not exist or may not use the site, and
 * {@link io.lcart.spi.UnavailableException} if the storage did not answer.
 */
public final class Leaderboards {

    private final Gate gate;
    private final Storage storage;
    private final InstantSource clock;
    private final BiFunction<Session, Instant, Settings> settings;
    private final CommandRunner runner;
    private final LiveBoards live;

    /**
     * The leaderboards of a site; hosts get them from {@code Lcart}.
     *
     * @param gate what every operation of a viewer passes
     * @param storage where everything is kept
     * @param clock the source of the present instant, asked once per call
     * @param settings the settings at an instant
     */
    public Leaderboards(
            Gate gate, Storage storage, InstantSource clock, BiFunction<Session, Instant, Settings> settings) {
        this.gate = gate;
        this.storage = storage;
        this.clock = clock;
        this.settings = settings;
        this.runner = new CommandRunner(storage);
        this.live = new LiveBoards(storage);
    }

    /**
     * The boards a viewer may see.
     *
     * @param viewer who asks
     * @return the boards of the groups the viewer is a member of, the lowest priority number first (domain.md §15-Q15), then, where the site
     *     allows it, those of the groups they only administer; none where there are no points
     */
    public List<Leaderboard> list(Viewer viewer) {
        Instant now = Micros.of(clock.instant());
        return gate.read(
                viewer,
                "leaderboards.list",
                () -> storage.read(session -> Visible.of(session, viewer, settings.apply(session, now), now)
                        .boards()));
    }

    /**
     * Reads a board.
     *
     * @param viewer who asks
     * @param board the board, as {@link #list} names it
     * @param period the key of the period: {@code all-time}, {@code month}, {@code week}, a month as in {@code 2026-10}, a week as in
     *     {@code 2026-W40}, or a period of the site's own
     * @param view which rows
     * @return the rows, or why there are none; nothing if the viewer sees no such board
     * @throws io.lcart.spi.InvalidInputException if the cursor of a page is none of this list's
     */
    public Optional<LeaderboardOutcome> show(Viewer viewer, GroupId board, String period, LeaderboardView view) {
        Instant now = Micros.of(clock.instant());
        return gate.read(
                viewer,
                "leaderboards.show",
                Map.of("board", board.value()),
                () -> storage.<Optional<Asked>>read(session -> ask(session, viewer, board, period, now))
                        .map(asked -> answer(viewer, asked, view, now)));
    }

    /** What a viewer may see, and asked for. */
    private record Asked(Leaderboard board, Settings settings, Optional<LeaderboardPeriod> period) {

        BoardKey key(LeaderboardPeriod of) {
            return new BoardKey(
                    board.id(),
                    board.id().equals(settings.defaultGroup()),
                    of.window(),
                    switch (settings.boards().ties()) {
                        case SHARED -> Ranking.COMPETITION;
                        case DENSE -> Ranking.DENSE;
                        case EARLIEST -> Ranking.EARLIEST;
                    });
        }

        LeaderboardOutcome refused(LeaderboardRefusal reason) {
            return new LeaderboardOutcome.Refused(
                    board, reason, settings.boards().leastPeople());
        }

        TiePolicy ties() {
            return settings.boards().ties();
        }
    }

    private Optional<Asked> ask(Session session, Viewer viewer, GroupId board, String period, Instant now) {
        Settings present = settings.apply(session, now);
        Visible visible = Visible.of(session, viewer, present, now);
        return visible.boards().stream()
                .filter(one -> one.id().equals(board))
                .findFirst()
                .map(one -> new Asked(one, present, visible.periods().find(period)));
    }

    private LeaderboardOutcome answer(Viewer viewer, Asked asked, LeaderboardView view, Instant now) {
        LeaderboardPeriod period = asked.period().orElse(null);
        if (period == null) {
            return asked.refused(LeaderboardRefusal.UNKNOWN_PERIOD);
        }
        return live.read(asked.key(period), now, (session, board) -> {
            BoardPerson me = session.standings().person(viewer.account()).orElseThrow(() -> gone(viewer.account()));
            Extract extract = board.read(all -> Extract.of(all, me.number(), view));
            if (extract.total() < asked.settings().boards().leastPeople()) {
                return asked.refused(LeaderboardRefusal.TOO_FEW_PEOPLE);
            }
            Map<Long, BoardPerson> people = session.standings().people(extract.numbers());
            return new LeaderboardOutcome.Shown(new LeaderboardPage(
                    asked.board(),
                    period,
                    extract.rows(people, me.number()),
                    extract.total(),
                    extract.own(me),
                    extract.explanation(asked.ties()),
                    me.consent(),
                    extract.next()));
        });
    }

    /**
     * What a viewer has chosen.
     *
     * @param viewer who asks
     * @return whether, and how, they take part in boards
     */
    public BoardConsent consent(Viewer viewer) {
        return gate.read(
                viewer,
                "leaderboards.consent",
                () -> storage.read(session -> {
                    requireActive(session, viewer.account());
                    return session.standings()
                            .person(viewer.account())
                            .map(BoardPerson::consent)
                            .orElseThrow(() -> gone(viewer.account()));
                }));
    }

    /**
     * Chooses for oneself whether, and how, to take part in boards. It holds at once, for periods that are over as well.
     *
     * @param viewer who chooses
     * @param consent what they want
     * @return what became of it: refused if the site has no boards
     */
    public ConsentOutcome choose(Viewer viewer, BoardConsent consent) {
        Objects.requireNonNull(consent, "consent");
        Instant now = Micros.of(clock.instant());
        return gate.act(
                viewer,
                "leaderboards.choose",
                () -> runner.run(session -> {
                    AccountId account = viewer.account();
                    session.people().lock(List.of(account));
                    requireActive(session, account);
                    if (!settings.apply(session, now).gamification()) {
                        return Step.refused(new ConsentOutcome.Refused(LeaderboardRefusal.BOARDS_OFF));
                    }
                    boolean changed = session.standings().choose(account, consent);
                    return Step.done(new ConsentOutcome.Chosen(consent, changed));
                }));
    }

    static Account requireActive(Session session, AccountId id) {
        Account account = session.people().accounts(List.of(id)).get(id);
        ViewerRefusedException.requireActive(id, account == null ? null : account.status());
        return Objects.requireNonNull(account);
    }

    private static ViewerRefusedException gone(AccountId account) {
        return new ViewerRefusedException(account, ViewerRefusedException.Reason.UNKNOWN_PERSON);
    }

    /** The language in which a viewer reads. */
    static Locale reader(Viewer viewer, Account account, Settings settings) {
        Locale asked = viewer.locale();
        String own = account.locale();
        return asked != null ? asked : own != null ? Locale.forLanguageTag(own) : settings.locale();
    }
}
