package io.lcart.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lcart.core.configuration.BoardPeriod;
import io.lcart.core.configuration.BoardSettings;
import io.lcart.core.configuration.TiePolicy;
import io.lcart.core.intake.PutMembership;
import io.lcart.core.intake.PutPerson;
import io.lcart.core.intake.RecordActivity;
import io.lcart.core.paging.PageRequest;
import io.lcart.core.people.ViewerRefusedException;
import io.lcart.core.points.leaderboard.ConsentOutcome;
import io.lcart.core.points.leaderboard.Leaderboard;
import io.lcart.core.points.leaderboard.LeaderboardOutcome;
import io.lcart.core.points.leaderboard.LeaderboardPage;
import io.lcart.core.points.leaderboard.LeaderboardPeriod;
import io.lcart.core.points.leaderboard.LeaderboardRefusal;
import io.lcart.core.points.leaderboard.LeaderboardRow;
import io.lcart.core.points.leaderboard.LeaderboardView;
import io.lcart.core.points.leaderboard.RankExplanation;
import io.lcart.core.text.LocalizedText;
import io.lcart.spi.InvalidInputException;
import io.lcart.spi.people.AccountStatus;
import io.lcart.spi.people.GroupId;
import io.lcart.spi.points.board.BoardConsent;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Leaderboards from end to end (domain.md §7), on every storage. */
@ParameterizedClass
@EnumSource
class LeaderboardsTest extends OnEveryAdapter {

    private static final LeaderboardView TOP = new LeaderboardView.Top(10);

    private int told;

    LeaderboardsTest(Adapter adapter) {
        super(adapter);
    }

    @Test
    void members_are_ranked_by_points_and_equal_points_share_a_rank() {
        play();
        gets("ann", 5);
        gets("bob", 9);
        stage.later(Duration.ofHours(1));
        gets("cem", 5);

        assertThat(rows("ann")).containsExactly("1 bob 9", "2 ann 5 me", "2 cem 5", "4 dot 0");
        assertThat(page("ann").total()).isEqualTo(4);
        assertThat(page("ann").explanation()).isEqualTo(new RankExplanation(1, 1, 0, TiePolicy.SHARED, 4));
        assertThat(page("cem").explanation()).isEqualTo(new RankExplanation(1, 1, 1, TiePolicy.SHARED, 4));
        assertThat(page("bob").explanation()).isEqualTo(new RankExplanation(0, 0, 0, TiePolicy.SHARED, 0));
        assertThat(rows("dot", "all-time", new LeaderboardView.Around(1))).containsExactly("2 cem 5", "4 dot 0 me");
        assertThat(rows("ann", "all-time", new LeaderboardView.Top(1))).containsExactly("1 bob 9");
    }

    @Test
    void the_site_decides_what_becomes_of_ties() {
        play();
        gets("bob", 5);
        stage.later(Duration.ofHours(1));
        gets("ann", 5);

        boards(boards -> with(boards, TiePolicy.DENSE, 1));
        assertThat(rows("cem")).containsExactly("1 bob 5", "1 ann 5", "2 cem 0 me", "2 dot 0");
        boards(boards -> with(boards, TiePolicy.EARLIEST, 1));
        assertThat(rows("cem")).containsExactly("1 bob 5", "2 ann 5", "3 cem 0 me", "4 dot 0");
    }

    @Test
    void points_count_in_the_month_and_week_in_which_they_occurred() {
        play();
        stage.later(Duration.ofDays(44));
        gets("ann", 4, Instant.parse("2026-03-31T12:00:00Z"));
        // why this day: it is a Sunday, the last of one week or the first of the next
        gets("cem", 7, Instant.parse("2026-04-12T12:00:00Z"));
        gets("ann", 1);
        gets("bob", 2);

        assertThat(rows("dot", "month", TOP)).startsWith("1 cem 7", "2 bob 2", "3 ann 1");
        assertThat(rows("dot", "2026-04", TOP)).startsWith("1 cem 7", "2 bob 2", "3 ann 1");
        assertThat(rows("dot", "2026-03", TOP)).startsWith("1 ann 4", "2 bob 0");
        assertThat(periods("dot")).containsExactly("all-time", "2026-04", "2026-W16");
        assertThat(rows("dot", "week", TOP)).startsWith("1 bob 2", "2 ann 1", "3 cem 0");
        assertThat(rows("dot", "2026-W15", TOP)).startsWith("1 cem 7", "2 ann 0");
        boards(boards -> new BoardSettings(TiePolicy.SHARED, 1, DayOfWeek.SUNDAY, false, List.of()));
        assertThat(periods("dot")).containsExactly("all-time", "2026-04", "2026-W15");
        assertThat(rows("dot", "week", TOP)).startsWith("1 cem 7", "2 bob 2", "3 ann 1");
        stage.later(Duration.ofDays(31));
        assertThat(rows("dot", "month", TOP)).startsWith("1 ann 0");
        gets("dot", 8, Instant.parse("2026-04-20T00:00:00Z"));
        assertThat(rows("dot", "2026-04", TOP)).startsWith("1 dot 8 me", "2 cem 7");
    }

    @Test
    void the_day_begins_where_the_site_is() {
        play();
        stage.settings(settings -> settings.zone(ZoneId.of("America/New_York")));
        stage.later(Duration.ofDays(31));
        gets("ann", 4, Instant.parse("2026-04-01T03:59:59.999999Z"));
        gets("bob", 3, Instant.parse("2026-04-01T04:00:00Z"));
        assertThat(rows("dot", "month", TOP)).startsWith("1 bob 3", "2 ann 0");
        assertThat(rows("dot", "2026-03", TOP)).startsWith("1 ann 4", "2 bob 0");
    }

    @Test
    void a_site_has_periods_of_its_own() {
        play();
        stage.later(Duration.ofDays(44));
        Instant from = stage.now().minus(Duration.ofHours(2));
        LocalizedText name = LocalizedText.of("Spring race").with(Locale.GERMAN, "Frühlingslauf");
        BoardPeriod spring = new BoardPeriod("spring", name, from, from.plus(Duration.ofHours(1)));
        BoardPeriod later = new BoardPeriod(
                "later",
                LocalizedText.NONE,
                stage.now().plus(Duration.ofHours(1)),
                stage.now().plus(Duration.ofHours(2)));
        boards(boards -> new BoardSettings(TiePolicy.SHARED, 1, DayOfWeek.MONDAY, false, List.of(later, spring)));
        gets("ann", 4, from);
        gets("bob", 3, from.plus(Duration.ofHours(1)));

        assertThat(periods("dot")).containsExactly("all-time", "2026-04", "2026-W16", "spring");
        assertThat(rows("dot", "spring", TOP)).startsWith("1 ann 4", "2 bob 0");
        assertThat(page("dot", "spring").period().name()).isEqualTo("Spring race");
        for (String unknown : List.of("later", "summer", "2026-13", "2026-05", "2026-W54", "2026-W17", "1999-01", "")) {
            assertThat(refusal("dot", unknown)).as(unknown).isEqualTo(LeaderboardRefusal.UNKNOWN_PERIOD);
        }
        stage.later(Duration.ofHours(1));
        assertThat(rows("dot", "later", TOP)).hasSize(4);
    }

    @Test
    void who_opts_out_counts_in_nobodys_rank_and_who_wants_no_name_has_none() {
        play();
        gets("ann", 9);
        gets("bob", 5);
        gets("cem", 1);

        assertThat(choose("ann", BoardConsent.OUT)).isEqualTo(new ConsentOutcome.Chosen(BoardConsent.OUT, true));
        assertThat(choose("ann", BoardConsent.OUT)).isEqualTo(new ConsentOutcome.Chosen(BoardConsent.OUT, false));
        assertThat(choose("bob", BoardConsent.ANONYMOUS)).isInstanceOf(ConsentOutcome.Chosen.class);
        assertThat(rows("cem")).containsExactly("1 null 5", "2 cem 1 me", "3 dot 0");
        assertThat(rows("bob")).containsExactly("1 bob 5 me", "2 cem 1", "3 dot 0");
        // why: to take part and to look are two rights
        assertThat(rows("ann")).containsExactly("1 null 5", "2 cem 1", "3 dot 0");
        assertThat(page("ann").me()).isNull();
        assertThat(page("ann").explanation()).isNull();
        assertThat(page("ann").consent()).isEqualTo(BoardConsent.OUT);
        assertThat(rows("ann", "all-time", new LeaderboardView.Around(3))).isEmpty();
        assertThat(stage.lcart().leaderboards().consent(stage.as("bob"))).isEqualTo(BoardConsent.ANONYMOUS);
        choose("ann", BoardConsent.SHOWN);
        assertThat(rows("cem")).startsWith("1 ann 9", "2 null 5", "3 cem 1 me");
    }

    @Test
    void who_is_locked_or_leaves_is_gone_at_once() {
        play();
        gets("ann", 9);
        gets("bob", 5);
        assertThat(rows("dot")).startsWith("1 ann 9", "2 bob 5");
        stage.later(Duration.ofHours(1));
        stage.is("ann", AccountStatus.LOCKED);
        assertThat(rows("dot")).startsWith("1 bob 5");
        assertThatThrownBy(() -> page("ann")).isInstanceOf(ViewerRefusedException.class);
        stage.is("ann", AccountStatus.ACTIVE);
        stage.leaves("bob", "g");
        assertThat(rows("dot")).containsExactly("1 ann 9", "2 cem 0", "2 dot 0 me");
        assertThat(stage.lcart().leaderboards().show(stage.as("bob"), group("g"), "all-time", TOP))
                .isEmpty();
        // why: a membership may end by time alone
        stage.tell(new PutMembership(
                stage.key("ann"), stage.key("g"), null, stage.now().plus(Duration.ofMinutes(1))));
        assertThat(rows("dot")).startsWith("1 ann 9");
        stage.later(Duration.ofMinutes(1));
        assertThat(rows("dot")).containsExactly("1 cem 0", "1 dot 0 me");
    }

    @Test
    void there_is_one_board_for_each_group_the_lowest_number_first_and_the_default_one_for_the_others() {
        play();
        stage.group("h", false, 1, true);
        stage.group("silent", false, 0, false);
        stage.joins("ann", "h");
        stage.joins("ann", "silent");
        assertThat(names("ann")).containsExactly("h", "g");
        assertThat(stage.lcart().leaderboards().list(stage.as("bob")))
                .singleElement()
                .satisfies(board -> assertThat(board.member()).isTrue());
        stage.is("eve", AccountStatus.ACTIVE);
        assertThat(names("eve")).isEmpty();
        stage.group("default", false, null, true);
        stage.settings(settings -> settings.defaultGroup(group("default")));
        assertThat(names("eve")).containsExactly("default");
        assertThat(rows("eve", group("default"), "all-time", TOP)).contains("1 eve 0 me");
        assertThat(names("bob")).containsExactly("g");
        stage.settings(settings -> settings.gamification(false));
        assertThat(names("bob")).isEmpty();
        assertThat(choose("bob", BoardConsent.OUT))
                .isEqualTo(new ConsentOutcome.Refused(LeaderboardRefusal.BOARDS_OFF));
    }

    @Test
    void who_administers_a_group_sees_its_board_only_where_the_site_says_so() {
        play();
        stage.is("gus", AccountStatus.ACTIVE);
        stage.administers("gus", "g");
        assertThat(names("gus")).isEmpty();
        boards(boards -> new BoardSettings(TiePolicy.SHARED, 1, DayOfWeek.MONDAY, true, List.of()));
        assertThat(names("gus")).containsExactly("g");
        assertThat(rows("gus")).hasSize(4);
        assertThat(page("gus").me()).isNull();
        assertThat(page("gus").board().member()).isFalse();
    }

    @Test
    void a_board_of_too_few_people_is_not_shown() {
        play();
        boards(boards -> with(boards, TiePolicy.SHARED, 4));
        assertThat(rows("dot")).hasSize(4);
        choose("ann", BoardConsent.OUT);
        assertThat(refusal("dot", "all-time")).isEqualTo(LeaderboardRefusal.TOO_FEW_PEOPLE);
        assertThat(LeaderboardRefusal.TOO_FEW_PEOPLE.nextStep(Locale.GERMAN)).contains("Rangliste");
    }

    @Test
    void pages_follow_each_other_without_gaps_also_through_ties() {
        play();
        List<String> people = new ArrayList<>(List.of("ann", "bob", "cem", "dot"));
        for (int i = 0; i < 12; i++) {
            String person = "p" + i;
            stage.is(person, AccountStatus.ACTIVE);
            stage.joins(person, "g");
            people.add(person);
            gets(person, 1 + i % 3);
        }
        List<String> all = rows("ann", "all-time", new LeaderboardView.Top(100));
        assertThat(all).hasSize(16);
        List<String> paged = new ArrayList<>();
        String cursor = null;
        do {
            LeaderboardPage page =
                    page("ann", group("g"), "all-time", new LeaderboardView.Paged(new PageRequest(3, cursor)));
            paged.addAll(words(page));
            cursor = page.next();
        } while (cursor != null);
        assertThat(paged).isEqualTo(all);
        for (String wrong : List.of("x", "1", "1.x", ".5", "1.0", "1.-3", "99999999999999999999.1")) {
            assertThatThrownBy(() ->
                            page("ann", group("g"), "all-time", new LeaderboardView.Paged(new PageRequest(3, wrong))))
                    .as(wrong)
                    .isInstanceOf(InvalidInputException.class);
        }
        assertThatThrownBy(() -> new LeaderboardView.Top(501)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> new LeaderboardView.Around(0)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void a_new_name_is_on_the_board_at_once() {
        play();
        assertThat(rows("dot")).contains("1 ann 0");
        stage.tell(
                new PutPerson(stage.key("ann"), "Zoë", "Zeller", stage.key("ann") + "@example.org", null, null, null));
        assertThat(page("dot").rows()).extracting(LeaderboardRow::displayName).contains("Zoë Zeller");
    }

    // the site

    /** A group with a board of four people. */
    private void play() {
        stage.settings(settings -> {
            settings.gamification(true);
            for (int points = 1; points < 10; points++) {
                settings.points("game" + points, points);
            }
            return settings;
        });
        stage.group("g", false, 3, true);
        List.of("ann", "bob", "cem", "dot").forEach(person -> stage.joins(person, "g"));
    }

    private void boards(UnaryOperator<BoardSettings> change) {
        stage.settings(settings -> settings.boards(change.apply(BoardSettings.DEFAULT)));
    }

    private static BoardSettings with(BoardSettings boards, TiePolicy ties, int leastPeople) {
        return new BoardSettings(ties, leastPeople, boards.weekStart(), boards.adminsMayView(), boards.periods());
    }

    private void gets(String person, int points) {
        gets(person, points, stage.now());
    }

    private void gets(String person, int points, Instant at) {
        stage.tell(new RecordActivity(stage.key("event" + told++), stage.key(person), "game" + points, null, at, null));
    }

    // what people see

    private GroupId group(String group) {
        return new GroupId(stage.key(group));
    }

    private ConsentOutcome choose(String person, BoardConsent consent) {
        return stage.lcart().leaderboards().choose(stage.as(person), consent);
    }

    private List<String> names(String person) {
        return stage.lcart().leaderboards().list(stage.as(person)).stream()
                .map(Leaderboard::id)
                .map(id -> id.value().substring(stage.key("").length()))
                .toList();
    }

    private List<String> periods(String person) {
        return stage.lcart().leaderboards().list(stage.as(person)).get(0).periods().stream()
                .map(LeaderboardPeriod::id)
                .toList();
    }

    private LeaderboardOutcome outcome(String person, GroupId board, String period, LeaderboardView view) {
        return stage.lcart()
                .leaderboards()
                .show(stage.as(person), board, period, view)
                .orElseThrow();
    }

    private LeaderboardPage page(String person, GroupId board, String period, LeaderboardView view) {
        return ((LeaderboardOutcome.Shown) outcome(person, board, period, view)).page();
    }

    private LeaderboardPage page(String person, String period) {
        return page(person, group("g"), period, TOP);
    }

    private LeaderboardPage page(String person) {
        return page(person, "all-time");
    }

    private LeaderboardRefusal refusal(String person, String period) {
        return ((LeaderboardOutcome.Refused) outcome(person, group("g"), period, TOP)).reason();
    }

    private List<String> rows(String person) {
        return rows(person, "all-time", TOP);
    }

    private List<String> rows(String person, String period, LeaderboardView view) {
        return rows(person, group("g"), period, view);
    }

    private List<String> rows(String person, GroupId board, String period, LeaderboardView view) {
        return words(page(person, board, period, view));
    }

    private static List<String> words(LeaderboardPage page) {
        return page.rows().stream()
                .map(row -> row.rank() + " "
                        + (row.displayName() == null ? null : row.displayName().replace(" Example", "")) + " "
                        + row.points() + (row.me() ? " me" : ""))
                .toList();
    }
}
