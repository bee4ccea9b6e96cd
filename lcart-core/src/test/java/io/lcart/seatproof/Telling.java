package io.lcart.seatproof;

import io.lcart.core.intake.ChangeOrderStatus;
import io.lcart.core.intake.GrantSeats;
import io.lcart.core.intake.IntakeCommand;
import io.lcart.core.intake.IntakeOutcome;
import io.lcart.core.intake.PutGroup;
import io.lcart.core.intake.PutMembership;
import io.lcart.core.intake.PutOffering;
import io.lcart.core.intake.PutOrder;
import io.lcart.core.intake.PutPerson;
import io.lcart.core.intake.PutProgress;
import io.lcart.spi.catalog.OfferingKind;
import io.lcart.spi.commerce.OrderId;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.people.AccountStatus;
import io.lcart.spi.seat.PoolSource;
import io.lcart.spi.seat.SeatPool;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What the host tells the library. Not thread-safe. */
final class Telling {

    /** Something is so now that was not before. */
    static final Answer TOLD = Answer.of("told");

    static final Answer UNCHANGED = Answer.of("unchanged");

    private final Site site;
    private final Names names;

    Telling(Site site, Names names) {
        this.site = site;
        this.names = names;
    }

    static boolean isTold(Act act) {
        return act instanceof Act.Buy
                || act instanceof Act.Grant
                || act instanceof Act.Become
                || act instanceof Act.Status
                || act instanceof Act.Join
                || act instanceof Act.Leave
                || act instanceof Act.Learn;
    }

    /** Tells of everything that is there when the world begins. */
    void furnish() {
        List<IntakeCommand> commands = new ArrayList<>();
        Model.OFFERINGS.forEach((offering, days) -> commands.add(new PutOffering(
                site.key(offering),
                null,
                offering,
                OfferingKind.SELF_PACED,
                !offering.equals("plain"),
                null,
                null,
                days == 0 ? null : days,
                List.of(),
                null,
                List.of())));
        Model.GROUPS.forEach((group, inherit) ->
                commands.add(new PutGroup(site.key(group), site.key(group), inherit, null, null, null, false, null)));
        Model.PEOPLE.forEach(person -> commands.add(person(person, AccountStatus.ACTIVE)));
        for (String tie : List.of("boss open", "boss shut", "cho wide")) {
            String[] parts = tie.split(" ");
            commands.add(PutMembership.of(site.key(parts[0]), site.key(parts[1])));
        }
        for (IntakeOutcome outcome : site.lcart.intake().apply(Site.HOST, commands)) {
            if (outcome.isRefused()) {
                throw new IllegalStateException(outcome.toString());
            }
        }
    }

    private PutPerson person(String name, AccountStatus status) {
        return new PutPerson(site.key(name), name, "Test", site.email(name), null, status, null);
    }

    Answer perform(Act act, Instant now) {
        if (act instanceof Act.Status status && !exists(status.person())) {
            return Answer.SKIPPED;
        }
        IntakeOutcome outcome = site.lcart.intake().apply(Site.HOST, command(act, now));
        if (outcome instanceof IntakeOutcome.Refused refused) {
            return isSenseless(act, refused) ? Answer.SKIPPED : Answer.of("refused " + refused.reason());
        }
        learnLines(act);
        return outcome instanceof IntakeOutcome.Unchanged ? UNCHANGED : TOLD;
    }

    private boolean exists(String person) {
        AccountId id = site.account(person);
        return site.storage.read(
                session -> session.people().accounts(List.of(id)).containsKey(id));
    }

    /** What speaks of things that are not there, as it may after a sequence was made shorter. */
    private static boolean isSenseless(Act act, IntakeOutcome.Refused refused) {
        return switch (refused.reason()) {
            case UNKNOWN_ORDER -> act instanceof Act.Become;
            case UNKNOWN_PERSON -> act instanceof Act.Join || act instanceof Act.Learn;
            case INVALID -> act instanceof Act.Become || act instanceof Act.Leave;
            default -> false;
        };
    }

    private IntakeCommand command(Act act, Instant now) {
        if (act instanceof Act.Buy buy) {
            return PutOrder.of(
                    site.key(buy.order()),
                    site.key(buy.buyer()),
                    buy.status(),
                    buy.lines().stream()
                            .map(line -> PutOrder.Line.of(site.key(line.offering()), line.quantity()))
                            .toArray(PutOrder.Line[]::new));
        } else if (act instanceof Act.Grant grant) {
            return new GrantSeats(
                    site.key(grant.key()), site.key(grant.owner()), site.key(grant.offering()), grant.seats(), null);
        } else if (act instanceof Act.Become become) {
            return new ChangeOrderStatus(
                    site.key(become.order()), become.status(), become.ago().isZero() ? null : now.minus(become.ago()));
        } else if (act instanceof Act.Status status) {
            return person(status.person(), status.status());
        } else if (act instanceof Act.Join join) {
            return PutMembership.of(site.key(join.person()), site.key(join.group()));
        } else if (act instanceof Act.Leave leave) {
            return new PutMembership(site.key(leave.person()), site.key(leave.group()), null, now);
        }
        Act.Learn learn = (Act.Learn) act;
        return new PutProgress(site.key(learn.person()), site.key(learn.offering()), 10, null, null, null, null);
    }

    private void learnLines(Act act) {
        if (act instanceof Act.Buy buy) {
            OrderId order = new OrderId(site.key(buy.order()));
            List<SeatPool> pools =
                    site.storage.read(session -> session.seatPools().ofOrders(List.of(order)));
            pools.forEach(pool ->
                    names.line(buy.order() + "." + ((PoolSource.OrderLineSource) pool.source()).line(), pool.id()));
        } else if (act instanceof Act.Grant grant) {
            PoolSource source = new PoolSource.AdminGrant(site.key(grant.key()));
            List<SeatPool> owned =
                    site.storage.read(session -> session.seatPools().ownedBy(site.account(grant.owner()), null, 500));
            owned.stream()
                    .filter(pool -> pool.source().equals(source))
                    .forEach(pool -> names.line(grant.key(), pool.id()));
        }
    }
}
