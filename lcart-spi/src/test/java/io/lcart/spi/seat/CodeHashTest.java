package io.lcart.spi.seat;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeHashTest {

    private static final String HASH = "0123456789abcdef".repeat(4);

    @ParameterizedTest
    @ValueSource(strings = {"!", "~", "k1", "sixteen-letters!"})
    void one_to_sixteen_visible_characters_name_a_key(String keyId) {
        assertThatCode(() -> new CodeHash(keyId, HASH)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "\u007f", "\u00e9", "k1\n", "seventeen-letters"})
    void anything_else_names_none(String keyId) {
        assertThatIllegalArgumentException().isThrownBy(() -> new CodeHash(keyId, HASH));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", ":", "`", "g", "A", "\n", "\u0660"})
    void a_hash_has_hexadecimal_digits_in_lower_case_only(String digit) {
        assertThatIllegalArgumentException().isThrownBy(() -> new CodeHash("k1", HASH.substring(1) + digit));
    }

    @Test
    void a_hash_has_64_digits() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CodeHash("k1", HASH.substring(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new CodeHash("k1", HASH + "0"));
    }
}
