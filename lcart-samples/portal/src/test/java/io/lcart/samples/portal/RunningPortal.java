package io.lcart.samples.portal;

import io.lcart.samples.portal.start.Options;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests a running portal with demo data on an embedded database of its own; all test classes share one. */
final class RunningPortal implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Client.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(RunningPortal.class))
                .getOrComputeIfAbsent(Started.class, key -> new Started(), Started.class)
                .client;
    }

    /** A portal on a free port. */
    static Portal start(Path directory, String... more) {
        List<String> args = new java.util.ArrayList<>(
                List.of("--port", "0", "--learners", "130", "--seed", "7", "--db", directory.toString()));
        args.addAll(List.of(more));
        PrintStream quiet = new PrintStream(PrintStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        Portal portal = new Portal(Options.parse(args), InstantSource.system(), quiet);
        try {
            portal.start();
            return portal;
        } catch (RuntimeException e) {
            portal.close();
            throw e;
        }
    }

    private static final class Started implements AutoCloseable {

        private final Portal portal;
        private final Client client;

        Started() {
            try {
                portal = start(Files.createTempDirectory(Path.of("target"), "portal-db"));
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            client = new Client(portal);
        }

        @Override
        public void close() {
            portal.close();
        }
    }
}
