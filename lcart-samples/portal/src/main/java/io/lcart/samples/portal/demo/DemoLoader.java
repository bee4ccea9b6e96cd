package io.lcart.samples.portal.demo;

import io.lcart.core.intake.IntakeCommand;
import io.lcart.core.intake.IntakeOutcome;
import io.lcart.samples.portal.signin.Passwords;
import io.lcart.samples.portal.store.Credentials;
import io.lcart.samples.portal.store.PortalTables;
import io.lcart.spi.people.AccountStatus;
import java.io.PrintStream;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Fills an empty database with demo data through the intake, in chunks. What was interrupted goes on where it stopped; telling a chunk
 * again changes nothing.
 */
public final class DemoLoader {

    private static final String PLAN = "demo-plan";
    private static final String NEXT = "demo-next";
    private static final String DONE = "done";

    /** The intake takes up to 1000 commands of one kind in a transaction; this many learners fill several. */
    private static final int TOLD_AT_ONCE = 4 * Learners.CHUNK;

    private final Function<List<? extends IntakeCommand>, List<IntakeOutcome>> intake;
    private final SiteSetup setup;
    private final PortalTables tables;
    private final Credentials credentials;
    private final Passwords passwords;
    private final Runnable handouts;
    private final InstantSource clock;
    private final PrintStream out;

    /**
     * A loader.
     *
     * @param intake tells commands
     * @param setup configures the site
     * @param tables remembers how far it came
     * @param credentials takes the demo people's passwords
     * @param passwords hashes them
     * @param handouts does what the people did since the portal runs, as often as it is asked to
     * @param clock tells the time
     * @param out shows the progress
     */
    public DemoLoader(
            Function<List<? extends IntakeCommand>, List<IntakeOutcome>> intake,
            SiteSetup setup,
            PortalTables tables,
            Credentials credentials,
            Passwords passwords,
            Runnable handouts,
            InstantSource clock,
            PrintStream out) {
        this.intake = intake;
        this.setup = setup;
        this.tables = tables;
        this.credentials = credentials;
        this.passwords = passwords;
        this.handouts = handouts;
        this.clock = clock;
        this.out = out;
    }

    /**
     * Loads what is missing.
     *
     * @param seed decides every random choice, if nothing was loaded yet
     * @param learners how many learners, if nothing was loaded yet
     * @return whether there is demo data now; a database that somebody else filled is left alone
     */
    public boolean load(long seed, int learners) {
        Optional<String> known = tables.state(PLAN);
        if (known.isEmpty() && setup.isConfigured()) {
            return false;
        }
        DemoPlan wanted = new DemoPlan(seed, learners, clock.instant().truncatedTo(ChronoUnit.SECONDS));
        DemoPlan plan = known.map(DemoPlan::read).orElse(wanted);
        if (known.isEmpty()) {
            tables.remember(PLAN, plan.write());
        } else if (plan.seed() != seed || plan.learners() != learners) {
            out.println(
                    "The database keeps its demo data: seed " + plan.seed() + ", " + plan.learners() + " learners.");
        }
        String next = tables.state(NEXT).orElse("");
        if (!next.equals(DONE)) {
            if (known.isPresent()) {
                out.println("The demo data was not loaded to its end; going on.");
            }
            loadFrom(plan, next);
        }
        return true;
    }

    private void loadFrom(DemoPlan plan, String next) {
        Batch batch = new Batch();
        Stories stories = new Stories(batch, plan.base());
        int from = next.isEmpty() ? 0 : Integer.parseInt(next);
        if (next.isEmpty()) {
            foundations(plan.base(), batch, stories);
            tables.remember(NEXT, "0");
        }
        Learners learners = new Learners(plan.seed(), plan.base());
        ProgressBar bar = new ProgressBar(out, plan.learners());
        while (from < plan.learners()) {
            int end = Math.min(from + TOLD_AT_ONCE, plan.learners());
            for (int first = from; first < end; first += Learners.CHUNK) {
                learners.tell(stories, first, Math.min(first + Learners.CHUNK, end));
            }
            batch.tell(intake);
            tables.remember(NEXT, Integer.toString(end));
            bar.show(end);
            from = end;
        }
        handouts.run();
        tables.remember(NEXT, DONE);
    }

    private void foundations(Instant base, Batch batch, Stories stories) {
        batch.addAll(Companies.putGroups(base));
        batch.tell(intake);
        // why here: the configuration names groups, and points are given by the settings of their instant
        setup.configure(base);
        batch.addAll(Companies.putChanges(base));
        Catalog catalog = new Catalog(base);
        batch.addAll(catalog.putCourses());
        batch.addAll(catalog.putOfferings());
        batch.addAll(Badges.putBadges());
        CastStories.tell(stories);
        batch.tell(intake);
        signIns();
    }

    private void signIns() {
        Map<String, String> hashes = new ConcurrentHashMap<>();
        List<Cast.Member> members =
                Stream.concat(Cast.SHOWN.stream(), Cast.BARRED.stream()).toList();
        members.parallelStream().forEach(each -> hashes.put(each.key(), passwords.hash(each.password())));
        for (Cast.Member each : members) {
            AccountStatus status = each.key().equals(Cast.LOCKED)
                    ? AccountStatus.LOCKED
                    : each.key().equals(Cast.INACTIVE) ? AccountStatus.INACTIVE : AccountStatus.ACTIVE;
            credentials.put(each.key(), each.email(), hashes.get(each.key()), status);
        }
        credentials.makeHost(Cast.HOST);
    }

    /**
     * The people made by hand who may sign in.
     *
     * @param roles what somebody is now
     * @return them, in the order in which they are shown
     */
    public static List<DemoPerson> people(Function<String, List<String>> roles) {
        return Cast.SHOWN.stream()
                .map(each -> new DemoPerson(
                        each.key(),
                        each.email(),
                        each.password(),
                        each.last().isEmpty() ? each.first() : each.first() + " " + each.last(),
                        each.key().equals(Cast.HOST)
                                ? Stream.concat(roles.apply(each.key()).stream(), Stream.of("host"))
                                        .toList()
                                : roles.apply(each.key()),
                        each.notes()))
                .toList();
    }
}
