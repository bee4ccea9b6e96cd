package io.lcart.authorisation;

import java.util.Locale;
import java.util.stream.Stream;

/** Who asks: the rows of an operation in the table. */
enum Role {
    /** Has no account. */
    ANONYMOUS("nobody"),
    /** Has training, and no right over anybody. */
    LEARNER("lea"),
    /** Teaches the class, with all permissions. */
    INSTRUCTOR("ina"),
    /** Teaches the class, but may neither change scores nor write to students. */
    INSTRUCTOR_WHO_ONLY_LOOKS("rita"),
    /** Is an instructor no longer. */
    FORMER_INSTRUCTOR("fay"),
    /** Holds the line. */
    CUSTOMER_ADMIN("cam"),
    /** Administers the group. */
    GROUP_ADMIN("gus"),
    /** Administers the site, and has no right over anybody's records as themself. */
    HOST_ADMIN("hal"),
    /** The host's own code. */
    SYSTEM(""),
    /** Operations that ask for nobody: anybody who gets at them. */
    ANYBODY("");

    private final String person;

    Role(String person) {
        this.person = person;
    }

    /** Who has the role in a {@link School}. */
    String person() {
        return person;
    }

    boolean isPerson() {
        return !person.isEmpty();
    }

    /** Who may call an operation at all: people are no system viewers, and the host's code is no viewer. */
    static Stream<Role> of(Operation operation) {
        if (operation.isForPeople()) {
            return Stream.of(values()).filter(Role::isPerson);
        }
        return Stream.of(operation.isForTheHost() ? SYSTEM : ANYBODY);
    }

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
