package io.lcart.core.intake;

import io.lcart.spi.Violation;
import io.lcart.spi.points.Activity;
import io.lcart.spi.points.PointsStore;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Activities that are undone, and the points that change with them. */
final class WithdrawalHandler implements Handler<WithdrawActivity> {

    @Override
    public String action() {
        return "intake.activity-withdrawals";
    }

    @Override
    public @Nullable String person(WithdrawActivity command) {
        return null;
    }

    @Override
    public List<Violation> check(WithdrawActivity command, Instant now) {
        return ActivityHandler.hostsOwn(command.eventId());
    }

    @Override
    public void apply(Work work, List<Row<WithdrawActivity>> rows) {
        PointsStore store = work.session().points();
        Map<String, Activity> known = store.activities(
                rows.stream().map(row -> row.command().eventId()).toList());
        work.session()
                .people()
                .lock(known.values().stream().map(Activity::account).distinct().toList());
        Map<String, Row<WithdrawActivity>> first = new LinkedHashMap<>();
        for (Row<WithdrawActivity> row : rows) {
            String event = row.command().eventId();
            if (!known.containsKey(event)) {
                row.refuse(RefusalReason.UNKNOWN_ACTIVITY);
            } else if (first.putIfAbsent(event, row) != null) {
                row.answer(new IntakeOutcome.Unchanged());
            }
        }
        List<String> events = List.copyOf(first.keySet());
        List<Boolean> undone = store.withdraw(events, work.now());
        for (int i = 0; i < events.size(); i++) {
            Objects.requireNonNull(first.get(events.get(i)))
                    .answer(undone.get(i) ? new IntakeOutcome.Updated() : new IntakeOutcome.Unchanged());
        }
        work.settle(events.stream()
                .flatMap(event -> Stream.ofNullable(known.get(event)))
                .toList());
    }
}
