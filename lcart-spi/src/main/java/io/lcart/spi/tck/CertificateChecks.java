package io.lcart.spi.tck;

import static io.lcart.spi.tck.Samples.NOON;
import static io.lcart.spi.tck.Samples.certificate;
import static io.lcart.spi.tck.Samples.changed;
import static io.lcart.spi.tck.Samples.completion;
import static io.lcart.spi.tck.Samples.hour;
import static io.lcart.spi.tck.Samples.serial;

import io.lcart.spi.catalog.Course;
import io.lcart.spi.catalog.CourseId;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.certificate.Certificate;
import io.lcart.spi.certificate.Certificate.Ending;
import io.lcart.spi.certificate.CertificateEnd;
import io.lcart.spi.certificate.CertificateSerial;
import io.lcart.spi.completion.Completion;
import io.lcart.spi.completion.CompletionId;
import io.lcart.spi.completion.CompletionSource;
import io.lcart.spi.people.AccountId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The contract of {@code CertificateStore}. */
final class CertificateChecks {

    private static final CompletionId D = new CompletionId("d");
    private static final CompletionId E = new CompletionId("e");
    private static final Ending REVOKED = new Ending(CertificateEnd.REVOKED, hour(1), "It was a mistake.");

    private CertificateChecks() {}

    static void addTo(Checks checks) {
        checks.add("CERT-01", "A certificate is found with every value it was issued with, and with its end.", w -> {
            AccountId a = complete(w);
            Certificate first = new Certificate(
                    serial(1), D, a, hour(1).plusNanos(1000), "{\"name\":\"Zoë Å 王 \"}", "k-1", "s_-9", null, null);
            Ending ending = new Ending(CertificateEnd.SUPERSEDED, hour(2), "Her name is Zoë.");
            Certificate second = certificate(2, D, a, serial(1));
            w.write(s -> s.certificates().issue(List.of(first)));
            Expect.equal(Map.of(serial(1), first), find(w), "certificates");
            w.write(s -> {
                s.certificates().end(Map.of(serial(1), ending));
                s.certificates().issue(List.of(second));
            });
            Expect.equal(Map.of(serial(1), first.ended(ending), serial(2), second), find(w), "certificates");
        });
        checks.add(
                "CERT-02", "The certificates of a completion are found in the order of issue, ended ones too.", w -> {
                    AccountId a = complete(w);
                    for (int number : List.of(3, 1, 2)) {
                        w.write(s -> s.certificates().issue(List.of(certificate(number, D, a, null))));
                        w.write(s -> s.certificates().end(Map.of(serial(number), REVOKED)));
                    }
                    Certificate other = certificate(4, E, a, null);
                    w.write(s -> s.certificates().issue(List.of(other)));
                    List<Certificate> expected = List.of(3, 1, 2).stream()
                            .map(number -> certificate(number, D, a, null).ended(REVOKED))
                            .toList();
                    Expect.equal(expected, of(w, D, new CompletionId("none"), D), "certificates");
                    Expect.sameElements(List.of(other), of(w, E), "of another");
                });
        checks.add(
                "CERT-03",
                "A taken number, or a second certificate in force for a completion, is a conflict, and nothing is added.",
                w -> {
                    AccountId a = complete(w);
                    Certificate first = certificate(1, D, a, null);
                    w.write(s -> s.certificates().issue(List.of(first)));
                    w.conflicts(
                            "a taken number",
                            s -> s.certificates()
                                    .issue(List.of(certificate(2, E, a, null), certificate(1, E, a, null))));
                    w.conflicts("two in force", s -> s.certificates().issue(List.of(certificate(2, D, a, serial(1)))));
                    w.conflicts(
                            "two in one list",
                            s -> s.certificates()
                                    .issue(List.of(certificate(2, E, a, null), certificate(3, E, a, null))));
                    Expect.equal(Map.of(serial(1), first), find(w), "certificates");
                });
        checks.add("CERT-04", "A certificate of something unknown is a conflict, and nothing is added.", w -> {
            AccountId a = complete(w);
            Certificate sound = certificate(1, D, a, null);
            w.conflicts(
                    "no completion",
                    s -> s.certificates().issue(List.of(sound, certificate(2, new CompletionId("none"), a, null))));
            w.conflicts(
                    "no account",
                    s -> s.certificates().issue(List.of(sound, certificate(2, E, new AccountId("none"), null))));
            w.conflicts(
                    "nothing to replace", s -> s.certificates().issue(List.of(sound, certificate(2, E, a, serial(3)))));
            Expect.equal(Map.of(), find(w), "certificates");
        });
        checks.add(
                "CERT-05",
                "A certificate ends once; an ended or unknown one is a conflict, and nothing changes.",
                w -> {
                    AccountId a = complete(w);
                    Certificate first = certificate(1, D, a, null);
                    Certificate second = certificate(2, E, a, null);
                    w.write(s -> s.certificates().issue(List.of(first, second)));
                    w.write(s -> s.certificates().end(Map.of(serial(1), REVOKED)));
                    Ending again = new Ending(CertificateEnd.SUPERSEDED, hour(2), "Again.");
                    w.conflicts("ended", s -> s.certificates().end(Map.of(serial(1), again)));
                    w.conflicts("unknown", s -> s.certificates().end(Map.of(serial(2), again, serial(3), again)));
                    Expect.equal(Map.of(serial(1), first.ended(REVOKED), serial(2), second), find(w), "certificates");
                });
        checks.add("CERT-06", "Of those who race to issue a certificate of one completion, one wins.", w -> {
            AccountId a = complete(w);
            long winners = Race.run(
                            8,
                            n -> w.inTransaction(s -> {
                                s.certificates().issue(List.of(certificate(n, D, a, null)));
                                return true;
                            }))
                    .stream()
                    .filter(finish -> finish.value().isPresent())
                    .count();
            Expect.equal(1L, winners, "winners");
            Expect.equal(1, of(w, D).size(), "certificates");
        });
        addMissing(checks);
        checks.add("BULK-16", "Certificates are issued, found and ended in long lists.", w -> {
            AccountId a = w.account("a");
            OfferingId o = w.offering("o");
            List<Completion> done = Numbers.upTo(2500, i -> completion("d" + i, a, o, hour(i)));
            List<Certificate> issued =
                    Numbers.upTo(2500, i -> certificate(i, done.get(i - 1).id(), a, null));
            List<CertificateSerial> serials =
                    issued.stream().map(Certificate::serial).toList();
            w.write(s -> {
                s.completions().insert(done);
                s.certificates().issue(issued);
            });
            BulkChecks.same(
                    issued, Certificate::serial, w.read(s -> s.certificates().certificates(serials)), "certificates");
            Expect.sameElements(
                    issued,
                    w.read(s -> s.certificates()
                            .of(done.stream().map(Completion::id).toList())),
                    "by completion");
            w.write(s -> s.certificates().end(BulkChecks.toMap(serials, serial -> REVOKED)));
            BulkChecks.same(
                    issued.stream().map(each -> each.ended(REVOKED)).toList(),
                    Certificate::serial,
                    w.read(s -> s.certificates().certificates(serials)),
                    "ended");
        });
    }

    private static void addMissing(Checks checks) {
        checks.add(
                "CERT-07",
                "A completion without a certificate is found if its course gives one and it is neither withdrawn nor a waiver.",
                w -> {
                    AccountId a = w.account("a");
                    OfferingId o = certified(w);
                    w.write(s -> s.catalog()
                            .insertCourses(List.of(new Course(new CourseId("none"), "None", List.of(), false, null))));
                    w.complete(completion("d", a, o, NOON));
                    w.complete(completion("e", a, w.offering("without", new CourseId("none")), NOON));
                    w.complete(completion("f", a, w.offering("files"), NOON));
                    w.complete(changed(completion("g", a, o, hour(1)), null, hour(2)));
                    w.complete(waiver("h", a, o));
                    Expect.equal(List.of(D), missing(w, null, 10), "missing");
                    w.write(s -> s.catalog()
                            .updateCourses(List.of(new Course(new CourseId("none"), "None", List.of(), true, null))));
                    Expect.equal(List.of(D, E), missing(w, null, 10), "once the course gives certificates");
                });
        checks.add(
                "CERT-08",
                "A completion that had a certificate, or corrects one that had, lacks none, whatever became of it.",
                w -> {
                    AccountId a = w.account("a");
                    OfferingId o = certified(w);
                    w.complete(changed(completion("c", a, o, NOON), null, NOON));
                    w.complete(changed(completion("f", a, o, NOON), null, NOON));
                    w.complete(correction("d", a, o, "f"));
                    w.complete(correction("e", a, o, "c"));
                    w.complete(completion("g", a, o, NOON));
                    w.write(s -> s.certificates()
                            .issue(List.of(
                                    certificate(1, new CompletionId("c"), a, null),
                                    certificate(2, new CompletionId("g"), a, null))));
                    w.write(s -> s.certificates().end(Map.of(serial(1), REVOKED, serial(2), REVOKED)));
                    Expect.equal(List.of(D), missing(w, null, 10), "missing");
                });
        checks.add(
                "CERT-09",
                "Completions without a certificate are paged in the order of their keys, behind one that is gone too.",
                w -> {
                    AccountId a = w.account("a");
                    OfferingId o = certified(w);
                    for (String id : List.of("b", "a1", "B", "a", "c")) {
                        w.complete(completion(id, a, o, NOON));
                    }
                    Expect.equal(ids("B", "a"), missing(w, null, 2), "first page");
                    Expect.equal(ids("a1", "b"), missing(w, new CompletionId("a"), 2), "second page");
                    Expect.equal(ids("b", "c"), missing(w, new CompletionId("a2"), 3), "behind one that is not there");
                    Expect.equal(List.of(), missing(w, new CompletionId("c"), 2), "behind the last");
                });
    }

    private static OfferingId certified(World w) {
        return w.offering("o", w.course("course"));
    }

    private static Completion waiver(String id, AccountId account, OfferingId offering) {
        return recorded(id, account, offering, "A degree.", null);
    }

    private static Completion correction(String id, AccountId account, OfferingId offering, String replaces) {
        return recorded(id, account, offering, null, new CompletionId(replaces));
    }

    private static Completion recorded(
            String id,
            AccountId account,
            OfferingId offering,
            @Nullable String waiverReason,
            @Nullable CompletionId replaces) {
        return new Completion(
                new CompletionId(id),
                account,
                offering,
                NOON,
                NOON,
                null,
                CompletionSource.INSTRUCTOR,
                null,
                waiverReason,
                "teacher",
                replaces,
                null);
    }

    private static List<CompletionId> ids(String... ids) {
        return Stream.of(ids).map(CompletionId::new).toList();
    }

    private static List<CompletionId> missing(World w, @Nullable CompletionId after, int limit) {
        return w.read(s -> s.certificates().missing(after, limit));
    }

    /** A person who has completed two things, {@link #D} and {@link #E}. */
    private static AccountId complete(World w) {
        AccountId a = w.account("a");
        OfferingId o = w.offering("o");
        w.complete(completion("d", a, o, NOON));
        w.complete(completion("e", a, o, hour(1)));
        return a;
    }

    private static Map<CertificateSerial, Certificate> find(World w) {
        return w.read(s -> s.certificates().certificates(List.of(serial(3), serial(1), serial(2))));
    }

    private static List<Certificate> of(World w, CompletionId... completions) {
        return w.read(s -> s.certificates().of(List.of(completions)));
    }
}
