package io.lcart.samples.portal.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.ArrayList;
import java.util.List;

/** The routes of the portal, remembered so that they can be compared with what the documentation says. Not thread-safe. */
public final class Routes {

    /** Where the API lives. */
    public static final String API = "/api/v1";

    private final List<Route> routes = new ArrayList<>();

    /**
     * One route.
     *
     * @param method its method
     * @param path its path, with parameters in braces
     * @param handler what answers
     */
    public record Route(HandlerType method, String path, Handler handler) {}

    /**
     * Adds a page.
     *
     * @param path its path
     * @param handler what answers
     */
    public void get(String path, Handler handler) {
        routes.add(new Route(HandlerType.GET, path, handler));
    }

    /**
     * Adds something that changes something.
     *
     * @param path its path
     * @param handler what answers
     */
    public void post(String path, Handler handler) {
        routes.add(new Route(HandlerType.POST, path, handler));
    }

    /**
     * Adds a route.
     *
     * @param path its path
     * @param handler answers
     */
    public void put(String path, Handler handler) {
        routes.add(new Route(HandlerType.PUT, path, handler));
    }

    /**
     * Adds something that takes something back.
     *
     * @param path its path
     * @param handler what answers
     */
    public void delete(String path, Handler handler) {
        routes.add(new Route(HandlerType.DELETE, path, handler));
    }

    /**
     * All routes.
     *
     * @return the routes, in the order in which they were added
     */
    public List<Route> all() {
        return List.copyOf(routes);
    }

    /**
     * Tells the server about the routes.
     *
     * @param config the server's
     */
    public void register(RoutesConfig config) {
        routes.forEach(route -> config.addHttpHandler(route.method, route.path, route.handler));
    }
}
