package io.lcart.core.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;

final class RegistrationCodeProperties {

    @Provide
    Arbitrary<String> codes() {
        return Arbitraries.randomValue(random -> Typing.code());
    }

    /** What may stand between two symbols. */
    @Provide
    Arbitrary<String> gaps() {
        return Arbitraries.of("", "", "", "-", " ", "\u2011", "\u00A0", "\t", "\u200E");
    }

    @Property
    void what_is_printed_is_read_as_the_same_code(@ForAll("codes") String symbols) {
        RegistrationCode code = read(symbols);
        assertThat(code.text().replace("-", "")).isEqualTo(symbols);
        assertThat(read(code.text())).isEqualTo(code);
    }

    @Property
    void how_it_is_typed_makes_no_difference(
            @ForAll("codes") String symbols, @ForAll("gaps") String gap, @ForAll boolean small, @ForAll boolean alike) {
        String typed = symbols.chars()
                .mapToObj(c -> gap + (char) (alike ? lookAlike(c) : c))
                .collect(Collectors.joining());
        assertThat(read(small ? typed.toLowerCase(Locale.ROOT) : typed)).isEqualTo(read(symbols));
    }

    @Property(tries = 10_000)
    void anything_at_all_is_read_or_refused(@ForAll @StringLength(max = 120) String typed) {
        Parsed parsed = RegistrationCode.parse(typed);
        if (parsed instanceof Parsed.Mistyped mistyped) {
            assertThat(mistyped.position()).isBetween(0, typed.length() + 1);
        } else {
            assertThat(read(typed)).isEqualTo(((Parsed.Code) parsed).code());
        }
    }

    private static int lookAlike(int c) {
        return c == '0' ? 'O' : c == '1' ? 'L' : c;
    }

    private static RegistrationCode read(String typed) {
        return ((Parsed.Code) RegistrationCode.parse(typed)).code();
    }
}
