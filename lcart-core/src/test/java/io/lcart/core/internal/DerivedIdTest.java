package io.lcart.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class DerivedIdTest {

    @Test
    void is_the_same_for_ever() {
        // computed by: printf 'pool|5|order|3|o-1|1|1' | sha256sum | xxd -r -p | base32 | tr A-Z a-z | cut -c1-26
        assertThat(DerivedId.of("pool", "order", "o-1", "1")).isEqualTo("nuyqirledmyrv2ohnbafwzw5g5");
    }

    @Test
    void differs_by_kind_and_by_where_one_part_ends() {
        assertThat(DerivedId.of("a", "b")).isNotEqualTo(DerivedId.of("c", "b"));
        assertThat(DerivedId.of("k", "a", "bc")).isNotEqualTo(DerivedId.of("k", "ab", "c"));
        assertThat(DerivedId.of("k", "a|1|b")).isNotEqualTo(DerivedId.of("k", "a", "b"));
    }

    @Test
    void hardly_ever_meets_another_one() {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            ids.add(DerivedId.of("k", Integer.toString(i)));
        }
        assertThat(ids).hasSize(10_000).allMatch(id -> id.matches("[a-z2-7]{26}"));
    }
}
