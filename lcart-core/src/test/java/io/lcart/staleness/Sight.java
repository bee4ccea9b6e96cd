package io.lcart.staleness;

import io.lcart.core.Lcart;
import io.lcart.core.certificate.PrintOutcome;
import io.lcart.core.classroom.ClassRefusal;
import io.lcart.core.classroom.MarkAll;
import io.lcart.core.classroom.MarkAllOutcome;
import io.lcart.core.paging.PageRequest;
import io.lcart.core.people.Viewer;
import io.lcart.core.people.ViewerRefusedException;
import io.lcart.core.report.ReportFormat;
import io.lcart.core.report.ReportQuery;
import io.lcart.core.tile.TileId;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.people.AccountId;
import java.io.ByteArrayOutputStream;
import java.util.Set;

/** Everything by which a right to see somebody shows. */
enum Sight {
    PAGE {
        @Override
        boolean shows(Lcart lcart, Subject subject) {
            return !lcart.progressReports()
                    .page(subject.by(), ReportQuery.ALL, PageRequest.first(10))
                    .rows()
                    .items()
                    .isEmpty();
        }
    },
    /** The page behind a cursor that was given while there was the right. */
    CURSOR {
        @Override
        boolean shows(Lcart lcart, Subject subject) {
            return !lcart.progressReports()
                    .page(subject.by(), ReportQuery.ALL, new PageRequest(10, subject.cursor()))
                    .rows()
                    .items()
                    .isEmpty();
        }
    },
    TOTALS {
        @Override
        boolean shows(Lcart lcart, Subject subject) {
            return lcart.progressReports()
                            .page(subject.by(), ReportQuery.ALL, PageRequest.first(1))
                            .totals()
                            .rows()
                    > 0;
        }
    },
    EXPORT {
        @Override
        boolean shows(Lcart lcart, Subject subject) {
            return lcart.progressReports()
                            .export(subject.by(), ReportQuery.ALL, ReportFormat.CSV, new ByteArrayOutputStream())
                    > 0;
        }
    },
    TRANSCRIPT {
        @Override
        boolean shows(Lcart lcart, Subject subject) {
            return lcart.progressReports()
                    .transcript(subject.by(), subject.person())
                    .isPresent();
        }
    },
    PAIR {
        @Override
        boolean shows(Lcart lcart, Subject subject) {
            return lcart.progressReports().inScope(subject.by(), subject.person(), subject.offering());
        }
    },
    REACH {
        @Override
        boolean shows(Lcart lcart, Subject subject) {
            return !lcart.progressReports()
                    .scope(subject.by(), PageRequest.first(10))
                    .items()
                    .isEmpty();
        }
    },
    CERTIFICATE {
        @Override
        boolean shows(Lcart lcart, Subject subject) {
            return lcart.certificates().print(subject.by(), subject.serial()) instanceof PrintOutcome.Printed;
        }
    },
    TILE {
        @Override
        boolean shows(Lcart lcart, Subject subject) {
            return lcart.dashboards().of(subject.by()).tiles().stream()
                    .anyMatch(tile -> tile.id().equals(TileId.USER_PROGRESS_REPORT));
        }
    },
    CLASSES {
        @Override
        boolean shows(Lcart lcart, Subject subject) {
            return !lcart.classes()
                    .classes(subject.by(), PageRequest.first(10))
                    .items()
                    .isEmpty();
        }
    },
    ROSTER {
        @Override
        boolean shows(Lcart lcart, Subject subject) {
            return lcart.classes()
                    .roster(subject.by(), subject.offering(), PageRequest.first(10))
                    .filter(page -> !page.entries().items().isEmpty())
                    .isPresent();
        }
    },
    ENTRY {
        @Override
        boolean shows(Lcart lcart, Subject subject) {
            return lcart.classes()
                    .entry(subject.by(), subject.offering(), subject.person())
                    .isPresent();
        }
    },
    MARKING {
        @Override
        boolean shows(Lcart lcart, Subject subject) {
            MarkAll all = new MarkAll(subject.offering(), null, null, null);
            return !(lcart.classes().previewMarkAll(subject.by(), all) instanceof MarkAllOutcome.Refused refused
                    && refused.reason() == ClassRefusal.UNKNOWN_CLASS);
        }
    };

    /** What a report shows. */
    static final Set<Sight> REPORT = Set.of(PAGE, CURSOR, TOTALS, EXPORT, TRANSCRIPT, PAIR, REACH, CERTIFICATE);

    /** Who looks at whom, and what they already have in hands. */
    record Subject(Viewer by, AccountId person, OfferingId offering, String serial, String cursor) {}

    abstract boolean shows(Lcart lcart, Subject subject);

    final boolean seen(Lcart lcart, Subject subject) {
        try {
            return shows(lcart, subject);
        } catch (ViewerRefusedException refused) {
            return false;
        }
    }
}
