package io.lcart.samples.portal.api;

import io.javalin.http.Context;
import io.lcart.samples.portal.demo.DemoPerson;
import io.lcart.samples.portal.http.HttpProblem;
import io.lcart.samples.portal.http.Problem.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Tells whom one can sign in as. Thread-safe. */
public final class DemoApi {

    private final Supplier<List<DemoPerson>> people;

    /**
     * Over the demo people.
     *
     * @param people them, none where there is no demo data
     */
    public DemoApi(Supplier<List<DemoPerson>> people) {
        this.people = people;
    }

    /**
     * Answers {@code GET /demo/people}.
     *
     * @param ctx the request
     */
    public void people(Context ctx) {
        List<DemoPerson> all = people.get();
        if (all.isEmpty()) {
            throw new HttpProblem(Kind.NOT_FOUND, "This portal has no demo data.");
        }
        Answers.give(ctx, Answers.of(200, Paging.page(ctx, all, DemoPerson::personId, DemoApi::json)));
    }

    private static Map<String, Object> json(DemoPerson person) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("personId", person.personId());
        json.put("email", person.email());
        json.put("password", person.password());
        json.put("displayName", person.displayName());
        json.put("roles", person.roles());
        json.put("notes", person.notes());
        return json;
    }
}
