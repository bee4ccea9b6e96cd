package io.lcart.samples.portal.api;

import io.javalin.http.Context;
import io.lcart.core.Lcart;
import io.lcart.core.dashboard.Dashboard;
import io.lcart.core.dashboard.DecisionJson;
import io.lcart.core.dashboard.Tile;
import io.lcart.core.dashboard.TileWarning;
import io.lcart.core.people.Role;
import io.lcart.core.people.Viewer;
import io.lcart.samples.portal.http.Access;
import io.lcart.samples.portal.http.AsOf;
import io.lcart.samples.portal.http.Languages;
import io.lcart.samples.portal.signin.SignIn.Person;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One's own dashboard, and why it is as it is. Thread-safe. */
final class DashboardApi {

    private final Access access;
    private final Lcart lcart;

    DashboardApi(Access access, Lcart lcart) {
        this.access = access;
        this.lcart = lcart;
    }

    void dashboard(Context ctx) {
        Person person = access.caller(ctx);
        Dashboard dashboard = of(ctx, person);
        List<String> roles =
                new ArrayList<>(dashboard.roles().stream().map(Role::key).toList());
        if (person.administers()) {
            roles.add("host");
        }
        Map<String, Object> viewer = new LinkedHashMap<>();
        viewer.put("personId", dashboard.viewer().value());
        viewer.put("displayName", dashboard.displayName());
        viewer.put("roles", roles);
        if (dashboard.actor() != null) {
            viewer.put("viewedBy", dashboard.actor().value());
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("viewer", viewer);
        json.put("at", dashboard.at().toString());
        json.put("branding", branding(dashboard));
        json.put("tiles", dashboard.tiles().stream().map(DashboardApi::tile).toList());
        json.put(
                "warnings",
                dashboard.warnings().stream().map(DashboardApi::warning).toList());
        Answers.give(ctx, Answers.of(200, json));
    }

    void explanations(Context ctx) {
        Dashboard dashboard = of(ctx, access.caller(ctx));
        Answers.give(
                ctx,
                Answers.of(
                        200,
                        Paging.page(
                                ctx,
                                dashboard.explanations(),
                                decision -> decision.tile().value(),
                                decision -> Json.object(DecisionJson.write(decision, dashboard.locale())))));
    }

    private Dashboard of(Context ctx, Person person) {
        Viewer viewer = person.viewer();
        Viewer asking = Languages.asked(ctx).map(viewer::in).orElse(viewer);
        Dashboard dashboard = AsOf.strict(ctx.queryParam("at"))
                .map(at -> lcart.dashboards().of(asking, at))
                .orElseGet(() -> lcart.dashboards().of(asking));
        ctx.header("Content-Language", dashboard.locale().toLanguageTag());
        return dashboard;
    }

    private static Map<String, Object> branding(Dashboard dashboard) {
        Map<String, Object> branding = new LinkedHashMap<>();
        branding.put(
                "group",
                dashboard.header().group() == null
                        ? null
                        : dashboard.header().group().value());
        branding.put("logo", dashboard.header().logo());
        branding.put("welcomeMessage", dashboard.header().welcomeMessage());
        branding.put("pointsMessages", dashboard.pointsMessages());
        return branding;
    }

    private static Map<String, Object> tile(Tile tile) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", tile.id().value());
        json.put("text", tile.text());
        json.put("icon", tile.icon());
        json.put("href", tile.target());
        json.put(
                "count",
                Map.of("count", tile.count().count(), "capped", tile.count().capped()));
        return json;
    }

    private static Map<String, Object> warning(TileWarning warning) {
        return Map.of(
                "tile", warning.tile().value(),
                "reason", warning.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                "message", warning.message());
    }
}
