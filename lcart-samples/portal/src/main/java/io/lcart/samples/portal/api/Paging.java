package io.lcart.samples.portal.api;

import io.javalin.http.Context;
import io.lcart.core.paging.Page;
import io.lcart.core.paging.PageRequest;
import io.lcart.samples.portal.http.HttpProblem;
import io.lcart.spi.Violation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Gives short lists in pages. A cursor names the last item seen, so that it holds if others come or go. */
final class Paging {

    private static final int MAX = 500;

    private Paging() {}

    /** The page of a list that a request asks for, with the cursor of the next one if there is more. */
    static <T> Map<String, Object> page(
            Context ctx, List<T> all, Function<T, String> id, Function<T, Map<String, Object>> json) {
        List<Violation> violations = new ArrayList<>();
        int limit = limit(ctx.queryParam("limit"), violations);
        String after = after(ctx.queryParam("cursor"), violations);
        List<String> ids = all.stream().map(id).toList();
        if (after != null && !ids.contains(after)) {
            violations.add(new Violation("cursor", "must be one that this list gave"));
        }
        if (!violations.isEmpty()) {
            throw new HttpProblem(Items.invalid(violations), Map.of());
        }
        int from = after == null ? 0 : ids.indexOf(after) + 1;
        int to = Math.min(from + limit, all.size());
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("items", all.subList(from, to).stream().map(json).toList());
        if (to < all.size()) {
            page.put("cursor", cursor(ids.get(to - 1)));
        }
        page.put("total", all.size());
        return page;
    }

    /** The page that a request asks for, of a list that is too long to be here whole. */
    static PageRequest request(Context ctx) {
        String limit = ctx.queryParam("limit");
        return new PageRequest(limit == null ? MAX : number(limit), ctx.queryParam("cursor"));
    }

    /** A page as it is answered. */
    static <T> Map<String, Object> page(Page<T> page, Function<T, Map<String, Object>> json) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("items", page.items().stream().map(json).toList());
        if (page.next() != null) {
            answer.put("cursor", page.next());
        }
        return answer;
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static int limit(@Nullable String text, List<Violation> violations) {
        if (text == null) {
            return MAX;
        }
        int limit = number(text);
        if (limit >= 1 && limit <= MAX) {
            return limit;
        }
        violations.add(new Violation("limit", "must be a whole number from 1 to " + MAX));
        return MAX;
    }

    private static @Nullable String after(@Nullable String cursor, List<Violation> violations) {
        if (cursor == null) {
            return null;
        }
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            violations.add(new Violation("cursor", "must be one that this list gave"));
            return null;
        }
    }

    private static String cursor(String id) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id.getBytes(StandardCharsets.UTF_8));
    }
}
