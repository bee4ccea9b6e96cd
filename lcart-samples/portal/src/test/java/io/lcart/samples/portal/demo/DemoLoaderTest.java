package io.lcart.samples.portal.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lcart.core.Lcart;
import io.lcart.core.code.CodeKeys;
import io.lcart.core.intake.ChangeOrderStatus;
import io.lcart.core.intake.IntakeCommand;
import io.lcart.core.intake.IntakeOutcome;
import io.lcart.core.intake.PutOrder;
import io.lcart.core.intake.PutPerson;
import io.lcart.core.people.SystemViewer;
import io.lcart.samples.portal.signin.Passwords;
import io.lcart.samples.portal.store.Credentials;
import io.lcart.samples.portal.store.PortalTables;
import io.lcart.samples.portal.store.Sql;
import io.lcart.spi.commerce.OrderStatus;
import io.lcart.spi.memory.InMemoryStorage;
import io.lcart.spi.people.AccountId;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

/** The demo data is the same for the same seed, and what was interrupted goes on. */
class DemoLoaderTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-23T12:00:00Z"));
    private static final SystemViewer SYSTEM = SystemViewer.named("test");

    private final List<IntakeCommand> told = new ArrayList<>();
    private final Lcart lcart = Lcart.builder()
            .storage(new InMemoryStorage())
            .clock(CLOCK)
            .codeKeys(CodeKeys.of("test", new byte[CodeKeys.MIN_SECRET_BYTES]))
            .build();
    private final Sql sql = new Sql(database());
    private int callsUntilFailure = Integer.MAX_VALUE;

    @Test
    void theSameSeedGivesTheSameCommands() {
        DemoLoaderTest other = new DemoLoaderTest();
        load(7, 60);
        other.load(7, 60);
        assertThat(other.told).isEqualTo(told).hasSizeGreaterThan(600);

        DemoLoaderTest third = new DemoLoaderTest();
        third.load(8, 60);
        assertThat(third.told).isNotEqualTo(told);
    }

    @Test
    void thereAreOrdersOfEveryStatus() {
        load(7, 200);
        Set<OrderStatus> statuses = EnumSet.noneOf(OrderStatus.class);
        for (IntakeCommand command : told) {
            if (command instanceof PutOrder order) {
                statuses.add(order.status());
            } else if (command instanceof ChangeOrderStatus change) {
                statuses.add(change.status());
            }
        }
        assertThat(statuses).containsExactlyInAnyOrder(OrderStatus.values());
    }

    @Test
    void aLearnerDoesNotDependOnHowManyOthersThereAre() {
        DemoLoaderTest other = new DemoLoaderTest();
        load(7, 20);
        other.load(7, 40);

        assertThat(learners(other.told)).startsWith(learners(told).toArray(PutPerson[]::new));
    }

    @Test
    void whatWasInterruptedGoesOnWithItsOwnPlan() {
        callsUntilFailure = 22;
        assertThatThrownBy(() -> load(7, Learners.CHUNK + 30)).hasMessage("power cut");
        callsUntilFailure = Integer.MAX_VALUE;

        assertThat(load(99, 5)).isTrue();
        String last = Learners.key(Learners.CHUNK + 29);
        assertThat(lcart.dashboards()
                        .of(lcart.viewer(new AccountId(Cast.ALL_ROLES)))
                        .tiles())
                .hasSizeGreaterThan(9);
        assertThat(learners(told)).extracting(PutPerson::key).contains(last);
        int before = told.size();
        assertThat(load(99, 5)).isTrue();
        assertThat(told).hasSize(before);
    }

    @Test
    void aSiteThatSomebodyElseConfiguredIsLeftAlone() {
        lcart.configurations().publish(SYSTEM, Site.first());

        assertThat(load(7, 10)).isFalse();
        assertThat(told).isEmpty();
    }

    private boolean load(long seed, int learners) {
        PortalTables tables = PortalTables.open(sql);
        PrintStream quiet = new PrintStream(PrintStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        SiteSetup setup = new SiteSetup(
                () -> lcart.configurations()
                        .known(CLOCK.instant(), Long.MAX_VALUE)
                        .number(),
                (configuration, from) -> lcart.configurations().publish(SYSTEM, configuration, from));
        return new DemoLoader(
                        this::tell,
                        setup,
                        tables,
                        new Credentials(sql),
                        new Passwords(10),
                        new Handouts(lcart, SYSTEM)::give,
                        CLOCK,
                        quiet)
                .load(seed, learners);
    }

    private List<IntakeOutcome> tell(List<? extends IntakeCommand> commands) {
        if (--callsUntilFailure == 0) {
            throw new IllegalStateException("power cut");
        }
        told.addAll(commands);
        return lcart.intake().apply(SYSTEM, commands);
    }

    private static List<PutPerson> learners(List<IntakeCommand> commands) {
        return commands.stream()
                .filter(PutPerson.class::isInstance)
                .map(PutPerson.class::cast)
                .filter(person -> person.key().startsWith("learner-"))
                .toList();
    }

    private static JdbcDataSource database() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        return source;
    }
}
