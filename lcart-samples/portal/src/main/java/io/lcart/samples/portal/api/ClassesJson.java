package io.lcart.samples.portal.api;

import io.lcart.core.classroom.ClassInfo;
import io.lcart.core.classroom.ClassSummary;
import io.lcart.core.classroom.RosterEntry;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Classes and rosters as JSON. */
final class ClassesJson {

    private ClassesJson() {}

    static Map<String, Object> summary(ClassSummary summary) {
        Map<String, Object> json = info(summary.info());
        json.put("people", summary.people());
        json.put("completed", summary.completed());
        return json;
    }

    static Map<String, Object> info(ClassInfo info) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", info.id().value());
        json.put("title", info.title());
        json.put("kind", info.kind().name());
        put(json, "course", info.course());
        if (info.event() != null) {
            json.put("startsAt", info.event().from().toString());
            put(json, "endsAt", info.event().until());
        }
        if (info.session() != null) {
            json.put("sessionOpensAt", info.session().from().toString());
            put(json, "sessionClosesAt", info.session().until());
        }
        put(json, "link", info.link());
        json.put("canChangeScores", info.canChangeScores());
        json.put("canEmail", info.canEmail());
        return json;
    }

    static Map<String, Object> entry(RosterEntry entry) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("personId", entry.person().value());
        json.put("displayName", entry.displayName());
        json.put("email", entry.email());
        if (entry.percent() != null) {
            json.put("progress", entry.percent());
        }
        RosterEntry.Mark mark = entry.mark();
        if (mark != null) {
            if (mark.score() != null) {
                json.put("score", mark.score());
            }
            json.put("completedAt", mark.completedAt().toString());
            put(json, "waiverReason", mark.waiverReason());
            json.put("source", mark.source().name());
            json.put("recordedAt", mark.recordedAt().toString());
            put(json, "recordedBy", mark.recordedBy());
            json.put("times", mark.times());
        }
        json.put("version", entry.version());
        json.put(
                "prerequisites",
                entry.prerequisites().stream().map(ClassesJson::requirement).toList());
        return json;
    }

    private static Map<String, Object> requirement(RosterEntry.Requirement requirement) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("course", requirement.course().value());
        json.put("title", requirement.title());
        json.put("met", requirement.met());
        put(json, "completedAt", requirement.completedAt());
        return json;
    }

    private static void put(Map<String, Object> json, String name, @Nullable Object value) {
        if (value != null) {
            json.put(name, value.toString());
        }
    }
}
