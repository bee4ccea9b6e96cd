package io.lcart.core.configuration;

import io.lcart.core.internal.json.Cursor;
import io.lcart.core.internal.json.Json;
import io.lcart.core.internal.json.Members;
import io.lcart.core.internal.json.Names;
import io.lcart.core.text.LocalizedText;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Turns the settings of leaderboards into JSON and back. What is as by default is left out. */
final class BoardSettingsJson {

    private BoardSettingsJson() {}

    static Map<String, Json> encode(BoardSettings boards) {
        Map<String, Json> members = new LinkedHashMap<>();
        BoardSettings usual = BoardSettings.DEFAULT;
        if (boards.ties() != usual.ties()) {
            members.put("ties", Json.of(Names.of(boards.ties())));
        }
        if (boards.leastPeople() != usual.leastPeople()) {
            members.put("leastPeople", Json.of(boards.leastPeople()));
        }
        if (boards.weekStart() != usual.weekStart()) {
            members.put("weekStart", Json.of(Names.of(boards.weekStart())));
        }
        if (boards.adminsMayView()) {
            members.put("adminsMayView", Json.of(true));
        }
        if (!boards.periods().isEmpty()) {
            members.put(
                    "periods",
                    Json.of(boards.periods().stream()
                            .map(BoardSettingsJson::encode)
                            .toList()));
        }
        return members;
    }

    private static Json encode(BoardPeriod period) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("id", Json.of(period.id()));
        ConfigurationEncoder.putText(members, "name", period.name());
        members.put("from", Json.of(period.from().toString()));
        members.put("until", Json.of(period.until().toString()));
        return Json.of(members);
    }

    static @Nullable BoardSettings decode(Cursor at) {
        Members members = at.members();
        if (members == null) {
            return null;
        }
        BoardSettings usual = BoardSettings.DEFAULT;
        TiePolicy ties = text(members.optional("ties"), TiePolicy.class);
        DayOfWeek weekStart = text(members.optional("weekStart"), DayOfWeek.class);
        Cursor least = members.optional("leastPeople");
        Long leastPeople = least == null ? null : least.number();
        Cursor admins = members.optional("adminsMayView");
        Boolean adminsMayView = admins == null ? null : admins.flag();
        List<BoardPeriod> periods = periods(members.optional("periods"));
        members.end();
        return at.make(() -> new BoardSettings(
                Objects.requireNonNullElse(ties, usual.ties()),
                // why: a number beyond an int is beyond the bounds as well, and is to be refused as such
                leastPeople == null
                        ? usual.leastPeople()
                        : (int) Math.max(-1, Math.min(leastPeople, Integer.MAX_VALUE)),
                Objects.requireNonNullElse(weekStart, usual.weekStart()),
                Boolean.TRUE.equals(adminsMayView),
                periods));
    }

    private static <E extends Enum<E>> @Nullable E text(@Nullable Cursor at, Class<E> type) {
        return at == null ? null : at.text(name -> Names.parse(type, name));
    }

    private static List<BoardPeriod> periods(@Nullable Cursor at) {
        List<BoardPeriod> periods = new ArrayList<>();
        List<Cursor> items = at == null ? null : at.items();
        for (Cursor item : items == null ? List.<Cursor>of() : items) {
            Members members = item.members();
            if (members == null) {
                continue;
            }
            Cursor ofId = members.required("id");
            String id = ofId == null ? null : ofId.text();
            LocalizedText name = ConfigurationDecoder.localized(members.optional("name"));
            Cursor ofFrom = members.required("from");
            Instant from = ofFrom == null ? null : ofFrom.instant();
            Cursor ofUntil = members.required("until");
            Instant until = ofUntil == null ? null : ofUntil.instant();
            members.end();
            if (id != null && from != null && until != null) {
                LocalizedText text = name == null ? LocalizedText.NONE : name;
                BoardPeriod period = item.make(() -> new BoardPeriod(id, text, from, until));
                if (period != null) {
                    periods.add(period);
                }
            }
        }
        return periods;
    }
}
