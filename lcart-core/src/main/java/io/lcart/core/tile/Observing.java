package io.lcart.core.tile;

import io.lcart.core.internal.json.Names;
import io.lcart.spi.CappedCount;
import io.lcart.spi.dashboard.Fact;
import io.lcart.spi.dashboard.OrderProbe;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a condition is about, and what it saw. All texts here are stable: they stand in JSON. */
final class Observing {

    private Observing() {}

    static String about(Condition condition) {
        if (condition instanceof Condition.InRole in) {
            return in.role().key();
        } else if (condition instanceof Condition.InGroup in) {
            return in.group().value();
        } else if (condition instanceof Condition.Access access) {
            return access.course().value();
        } else if (condition instanceof Condition.Completion completion) {
            return completion.course().value();
        } else if (condition instanceof Condition.Ordered ordered) {
            String statuses = ordered.statuses().stream().map(Names::of).collect(Collectors.joining(" or "));
            return ordered.offering() == null ? statuses : statuses + " of " + ordered.offering();
        } else if (condition instanceof Condition.Setting setting) {
            return setting.name() + "=" + setting.value();
        } else if (condition instanceof Condition.During during) {
            return end(during.from()) + "/" + end(during.until());
        } else if (condition instanceof Condition.Stored stored) {
            return Names.of(stored.fact());
        }
        return "";
    }

    static List<Observation> seen(Condition condition, Situation situation) {
        if (condition instanceof Condition.InRole in) {
            return RoleFacts.of(in.role()).stream()
                    .map(fact -> count(fact, situation))
                    .toList();
        } else if (condition instanceof Condition.InGroup in) {
            return List.of(new Observation(
                    "group:" + in.group(), flag(situation.groups().contains(in.group()))));
        } else if (condition instanceof Condition.HighScoreBoard) {
            return boards(situation.groups());
        } else if (condition instanceof Condition.Access access) {
            return List.of(new Observation(
                    "access:" + access.course(), flag(situation.accessible().contains(access.course()))));
        } else if (condition instanceof Condition.Completion completion) {
            return List.of(new Observation(
                    "completion:" + completion.course(),
                    flag(situation.completed().contains(completion.course()))));
        } else if (condition instanceof Condition.Ordered ordered) {
            return ordered.statuses().stream()
                    .map(status -> new OrderProbe(ordered.offering(), status))
                    .map(probe ->
                            new Observation(name(probe), flag(situation.orders().contains(probe))))
                    .toList();
        } else if (condition instanceof Condition.Setting setting) {
            String value = situation.setting(setting.name());
            return List.of(new Observation("setting:" + setting.name(), value == null ? "unset" : value));
        } else if (condition instanceof Condition.During) {
            return List.of(new Observation("at", situation.at().toString()));
        } else if (condition instanceof Condition.Stored stored) {
            return List.of(count(stored.fact(), situation));
        }
        return List.of();
    }

    private static Observation count(Fact fact, Situation situation) {
        CappedCount count = situation.count(fact);
        return new Observation("fact:" + Names.of(fact), count.count() + (count.capped() ? "+" : ""));
    }

    private static List<Observation> boards(Groups groups) {
        List<Observation> seen = new ArrayList<>();
        groups.effective()
                .forEach((group, board) -> seen.add(new Observation("high-score-board:" + group, flag(board))));
        return seen.isEmpty() ? List.of(new Observation("groups", "0")) : seen;
    }

    private static String name(OrderProbe probe) {
        String status = "order:" + Names.of(probe.status());
        return probe.offering() == null ? status : status + ":" + probe.offering();
    }

    private static String flag(boolean value) {
        return value ? "true" : "false";
    }

    private static String end(@Nullable Instant end) {
        return end == null ? ".." : end.toString();
    }
}
