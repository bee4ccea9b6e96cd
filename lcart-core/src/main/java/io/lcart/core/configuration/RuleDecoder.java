package io.lcart.core.configuration;

import io.lcart.core.internal.json.Cursor;
import io.lcart.core.internal.json.Members;
import io.lcart.core.internal.json.Names;
import io.lcart.core.people.Role;
import io.lcart.core.tile.TileRule;
import io.lcart.spi.catalog.CourseId;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.commerce.OrderStatus;
import io.lcart.spi.dashboard.Fact;
import io.lcart.spi.people.GroupId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads one rule and reports all that is wrong with it. */
final class RuleDecoder {

    private static final String KINDS =
            "access, all, always, any, completion, during, fact, group, high-score-board, not, order, role,"
                    + " setting";

    private int nodes;

    private RuleDecoder() {}

    static @Nullable TileRule decode(Cursor at) {
        return new RuleDecoder().rule(at, 1);
    }

    private @Nullable TileRule rule(Cursor at, int depth) {
        if (depth > TileRule.MAX_DEPTH) {
            at.problem("is nested more than " + TileRule.MAX_DEPTH + " deep");
            return null;
        }
        nodes++;
        if (nodes > TileRule.MAX_NODES) {
            // why once: one message is enough, however many nodes there are too many
            if (nodes == TileRule.MAX_NODES + 1) {
                at.problem("makes the rule larger than " + TileRule.MAX_NODES + " nodes");
            }
            return null;
        }
        Members members = at.members();
        if (members == null) {
            return null;
        }
        Map<String, Cursor> all = members.all();
        if (all.size() != 1) {
            at.problem("is a rule, so it has exactly one member, one of " + KINDS);
            return null;
        }
        Map.Entry<String, Cursor> only = all.entrySet().iterator().next();
        return body(only.getKey(), only.getValue(), depth);
    }

    private @Nullable TileRule body(String kind, Cursor body, int depth) {
        return switch (kind) {
            case "all" -> parts(body, depth, TileRule.All::new);
            case "any" -> parts(body, depth, TileRule.Any::new);
            case "not" -> {
                TileRule part = rule(body, depth + 1);
                yield part == null ? null : TileRule.not(part);
            }
            case "always" -> constant(body, TileRule::always);
            case "high-score-board" -> constant(body, TileRule::highScoreBoard);
            case "role" -> body.text(name -> TileRule.role(Names.parse(Role.class, name)));
            case "group" -> body.text(key -> TileRule.inGroup(new GroupId(key)));
            case "access" -> body.text(key -> TileRule.access(new CourseId(key)));
            case "completion" -> body.text(key -> TileRule.completion(new CourseId(key)));
            case "fact" -> body.text(name -> TileRule.fact(Names.parse(Fact.class, name)));
            case "order" -> order(body);
            case "setting" -> setting(body);
            case "during" -> during(body);
            default -> {
                body.problem("is no kind of rule; the kinds are " + KINDS);
                yield null;
            }
        };
    }

    private @Nullable TileRule parts(Cursor body, int depth, Function<List<TileRule>, TileRule> make) {
        List<Cursor> items = body.items();
        if (items == null) {
            return null;
        }
        if (items.isEmpty()) {
            body.problem("has no part");
        }
        List<TileRule> parts = new ArrayList<>();
        for (Cursor item : items) {
            TileRule part = rule(item, depth + 1);
            if (part != null) {
                parts.add(part);
            }
        }
        return parts.isEmpty() || parts.size() < items.size() ? null : make.apply(parts);
    }

    private static @Nullable TileRule constant(Cursor body, Supplier<TileRule> make) {
        Boolean flag = body.flag();
        if (Boolean.FALSE.equals(flag)) {
            body.problem("is always true; deny it with not");
        }
        return Boolean.TRUE.equals(flag) ? make.get() : null;
    }

    private static @Nullable TileRule order(Cursor body) {
        Members members = body.members();
        if (members == null) {
            return null;
        }
        Cursor of = members.optional("offering");
        OfferingId offering = of == null ? null : of.text(OfferingId::new);
        Cursor in = members.required("statuses");
        members.end();
        Set<OrderStatus> statuses = in == null ? null : statuses(in);
        return statuses == null || (of != null && offering == null) ? null : TileRule.order(offering, statuses);
    }

    private static @Nullable Set<OrderStatus> statuses(Cursor in) {
        Set<OrderStatus> statuses = EnumSet.noneOf(OrderStatus.class);
        List<Cursor> items = in.items();
        if (items == null) {
            return null;
        }
        if (items.isEmpty()) {
            in.problem("names no state");
        }
        boolean whole = true;
        for (Cursor item : items) {
            OrderStatus status = item.text(name -> Names.parse(OrderStatus.class, name));
            whole &= status != null;
            if (status != null && !statuses.add(status)) {
                item.problem("stands twice in its list");
                whole = false;
            }
        }
        return statuses.isEmpty() || !whole ? null : statuses;
    }

    private static @Nullable TileRule setting(Cursor body) {
        Members members = body.members();
        if (members == null) {
            return null;
        }
        Cursor ofName = members.required("name");
        Cursor ofValue = members.required("value");
        members.end();
        String name = ofName == null ? null : ofName.text();
        String value = ofValue == null ? null : ofValue.text();
        if (name == null || value == null) {
            return null;
        }
        return body.make(() -> TileRule.setting(name, value));
    }

    private static @Nullable TileRule during(Cursor body) {
        Members members = body.members();
        if (members == null) {
            return null;
        }
        Cursor ofFrom = members.optional("from");
        Cursor ofUntil = members.optional("until");
        members.end();
        Instant from = ofFrom == null ? null : ofFrom.instant();
        Instant until = ofUntil == null ? null : ofUntil.instant();
        if ((ofFrom != null && from == null) || (ofUntil != null && until == null)) {
            return null;
        }
        return body.make(() -> TileRule.during(from, until));
    }
}
