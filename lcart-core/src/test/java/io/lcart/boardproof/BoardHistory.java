package io.lcart.boardproof;

import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.boardproof.NaiveBoards.Deed;
import io.lcart.boardproof.NaiveBoards.Human;
import io.lcart.boardproof.NaiveBoards.Stay;
import io.lcart.core.Lcart;
import io.lcart.core.configuration.BoardPeriod;
import io.lcart.core.configuration.BoardSettings;
import io.lcart.core.configuration.Settings;
import io.lcart.core.configuration.SettingsBuilder;
import io.lcart.core.configuration.SiteConfiguration;
import io.lcart.core.configuration.TiePolicy;
import io.lcart.core.intake.IntakeCommand;
import io.lcart.core.intake.PutGroup;
import io.lcart.core.intake.PutMembership;
import io.lcart.core.intake.PutPerson;
import io.lcart.core.intake.RecordActivity;
import io.lcart.core.intake.WithdrawActivity;
import io.lcart.core.paging.PageRequest;
import io.lcart.core.people.SystemViewer;
import io.lcart.core.people.Viewer;
import io.lcart.core.points.leaderboard.LeaderboardOutcome;
import io.lcart.core.points.leaderboard.LeaderboardPage;
import io.lcart.core.points.leaderboard.LeaderboardRow;
import io.lcart.core.points.leaderboard.LeaderboardView;
import io.lcart.core.text.LocalizedText;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.people.AccountStatus;
import io.lcart.spi.people.GroupId;
import io.lcart.spi.points.board.BoardConsent;
import io.lcart.spi.storage.Storage;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;

/**
 * A random history of a site with two nodes on one storage: people come, do things late or undo them, move between groups at once or by time,
 * are locked, opt out or hide their names, and time goes on over the ends of weeks and months. Everything is told to some node and asked of
 * another, and compared with a plain sort.
 */
final class BoardHistory implements AutoCloseable {

    // why shared: to make one takes longer than a history
    private static final Validator VALIDATOR = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    private static final SystemViewer HOST = SystemViewer.named("board-proof");
    private static final Instant START = Instant.parse("2026-03-20T08:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final List<String> GROUPS = List.of("a", "b", "everyone");
    private static final List<String> PERIODS = List.of("all-time", "month", "week", "race", "last-month");
    private static final BoardPeriod RACE = new BoardPeriod(
            "race", LocalizedText.NONE, START.minus(Duration.ofDays(10)), START.plus(Duration.ofDays(20)));

    private final Random dice;
    private final List<Lcart> nodes;
    private final NaiveBoards naive = new NaiveBoards();
    private final List<String> told = new ArrayList<>();
    private TiePolicy ties = TiePolicy.SHARED;
    private Instant now = START;
    private int events;

    BoardHistory(Storage storage, long seed) {
        dice = new Random(seed);
        told.add("seed " + seed);
        nodes = List.of(node(storage), node(storage));
        configure(START.minus(Duration.ofDays(400)));
        GROUPS.forEach(group -> tell(new PutGroup(
                group, "Group " + group, false, null, null, null, true, START.minus(Duration.ofDays(400)))));
        for (int i = 0; i < 6; i++) {
            comes();
        }
    }

    private Lcart node(Storage storage) {
        return Lcart.builder().storage(storage).clock((InstantSource) () -> now).build();
    }

    private void configure(Instant from) {
        SettingsBuilder settings = Settings.DEFAULT
                .with()
                .gamification(true)
                .zone(ZONE)
                .defaultGroup(new GroupId("everyone"))
                .boards(new BoardSettings(ties, 1, DayOfWeek.MONDAY, false, List.of(RACE)));
        for (int points = 1; points <= 4; points++) {
            settings.points("p" + points, points);
        }
        any().configurations()
                .publish(
                        HOST,
                        SiteConfiguration.builder().settings(settings.build()).build(),
                        from);
    }

    private Lcart any() {
        return nodes.get(dice.nextInt(nodes.size()));
    }

    private Human someone() {
        return naive.people.get(dice.nextInt(naive.people.size()));
    }

    private void tell(IntakeCommand command) {
        told.add(now + " " + command);
        assertThat(any().intake().apply(HOST, command).isRefused())
                .as("%s", told)
                .isFalse();
    }

    /** One step, whatever it is. */
    void step() {
        switch (dice.nextInt(16)) {
            case 0 -> comes();
            case 1, 2, 3, 4 -> acts();
            case 5, 6 -> undoes();
            case 7, 8 -> moves();
            case 9 -> changesState();
            case 10, 11 -> chooses();
            case 12, 13, 14 -> timePasses();
            default -> ruleChanges();
        }
    }

    private void comes() {
        Human human = new Human("p" + naive.people.size(), naive.people.size(), now);
        naive.people.add(human);
        tell(person(human));
    }

    private PutPerson person(Human human) {
        return new PutPerson(human.key, human.key, "", human.key + "@example.org", null, human.status, null);
    }

    private void acts() {
        Human human = someone();
        int points = 1 + dice.nextInt(4);
        // why so coarse: equal points at one instant are to happen
        Instant at = now.minus(Duration.ofHours(dice.nextInt(3) * dice.nextInt(500)));
        Deed deed = new Deed("e" + events++, points, at);
        human.deeds.add(deed);
        tell(new RecordActivity(deed.event, human.key, "p" + points, null, at, null));
    }

    private void undoes() {
        Human human = someone();
        if (!human.deeds.isEmpty()) {
            Deed deed = human.deeds.get(dice.nextInt(human.deeds.size()));
            deed.undone = true;
            tell(new WithdrawActivity(deed.event));
        }
    }

    private void moves() {
        Human human = someone();
        String group = GROUPS.get(dice.nextInt(GROUPS.size()));
        List<Stay> stays = human.stays.computeIfAbsent(group, g -> new ArrayList<>());
        Stay last = stays.isEmpty() ? null : stays.get(stays.size() - 1);
        Instant when = now.plus(Duration.ofHours(dice.nextInt(3) * 9L));
        if (last == null || (last.until != null && last.until.isBefore(now))) {
            Stay stay = new Stay(when, dice.nextBoolean() ? null : when.plus(Duration.ofHours(1 + dice.nextInt(40))));
            stays.add(stay);
            tell(new PutMembership(human.key, group, stay.from, stay.until));
        } else if (last.until == null && last.from.isBefore(now)) {
            last.until = when;
            tell(new PutMembership(human.key, group, null, when));
        }
    }

    private void changesState() {
        Human human = someone();
        AccountStatus[] all = AccountStatus.values();
        human.status = dice.nextBoolean() ? AccountStatus.ACTIVE : all[dice.nextInt(all.length)];
        tell(person(human));
    }

    private void chooses() {
        Human human = someone();
        if (human.status == AccountStatus.ACTIVE) {
            human.consent = BoardConsent.values()[dice.nextInt(3)];
            told.add(now + " " + human.key + " " + human.consent);
            Lcart node = any();
            node.leaderboards().choose(viewer(node, human), human.consent);
        }
    }

    private void timePasses() {
        now = now.plus(Duration.ofHours(1L + dice.nextInt(30)));
    }

    private void ruleChanges() {
        ties = TiePolicy.values()[dice.nextInt(3)];
        told.add(now + " ties " + ties);
        configure(now);
    }

    private static Viewer viewer(Lcart node, Human human) {
        return node.viewer(new AccountId(human.key));
    }

    /** Asks some node for some board of some period, and compares. */
    void compare() {
        Human viewer = someone();
        if (viewer.status != AccountStatus.ACTIVE) {
            return;
        }
        String group = GROUPS.get(dice.nextInt(GROUPS.size()));
        boolean isDefault = group.equals("everyone");
        String period = PERIODS.get(dice.nextInt(PERIODS.size()));
        LocalDate today = LocalDate.ofInstant(now, ZONE);
        LocalDate month = today.withDayOfMonth(1);
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        switch (period) {
            case "month" -> compare(viewer, group, isDefault, period, start(month), start(month.plusMonths(1)));
            case "week" -> compare(viewer, group, isDefault, period, start(monday), start(monday.plusWeeks(1)));
            case "race" -> compare(viewer, group, isDefault, period, RACE.from(), RACE.until());
            case "last-month" ->
                compare(
                        viewer,
                        group,
                        isDefault,
                        month.minusMonths(1).toString().substring(0, 7),
                        start(month.minusMonths(1)),
                        start(month));
            default -> compare(viewer, group, isDefault, period, null, null);
        }
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    private void compare(
            Human viewer,
            String group,
            boolean isDefault,
            String period,
            @Nullable Instant from,
            @Nullable Instant until) {
        Lcart node = any();
        Optional<LeaderboardOutcome> outcome = node.leaderboards()
                .show(viewer(node, viewer), new GroupId(group), period, new LeaderboardView.Top(500));
        boolean sees = viewer.isIn(group, now) || (isDefault && !viewer.isAnywhere(now));
        assertThat(outcome.isPresent())
                .as("%s %s %s %s", now, viewer.key, group, told)
                .isEqualTo(sees);
        List<String> wanted = naive.rows(group, isDefault, from, until, now, ties, viewer);
        if (!sees || wanted.isEmpty()) {
            return;
        }
        LeaderboardPage page = ((LeaderboardOutcome.Shown) outcome.orElseThrow()).page();
        assertThat(rows(page))
                .as(
                        "%s %s sees %s of %s, node %d, after%n%s",
                        now, viewer.key, group, period, nodes.indexOf(node), String.join("\n", told))
                .isEqualTo(wanted);
        assertThat(page.total()).isEqualTo(wanted.size());
        String mine =
                wanted.stream().filter(row -> row.endsWith(" me")).findFirst().orElse(null);
        assertThat(page.me() == null ? null : row(page.me())).isEqualTo(mine);
        if (mine != null) {
            int place = wanted.indexOf(mine);
            assertThat(rows(show(node, viewer, group, period, new LeaderboardView.Around(2))))
                    .isEqualTo(wanted.subList(Math.max(0, place - 2), Math.min(wanted.size(), place + 3)));
        }
        assertThat(paged(node, viewer, group, period)).as("pages").isEqualTo(wanted);
    }

    private static LeaderboardPage show(Lcart node, Human viewer, String group, String period, LeaderboardView view) {
        return ((LeaderboardOutcome.Shown) node.leaderboards()
                        .show(viewer(node, viewer), new GroupId(group), period, view)
                        .orElseThrow())
                .page();
    }

    private static List<String> paged(Lcart node, Human viewer, String group, String period) {
        List<String> rows = new ArrayList<>();
        String cursor = null;
        do {
            LeaderboardView view = new LeaderboardView.Paged(new PageRequest(3, cursor));
            LeaderboardPage page = show(node, viewer, group, period, view);
            rows.addAll(rows(page));
            cursor = page.next();
        } while (cursor != null);
        return rows;
    }

    private static List<String> rows(LeaderboardPage page) {
        return page.rows().stream().map(BoardHistory::row).toList();
    }

    private static String row(LeaderboardRow row) {
        return row.rank() + " " + (row.displayName() == null ? "?" : row.displayName()) + " " + row.points()
                + (row.me() ? " me" : "");
    }

    @Override
    public void close() {
        nodes.forEach(Lcart::close);
    }
}
