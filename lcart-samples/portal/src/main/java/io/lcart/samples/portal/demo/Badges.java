package io.lcart.samples.portal.demo;

import io.lcart.core.intake.PutBadge;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The badges that courses give. */
final class Badges {

    static final String SAFETY = "safety-star";
    static final String LIFESAVER = "lifesaver";
    static final String PRIVACY = "privacy-guardian";
    static final String LEADER = "team-leader";

    private Badges() {}

    static List<PutBadge> putBadges() {
        return List.of(
                badge(SAFETY, "Safety Star", "Knows how to work safely.", 24, List.of("safety-basics", "fire-warden")),
                badge(LIFESAVER, "Lifesaver", "Can give first aid.", 12, List.of("first-aid")),
                badge(
                        PRIVACY,
                        "Privacy Guardian",
                        "Handles personal data with care.",
                        null,
                        List.of("data-protection", "patient-privacy")),
                badge(LEADER, "Team Leader", "Leads people well.", null, List.of("leading-teams")));
    }

    private static PutBadge badge(
            String key, String name, String description, @Nullable Integer months, List<String> courses) {
        return new PutBadge(key, name, description, null, true, months, null, courses);
    }
}
