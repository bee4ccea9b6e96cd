package io.lcart.samples.portal;

import com.zaxxer.hikari.HikariDataSource;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.lcart.samples.portal.http.Errors;
import io.lcart.samples.portal.http.HttpProblem;
import io.lcart.samples.portal.http.Problem;
import io.lcart.samples.portal.http.Problem.Kind;
import io.lcart.samples.portal.http.Routes;
import io.lcart.samples.portal.http.Routes.Route;
import io.lcart.samples.portal.http.SecurityHeaders;
import io.lcart.samples.portal.http.Uploads;
import io.lcart.samples.portal.start.Databases;
import io.lcart.samples.portal.start.Listening;
import io.lcart.samples.portal.start.Options;
import io.lcart.samples.portal.start.StartException;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.jspecify.annotations.Nullable;

/** The portal: a database, lcart on top of it, and a server in front. Started once, closed once. */
public final class Portal implements AutoCloseable {

    /** Forms are small; the API reads its bodies itself. */
    private static final long MAX_FORM = 64 * 1024;

    private final Options options;
    private final InstantSource clock;
    private final PrintStream out;

    private @Nullable HikariDataSource dataSource;
    private @Nullable Listening listening;
    private @Nullable Wiring parts;
    private @Nullable Javalin server;
    private volatile List<Route> routes = List.of();
    private volatile boolean ready;

    /**
     * A portal that is not started yet.
     *
     * @param options what the command line asks for
     * @param clock tells the time
     * @param out shows the progress of the loading
     */
    public Portal(Options options, InstantSource clock, PrintStream out) {
        this.options = options;
        this.clock = clock;
        this.out = out;
    }

    /**
     * Opens the database, starts the server and loads what demo data is missing; until that is done every page but the health check says
     * that it is not ready.
     *
     * @throws StartException if that is not possible, with what to do about it
     */
    public void start() {
        HikariDataSource opened = Databases.open(options);
        synchronized (this) {
            dataSource = opened;
        }
        Listening port = Listening.on(options);
        synchronized (this) {
            listening = port;
        }
        Wiring wiring = Wiring.on(opened, options, port.address(), clock, out);
        synchronized (this) {
            parts = wiring;
        }
        Javalin created = Javalin.create(config -> configure(config, wiring, port));
        synchronized (this) {
            server = created;
        }
        created.start();
        wiring.load();
        ready = true;
    }

    /**
     * Where the portal is.
     *
     * @return its address
     * @throws IllegalStateException if it is not started
     */
    public synchronized String address() {
        if (server == null || listening == null) {
            throw new IllegalStateException("the portal is not started");
        }
        return listening.address();
    }

    /** The routes of the started portal, for tests. */
    List<Route> routes() {
        return routes;
    }

    /** Stops the server, then closes the database. */
    @Override
    public synchronized void close() {
        if (server != null) {
            server.stop();
            server = null;
        }
        if (listening != null) {
            listening.close();
            listening = null;
        }
        if (parts != null) {
            parts.close();
            parts = null;
        }
        if (dataSource != null) {
            dataSource.close();
            dataSource = null;
        }
    }

    private void configure(JavalinConfig config, Wiring wiring, Listening port) {
        config.startup.showJavalinBanner = false;
        config.startup.startupWatcherEnabled = false;
        config.http.prefer405over404 = true;
        config.http.maxRequestSize = MAX_FORM;
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        config.jetty.addConnector((jetty, http) -> connector(jetty, http, port));
        Uploads.limit(config.jetty.multipartConfig);
        config.routes.before(SecurityHeaders::set);
        config.routes.before(this::refuseUntilReady);
        Routes all = wiring.routes(ctx -> health(ctx, wiring));
        routes = all.all();
        all.register(config.routes);
        new Errors(wiring.errorPages()::show, wiring.errorJson()).register(config.routes);
    }

    private void health(Context ctx, Wiring wiring) {
        if (!ready) {
            throw notReady();
        }
        wiring.ping();
        ctx.contentType("application/json; charset=utf-8").result("{\"status\":\"ok\"}");
    }

    private void refuseUntilReady(Context ctx) {
        if (!ready && !ctx.path().startsWith("/assets/")) {
            throw notReady();
        }
    }

    private static HttpProblem notReady() {
        return new HttpProblem(
                new Problem(Kind.UNAVAILABLE, "The demo data is being loaded. Ask again in a few seconds.", Map.of()),
                Map.of("Retry-After", "2"));
    }

    private static Connector connector(Server server, HttpConfiguration http, Listening port) {
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        try {
            connector.open(port.channel());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return connector;
    }
}
