package io.lcart.oracle;

import io.lcart.core.intake.AcceptTerms;
import io.lcart.core.intake.AssignSeat;
import io.lcart.core.intake.ChangeOrderStatus;
import io.lcart.core.intake.GrantSeats;
import io.lcart.core.intake.IntakeCommand;
import io.lcart.core.intake.InviteToSeat;
import io.lcart.core.intake.PoolReference;
import io.lcart.core.intake.PutAward;
import io.lcart.core.intake.PutBadge;
import io.lcart.core.intake.PutCourse;
import io.lcart.core.intake.PutGroup;
import io.lcart.core.intake.PutGroupAdmin;
import io.lcart.core.intake.PutInstructor;
import io.lcart.core.intake.PutMembership;
import io.lcart.core.intake.PutOffering;
import io.lcart.core.intake.PutOrder;
import io.lcart.core.intake.PutPerson;
import io.lcart.core.intake.PutProgress;
import io.lcart.core.intake.RecordActivity;
import io.lcart.spi.catalog.OfferingKind;
import io.lcart.spi.commerce.OrderStatus;
import io.lcart.spi.completion.CompletionSource;
import io.lcart.spi.people.AccountStatus;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Says the lines of a world in the host's commands, under keys that no other world uses. */
final class Commands {

    /** Before everything that happens. */
    static final Instant LONG_AGO = Instant.parse("2025-01-01T00:00:00Z");

    private final String prefix;
    private final Map<String, Item.Designation> designations = new HashMap<>();

    Commands(String prefix) {
        this.prefix = prefix;
    }

    String key(String key) {
        return key == null ? null : prefix + key;
    }

    List<String> keys(List<String> keys) {
        return keys.stream().map(this::key).toList();
    }

    IntakeCommand of(Item item) {
        if (item instanceof Item.Person person) {
            return person(person);
        } else if (item instanceof Item.Group group) {
            return group(group);
        } else if (item instanceof Item.Tie tie) {
            return tie.admin()
                    ? new PutGroupAdmin(key(tie.person()), key(tie.group()), tie.from(), tie.until())
                    : new PutMembership(key(tie.person()), key(tie.group()), tie.from(), tie.until());
        } else if (item instanceof Item.Course course) {
            return new PutCourse(key(course.key()), "Course " + course.key(), List.of());
        } else if (item instanceof Item.Offering offering) {
            return offering(offering);
        } else if (item instanceof Item.Designation designation) {
            designations.put(designation.person(), designation);
            return instructor(designation, List.of());
        } else if (item instanceof Item.Teaching teaching) {
            return instructor(
                    designations.get(teaching.person()),
                    List.of(new PutInstructor.Assignment(key(teaching.offering()), teaching.from(), teaching.until())));
        } else if (item instanceof Item.Order order) {
            return order(order);
        } else if (item instanceof Item.Change change) {
            return new ChangeOrderStatus(key(change.order()), status(change.state()), change.at());
        } else if (item instanceof Item.Grant grant) {
            return new GrantSeats(
                    key(grant.key()), key(grant.owner()), key(grant.offering()), grant.seats(), grant.at());
        } else if (item instanceof Item.Assign assign) {
            return new AssignSeat(pool(assign.source()), key(assign.person()), assign.at());
        } else if (item instanceof Item.Invite invite) {
            return new InviteToSeat(
                    key(invite.key()), pool(invite.source()), invite.email(), invite.at(), invite.expires());
        }
        return record(item);
    }

    private IntakeCommand record(Item item) {
        if (item instanceof Item.Completion completion) {
            return new PutProgress(
                    key(completion.person()),
                    key(completion.offering()),
                    100,
                    completion.at(),
                    completion.at(),
                    null,
                    CompletionSource.CONTENT);
        } else if (item instanceof Item.Progress progress) {
            return new PutProgress(
                    key(progress.person()),
                    key(progress.offering()),
                    progress.percent(),
                    progress.at(),
                    null,
                    null,
                    null);
        } else if (item instanceof Item.Badge badge) {
            return new PutBadge(key(badge.key()), "Badge " + badge.key(), "", null, true, null, null, List.of());
        } else if (item instanceof Item.Award award) {
            return new PutAward(
                    key(award.person()), key(award.badge()), award.at(), award.expires(), award.withdrawn());
        } else if (item instanceof Item.Activity activity) {
            return new RecordActivity(
                    key(activity.key()),
                    key(activity.person()),
                    activity.kind(),
                    activity.item(),
                    activity.at(),
                    activity.passed());
        } else if (item instanceof Item.Terms terms) {
            return new AcceptTerms(key(terms.person()), terms.version(), terms.at());
        }
        throw new IllegalArgumentException("no command says " + item);
    }

    private PutPerson person(Item.Person person) {
        return new PutPerson(
                key(person.key()),
                "Person",
                person.key(),
                prefix + digits(person.key()) + "@example.org",
                null,
                AccountStatus.valueOf(person.status().name()),
                LONG_AGO);
    }

    static String digits(String key) {
        StringBuilder digits = new StringBuilder();
        key.chars().forEach(c -> digits.append(Integer.toHexString(c)));
        return digits.toString();
    }

    private PutGroup group(Item.Group group) {
        // why in digits: keys that differ in their case alone are different, names are not
        return new PutGroup(
                key(group.key()),
                "Group " + prefix + digits(group.key()),
                group.inherit(),
                group.priority(),
                group.logo(),
                group.welcome(),
                group.board(),
                group.from());
    }

    private PutOffering offering(Item.Offering offering) {
        return new PutOffering(
                key(offering.key()),
                key(offering.course()),
                "Offering " + offering.key(),
                offering.starts() == null ? OfferingKind.SELF_PACED : OfferingKind.SCHEDULED,
                offering.codes(),
                offering.starts(),
                null,
                offering.accessDays(),
                keys(offering.groups()),
                null,
                offering.course() == null ? List.of("handout.pdf") : List.of());
    }

    private PutInstructor instructor(Item.Designation designation, List<PutInstructor.Assignment> assignments) {
        return new PutInstructor(
                key(designation.person()), true, false, assignments, designation.from(), designation.until());
    }

    private PutOrder order(Item.Order order) {
        return new PutOrder(
                key(order.key()),
                key(order.customer()),
                order.byAdmin() ? "admin" : null,
                order.at(),
                status(order.state()),
                null,
                IntStream.range(0, order.lines().size())
                        .mapToObj(i -> order.lines().get(i))
                        .map(line -> new PutOrder.Line(key(line.offering()), line.quantity(), null))
                        .toList());
    }

    private PoolReference pool(Item.Source source) {
        return source.line() == 0
                ? new PoolReference.Grant(key(source.key()))
                : new PoolReference.OrderLine(key(source.key()), source.line());
    }

    static OrderStatus status(Item.Order.State state) {
        return OrderStatus.valueOf(state.name());
    }
}
