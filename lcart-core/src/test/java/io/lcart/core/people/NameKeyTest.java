package io.lcart.core.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NameKeyTest {

    @ParameterizedTest
    @CsvSource({
        "Sales, SALES",
        "Sales, '  sales\t'",
        "Stra\u00DFe, STRA\u00DFE",
        "\u00C9quipe, \u00E9quipe",
        "\u00C9quipe, e\u0301quipe",
        "\u03A3\u0399\u0393\u039C\u0391, \u03C3\u03B9\u03B3\u03BC\u03B1",
        "\u03C3\u03B9\u03B3\u03BC\u03B1\u03C2, \u03A3\u0399\u0393\u039C\u0391\u03A3",
        "IRIS, iris",
        "\uD801\uDC00, \uD801\uDC28"
    })
    void names_that_differ_in_case_or_blanks_alone_are_one(String name, String other) {
        assertThat(NameKey.of(name)).isEqualTo(NameKey.of(other));
    }

    @ParameterizedTest
    @CsvSource({"Sales, Sale", "Sales, S\u00E1les", "Sales 1, Sales1", "Stra\u00DFe, Strasse", "K\u00F6ln, Koln"})
    void other_names_are_told_apart(String name, String other) {
        assertThat(NameKey.of(name)).isNotEqualTo(NameKey.of(other));
    }
}
