package io.lcart.core.intake;

import io.lcart.core.points.CompletionPoints;
import io.lcart.spi.Violation;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.points.Activity;
import io.lcart.spi.points.Recorded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Activities and the points they give. */
final class ActivityHandler implements Handler<RecordActivity> {

    @Override
    public String action() {
        return "intake.activities";
    }

    @Override
    public String person(RecordActivity command) {
        return command.person();
    }

    @Override
    public List<Violation> check(RecordActivity command, Instant now) {
        return hostsOwn(command.eventId());
    }

    /** Events of lcart's own are told, and undone, by what they follow from. */
    static List<Violation> hostsOwn(@Nullable String eventId) {
        return eventId != null && eventId.startsWith(CompletionPoints.OWN_EVENTS)
                ? List.of(new Violation("eventId", "must not begin with " + CompletionPoints.OWN_EVENTS))
                : List.of();
    }

    @Override
    public void apply(Work work, List<Row<RecordActivity>> rows) {
        Set<AccountId> accounts = new LinkedHashSet<>();
        List<String> events = new ArrayList<>();
        for (Row<RecordActivity> row : rows) {
            accounts.add(new AccountId(row.command().person()));
            events.add(row.command().eventId());
        }
        Set<AccountId> people = work.session().people().accounts(accounts).keySet();
        Map<String, Activity> known = work.session().points().activities(events);
        List<Row<RecordActivity>> tellings = new ArrayList<>();
        List<Activity> told = new ArrayList<>();
        for (Row<RecordActivity> row : rows) {
            Activity activity = activity(work, row.command(), known);
            if (people.contains(activity.account())) {
                tellings.add(row);
                told.add(activity);
            } else {
                row.refuse(RefusalReason.UNKNOWN_PERSON);
            }
        }
        record(work, tellings, told);
    }

    private static void record(Work work, List<Row<RecordActivity>> rows, List<Activity> told) {
        List<Recorded> recorded = work.session().points().record(told);
        List<Activity> added = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            switch (recorded.get(i)) {
                case NEW -> {
                    rows.get(i).answer(new IntakeOutcome.Created());
                    added.add(told.get(i));
                }
                case KNOWN -> rows.get(i).answer(new IntakeOutcome.Unchanged());
                case CONFLICT -> rows.get(i).refuse(RefusalReason.CONFLICT);
            }
        }
        work.settle(added);
    }

    /** The activity; where its instant was left out and the event is known, it occurred when it is known to have. */
    private static Activity activity(Work work, RecordActivity command, Map<String, Activity> known) {
        Activity before = known.get(command.eventId());
        Instant at =
                command.occurredAt() == null && before != null ? before.occurredAt() : work.at(command.occurredAt());
        return new Activity(
                command.eventId(),
                new AccountId(command.person()),
                command.kind(),
                command.item(),
                at,
                !Objects.equals(command.passed(), false));
    }
}
