package io.lcart.core.report;

import io.lcart.core.code.CodeKeys;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.report.export.ExportId;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Links to files: sealed texts that name the export, whom the link is for and until when (reliability.md T24). What was not sealed with the
 * site's secret for this very purpose is no link. Thread-safe.
 */
final class ExportLinks {

    private static final String PURPOSE = "report-export";
    private static final String BETWEEN = "\n";
    private static final int PARTS = 4;

    private final CodeKeys keys;

    ExportLinks(CodeKeys keys) {
        this.keys = keys;
    }

    String give(ExportId id, AccountId owner, Instant until) {
        return keys.seal(String.join(BETWEEN, PURPOSE, id.value(), owner.value(), until.toString()));
    }

    /** The export of a link, if the link is this person's and its time is not over. */
    Optional<ExportId> read(String token, AccountId viewer, Instant now) {
        return keys.open(token)
                .map(text -> List.of(text.split(BETWEEN, -1)))
                .filter(parts -> parts.size() == PARTS
                        && parts.get(0).equals(PURPOSE)
                        && parts.get(2).equals(viewer.value())
                        && isBefore(now, parts.get(PARTS - 1)))
                .map(parts -> new ExportId(parts.get(1)));
    }

    private static boolean isBefore(Instant now, String until) {
        try {
            return now.isBefore(Instant.parse(until));
        } catch (DateTimeException e) {
            return false;
        }
    }
}
