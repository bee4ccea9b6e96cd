package io.lcart.jdbc.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs a shell script that can wait for the end of this JVM by reading its input to the end: the pipe is closed however
 * the JVM ends, even by a kill, so that no server and no directory stays behind.
 */
final class UntilThisJvmEnds {

    // why: a process that is garbage-collected has its pipe closed too.
    private static final List<Process> RUNNING = new ArrayList<>();

    private UntilThisJvmEnds() {}

    /** Starts {@code script} with the given positional parameters; its output goes to {@code log}. */
    static synchronized Process run(Path log, String script, String... parameters) {
        List<String> command = new ArrayList<>(List.of("sh", "-c", script, "until-this-jvm-ends"));
        command.addAll(List.of(parameters));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            RUNNING.add(process);
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path newDirectory(String name) {
        try {
            return Files.createTempDirectory(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
