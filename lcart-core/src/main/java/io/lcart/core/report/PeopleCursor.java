package io.lcart.core.report;

import io.lcart.core.people.Viewer;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.report.ReportPosition;
import io.lcart.spi.report.ReportedPerson;

/** Cursors of one viewer's people within reach: those of a report by name, of which only the person counts. */
final class PeopleCursor {

    private static final OfferingId NONE = new OfferingId("people");

    private final ReportCursor cursors;

    PeopleCursor(Viewer viewer) {
        this.cursors = new ReportCursor(viewer, ReportQuery.ALL);
    }

    String write(ReportedPerson person) {
        return cursors.write(new ReportPosition(person.sortKey(), person.sortKey(), person.id(), NONE));
    }

    /** Reads a cursor; only the person's place is known. */
    ReportedPerson read(String cursor) {
        ReportPosition position = cursors.read(cursor);
        return new ReportedPerson(position.person(), "", "", "", "", position.sortKey());
    }
}
