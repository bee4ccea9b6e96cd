package io.lcart.samples.quickstart;

import static io.lcart.spi.commerce.OrderStatus.PROCESSED;
import static java.util.Locale.ENGLISH;

import io.lcart.core.Lcart;
import io.lcart.core.dashboard.Dashboard;
import io.lcart.core.dashboard.Decision;
import io.lcart.core.dashboard.Tile;
import io.lcart.core.flip.ChangeText;
import io.lcart.core.intake.AssignSeat;
import io.lcart.core.intake.PutCourse;
import io.lcart.core.intake.PutOffering;
import io.lcart.core.intake.PutOrder;
import io.lcart.core.intake.PutPerson;
import io.lcart.core.people.SystemViewer;
import io.lcart.core.tile.TileId;
import io.lcart.spi.memory.InMemoryStorage;
import io.lcart.spi.people.AccountId;
import java.util.List;

/** Ada buys three seats of a course and gives one to Ben: who sees which tile, and why. */
public final class Quickstart {

    private Quickstart() {}

    /**
     * Prints both dashboards, and why Ada has no training herself.
     *
     * @param args not used
     */
    public static void main(String[] args) {
        try (Lcart lcart = Lcart.builder().storage(new InMemoryStorage()).build()) {
            var ada = PutPerson.of("ada", "Ada", "Lovelace", "ada@example.org");
            var ben = PutPerson.of("ben", "Ben", "Nevis", "ben@example.org");
            var course = PutCourse.of("safety", "Lab Safety");
            var offering =
                    PutOffering.selfPaced("online", "safety", "Lab Safety").withRegistrationCodes();
            var order = PutOrder.of("order-1", "ada", PROCESSED, PutOrder.Line.of("online", 3));
            var seatForBen = AssignSeat.of("order-1", 1, "ben");
            lcart.intake().apply(SystemViewer.named("shop"), List.of(ada, ben, course, offering, order, seatForBen));

            for (PutPerson person : List.of(ada, ben)) {
                Dashboard dashboard = lcart.dashboards().of(lcart.viewer(new AccountId(person.key())));
                System.out.println(dashboard.displayName() + " sees");
                for (Tile tile : dashboard.tiles()) {
                    System.out.println("  " + tile.text() + ": " + tile.count().count());
                }
            }

            Dashboard adas = lcart.dashboards().of(lcart.viewer(new AccountId("ada")));
            Decision why = adas.explain(TileId.MY_TRAINING);
            for (var seen : why.facts()) {
                System.out.println("Why no My Training? " + seen.fact() + " is " + seen.value());
            }
            for (var change : why.flip().changes()) {
                System.out.println("What would help? " + ChangeText.of(change, ENGLISH));
            }
        }
    }
}
