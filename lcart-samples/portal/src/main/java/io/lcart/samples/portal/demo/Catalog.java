package io.lcart.samples.portal.demo;

import io.lcart.core.intake.PutCourse;
import io.lcart.core.intake.PutOffering;
import io.lcart.spi.catalog.OfferingKind;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The courses on sale, the most popular first, and how they are offered. */
final class Catalog {

    /** Key and title of each course, the most popular first. */
    private static final List<String[]> COURSES = List.of(
            course("safety-basics", "Workplace Safety Basics"),
            course("data-protection", "Data Protection Essentials"),
            course("first-aid", "First Aid at Work"),
            course("respect-at-work", "Respect at Work"),
            course("fire-warden", "Fire Warden"),
            course("security-awareness", "Security Awareness"),
            course("infection-control", "Infection Control"),
            course("leading-teams", "Leading Teams"),
            course("manual-handling", "Manual Handling"),
            course("project-start", "Starting a Project Well"),
            course("forklift", "Forklift Operator"),
            course("medication-safety", "Medication Safety"),
            course("excel-analysis", "Analysing Data in Spreadsheets"),
            course("difficult-talks", "Difficult Conversations"),
            course("food-hygiene", "Food Hygiene Level 2"),
            course("patient-privacy", "Patient Privacy"),
            course("time-management", "Time That Works for You"),
            course("working-at-height", "Working at Height"),
            course("lockout-tagout", "Lockout and Tagout"),
            course("sepsis-update", "Sepsis Update"),
            course("negotiation", "Negotiation Lab"),
            course("crew-resource", "Crew Resource Management"),
            course("dangerous-goods", "Dangerous Goods by Air"),
            course("writing-clearly", "Writing Clearly"),
            course("pain-management", "Pain Management in Practice"),
            course("sql-reporting", "SQL for Reporting"),
            course("mentoring", "Mentoring Colleagues"),
            course("risk-assessment", "Risk Assessment Workshop"),
            course("accessible-documents", "Accessible Documents"),
            course("remote-teams", "Remote Teams"),
            course("anti-bribery", "Anti-Bribery Rules"),
            course("chemical-safety", "Chemical Safety"),
            course("wound-care", "Wound Care"),
            course("train-the-trainer", "Train the Trainer"),
            course("export-control", "Export Control"),
            course("de-escalation", "De-escalation Skills"),
            course("radiation-safety", "Radiation Safety"),
            course("board-duties", "Duties of a Board Member"),
            course("whistleblowing", "Speaking Up Safely"),
            course("crane-signals", "Crane Signals"));

    /** Every so many courses there are classes besides the course online. */
    private static final int CLASS_EVERY = 3;

    /** When classes take place, in days from the base instant. */
    private static final List<Map.Entry<String, Integer>> CLASSES = List.of(
            Map.entry("autumn", -400),
            Map.entry("spring", -230),
            Map.entry("summer", -75),
            Map.entry("winter", 21),
            Map.entry("next", 75));

    private final Instant base;

    Catalog(Instant base) {
        this.base = base;
    }

    private static String[] course(String key, String title) {
        return new String[] {key, title};
    }

    /** The keys of the courses, the most popular first. */
    static List<String> courses() {
        return COURSES.stream().map(each -> each[0]).toList();
    }

    /** The offering in which everybody can take a course alone. */
    static String online(String course) {
        return course + "-online";
    }

    /** The class of a course; {@code autumn}, {@code spring} and {@code summer} are over, {@code winter} and {@code next} to come. */
    static String inClass(String course, String term) {
        return course + "-" + term;
    }

    /** The courses that are also taught in classes. */
    static List<String> taught() {
        List<String> taught = new ArrayList<>();
        for (int i = 2; i < COURSES.size(); i += CLASS_EVERY) {
            taught.add(COURSES.get(i)[0]);
        }
        return taught;
    }

    List<PutCourse> putCourses() {
        return COURSES.stream()
                .map(each -> new PutCourse(
                        each[0],
                        each[1],
                        prerequisites(each[0]),
                        !each[0].equals("time-management"),
                        certificateMonths(each[0])))
                .toList();
    }

    private static List<String> prerequisites(String course) {
        return switch (course) {
            case "fire-warden", "forklift", "working-at-height" -> List.of("safety-basics");
            case "train-the-trainer" -> List.of("leading-teams", "mentoring");
            case "sepsis-update" -> List.of("infection-control");
            default -> List.of();
        };
    }

    private static @Nullable Integer certificateMonths(String course) {
        return switch (course) {
            case "safety-basics", "first-aid", "fire-warden", "forklift", "infection-control" -> 12;
            case "data-protection" -> 24;
            default -> null;
        };
    }

    List<PutOffering> putOfferings() {
        List<PutOffering> offerings = new ArrayList<>();
        for (String[] course : COURSES) {
            offerings.add(new PutOffering(
                    online(course[0]),
                    course[0],
                    course[1] + " (online)",
                    OfferingKind.SELF_PACED,
                    true,
                    null,
                    null,
                    365,
                    List.of(),
                    null,
                    List.of("Handbook.pdf", "Checklist.pdf")));
        }
        for (String course : taught()) {
            CLASSES.forEach(each -> offerings.add(inClass(course, each.getKey(), each.getValue())));
        }
        offerings.add(new PutOffering(
                "safety-library",
                null,
                "Safety Library",
                OfferingKind.SELF_PACED,
                false,
                null,
                null,
                null,
                List.of(),
                null,
                List.of("Poster ladder safety.pdf", "Poster lifting.pdf", "Emergency numbers.pdf")));
        return offerings;
    }

    private PutOffering inClass(String course, String term, int day) {
        Instant start = classStart(day, base);
        String title = COURSES.stream()
                .filter(each -> each[0].equals(course))
                .findFirst()
                .orElseThrow()[1];
        return new PutOffering(
                inClass(course, term),
                course,
                title + " (" + term + " class)",
                OfferingKind.SCHEDULED,
                true,
                start,
                start.plus(Duration.ofHours(8)),
                540,
                List.of(),
                term.equals("winter") ? "https://meet.northlight.example/" + course : null,
                List.of("Agenda.pdf"));
    }

    private static Instant classStart(int day, Instant base) {
        return base.plus(Duration.ofDays(day)).truncatedTo(ChronoUnit.DAYS).plus(Duration.ofHours(9));
    }
}
