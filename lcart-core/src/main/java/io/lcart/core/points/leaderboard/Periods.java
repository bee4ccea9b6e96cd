package io.lcart.core.points.leaderboard;

import io.lcart.core.configuration.BoardPeriod;
import io.lcart.core.configuration.Settings;
import io.lcart.core.points.leaderboard.LeaderboardPeriod.Kind;
import io.lcart.core.text.LocalizedText;
import io.lcart.spi.Interval;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The periods of a site at one instant. Immutable. */
final class Periods {

    /** How far back months and weeks may be asked for; each costs a board. */
    private static final int MOST_YEARS = 10;

    private static final LeaderboardPeriod ALL_TIME =
            new LeaderboardPeriod(BoardPeriod.ALL_TIME, Kind.ALL_TIME, null, null);
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2})");
    private static final Pattern WEEK = Pattern.compile("(\\d{4})-W(\\d{2})");

    private final Settings settings;
    private final ZoneId zone;
    private final Instant now;
    private final LocalDate today;
    private final Locale locale;

    Periods(Settings settings, Instant now, Locale locale) {
        this.settings = settings;
        this.zone = settings.zone();
        this.now = now;
        this.today = LocalDate.ofInstant(now, zone);
        this.locale = locale;
    }

    List<LeaderboardPeriod> present() {
        List<LeaderboardPeriod> periods = new ArrayList<>(List.of(ALL_TIME, month(YearMonth.from(today)), week(today)));
        settings.boards().periods().stream()
                .filter(period -> !period.from().isAfter(now))
                .map(this::custom)
                .forEach(periods::add);
        return periods;
    }

    /** The period of a key, if it has begun and is not too long ago. */
    Optional<LeaderboardPeriod> find(String id) {
        LeaderboardPeriod found = switch (id) {
            case BoardPeriod.ALL_TIME -> ALL_TIME;
            case BoardPeriod.MONTH -> month(YearMonth.from(today));
            case BoardPeriod.WEEK -> week(today);
            default -> parsed(id);
        };
        return Optional.ofNullable(found).filter(this::isWithinReach);
    }

    private @Nullable LeaderboardPeriod parsed(String id) {
        Matcher ofMonth = MONTH.matcher(id);
        if (ofMonth.matches()) {
            int number = Integer.parseInt(ofMonth.group(2));
            return number < 1 || number > 12 ? null : month(YearMonth.of(Integer.parseInt(ofMonth.group(1)), number));
        }
        Matcher ofWeek = WEEK.matcher(id);
        if (ofWeek.matches()) {
            return week(Integer.parseInt(ofWeek.group(1)), Integer.parseInt(ofWeek.group(2)));
        }
        return settings.boards().periods().stream()
                .filter(period -> period.id().equals(id))
                .map(this::custom)
                .findFirst()
                .orElse(null);
    }

    private boolean isWithinReach(LeaderboardPeriod period) {
        Interval window = period.window();
        if (window == null) {
            return true;
        }
        Instant earliest = today.minusYears(MOST_YEARS).atStartOfDay(zone).toInstant();
        return !window.from().isAfter(now)
                && (period.kind() == Kind.CUSTOM || window.from().isAfter(earliest));
    }

    private LeaderboardPeriod month(YearMonth month) {
        return new LeaderboardPeriod(
                month.toString(),
                Kind.MONTH,
                null,
                days(month.atDay(1), month.plusMonths(1).atDay(1)));
    }

    /** Weeks are numbered as in ISO 8601, only that they may begin on another day: the first has four days of the year at least. */
    private WeekFields weeks() {
        return WeekFields.of(settings.boards().weekStart(), 4);
    }

    private LeaderboardPeriod week(LocalDate day) {
        WeekFields weeks = weeks();
        LocalDate first = day.with(weeks.dayOfWeek(), 1);
        String id = String.format(
                Locale.ROOT, "%04d-W%02d", first.get(weeks.weekBasedYear()), first.get(weeks.weekOfWeekBasedYear()));
        return new LeaderboardPeriod(id, Kind.WEEK, null, days(first, first.plusWeeks(1)));
    }

    private @Nullable LeaderboardPeriod week(int year, int number) {
        // why the fourth: it is in the first week of its year, wherever weeks begin
        LocalDate inFirst = LocalDate.of(Math.max(1, year), 1, 4);
        LeaderboardPeriod week = week(inFirst.plusWeeks(number - 1L));
        return week.id().equals(String.format(Locale.ROOT, "%04d-W%02d", year, number)) ? week : null;
    }

    private LeaderboardPeriod custom(BoardPeriod period) {
        LocalizedText name = period.name();
        String text = name.in(locale);
        return new LeaderboardPeriod(
                period.id(),
                Kind.CUSTOM,
                text == null ? (name.any() == null ? period.id() : name.any()) : text,
                period.window());
    }

    private Interval days(LocalDate first, LocalDate behind) {
        return new Interval(
                first.atStartOfDay(zone).toInstant(), behind.atStartOfDay(zone).toInstant());
    }
}
