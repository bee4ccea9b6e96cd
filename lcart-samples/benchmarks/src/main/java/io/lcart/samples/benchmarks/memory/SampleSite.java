package io.lcart.samples.benchmarks.memory;

import io.lcart.core.Lcart;
import io.lcart.core.configuration.CustomTile;
import io.lcart.core.configuration.Settings;
import io.lcart.core.configuration.SiteConfiguration;
import io.lcart.core.intake.AssignSeat;
import io.lcart.core.intake.IntakeCommand;
import io.lcart.core.intake.IntakeOutcome;
import io.lcart.core.intake.PoolReference;
import io.lcart.core.intake.PutCourse;
import io.lcart.core.intake.PutGroup;
import io.lcart.core.intake.PutMembership;
import io.lcart.core.intake.PutOffering;
import io.lcart.core.intake.PutOrder;
import io.lcart.core.intake.PutPerson;
import io.lcart.core.people.SystemViewer;
import io.lcart.core.text.LocalizedText;
import io.lcart.core.tile.TileId;
import io.lcart.spi.catalog.OfferingKind;
import io.lcart.spi.commerce.OrderStatus;
import io.lcart.spi.memory.InMemoryStorage;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** A site in memory whose people are all in one group with a board; each has ordered three offerings, one of ten five seats as well. */
final class SampleSite {

    /** A tile of the site's own, with a rule of 16 nodes. */
    static final TileId OWN_TILE = new TileId("own-tile");

    private static final SystemViewer HOST = SystemViewer.named("benchmark");
    private static final int OFFERINGS = 50;

    private SampleSite() {}

    static Lcart of(int people) {
        Lcart lcart = Lcart.builder()
                .storage(new InMemoryStorage())
                .clock(InstantSource.fixed(Instant.parse("2026-01-01T12:00:00Z")))
                .build();
        lcart.configurations().publish(HOST, configuration());
        List<IntakeCommand> commands = new ArrayList<>();
        commands.add(new PutGroup("everybody", "Everybody", false, 1, null, "Welcome", true, null));
        for (int i = 0; i < OFFERINGS; i++) {
            commands.add(new PutCourse("course-" + i, "Course " + i, List.of()));
        }
        for (int i = 0; i < OFFERINGS; i++) {
            commands.add(new PutOffering(
                    "offering-" + i,
                    "course-" + i,
                    "Offering " + i,
                    OfferingKind.SELF_PACED,
                    true,
                    null,
                    null,
                    365,
                    List.of(),
                    null,
                    List.of()));
        }
        for (int i = 0; i < people; i++) {
            commands.add(new PutPerson(person(i), "First", "Last", person(i) + "@example.org", null, null, null));
        }
        for (int i = 0; i < people; i++) {
            commands.add(new PutMembership(person(i), "everybody", null, null));
        }
        for (int i = 0; i < people; i++) {
            commands.add(order("order-" + i, i, line(i, 1), line(i + 1, 1), line(i + 2, 1)));
        }
        for (int i = 0; i < people; i += 10) {
            commands.add(order("seats-" + i, i, line(i, 5)));
        }
        for (int i = 0; i < people; i += 10) {
            commands.add(new AssignSeat(new PoolReference.OrderLine("seats-" + i, 1), person((i + 1) % people), null));
        }
        if (lcart.intake().apply(HOST, commands).stream().anyMatch(IntakeOutcome::isRefused)) {
            throw new IllegalStateException("the intake refused something");
        }
        return lcart;
    }

    static String person(int number) {
        return "person-" + number;
    }

    private static PutOrder order(String key, int person, PutOrder.Line... lines) {
        return new PutOrder(key, person(person), null, null, OrderStatus.PROCESSED, "Card", List.of(lines));
    }

    private static PutOrder.Line line(int offering, int quantity) {
        return new PutOrder.Line("offering-" + offering % OFFERINGS, quantity, null);
    }

    private static SiteConfiguration configuration() {
        return SiteConfiguration.builder()
                .settings(Settings.DEFAULT.with().gamification(true).build())
                .tile(new CustomTile(
                        OWN_TILE, LocalizedText.of("Own"), "star", 95, "/own", SampleRules.ofNodes(16), null, null))
                .build();
    }
}
