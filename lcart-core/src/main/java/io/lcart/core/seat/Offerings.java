package io.lcart.core.seat;

import io.lcart.spi.catalog.Offering;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.storage.Session;
import java.util.List;

/** Titles of offerings. */
final class Offerings {

    private Offerings() {}

    /** The title of an offering now; its key if it has gone. */
    static String title(Session session, OfferingId id) {
        Offering offering = session.catalog().offerings(List.of(id)).get(id);
        return offering == null ? id.value() : offering.title();
    }
}
