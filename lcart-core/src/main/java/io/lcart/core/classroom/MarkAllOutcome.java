package io.lcart.core.classroom;

import io.lcart.core.people.RefusalOutcome;
import io.lcart.spi.people.AccountId;
import java.util.List;

/** What became, or would become, of the wish to mark everybody. */
public sealed interface MarkAllOutcome {

    /**
     * Who would be marked; nothing was changed.
     *
     * @param people the people, in the order of the roster
     * @param plan stands for these people
     */
    record Planned(List<Person> people, String plan) implements MarkAllOutcome {

        /** Copies the list. */
        public Planned {
            people = List.copyOf(people);
        }
    }

    /**
     * They are marked.
     *
     * @param marked how many
     */
    record Marked(int marked) implements MarkAllOutcome {}

    /**
     * Nobody was marked.
     *
     * @param reason why
     */
    record Refused(ClassRefusal reason) implements MarkAllOutcome, RefusalOutcome {}

    /**
     * Somebody to be marked. Immutable.
     *
     * @param id the person
     * @param displayName their name
     */
    record Person(AccountId id, String displayName) {}
}
