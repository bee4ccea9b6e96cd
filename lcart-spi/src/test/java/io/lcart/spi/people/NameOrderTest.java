package io.lcart.spi.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Names sort alike everywhere. */
class NameOrderTest {

    @Test
    void people_sort_by_family_name_then_given_name() {
        List<String> keys = List.of(
                NameOrder.of("Zoë", "Lee"),
                NameOrder.of("Ann", "Leeds"),
                NameOrder.of("Élan", ""),
                NameOrder.of("bo", "ÉMILE"),
                NameOrder.of("Cher", "emile"));
        assertThat(keys.stream().sorted())
                .containsExactly("elan\u0001", "emile\u0001bo", "emile\u0001cher", "lee\u0001zoe", "leeds\u0001ann");
    }

    @Test
    void what_sorts_differently_in_two_encodings_sorts_at_the_end() {
        assertThat(NameOrder.of("\uD83D\uDE00", "\uE000")).isEqualTo("\uFFFD\u0001\uFFFD");
    }

    @Property
    void the_order_of_chars_is_the_order_of_bytes(@ForAll String a, @ForAll String b) {
        String x = NameOrder.of(a, b);
        String y = NameOrder.of(b, a);
        Comparator<String> bytes = (l, r) ->
                Arrays.compareUnsigned(l.getBytes(StandardCharsets.UTF_8), r.getBytes(StandardCharsets.UTF_8));
        assertThat(Integer.signum(x.compareTo(y))).isEqualTo(Integer.signum(bytes.compare(x, y)));
        assertThat(x.length()).isLessThanOrEqualTo(NameOrder.LONGEST);
        assertThat(x).doesNotContain("\0");
    }
}
