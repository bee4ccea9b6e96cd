package io.lcart.oracle;

import io.lcart.core.Lcart;
import io.lcart.core.classroom.MarkAll;
import io.lcart.core.classroom.RecordCompletion;
import io.lcart.core.classroom.WithdrawCompletion;
import io.lcart.core.paging.Page;
import io.lcart.core.paging.PageRequest;
import io.lcart.core.people.Viewer;
import io.lcart.core.report.ReportFormat;
import io.lcart.core.report.ReportPage;
import io.lcart.core.report.ReportQuery;
import io.lcart.core.seat.SeatLine;
import io.lcart.oracle.NaiveReport.Question;
import io.lcart.spi.LcartException;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.report.ReportColumn;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** All that one person is shown, answered and refused, to the last byte; about whomever and whatever they ask. */
final class Shown {

    private static final int PAGE = 2;

    private final Reporting library;
    private final Lcart lcart;
    private final Viewer viewer;
    private final String person;
    private final StringBuilder all = new StringBuilder();

    private Shown(Reporting library, String person) {
        this.library = library;
        this.lcart = library.library().lcart();
        this.viewer = library.viewer(person);
        this.person = person;
    }

    /**
     * Asks everything.
     *
     * @param library who answers
     * @param person who asks
     * @param asked about whom and what they ask, whether it is there or not
     * @return every answer, a line each
     */
    static String to(Reporting library, String person, Asked asked) {
        Shown shown = new Shown(library, person);
        shown.all.append(library.library().text(person, Library.CLOCK.instant()));
        shown.reports(asked);
        shown.classes(asked);
        shown.own();
        return shown.all.toString();
    }

    /** Keys, of people and things that are there and of others that are not. */
    record Asked(List<String> people, List<String> courses, List<String> offerings, List<String> groups) {}

    private void say(String what, Supplier<Object> answer) {
        all.append(what).append(' ');
        try {
            all.append(answer.get());
        } catch (LcartException refused) {
            all.append(refused);
        }
        all.append('\n');
    }

    private void reports(Asked asked) {
        for (ReportColumn column : ReportColumn.values()) {
            pages(new Question(null, null, null, null, null, null, null, column.name(), column.ordinal() % 2 == 0));
        }
        asked.courses().forEach(key -> narrow(key, null, null, null));
        asked.offerings().forEach(key -> narrow(null, key, null, null));
        asked.groups().forEach(key -> narrow(null, null, key, null));
        asked.people().forEach(key -> narrow(null, null, null, key));
        for (ReportFormat format : ReportFormat.values()) {
            say("export", () -> library.export(person, Question.ALL, format));
        }
        paged("reach", page -> lcart.progressReports().scope(viewer, page));
        for (String other : asked.people()) {
            AccountId id = library.library().account(other);
            say("transcript of " + other, () -> lcart.progressReports().transcript(viewer, id));
            for (String offering : asked.offerings()) {
                say("sees " + other + " " + offering, () -> library.inScope(person, other, offering));
            }
        }
    }

    private void narrow(String course, String offering, String group, String word) {
        pages(new Question(course, offering, group, null, null, null, word, "NAME", false));
    }

    private void pages(Question question) {
        ReportQuery query = library.query(question);
        paged(question.toString(), page -> {
            ReportPage answer = lcart.progressReports().page(viewer, query, page);
            all.append(answer.totals());
            return answer.rows();
        });
    }

    private void paged(String what, Function<PageRequest, Page<?>> list) {
        say(what, () -> {
            StringBuilder pages = new StringBuilder();
            String cursor = null;
            do {
                Page<?> page = list.apply(new PageRequest(PAGE, cursor));
                pages.append(page);
                cursor = page.next();
            } while (cursor != null);
            return pages;
        });
    }

    private void classes(Asked asked) {
        paged("classes", page -> lcart.classes().classes(viewer, page));
        for (String key : asked.offerings()) {
            OfferingId offering = library.offering(key);
            say("class " + key, () -> lcart.classes().info(viewer, offering));
            say("roster " + key, () -> lcart.classes().roster(viewer, offering, PageRequest.first(PAGE)));
            say("all of roster " + key, () -> lcart.classes().roster(viewer, offering, PageRequest.first(500)));
            say("launch " + key, () -> lcart.classes().launch(viewer, offering));
            say(
                    "marking " + key,
                    () -> lcart.classes().previewMarkAll(viewer, new MarkAll(offering, null, null, null)));
            for (String other : asked.people()) {
                AccountId id = library.library().account(other);
                say("entry " + other, () -> lcart.classes().entry(viewer, offering, id));
                if (lcart.classes().info(viewer, offering).isEmpty()) {
                    say("recording " + other, () -> recording(offering, id));
                }
            }
        }
    }

    private void own() {
        paged("trainings", page -> lcart.trainings().list(viewer, page));
        paged("completions", page -> lcart.completions().list(viewer, page));
        paged("lines", page -> {
            Page<SeatLine> lines = lcart.registrationCodes().lines(viewer, page);
            lines.items()
                    .forEach(line -> paged(
                            "seats",
                            seats -> lcart.registrationCodes()
                                    .seats(viewer, line.id(), seats)
                                    .orElseThrow()));
            return lines;
        });
    }

    /** What is answered to somebody who would record for, or withdraw from, a person in a class that is not theirs. */
    private String recording(OfferingId offering, AccountId other) {
        return lcart.classes().record(viewer, new RecordCompletion(offering, other, null, null, null, null, null)) + " "
                + lcart.classes().withdraw(viewer, new WithdrawCompletion(offering, other, null, null));
    }
}
