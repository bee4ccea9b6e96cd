package io.lcart.core.recognition.external;

import io.lcart.core.people.Viewer;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.storage.Session;
import java.time.Instant;

/**
 * Who else sees what a person declares: whoever may report on the whole of that person, not on some of their trainings alone (domain.md
 * §15-Q19, Q20). Not for hosts. Thread-safe.
 */
@FunctionalInterface
public interface WholeReach {

    /**
     * Whether a viewer may report on all that a person has learned.
     *
     * @param session the session of the work that asks
     * @param viewer who asks
     * @param person the person
     * @param now the operation's instant
     * @return whether the whole person is in the viewer's scope
     */
    boolean reaches(Session session, Viewer viewer, AccountId person, Instant now);
}
