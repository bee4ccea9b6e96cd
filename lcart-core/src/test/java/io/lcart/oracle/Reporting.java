package io.lcart.oracle;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.lcart.acceptance.Adapter.Site;
import io.lcart.core.Lcart;
import io.lcart.core.LcartBuilder;
import io.lcart.core.certificate.CertificateKeys;
import io.lcart.core.certificate.CertificatePolicy;
import io.lcart.core.certificate.PrintOutcome;
import io.lcart.core.classroom.RosterPage;
import io.lcart.core.paging.Page;
import io.lcart.core.paging.PageRequest;
import io.lcart.core.people.Viewer;
import io.lcart.core.people.ViewerRefusedException;
import io.lcart.core.report.ReportFormat;
import io.lcart.core.report.ReportPage;
import io.lcart.core.report.ReportQuery;
import io.lcart.core.report.Transcript;
import io.lcart.core.report.Workbooks;
import io.lcart.core.seat.AssignTo;
import io.lcart.core.seat.InviteTo;
import io.lcart.core.seat.IssueCodes;
import io.lcart.core.seat.RegistrationCodes;
import io.lcart.core.seat.pool.Pools;
import io.lcart.oracle.NaiveReport.Question;
import io.lcart.oracle.NaiveReport.Row;
import io.lcart.spi.catalog.CourseId;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.certificate.CertificateSerial;
import io.lcart.spi.memory.SettableClock;
import io.lcart.spi.people.GroupId;
import io.lcart.spi.report.ReachedPerson;
import io.lcart.spi.report.ReportColumn;
import io.lcart.spi.report.ReportRow;
import io.lcart.spi.report.ReportSort;
import io.lcart.spi.report.ReportStatus;
import io.lcart.spi.report.ReportTotals;
import io.lcart.spi.seat.PoolSource;
import io.lcart.spi.seat.SeatPoolId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The real thing as far as it shows people to others, at any instant, said in plain words. Not thread-safe. */
final class Reporting implements AutoCloseable {

    private static final KeyPair KEYS = keys();

    private final SettableClock clock = new SettableClock(Library.CLOCK.instant());
    private final Library library;
    private final Lcart lcart;
    private final boolean certified;

    /** What all pages of a report said. */
    record Listed(List<Row> rows, Set<ReportTotals> totals) {}

    /**
     * A site.
     *
     * @param certified whether it gives certificates, which takes as long as all the rest
     */
    Reporting(Site site, boolean certified) {
        library =
                new Library(site, true, builder -> certified ? certifying(builder.clock(clock)) : builder.clock(clock));
        this.certified = certified;
        lcart = library.lcart();
    }

    private static LcartBuilder certifying(LcartBuilder builder) {
        return builder.certificates(new CertificatePolicy(
                        CertificateKeys.of("k", KEYS), "Oracle", "https://verify.example.org/{serial}"))
                .certificateRenderer(sheet -> sheet.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static KeyPair keys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    Library library() {
        return library;
    }

    /** Asks as of an instant from now on. */
    void at(Instant t) {
        clock.set(t);
    }

    Viewer viewer(String person) {
        return lcart.viewer(library.account(person));
    }

    /** Whether everything is refused to somebody who may not use the site. */
    boolean refuses(String person) {
        List<Function<Viewer, Object>> calls = List.of(
                viewer -> lcart.progressReports().page(viewer, ReportQuery.ALL, PageRequest.first(1)),
                viewer -> export(person, Question.ALL, ReportFormat.CSV),
                viewer -> lcart.progressReports().transcript(viewer, viewer.account()),
                viewer -> lcart.progressReports().scope(viewer, PageRequest.first(1)),
                viewer -> lcart.progressReports().inScope(viewer, viewer.account(), offering("o1")),
                viewer -> lcart.classes().classes(viewer, PageRequest.first(1)),
                viewer -> lcart.classes().roster(viewer, offering("o1"), PageRequest.first(1)));
        return calls.stream().allMatch(call -> {
            try {
                call.apply(viewer(person));
                return false;
            } catch (ViewerRefusedException refused) {
                return true;
            }
        });
    }

    Listed pages(String person, Question question, int size) {
        List<Row> rows = new ArrayList<>();
        Set<ReportTotals> totals = new HashSet<>();
        String cursor = null;
        do {
            ReportPage page =
                    lcart.progressReports().page(viewer(person), query(question), new PageRequest(size, cursor));
            page.rows().items().forEach(row -> rows.add(plain(row)));
            totals.add(page.totals());
            cursor = page.rows().next();
        } while (cursor != null);
        return new Listed(rows, totals);
    }

    String export(String person, Question question, ReportFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        lcart.progressReports().export(viewer(person), query(question), format, out);
        if (format != ReportFormat.XLSX) {
            return out.toString(StandardCharsets.UTF_8);
        }
        try {
            // why the sheets alone: the library notes beside them when the machine made the file
            return Workbooks.read(out.toByteArray()).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Person, offering, status and progress of each row of an export. */
    List<List<String>> exported(String person, Question question) {
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(export(person, question, ReportFormat.CSV))) {
            return csv.stream()
                    .skip(1)
                    .map(row -> List.of(bare(row.getField(0)), bare(row.getField(4)), row.getField(8), row.getField(9)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean inScope(String person, String other, String offering) {
        return lcart.progressReports().inScope(viewer(person), library.account(other), offering(offering));
    }

    /** The rows of a transcript, or nothing. */
    Optional<List<Row>> transcript(String person, String other) {
        return read(person, other)
                .map(each -> each.rows().stream().map(this::plain).toList());
    }

    private Optional<Transcript> read(String person, String other) {
        return lcart.progressReports().transcript(viewer(person), library.account(other));
    }

    /** The offerings a person sees certificates of, and their numbers. */
    Map<String, String> certificates(String person, String other) {
        Map<String, String> certificates = new TreeMap<>();
        read(person, other)
                .map(Transcript::certificates)
                .orElse(Map.of())
                .forEach((OfferingId offering, CertificateSerial serial) ->
                        certificates.put(bare(offering.value()), serial.toString()));
        return certificates;
    }

    boolean prints(String person, String serial) {
        return lcart.certificates().print(viewer(person), serial) instanceof PrintOutcome.Printed;
    }

    /** Gives somebody another name. */
    void rename(String person) {
        library.rename(person);
    }

    /** What is opened to somebody against the rules, or refused otherwise than what is not there: certificates and lines of seats. */
    List<String> openedTo(String person, NaiveReport rules) {
        List<String> wrong = new ArrayList<>();
        String none = seats(person, Pools.idOf(new PoolSource.AdminGrant("none")));
        for (String owner : rules.people()) {
            if (!owner.equals(person) && !refuses(owner)) {
                lcart.registrationCodes().lines(viewer(owner), PageRequest.first(500)).items().stream()
                        .map(line -> seats(person, line.id()))
                        .filter(answer -> !answer.equals(none))
                        .forEach(answer -> wrong.add("'" + person + "' about seats of '" + owner + "': " + answer));
            }
        }
        if (certified) {
            String unknown = answer(person, "0".repeat(26));
            for (String owner : rules.people()) {
                if (!owner.equals(person) && !refuses(owner)) {
                    certificates(owner, owner).forEach((offering, serial) -> {
                        String answer = answer(person, serial);
                        boolean opened = answer.startsWith("Printed");
                        if (opened != rules.sees(owner, offering) || !(opened || answer.equals(unknown))) {
                            wrong.add(answer + " to '" + person + "' of " + owner + " for " + offering
                                    + ", and where there is none " + unknown);
                        }
                    });
                }
            }
        }
        return wrong;
    }

    private String seats(String person, SeatPoolId line) {
        Viewer viewer = viewer(person);
        RegistrationCodes codes = lcart.registrationCodes();
        return codes.line(viewer, line)
                + " " + codes.seats(viewer, line, PageRequest.first(500))
                + " " + codes.assign(viewer, new AssignTo(line, "New", "Comer", "new@example.org", null))
                + " " + codes.invite(viewer, new InviteTo(line, "new@example.org", null))
                + " " + codes.issue(viewer, new IssueCodes(line, 1, null));
    }

    private String answer(String person, String serial) {
        return lcart.certificates().print(viewer(person), serial).toString();
    }

    /** Everyone within reach, by pages, with the reasons. */
    Map<String, Set<String>> reached(String person, int size) {
        Map<String, Set<String>> reached = new TreeMap<>();
        String cursor = null;
        do {
            Page<ReachedPerson> page = lcart.progressReports().scope(viewer(person), new PageRequest(size, cursor));
            page.items()
                    .forEach(each -> reached.merge(
                            bare(each.person().id().value()),
                            each.grants().stream()
                                    .map(grant -> grant.ground() + " " + bare(grant.key()))
                                    .collect(Collectors.toCollection(TreeSet::new)),
                            (one, other) -> {
                                throw new IllegalStateException("twice on the pages: " + each);
                            }));
            cursor = page.next();
        } while (cursor != null);
        return reached;
    }

    /** Who is on the roster of a class, or nothing. */
    Optional<List<String>> roster(String person, String offering, int size) {
        List<String> people = new ArrayList<>();
        String cursor = null;
        do {
            Optional<RosterPage> page =
                    lcart.classes().roster(viewer(person), offering(offering), new PageRequest(size, cursor));
            if (page.isEmpty()) {
                return Optional.empty();
            }
            page.get()
                    .entries()
                    .items()
                    .forEach(entry -> people.add(bare(entry.person().value())));
            cursor = page.get().entries().next();
        } while (cursor != null);
        return Optional.of(people);
    }

    /** The classes a person teaches, and how many people are in each. */
    Map<String, Integer> classes(String person, int size) {
        Map<String, Integer> classes = new TreeMap<>();
        String cursor = null;
        do {
            var page = lcart.classes().classes(viewer(person), new PageRequest(size, cursor));
            page.items().forEach(each -> classes.put(bare(each.info().id().value()), each.people()));
            cursor = page.next();
        } while (cursor != null);
        return classes;
    }

    OfferingId offering(String key) {
        return new OfferingId(library.commands().key(key));
    }

    private String bare(String key) {
        return key.substring(library.commands().key("").length());
    }

    private Row plain(ReportRow row) {
        return new Row(
                bare(row.person().id().value()),
                bare(row.offering().value()),
                row.course() == null ? null : bare(row.course().value()),
                row.status().name(),
                row.progress(),
                row.completedAt(),
                row.accessFrom(),
                row.accessUntil());
    }

    ReportQuery query(Question question) {
        Commands keys = library.commands();
        return new ReportQuery(
                question.course() == null ? null : new CourseId(keys.key(question.course())),
                question.offering() == null ? null : new OfferingId(keys.key(question.offering())),
                question.group() == null ? null : new GroupId(keys.key(question.group())),
                question.status() == null ? Set.of() : Set.of(ReportStatus.valueOf(question.status())),
                question.completedFrom(),
                question.completedTo(),
                question.word(),
                new ReportSort(ReportColumn.valueOf(question.column()), question.descending()));
    }

    @Override
    public void close() {
        library.close();
    }
}
