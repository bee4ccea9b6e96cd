package io.lcart.core.intake;

import io.lcart.spi.Interval;
import io.lcart.spi.Violation;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.people.GroupId;
import io.lcart.spi.people.GroupRelation;
import io.lcart.spi.people.GroupTie;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Who belongs to a group and who administers it.
 *
 * @param <C> the kind of command
 */
final class TieHandler<C extends IntakeCommand> implements Handler<C> {

    private final String action;
    private final Function<C, Telling> reader;

    /** What both kinds of command tell. */
    private record Telling(
            GroupTieKey tie,
            @Nullable Instant since,
            @Nullable Instant until) {}

    /** The keys of a tie, not checked yet. */
    private record GroupTieKey(String person, String group, GroupRelation relation) {

        GroupTie tie() {
            return new GroupTie(new AccountId(person), new GroupId(group), relation);
        }
    }

    private TieHandler(String action, Function<C, Telling> reader) {
        this.action = action;
        this.reader = reader;
    }

    static TieHandler<PutMembership> memberships() {
        return new TieHandler<>(
                "intake.memberships",
                command -> new Telling(
                        new GroupTieKey(command.person(), command.group(), GroupRelation.MEMBER),
                        command.since(),
                        command.until()));
    }

    static TieHandler<PutGroupAdmin> admins() {
        return new TieHandler<>(
                "intake.group-admins",
                command -> new Telling(
                        new GroupTieKey(command.person(), command.group(), GroupRelation.ADMIN),
                        command.since(),
                        command.until()));
    }

    @Override
    public String action() {
        return action;
    }

    @Override
    public String person(C command) {
        return reader.apply(command).tie().person();
    }

    @Override
    public List<Violation> check(C command, Instant now) {
        Telling telling = reader.apply(command);
        return Checks.later(telling.since(), telling.until(), "until", "since");
    }

    @Override
    public void apply(Work work, List<Row<C>> rows) {
        Set<GroupTie> ties = new LinkedHashSet<>();
        rows.forEach(row -> ties.add(reader.apply(row.command()).tie().tie()));
        Set<GroupId> groups = work.session()
                .groups()
                .versions(ties.stream().map(GroupTie::group).distinct().toList())
                .keySet();
        Set<AccountId> people = work.session()
                .people()
                .lock(ties.stream().map(GroupTie::account).distinct().toList());
        TieChanges changes = TieChanges.of(work.session().groups(), ties);
        for (Row<C> row : rows) {
            Telling telling = reader.apply(row.command());
            GroupTie tie = telling.tie().tie();
            if (!people.contains(tie.account())) {
                row.refuse(RefusalReason.UNKNOWN_PERSON);
            } else if (!groups.contains(tie.group())) {
                row.refuse(RefusalReason.UNKNOWN_GROUP);
            } else {
                tell(work, changes, row, telling);
            }
        }
        changes.write();
    }

    private void tell(Work work, TieChanges changes, Row<C> row, Telling telling) {
        GroupTie tie = telling.tie().tie();
        Instant until = telling.until() == null ? null : work.at(telling.until());
        Instant from = telling.since() == null
                ? changes.timeline(tie).startMeant(true, until, work.now())
                : work.at(telling.since());
        if (until != null && !until.isAfter(from)) {
            row.refuse(Checks.notLater("until", "the start of the interval"));
        } else {
            row.answer(changes.tell(tie, new Interval(from, until)));
        }
    }
}
