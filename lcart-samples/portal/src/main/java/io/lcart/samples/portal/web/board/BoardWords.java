package io.lcart.samples.portal.web.board;

import io.lcart.core.configuration.Settings;
import io.lcart.core.points.leaderboard.Leaderboard;
import io.lcart.core.points.leaderboard.LeaderboardOutcome;
import io.lcart.core.points.leaderboard.LeaderboardPage;
import io.lcart.core.points.leaderboard.LeaderboardPeriod;
import io.lcart.core.points.leaderboard.LeaderboardRow;
import io.lcart.core.points.leaderboard.RankExplanation;
import io.lcart.samples.portal.text.Texts;
import io.lcart.samples.portal.web.Layout;
import io.lcart.samples.portal.web.board.BoardView.ChoiceView;
import io.lcart.samples.portal.web.board.BoardView.RowView;
import io.lcart.samples.portal.web.board.BoardView.TabView;
import io.lcart.spi.Interval;
import io.lcart.spi.points.board.BoardConsent;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says in words what there is to say about leaderboards. Immutable. */
final class BoardWords {

    private static final String KEY = "leaderboard.";

    private final Texts texts;
    private final Settings settings;
    private final String path;

    BoardWords(Texts texts, Settings settings, String path) {
        this.texts = texts;
        this.settings = settings;
        this.path = path;
    }

    BoardView view(
            Layout layout,
            List<Leaderboard> boards,
            LeaderboardOutcome outcome,
            String asked,
            List<RowView> around,
            BoardConsent consent) {
        LeaderboardPage page = outcome instanceof LeaderboardOutcome.Shown shown ? shown.page() : null;
        Leaderboard board = page == null ? ((LeaderboardOutcome.Refused) outcome).board() : page.board();
        String id = board.id().value();
        String period = page == null ? asked : page.period().id();
        return new BoardView(
                layout,
                boards.size() < 2
                        ? List.of()
                        : boards.stream().map(each -> tab(each, board, period)).toList(),
                periods(board, page).stream().map(each -> tab(id, each, period)).toList(),
                board.name(),
                page == null ? "" : words(page.period()),
                page == null ? List.of() : rows(page),
                around,
                outcome instanceof LeaderboardOutcome.Refused refused ? refusal(refused) : null,
                page == null ? null : standing(page),
                page == null || page.explanation() == null ? List.of() : why(page.explanation()),
                notRanked(board, page, consent),
                page == null ? "" : texts.get(KEY + "total", number(page.total())),
                page == null || page.next() == null ? null : href(path, id, period, page.next()),
                Stream.of(BoardConsent.values())
                        .map(each ->
                                new ChoiceView(each.name(), texts.get(KEY + "consent." + slug(each)), each == consent))
                        .toList(),
                id,
                period);
    }

    /** The present periods, the ones before them, and whatever else the page shows. */
    private List<LeaderboardPeriod> periods(Leaderboard board, @Nullable LeaderboardPage page) {
        List<LeaderboardPeriod> periods = new ArrayList<>(board.periods());
        if (page != null
                && periods.stream()
                        .noneMatch(each -> each.id().equals(page.period().id()))) {
            periods.add(page.period());
        }
        return periods;
    }

    private TabView tab(Leaderboard each, Leaderboard shown, String period) {
        String id = each.id().value();
        return new TabView(href(path, id, period, null), each.name(), each.id().equals(shown.id()));
    }

    private TabView tab(String board, LeaderboardPeriod each, String shown) {
        return new TabView(
                href(path, board, each.id(), null), words(each), each.id().equals(shown));
    }

    static String href(String path, @Nullable String board, @Nullable String period, @Nullable String after) {
        return path + "?board=" + encoded(Objects.requireNonNullElse(board, ""))
                + "&period=" + encoded(Objects.requireNonNullElse(period, ""))
                + (after == null ? "" : "&after=" + encoded(after));
    }

    private String words(LeaderboardPeriod period) {
        Interval window = period.window();
        return switch (period.kind()) {
            case ALL_TIME -> texts.get(KEY + "all-time");
            case MONTH -> month(window);
            case WEEK -> window == null ? period.id() : texts.get(KEY + "week", date(window.from()));
            case CUSTOM -> Objects.requireNonNullElse(period.name(), period.id());
        };
    }

    private String month(@Nullable Interval window) {
        return window == null
                ? ""
                : DateTimeFormatter.ofPattern("LLLL yyyy", texts.locale())
                        .format(LocalDate.ofInstant(window.from(), settings.zone()));
    }

    private String date(Instant instant) {
        ZoneId zone = settings.zone();
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(texts.locale())
                .format(instant.atZone(zone));
    }

    List<RowView> rows(LeaderboardPage page) {
        return page.rows().stream().map(this::row).toList();
    }

    private RowView row(LeaderboardRow row) {
        String name = row.displayName();
        return new RowView(
                number(row.rank()), name == null ? texts.get(KEY + "anonymous") : name, number(row.points()), row.me());
    }

    private String refusal(LeaderboardOutcome.Refused refused) {
        return switch (refused.reason()) {
            case TOO_FEW_PEOPLE -> texts.get(KEY + "too-few", number(refused.leastPeople()));
            case UNKNOWN_PERIOD, BOARDS_OFF -> refused.reason().nextStep(texts.locale());
        };
    }

    private @Nullable String standing(LeaderboardPage page) {
        LeaderboardRow me = page.me();
        return me == null
                ? null
                : texts.get(KEY + "standing", number(me.rank()), number(page.total()), number(me.points()));
    }

    private List<String> why(RankExplanation explanation) {
        List<String> why = new ArrayList<>();
        why.add(
                explanation.above() == 0
                        ? texts.get(KEY + "why.first")
                        : texts.get(KEY + "why.above", number(explanation.above()), number(explanation.toNext())));
        if (explanation.equal() > 0) {
            why.add(texts.get(
                    KEY + "why." + slug(explanation.ties()),
                    number(explanation.equal()),
                    number(explanation.equalBefore())));
        }
        return why;
    }

    private @Nullable String notRanked(Leaderboard board, @Nullable LeaderboardPage page, BoardConsent consent) {
        if (page == null || page.me() != null) {
            return null;
        }
        return texts.get(
                KEY + (consent == BoardConsent.OUT ? "you-are-out" : board.member() ? "no-rank" : "not-a-member"));
    }

    private String number(long number) {
        return NumberFormat.getIntegerInstance(texts.locale()).format(number);
    }

    private static String slug(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
