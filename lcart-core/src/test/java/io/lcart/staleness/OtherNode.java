package io.lcart.staleness;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.lcart.core.Lcart;
import io.lcart.core.paging.PageRequest;
import io.lcart.core.people.ViewerRefusedException;
import io.lcart.core.report.ReportFormat;
import io.lcart.core.report.ReportQuery;
import io.lcart.jdbc.DatabaseClock;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.people.AccountId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;

/**
 * The process that knows nothing of a revocation but what the database says. It looks at somebody in every way, over and over, until it is told
 * that the revocation returned elsewhere; whatever it begins to look at from then on is late. Its input are orders, its output answers.
 */
final class OtherNode {

    static final String READY = "ready";
    static final String WARM = "warm";
    static final String REVOKED = "revoked";

    /** How often everything is looked at before it is said to be warm, and after the revocation. */
    private static final int LOOKS = 3;

    /** How often everything is looked at before it is plain that it will not be seen. */
    private static final int PATIENCE = 500;

    private final Lcart lcart;
    private final Offset clock;
    private final BufferedReader orders;

    private OtherNode(Lcart lcart, Offset clock, BufferedReader orders) {
        this.lcart = lcart;
        this.clock = clock;
        this.orders = orders;
    }

    /** The database's clock, or how it would be later. */
    private static final class Offset implements InstantSource {

        private final InstantSource real;
        private volatile Duration by = Duration.ZERO;

        Offset(InstantSource real) {
            this.real = real;
        }

        @Override
        public Instant instant() {
            return real.instant().plus(by);
        }
    }

    /**
     * Runs the node until its input ends.
     *
     * @param arguments the database's address and user, the keys, and what is broken, or an empty text
     */
    public static void main(String[] arguments) throws IOException, GeneralSecurityException {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(arguments[0]);
        config.setUsername(arguments[1]);
        config.setPassword("");
        config.setMaximumPoolSize(4);
        try (HikariDataSource source = new HikariDataSource(config)) {
            Offset clock = new Offset(Stale.valueOf(arguments[3]).of(DatabaseClock.of(source)));
            Lcart lcart = Node.on(source, clock, Node.keys(arguments[2]));
            BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            System.out.println(READY);
            new OtherNode(lcart, clock, orders).obey();
        }
        Runtime.getRuntime().halt(0);
    }

    private void obey() throws IOException {
        for (String order = orders.readLine(); order != null; order = orders.readLine()) {
            String[] words = order.split(" ");
            Sight.Subject subject = new Sight.Subject(
                    lcart.viewer(new AccountId(words[2])),
                    new AccountId(words[3]),
                    new OfferingId(words[4]),
                    words[5],
                    lcart.progressReports()
                            .page(lcart.viewer(new AccountId(words[2])), ReportQuery.ALL, PageRequest.first(1))
                            .rows()
                            .next());
            if (words[0].equals("export")) {
                export(subject);
            } else {
                watch(Revocation.valueOf(words[1]).sights(), subject);
            }
        }
    }

    private void watch(Set<Sight> sights, Sight.Subject subject) throws IOException {
        CountDownLatch revoked = new CountDownLatch(1);
        Map<Sight, Integer> before = new EnumMap<>(Sight.class);
        Set<Sight> late = EnumSet.noneOf(Sight.class);
        Thread looking = new Thread(() -> {
            boolean warm = false;
            for (int looks = 1, after = 0; after < LOOKS; looks++) {
                for (Sight sight : sights) {
                    // why first: only what begins after the revocation returned is late
                    boolean over = revoked.getCount() == 0;
                    boolean seen = sight.seen(lcart, subject);
                    if (seen && over) {
                        late.add(sight);
                    } else if (seen) {
                        before.merge(sight, 1, Integer::sum);
                    }
                }
                after += warm && revoked.getCount() == 0 ? 1 : 0;
                if (!warm && looks >= LOOKS && (before.keySet().containsAll(sights) || looks == PATIENCE)) {
                    warm = true;
                    System.out.println(WARM + (looks == PATIENCE ? " but only of " + before.keySet() : ""));
                }
            }
        });
        looking.start();
        orders.readLine();
        revoked.countDown();
        join(looking);
        System.out.println("late " + late + " after " + new TreeMap<>(before));
    }

    /** An export whose first bytes are taken only once the right is gone, and the time of a slice went by. */
    private void export(Sight.Subject subject) {
        OutputStream slow = new OutputStream() {
            private boolean begun;

            @Override
            public void write(int b) {
                begin();
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                begin();
            }

            private void begin() {
                if (!begun) {
                    begun = true;
                    System.out.println(WARM);
                    try {
                        orders.readLine();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                    clock.by = clock.by.plusSeconds(11);
                }
            }
        };
        String rows;
        try {
            rows = Long.toString(lcart.progressReports().export(subject.by(), ReportQuery.ALL, ReportFormat.CSV, slow));
        } catch (ViewerRefusedException refused) {
            rows = "refused";
        }
        System.out.println("exported " + rows);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
