package io.lcart.samples.portal.demo;

import java.util.List;

/** The people made by hand: one for every kind of dashboard. What they have done is told by {@link Stories}. */
final class Cast {

    /**
     * One of them.
     *
     * @param key the account's key
     * @param first the given name
     * @param last the family name
     * @param email the address
     * @param password the password, which is no secret
     * @param locale the language as a tag, or empty for the site's
     * @param notes what the dashboard shows
     */
    record Member(String key, String first, String last, String email, String password, String locale, String notes) {}

    static final String HOST = "helena-host";
    static final String LEARNER = "lena-learner";
    static final String FRESH = "finn-fresh";
    static final String UPCOMING = "una-upcoming";
    static final String EXPIRED = "carlos-completed";
    static final String UNUSED = "mara-manager";
    static final String ASSIGNED = "marcus-manager";
    static final String CANCELLED = "nadia-manager";
    static final String GROUP_ADMIN = "grace-group";
    static final String INSTRUCTOR = "ivan-instructor";
    static final String NEW_INSTRUCTOR = "ines-instructor";
    static final String ALL_ROLES = "alex-all";
    static final String ORDERS = "olga-orders";
    static final String BADGES = "bea-badges";
    static final String BOARD = "leo-leader";
    static final String ARABIC = "amira-arabic";
    static final String SEAT = "sam-seat";
    static final String INVOICES = "petra-invoices";
    static final String LOCKED = "lars-locked";
    static final String INACTIVE = "ingo-inactive";

    /** The people to sign in as, in the order in which the sign-in page shows them. */
    static final List<Member> SHOWN = List.of(
            member(
                    ALL_ROLES,
                    "Alex",
                    "Núñez",
                    "",
                    "Learner, instructor, customer admin and group admin in one: all nine standard tiles."),
            member(LEARNER, "Lena", "Björk", "", "Takes three courses and has finished none."),
            member(FRESH, "Finn", "O'Brien", "", "Registered today: nothing but Edit Account."),
            member(UPCOMING, "Una", "Lefèvre", "", "Booked a class that has not begun yet."),
            member(EXPIRED, "Carlos", "Peña", "", "Completed a course whose access has run out."),
            member(
                    UNUSED,
                    "Mara",
                    "Świątek",
                    "",
                    "Bought eight seats and has given none away: codes, but no report yet."),
            member(
                    ASSIGNED,
                    "Marcus",
                    "Thompson",
                    "",
                    "Holds lines of seats in every state: free, used up, suspended, over. Reports on four people."),
            member(
                    CANCELLED,
                    "Nadia",
                    "Özdemir",
                    "",
                    "Her order was cancelled last month: no codes any more, but the report stays."),
            member(GROUP_ADMIN, "Grace", "Okafor", "", "Administers the group Brightwater without being a member."),
            member(INSTRUCTOR, "Ivan", "Dvořák", "", "Teaches two classes with students."),
            member(
                    NEW_INSTRUCTOR,
                    "Inês",
                    "Suárez",
                    "",
                    "Teaches a class that nobody has booked yet: the report is empty."),
            member(ORDERS, "Olga", "Petrović", "", "Her only order was cancelled: it stays in her history."),
            member(
                    INVOICES,
                    "Petra",
                    "Großmann",
                    "de",
                    "An open invoice with access, and a purchase order still without."),
            member(
                    BADGES,
                    "Bea",
                    "Chatterjee",
                    "",
                    "Earned three badges, one of them expired and one renewed; a fourth was revoked. Works at Cedar Clinic."),
            member(BOARD, "Leo", "Mensah", "", "Collects points in the group Safety champions."),
            member(
                    ARABIC,
                    "أميرة",
                    "الحداد",
                    "ar",
                    "Speaks Arabic and works at Noor Health: switch the language to see right-to-left."),
            member(SEAT, "Sam", "Whitaker", "", "Learns on a seat that a manager gave: training without any order."),
            member(HOST, "Helena", "Voss", "", "The portal's administrator, who is a person with a dashboard too."));

    /** People who have a password and may not use the portal. */
    static final List<Member> BARRED = List.of(
            member(LOCKED, "Lars", "Lockwood", "", "Locked."), member(INACTIVE, "Ingo", "Vogel", "de", "Inactive."));

    private Cast() {}

    private static Member member(String key, String first, String last, String locale, String notes) {
        String name = key.substring(0, key.indexOf('-'));
        return new Member(key, first, last, name + "@northlight.example", "learn-with-" + name, locale, notes);
    }
}
