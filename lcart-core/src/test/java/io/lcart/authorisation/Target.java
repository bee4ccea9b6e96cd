package io.lcart.authorisation;

import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.seat.InvitationId;
import io.lcart.spi.seat.SeatId;
import io.lcart.spi.seat.SeatPoolId;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for; {@code null} is what there is none of in a relation. What people keep for themselves alone is in nobody else's scope:
 * with a lock or an administrator behind them it is their own that they ask for, and after the end of a right a file from before.
 */
record Target(
        @Nullable AccountId person,
        @Nullable OfferingId offering,
        @Nullable String serial,
        @Nullable SeatPoolId line,
        @Nullable InvitationId invitation,
        @Nullable String code,
        @Nullable SeatId seat,
        Supplier<@Nullable Papers> papers) {

    static Target of(School school, Role role, Relation relation, School elsewhere) {
        return switch (relation) {
            case OWN -> own(school, role);
            case IN_SCOPE -> school.target("mia", "class", "cam");
            case LOCKED, IMPERSONATED -> {
                Target scope = school.target("mia", "class", "cam");
                yield role == Role.ANONYMOUS ? scope : scope.with(() -> school.papers(role.person()));
            }
            case OTHER_COURSE ->
                new Target(
                        school.id("mia"),
                        school.offering("other"),
                        school.serial("mia", "other"),
                        null,
                        null,
                        null,
                        null,
                        () -> null);
            case OUT_OF_SCOPE -> school.target("ove", "far", "olaf");
            case OTHER_SITE -> elsewhere.target("mia", "class", "cam");
            case REVOKED -> school.target("rex", "gone", "olaf").with(() -> school.papersOfBefore(role.person()));
            case ERASED ->
                new Target(
                        new AccountId("nobody-any-more"),
                        new OfferingId("no-class-any-more"),
                        "00000000000000000000000000",
                        new SeatPoolId("no-line-any-more"),
                        new InvitationId("no-invitation-any-more"),
                        "no code any more",
                        new SeatId("no-seat-any-more"),
                        () -> Papers.GONE);
        };
    }

    private static Target own(School school, Role role) {
        if (!role.isPerson() || role == Role.ANONYMOUS) {
            return new Target(null, null, null, null, null, null, null, () -> null);
        }
        Target line = school.target("mia", "class", "cam");
        boolean holds = role == Role.CUSTOMER_ADMIN;
        return new Target(
                school.id(role.person()),
                school.offering("base"),
                school.serial(role.person(), "base"),
                holds ? line.line() : null,
                holds ? line.invitation() : null,
                holds ? line.code() : null,
                null,
                () -> school.papers(role.person()));
    }

    private Target with(Supplier<@Nullable Papers> others) {
        return new Target(person, offering, serial, line, invitation, code, seat, others);
    }
}
