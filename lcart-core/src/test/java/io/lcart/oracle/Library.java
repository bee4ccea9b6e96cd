package io.lcart.oracle;

import io.lcart.acceptance.Adapter.Site;
import io.lcart.core.Lcart;
import io.lcart.core.LcartBuilder;
import io.lcart.core.configuration.SiteConfiguration;
import io.lcart.core.dashboard.Dashboard;
import io.lcart.core.dashboard.Tile;
import io.lcart.core.intake.IntakeCommand;
import io.lcart.core.intake.IntakeOutcome;
import io.lcart.core.intake.PutPerson;
import io.lcart.core.people.Role;
import io.lcart.core.people.SystemViewer;
import io.lcart.core.people.ViewerRefusedException;
import io.lcart.spi.people.AccountId;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** The real thing: a world told to it by commands, and its dashboards said in plain words. */
final class Library implements AutoCloseable {

    /** Long after everything that happens. */
    static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-12-01T00:00:00Z"));

    /** One for all worlds, because making one takes longer than trying a world. */
    private static final Validator VALIDATOR = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    private static final SystemViewer HOST = SystemViewer.named("oracle");

    private final Lcart lcart;
    private final Commands commands;
    private final Configuring configuring;

    Library(Site site) {
        this(site, true);
    }

    /** A site on a storage that others may use; a second one on the same data does not start afresh. */
    Library(Site site, boolean afresh) {
        this(site, afresh, builder -> builder.clock(CLOCK));
    }

    /** A site of which more is to be said. */
    Library(Site site, boolean afresh, UnaryOperator<LcartBuilder> more) {
        lcart = more.apply(Lcart.builder().storage(site.storage()).validator(VALIDATOR))
                .build();
        commands = new Commands(site.prefix());
        configuring = new Configuring(commands);
        if (afresh && !site.prefix().isEmpty()) {
            // why: others may have configured this storage; of all configurations of an instant the last one counts
            lcart.configurations().publish(HOST, SiteConfiguration.DEFAULT, Commands.LONG_AGO);
        }
    }

    Lcart lcart() {
        return lcart;
    }

    /** Tells a world, all at once or line by line; both come to the same. */
    List<IntakeOutcome> tell(World world, boolean atOnce) {
        List<IntakeOutcome> outcomes = new ArrayList<>();
        List<IntakeCommand> waiting = new ArrayList<>();
        for (Item item : world.items()) {
            if (item instanceof Item.Config config) {
                lcart.configurations().publish(HOST, configuring.of(config), config.from());
            } else {
                waiting.add(commands.of(item));
            }
            if (!atOnce) {
                waiting.forEach(command -> outcomes.add(lcart.intake().apply(HOST, command)));
                waiting.clear();
            }
        }
        outcomes.addAll(lcart.intake().apply(HOST, waiting));
        return outcomes;
    }

    Commands commands() {
        return commands;
    }

    /** Gives somebody another name and another address. */
    void rename(String person) {
        lcart.intake()
                .apply(
                        HOST,
                        new PutPerson(
                                commands.key(person),
                                "Aaron",
                                "Aaronson",
                                "aaron-" + commands.key(Commands.digits(person)) + "@example.com",
                                null,
                                null,
                                null));
    }

    AccountId account(String person) {
        return new AccountId(commands.key(person));
    }

    Dashboard dashboard(String person, Instant t) {
        return lcart.dashboards().of(lcart.viewer(account(person)), t);
    }

    Answer answer(String person, Instant t) {
        try {
            return plain(dashboard(person, t));
        } catch (ViewerRefusedException refused) {
            return new Answer.Refused();
        }
    }

    /** All that a dashboard says, with its explanations, to the last byte. */
    String text(String person, Instant t) {
        StringBuilder all = new StringBuilder();
        try {
            Dashboard dashboard = dashboard(person, t);
            all.append(dashboard.viewer()).append('\n');
            all.append(dashboard.displayName()).append('\n');
            all.append(dashboard.at()).append('\n');
            all.append(dashboard.locale().toLanguageTag()).append('\n');
            all.append(dashboard.roles()).append('\n');
            all.append(dashboard.header()).append('\n');
            all.append(dashboard.pointsMessages()).append('\n');
            dashboard.tiles().forEach(tile -> all.append(tile).append('\n'));
            dashboard.warnings().forEach(warning -> all.append(warning).append('\n'));
            dashboard.explanations().forEach(decision -> all.append(decision).append('\n'));
        } catch (ViewerRefusedException refused) {
            all.append(refused.reason());
        }
        return all.toString();
    }

    private Answer plain(Dashboard dashboard) {
        return new Answer.Shown(
                dashboard.roles().stream().map(Role::key).collect(Collectors.toCollection(TreeSet::new)),
                dashboard.tiles().stream().map(Library::plain).toList(),
                dashboard.header().logo(),
                dashboard.header().welcomeMessage(),
                dashboard.pointsMessages());
    }

    private static Answer.Tile plain(Tile tile) {
        String text = tile.text();
        boolean configured = text.startsWith("Site text ") || text.startsWith("Group text ");
        return new Answer.Tile(
                tile.id().value(), tile.count().count(), tile.count().capped(), configured ? text : null);
    }

    @Override
    public void close() {
        lcart.close();
    }
}
