package io.lcart.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.acceptance.Adapter;
import io.lcart.acceptance.Adapter.Site;
import io.lcart.acceptance.Adapter.Sites;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same question of the same records has the same answer, byte for byte, whenever, by whomever and wherever it is asked (product.md N2). */
class AsOfTest {

    private static final int WORLDS = 150;

    @ParameterizedTest
    @CsvSource({"IN_MEMORY, 500", "H2, 30", "POSTGRES, 10", "MARIADB, 10"})
    void what_happens_later_changes_nothing_at_an_instant_before(Adapter adapter, int worlds) {
        int compared = 0;
        try (Sites sites = adapter.open()) {
            for (long seed = 0; seed < worlds; seed++) {
                compared += compareBeforeAndAfter(sites.next(), seed);
            }
        }
        assertThat(compared).isPositive();
    }

    /** Tells a world up to an instant, asks, tells the rest, and asks again, twice, and once over a second site on the same storage. */
    private static int compareBeforeAndAfter(Site site, long seed) {
        World world = WorldGenerator.world(seed);
        Dice dice = new Dice(seed);
        List<Instant> instants = world.items().stream()
                .flatMap(item -> item.boundaries().stream())
                .toList();
        Instant t = instants.isEmpty() ? Instant.EPOCH : dice.of(instants).minusNanos(dice.of(0, 1000));
        World told = Telling.of(world, dice);
        List<Item> until = told.items().stream()
                .filter(item -> !happensAfter(t, item) || isNeededBy(t, item, world))
                .toList();
        List<Item> later = new ArrayList<>(told.items());
        later.removeAll(until);
        List<Item.Person> people = world.all(Item.Person.class);
        try (Library library = new Library(site)) {
            library.tell(new World(until), true);
            List<String> before = texts(library, people, t);
            assertThat(texts(library, people, t))
                    .as("asked twice, seed %s", seed)
                    .isEqualTo(before);
            library.tell(new World(later), true);
            assertThat(texts(library, people, t))
                    .as("asked later, seed %s", seed)
                    .isEqualTo(before);
            try (Library second = new Library(site, false)) {
                assertThat(texts(second, people, t))
                        .as("asked elsewhere, seed %s", seed)
                        .isEqualTo(before);
            }
        }
        return people.size();
    }

    private static boolean happensAfter(Instant t, Item item) {
        return item.when() != null && item.when().isAfter(t);
    }

    private static boolean isNeededBy(Instant t, Item later, World world) {
        return later.provides() != null
                && world.items().stream()
                        .anyMatch(item -> item.needs().contains(later.provides())
                                && (!happensAfter(t, item) || isNeededBy(t, item, world)));
    }

    @Test
    void a_default_language_and_zone_of_the_process_change_nothing() {
        List<String> plain = everything("en", "UTC");

        assertThat(everything("tr", "Asia/Kathmandu")).isEqualTo(plain);
        assertThat(everything("ar-EG", "Asia/Kathmandu")).isEqualTo(plain);
        assertThat(everything("th-TH-u-ca-buddhist-nu-thai", "America/New_York"))
                .isEqualTo(plain);
    }

    private static List<String> everything(String locale, String zone) {
        Locale ownLocale = Locale.getDefault();
        TimeZone ownZone = TimeZone.getDefault();
        Locale.setDefault(Locale.forLanguageTag(locale));
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        try (Sites sites = Adapter.IN_MEMORY.open()) {
            List<String> everything = new ArrayList<>();
            for (long seed = 0; seed < WORLDS; seed++) {
                World world = Telling.of(WorldGenerator.world(seed), new Dice(seed));
                try (Library library = new Library(sites.next())) {
                    everything.add(library.tell(world, true).toString());
                    for (Instant t : world.all(Item.Config.class).stream()
                            .map(Item.Config::from)
                            .toList()) {
                        everything.addAll(texts(library, world.all(Item.Person.class), t));
                    }
                }
            }
            return everything;
        } finally {
            Locale.setDefault(ownLocale);
            TimeZone.setDefault(ownZone);
        }
    }

    private static List<String> texts(Library library, List<Item.Person> people, Instant t) {
        return people.stream().map(person -> library.text(person.key(), t)).toList();
    }
}
