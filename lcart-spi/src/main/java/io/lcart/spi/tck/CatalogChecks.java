package io.lcart.spi.tck;

import static io.lcart.spi.tck.Samples.ALWAYS;
import static io.lcart.spi.tck.Samples.hours;
import static io.lcart.spi.tck.Samples.offering;
import static io.lcart.spi.tck.Samples.since;

import io.lcart.spi.Interval;
import io.lcart.spi.catalog.Course;
import io.lcart.spi.catalog.CourseId;
import io.lcart.spi.catalog.Instructor;
import io.lcart.spi.catalog.InstructorAssignment;
import io.lcart.spi.catalog.Offering;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.catalog.OfferingKind;
import io.lcart.spi.dashboard.Fact;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.people.GroupId;
import java.util.List;
import java.util.Map;

/** The contract of {@code CatalogStore} and {@code InstructorStore}. */
final class CatalogChecks {

    private static final CourseId C = new CourseId("c");
    private static final CourseId D = new CourseId("d");
    private static final OfferingId O = new OfferingId("o");
    private static final OfferingId P = new OfferingId("p");
    private static final AccountId NOBODY = new AccountId("none");

    private CatalogChecks() {}

    static void addTo(Checks checks) {
        addCourses(checks);
        addOfferings(checks);
        addInstructors(checks);
    }

    private static void addCourses(Checks checks) {
        checks.add(
                "CATALOG-01",
                "A course is found with its title, its prerequisites in their order, and what certificate it gives.",
                w -> {
                    Course c = new Course(C, "Course", List.of(D, new CourseId("b")), true, 24);
                    Course d = new Course(D, "Kurs", List.of(), false, null);
                    w.write(s ->
                            s.catalog().insertCourses(List.of(c, d, new Course(new CourseId("b"), "B", List.of()))));
                    Expect.equal(Map.of(C, c, D, d), courses(w), "courses");
                });
        checks.add("CATALOG-02", "A second course of one id is a conflict, and nothing of the list is added.", w -> {
            w.course("c");
            w.conflicts("adding a taken id", s -> s.catalog().insertCourses(List.of(plain(D), plain(C))));
            w.conflicts("one id twice", s -> s.catalog().insertCourses(List.of(plain(D), plain(D))));
            Expect.equal(Map.of(C, new Course(C, "Course c", List.of())), courses(w), "courses");
        });
        checks.add("CATALOG-03", "A prerequisite that does not exist is a conflict, and nothing is added.", w -> {
            w.conflicts(
                    "no prerequisite",
                    s -> s.catalog()
                            .insertCourses(List.of(plain(D), new Course(C, "C", List.of(new CourseId("none"))))));
            Expect.equal(Map.of(), courses(w), "courses");
        });
        checks.add("CATALOG-04", "An update replaces title, prerequisites and certificate of a course.", w -> {
            w.write(s -> s.catalog().insertCourses(List.of(plain(D), new Course(C, "C", List.of(D)))));
            Course c = new Course(C, "Renamed", List.of(), false, null);
            Course d = new Course(D, "D", List.of(C), true, 6);
            w.write(s -> s.catalog().updateCourses(List.of(c, d)));
            Expect.equal(Map.of(C, c, D, d), courses(w), "courses");
        });
        checks.add(
                "CATALOG-05",
                "An update of an unknown course or prerequisite is a conflict, and nothing is changed.",
                w -> {
                    w.write(s -> s.catalog().insertCourses(List.of(plain(C))));
                    w.conflicts(
                            "no course",
                            s -> s.catalog().updateCourses(List.of(new Course(C, "Renamed", List.of()), plain(D))));
                    w.conflicts(
                            "no prerequisite",
                            s -> s.catalog().updateCourses(List.of(new Course(C, "Renamed", List.of(D)))));
                    Expect.equal(Map.of(C, plain(C)), courses(w), "courses");
                });
    }

    private static void addOfferings(Checks checks) {
        checks.add("CATALOG-06", "An offering is found with every value it was added with.", w -> {
            w.course("c");
            GroupId g = w.group("g");
            GroupId h = w.group("h");
            Offering full = full(List.of(h, g));
            Offering sparse = offering("p", null);
            w.write(s -> s.catalog().insertOfferings(List.of(full, sparse)));
            Expect.equal(Map.of(O, full, P, sparse), offerings(w), "offerings");
        });
        checks.add("CATALOG-07", "A second offering of one id is a conflict, and nothing of the list is added.", w -> {
            w.offering("o");
            w.conflicts(
                    "adding a taken id",
                    s -> s.catalog().insertOfferings(List.of(offering("p", null), offering("o", null))));
            w.conflicts(
                    "one id twice",
                    s -> s.catalog().insertOfferings(List.of(offering("p", null), offering("p", null))));
            Expect.equal(Map.of(O, offering("o", null)), offerings(w), "offerings");
        });
        checks.add(
                "CATALOG-08", "An offering of an unknown course or group is a conflict, and nothing is added.", w -> {
                    w.conflicts(
                            "no course",
                            s -> s.catalog().insertOfferings(List.of(offering("p", null), offering("o", C))));
                    w.course("c");
                    w.conflicts(
                            "no group", s -> s.catalog().insertOfferings(List.of(full(List.of(new GroupId("none"))))));
                    Expect.equal(Map.of(), offerings(w), "offerings");
                });
        checks.add("CATALOG-09", "An update replaces every value of an offering, both ways.", w -> {
            w.course("c");
            Offering full = full(List.of(w.group("g")));
            w.offering("o");
            w.offering("p");
            w.write(s -> s.catalog().updateOfferings(List.of(full)));
            Expect.equal(Map.of(O, full, P, offering("p", null)), offerings(w), "filled offering");
            w.write(s -> s.catalog().updateOfferings(List.of(offering("o", null))));
            Expect.equal(Map.of(O, offering("o", null), P, offering("p", null)), offerings(w), "emptied offering");
        });
        checks.add(
                "CATALOG-10",
                "An update of an unknown offering, course or group is a conflict, and nothing is changed.",
                w -> {
                    w.offering("o");
                    w.conflicts(
                            "no offering",
                            s -> s.catalog().updateOfferings(List.of(offering("o", null), offering("p", null))));
                    w.conflicts("no course", s -> s.catalog().updateOfferings(List.of(offering("o", C))));
                    w.course("c");
                    w.conflicts(
                            "no group", s -> s.catalog().updateOfferings(List.of(full(List.of(new GroupId("none"))))));
                    Expect.equal(Map.of(O, offering("o", null)), offerings(w), "offerings");
                });
        checks.add("CATALOG-11", "Names of files keep their order and may repeat.", w -> {
            List<String> files = List.of("b.pdf", "a.pdf", "b.pdf", "Übung 1.zip");
            Offering o = new Offering(O, null, "O", OfferingKind.SELF_PACED, false, null, null, List.of(), null, files);
            w.write(s -> s.catalog().insertOfferings(List.of(o)));
            Expect.equal(o, offerings(w).get(O), "offering");
        });
        checks.add("CATALOG-12", "An offering that changes leaves access already given as it was.", w -> {
            AccountId a = w.account("a");
            w.offering("o");
            w.access("e", a, O, hours(0, 5), since(0));
            w.course("c");
            w.write(s -> s.catalog().updateOfferings(List.of(full(List.of()))));
            w.expectWithin(hours(0, 5), Fact.ACCESS, a);
        });
    }

    private static void addInstructors(Checks checks) {
        checks.add(
                "TEACH-01",
                "Designations are replaced as a whole, and read oldest first with their permissions.",
                w -> {
                    AccountId a = w.account("a");
                    List<Instructor> first = List.of(
                            new Instructor(a, true, false, hours(0, 1)), new Instructor(a, false, true, since(2)));
                    designate(w, a, first);
                    Expect.equal(Map.of(a, first), designations(w, a), "designations");
                    List<Instructor> next = List.of(new Instructor(a, false, false, hours(5, 6)));
                    designate(w, a, next);
                    Expect.equal(Map.of(a, next), designations(w, a), "designations");
                });
        checks.add("TEACH-02", "People who never were instructors, or are none any more, are left out.", w -> {
            AccountId a = w.account("a");
            designate(w, a, List.of(new Instructor(a, true, true, ALWAYS)));
            designate(w, a, List.of());
            Expect.equal(Map.of(), designations(w, a), "designations");
        });
        checks.add("TEACH-03", "The designation of nobody is a conflict, and nothing is changed.", w -> {
            AccountId a = w.account("a");
            w.conflicts(
                    "no account",
                    s -> s.instructors()
                            .replaceDesignations(Map.of(
                                    a, List.of(new Instructor(a, true, true, ALWAYS)),
                                    NOBODY, List.of(new Instructor(NOBODY, true, true, ALWAYS)))));
            Expect.equal(Map.of(), designations(w, a), "designations");
        });
        checks.add("TEACH-04", "Assignments are replaced one by one; others of the person stay as they are.", w -> {
            AccountId a = w.account("a");
            w.offering("o");
            w.offering("p");
            w.assign(a, O, hours(0, 1), hours(2, 3), since(4));
            w.assign(a, P, ALWAYS);
            w.assign(a, O, hours(7, 8));
            Map<InstructorAssignment, List<Interval>> expected = Map.of(
                    new InstructorAssignment(a, O), List.of(hours(7, 8)),
                    new InstructorAssignment(a, P), List.of(ALWAYS));
            Expect.equal(expected, assignments(w, a), "assignments");
        });
        checks.add("TEACH-05", "An assignment without intervals is left out, and so are other people's.", w -> {
            AccountId a = w.account("a");
            w.offering("o");
            w.assign(a, O, ALWAYS);
            w.assign(a, O);
            w.assign(w.account("b"), O, ALWAYS);
            Expect.equal(Map.of(), assignments(w, a), "assignments");
        });
        checks.add("TEACH-06", "Several intervals of an assignment are read oldest first.", w -> {
            AccountId a = w.account("a");
            w.offering("o");
            w.assign(a, O, hours(0, 1), hours(2, 3), since(4));
            Expect.equal(
                    Map.of(new InstructorAssignment(a, O), List.of(hours(0, 1), hours(2, 3), since(4))),
                    assignments(w, a),
                    "assignments");
        });
        checks.add(
                "TEACH-07",
                "The assignment of nobody, or to no offering, is a conflict, and nothing is changed.",
                w -> {
                    AccountId a = w.account("a");
                    w.offering("o");
                    w.conflicts(
                            "no offering",
                            s -> s.instructors()
                                    .replaceAssignments(Map.of(
                                            new InstructorAssignment(a, O), List.of(ALWAYS),
                                            new InstructorAssignment(a, P), List.of(ALWAYS))));
                    w.conflicts(
                            "no account",
                            s -> s.instructors()
                                    .replaceAssignments(Map.of(new InstructorAssignment(NOBODY, O), List.of(ALWAYS))));
                    Expect.equal(Map.of(), assignments(w, a), "assignments");
                });
    }

    private static Course plain(CourseId id) {
        return new Course(id, "Plain", List.of());
    }

    private static Offering full(List<GroupId> groups) {
        return new Offering(
                O,
                C,
                "Kurs für Zoë",
                OfferingKind.SCHEDULED,
                false,
                hours(1, 3),
                365,
                groups,
                "https://meet.example/o",
                List.of("slides.pdf"));
    }

    private static Map<CourseId, Course> courses(World w) {
        return w.read(s -> s.catalog().courses(List.of(D, C, new CourseId("none"))));
    }

    private static Map<OfferingId, Offering> offerings(World w) {
        return w.read(s -> s.catalog().offerings(List.of(P, O, new OfferingId("none"))));
    }

    private static void designate(World w, AccountId a, List<Instructor> designations) {
        w.write(s -> {
            s.people().lock(List.of(a));
            s.instructors().replaceDesignations(Map.of(a, designations));
        });
    }

    private static Map<AccountId, List<Instructor>> designations(World w, AccountId a) {
        return w.read(s -> s.instructors().designations(List.of(NOBODY, a)));
    }

    private static Map<InstructorAssignment, List<Interval>> assignments(World w, AccountId a) {
        return w.read(s -> s.instructors().assignments(List.of(NOBODY, a)));
    }
}
