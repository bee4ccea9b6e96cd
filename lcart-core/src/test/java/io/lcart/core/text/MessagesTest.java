package io.lcart.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.core.dashboard.TileWarning;
import io.lcart.core.people.ViewerRefusedException;
import io.lcart.core.tile.TileId;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {

    @ParameterizedTest
    @ValueSource(strings = {"messages_de.properties", "messages_ar.properties"})
    void every_language_has_every_text_with_the_same_marks(String file) throws IOException {
        Properties english = load("messages.properties");
        Properties other = load(file);
        assertThat(other.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(marks(other.getProperty(key))).as(key).isEqualTo(marks(english.getProperty(key)));
        }
    }

    @Test
    void everything_that_asks_for_a_text_finds_one() {
        Stream<String> keys = Stream.of(
                        TileId.STANDARD.stream().map(id -> "tile." + id),
                        Arrays.stream(TileWarning.Reason.values())
                                .map(reason -> "warning."
                                        + reason.name().toLowerCase(Locale.ROOT).replace('_', '-')),
                        Arrays.stream(ViewerRefusedException.Reason.values())
                                .map(reason -> "refused."
                                        + reason.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                .flatMap(all -> all);
        assertThat(keys)
                .allSatisfy(
                        key -> assertThat(Messages.find(key, Locale.ENGLISH)).isNotNull());
    }

    @Test
    void texts_fall_back_by_language_and_then_to_english_never_to_the_machines_locale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMAN);
            assertThat(Messages.text("tile.leaderboard", List.of(Locale.forLanguageTag("de-CH-u-nu-thai"))))
                    .isEqualTo("Rangliste");
            assertThat(Messages.text("tile.leaderboard", List.of(Locale.FRENCH)))
                    .isEqualTo("Leaderboard");
            assertThat(Messages.text("tile.leaderboard", List.of(Locale.FRENCH, Locale.GERMAN)))
                    .isEqualTo("Rangliste");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void a_text_of_the_sites_own_is_looked_up_from_the_reader_outwards() {
        LocalizedText text =
                LocalizedText.of("any").with(Locale.GERMAN, "de").with(Locale.forLanguageTag("zh-Hant"), "zh-Hant");
        assertThat(text.in(Locale.forLanguageTag("de-AT"))).isEqualTo("de");
        assertThat(text.in(Locale.forLanguageTag("zh-Hant-TW-u-nu-hanidec"))).isEqualTo("zh-Hant");
        assertThat(text.in(Locale.forLanguageTag("zh-Hans"))).isEqualTo("any");
        assertThat(LocalizedText.NONE.with(Locale.GERMAN, "de").in(Locale.ENGLISH))
                .isNull();
    }

    private static List<String> marks(String text) {
        return Pattern.compile("\\{[A-Za-z0-9]+}")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
    }

    private static Properties load(String file) throws IOException {
        Properties properties = new Properties();
        try (InputStreamReader in =
                new InputStreamReader(Messages.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        return properties;
    }
}
