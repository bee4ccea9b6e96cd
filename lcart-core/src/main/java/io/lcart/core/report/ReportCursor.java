package io.lcart.core.report;

import io.lcart.core.internal.DerivedId;
import io.lcart.core.paging.PageRequest;
import io.lcart.core.people.Viewer;
import io.lcart.spi.InvalidInputException;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.report.ReportPosition;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Cursors of one viewer's query. A cursor says where to go on and carries no right: the scope is evaluated anew for every page. It is bound
 * to the viewer and the query, so that one given elsewhere is refused and never silently skips rows.
 */
final class ReportCursor {

    private static final int MARK = 12;
    private static final String BETWEEN = "\n";

    private final ReportQuery query;
    private final String bound;

    ReportCursor(Viewer viewer, ReportQuery query) {
        this.query = query;
        // why sorted: a set's own order differs from process to process
        this.bound = Stream.of(
                        viewer.account(),
                        query.course(),
                        query.offering(),
                        query.group(),
                        new TreeSet<>(query.statuses()),
                        query.completedFrom(),
                        query.completedTo(),
                        query.filter().words(),
                        query.sort())
                .map(String::valueOf)
                .collect(Collectors.joining(BETWEEN));
    }

    String write(ReportPosition position) {
        String place = String.join(
                BETWEEN,
                position.value().toString(),
                position.sortKey(),
                position.person().value(),
                position.offering().value());
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((mark(place) + place).getBytes(StandardCharsets.UTF_8));
    }

    /** Reads a cursor, and refuses what {@link #write} did not give. */
    ReportPosition read(String cursor) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            String place = text.substring(MARK);
            if (!text.startsWith(mark(place))) {
                throw wrong();
            }
            List<String> parts = List.of(place.split(BETWEEN, -1));
            ReportPosition position = new ReportPosition(
                    query.sort().column().parse(parts.get(0)),
                    parts.get(1),
                    new AccountId(parts.get(2)),
                    new OfferingId(parts.get(3)));
            if (!write(position).equals(cursor)) {
                throw wrong();
            }
            return position;
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw wrong();
        }
    }

    private String mark(String place) {
        return DerivedId.of("report-cursor", bound, place).substring(0, MARK);
    }

    static InvalidInputException wrong() {
        return new InvalidInputException("page", List.of(PageRequest.wrongCursor()));
    }
}
