package io.lcart.core.tile;

import io.lcart.core.people.Role;
import io.lcart.spi.dashboard.Fact;
import java.util.List;

/** Which facts make a role (domain.md §1); any one of them is enough. */
public final class RoleFacts {

    private RoleFacts() {}

    /**
     * The facts behind a role.
     *
     * @param role the role
     * @return its facts, at least one
     */
    public static List<Fact> of(Role role) {
        return switch (role) {
            case LEARNER -> List.of(Fact.ACCESS, Fact.COMPLETION);
            case INSTRUCTOR -> List.of(Fact.INSTRUCTOR);
            case CUSTOMER_ADMIN -> List.of(Fact.SEAT_POOL);
            case GROUP_ADMIN -> List.of(Fact.GROUP_ADMIN);
        };
    }
}
