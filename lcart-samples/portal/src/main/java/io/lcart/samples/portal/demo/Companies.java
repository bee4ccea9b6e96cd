package io.lcart.samples.portal.demo;

import io.lcart.core.intake.PutGroup;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The companies whose people learn here, the largest first; each is a group. */
final class Companies {

    /**
     * One company.
     *
     * @param key the group's key
     * @param name the name
     * @param domain where its addresses live
     * @param inherit whether people who use a member's seat join
     * @param priority decides among a person's groups, or {@code null}
     * @param logo the logo's path, or {@code null}
     * @param welcome the welcome message, or {@code null}
     * @param board whether it has a leaderboard
     */
    record Company(
            String key,
            String name,
            String domain,
            boolean inherit,
            @Nullable Integer priority,
            @Nullable String logo,
            @Nullable String welcome,
            boolean board) {}

    static final String EVERYONE = "everyone";
    static final String BRIGHTWATER = "brightwater";
    static final String CEDAR = "cedar-clinic";
    static final String KESTREL = "kestrel-air";
    static final String LUMEN = "lumen-labs";
    static final String NOOR = "noor-health";
    static final String ORCHARD = "orchard-coop";
    static final String STAFF = "northlight-staff";
    static final String CHAMPIONS = "safety-champions";

    /** The companies that generated learners come from, the largest first. */
    static final List<Company> EMPLOYERS = List.of(
            new Company(
                    BRIGHTWATER,
                    "Brightwater Utilities",
                    "brightwater.example",
                    true,
                    10,
                    "/assets/logos/brightwater.svg",
                    "Welcome to learning at Brightwater. Safety comes first: finish your yearly courses by the end of March.",
                    true),
            new Company(
                    CEDAR,
                    "Cedar Clinic Group",
                    "cedarclinic.example",
                    true,
                    20,
                    "/assets/logos/cedar.svg",
                    "Thank you for caring, and for keeping your skills fresh.",
                    true),
            new Company(
                    KESTREL,
                    "Kestrel Air",
                    "kestrelair.example",
                    false,
                    5,
                    "/assets/logos/kestrel.svg",
                    "Cabin, cockpit and ground: one crew, one standard.",
                    false),
            new Company(LUMEN, "Lumen Labs", "lumenlabs.example", true, null, "/assets/logos/lumen.svg", null, true),
            new Company(
                    NOOR,
                    "Noor Health نور",
                    "noorhealth.example",
                    true,
                    15,
                    "/assets/logos/noor.svg",
                    "أهلًا بكم في أكاديمية نور الصحية. نتمنى لكم تعلُّمًا ممتعًا.",
                    true),
            new Company(
                    ORCHARD, "Orchard Co-op", "orchard.example", false, 30, null, "Good to have you with us.", false));

    private static final List<Company> OTHERS = List.of(
            new Company(
                    EVERYONE,
                    "Everyone",
                    "mail.example",
                    false,
                    100,
                    "/assets/logos/northlight.svg",
                    "Welcome to Northlight Academy. Learn at your own pace, or join one of our classes.",
                    false),
            new Company(
                    STAFF,
                    "Northlight staff",
                    "northlight.example",
                    false,
                    1,
                    "/assets/logos/northlight.svg",
                    "Hello, colleague. Thank you for making learning bright.",
                    false),
            new Company(CHAMPIONS, "Safety champions", "northlight.example", false, 50, null, null, true));

    private Companies() {}

    /** All groups as they are told, with one change in the past: Orchard had its logo taken off and Kestrel its greeting renewed. */
    static List<PutGroup> putGroups(Instant base) {
        Instant start = base.minus(Duration.ofDays(Site.DAYS_BACK));
        var groups = new java.util.ArrayList<PutGroup>();
        for (Company each : OTHERS) {
            groups.add(put(each, each.logo, each.welcome, start));
        }
        for (Company each : EMPLOYERS) {
            String logo = each.key.equals(ORCHARD) ? "/assets/logos/orchard.svg" : each.logo;
            String welcome = each.key.equals(KESTREL) ? "Ready for take-off? Pick a course." : each.welcome;
            groups.add(put(each, logo, welcome, start));
        }
        return groups;
    }

    /** The changes, to be told after {@link #putGroups}. */
    static List<PutGroup> putChanges(Instant base) {
        return EMPLOYERS.stream()
                .filter(each -> each.key.equals(ORCHARD) || each.key.equals(KESTREL))
                .map(each -> put(each, each.logo, each.welcome, base.minus(Duration.ofDays(120))))
                .toList();
    }

    private static PutGroup put(Company each, @Nullable String logo, @Nullable String welcome, Instant since) {
        return new PutGroup(each.key, each.name, each.inherit, each.priority, logo, welcome, each.board, since);
    }
}
