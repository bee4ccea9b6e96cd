package io.lcart.core.certificate;

import io.lcart.core.people.Viewer;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.storage.Session;
import java.time.Instant;

/** Who else reads a person's certificates than that person: whoever may report on them (domain.md §9). Not for hosts. Thread-safe. */
@FunctionalInterface
public interface CertificateReaders {

    /**
     * Whether a viewer may report on a person's completion of an offering.
     *
     * @param session the session of the work that asks
     * @param viewer who asks
     * @param person the person
     * @param offering the offering
     * @param now the operation's instant
     * @return whether the pair is in the viewer's scope
     */
    boolean reach(Session session, Viewer viewer, AccountId person, OfferingId offering, Instant now);
}
