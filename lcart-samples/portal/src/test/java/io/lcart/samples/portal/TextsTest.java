package io.lcart.samples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.core.tile.Observation;
import io.lcart.core.tile.RuleTrace;
import io.lcart.core.tile.TileId;
import io.lcart.samples.portal.text.RuleWords;
import io.lcart.samples.portal.text.Texts;
import io.lcart.samples.portal.text.TileWords;
import io.lcart.spi.CappedCount;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** The portal's words in every language it speaks. */
class TextsTest {

    private static final Locale ARABIC = Locale.forLanguageTag("ar");

    @Test
    void everyLanguageHasEveryText() throws IOException {
        assertThat(keys("_de")).isEqualTo(keys(""));
        assertThat(keys("_ar")).containsAll(keys(""));
    }

    @Test
    void countsFollowTheRulesOfTheLanguage() {
        TileId tile = TileId.COMPLETIONS_AND_CERTIFICATES;
        TileWords english = new TileWords(Texts.in(Locale.ENGLISH));
        TileWords arabic = new TileWords(Texts.in(ARABIC));

        assertThat(english.count(tile, CappedCount.of(1))).isEqualTo("1 completion");
        assertThat(english.count(tile, CappedCount.of(3))).isEqualTo("3 completions");
        assertThat(english.count(tile, CappedCount.of(1000))).isEqualTo("99+ completions");
        assertThat(arabic.count(TileId.ORDER_HISTORY, CappedCount.of(2))).isEqualTo("طلبان");
        assertThat(arabic.count(TileId.ORDER_HISTORY, CappedCount.of(5))).isEqualTo("5 طلبات");
        assertThat(arabic.count(TileId.ORDER_HISTORY, CappedCount.of(50))).isEqualTo("50 طلبًا");
        assertThat(english.count(TileId.REGISTRATION_CODES, CappedCount.ZERO)).isEqualTo("0 free seats");
        assertThat(english.count(TileId.EDIT_ACCOUNT, CappedCount.ZERO)).isNull();
    }

    /** Each found value is isolated by its own first letter, each sentence from right to left: a count once stood before its sentence. */
    @Test
    void anArabicExplanationRunsFromRightToLeftAroundItsDates() {
        RuleWords words = new RuleWords(Texts.in(ARABIC));
        RuleTrace window = new RuleTrace(
                "during",
                "2026-12-25T00:00:00Z/..",
                true,
                List.of(new Observation("at", "2026-12-26T00:00:00Z")),
                List.of());

        assertThat(words.observed(window)).isEqualTo("وُجد: \u20682026-12-26 00:00 UTC\u2069");
        assertThat(words.decision(window)).startsWith("ظاهر، لأن: \u2067\u2067الوقت \u20682026-12-25 00:00 UTC\u2069");
    }

    private static java.util.Set<String> keys(String suffix) throws IOException {
        Properties properties = new Properties();
        try (var in = Texts.class.getResourceAsStream("texts" + suffix + ".properties");
                var reader = new java.io.InputStreamReader(in, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties.stringPropertyNames();
    }
}
