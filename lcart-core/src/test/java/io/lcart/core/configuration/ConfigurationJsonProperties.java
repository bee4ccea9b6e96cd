package io.lcart.core.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.core.tile.TileRule;
import io.lcart.core.tile.TileWorld;
import io.lcart.spi.InvalidInputException;
import java.time.Duration;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Damaged text is read as what it says or refused as a whole, never anything else (reliability.md H). */
class ConfigurationJsonProperties {

    private static final String CHARACTERS = "{}[]\":,0x \\\ud800\n-e";

    @Provide
    Arbitrary<TileRule> rules() {
        return TileWorld.rules(4);
    }

    @Property(tries = 2_000)
    void a_damaged_configuration_is_read_or_refused(
            @ForAll @IntRange(max = 10_000) int place,
            @ForAll @IntRange(max = 14) int character,
            @ForAll @IntRange(max = 3) int cut) {
        String damaged = damaged(ConfigurationJson.write(ConfigurationJsonTest.full()), place, character, cut);
        long start = System.nanoTime();
        try {
            SiteConfiguration read = ConfigurationJson.read(damaged);
            assertThat(ConfigurationJson.read(ConfigurationJson.write(read))).isEqualTo(read);
        } catch (InvalidInputException refused) {
            assertThat(refused.violations()).isNotEmpty();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
    }

    @Property
    void a_damaged_rule_is_read_or_refused(
            @ForAll("rules") TileRule rule,
            @ForAll @IntRange(max = 10_000) int place,
            @ForAll @IntRange(max = 14) int character,
            @ForAll @IntRange(max = 3) int cut) {
        String damaged = damaged(RuleJson.write(rule), place, character, cut);
        try {
            TileRule read = RuleJson.read(damaged);
            assertThat(RuleJson.read(RuleJson.write(read))).isEqualTo(read);
        } catch (InvalidInputException refused) {
            assertThat(refused.violations()).isNotEmpty();
        }
    }

    private static String damaged(String json, int place, int character, int cut) {
        int at = place % json.length();
        return json.substring(0, at)
                + CHARACTERS.charAt(character % CHARACTERS.length())
                + json.substring(Math.min(json.length(), at + cut));
    }
}
