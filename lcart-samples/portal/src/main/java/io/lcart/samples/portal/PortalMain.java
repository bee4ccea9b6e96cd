package io.lcart.samples.portal;

import io.lcart.samples.portal.start.Options;
import io.lcart.samples.portal.start.StartException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.LoggerFactory;

/**
 * Starts the sample portal: {@code mvn -q -Pportal -Dportal.args="--port 8080"}. One line on the standard output says where it is once
 * it is ready; everything else goes to the standard error. Ctrl-C stops it.
 */
public final class PortalMain {

    private static final int FAILED = 1;
    private static final int CANNOT_START = 2;

    private PortalMain() {}

    /**
     * Runs the portal until it is stopped.
     *
     * @param args the options, see {@link Options#USAGE}
     * @throws InterruptedException if the thread is interrupted
     */
    public static void main(String[] args) throws InterruptedException {
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        if (List.of(args).contains("--help")) {
            System.out.println(Options.USAGE);
            return;
        }
        // why: its choice would be the JDK's logging, which writes to the terminal in a form of its own
        System.setProperty("org.jboss.logging.provider", "slf4j");
        // why: pictures of badges are drawn, and no screen is needed for it
        System.setProperty("java.awt.headless", "true");
        AtomicBoolean stopping = new AtomicBoolean();
        CountDownLatch stopped = new CountDownLatch(1);
        try {
            Portal portal = new Portal(Options.parse(List.of(args)), InstantSource.system(), err);
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(
                            () -> {
                                stopping.set(true);
                                portal.close();
                                stopped.countDown();
                            },
                            "portal-stop"));
            portal.start();
            System.out.println("The portal is ready at " + portal.address());
        } catch (StartException e) {
            err.println(e.getMessage());
            System.exit(CANNOT_START);
        } catch (RuntimeException e) {
            // why: stopped while it was loading, and the loading fails because the database is closed
            if (!stopping.get()) {
                LoggerFactory.getLogger(PortalMain.class).error("the portal could not start", e);
                System.exit(FAILED);
            }
        }
        stopped.await();
    }
}
