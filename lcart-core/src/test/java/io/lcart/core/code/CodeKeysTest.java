package io.lcart.core.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lcart.spi.seat.CodeHash;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CodeKeysTest {

    private static final CodeKeys KEYS = CodeKeys.of("k1", secret(0));
    private static final RegistrationCode CODE =
            ((Parsed.Code) RegistrationCode.parse("0123-4567-89AB-CDEF-GHJK-MNPQ-RSTK")).code();

    /** 32 bytes that count up. */
    private static byte[] secret(int from) {
        byte[] secret = new byte[32];
        for (int i = 0; i < secret.length; i++) {
            secret[i] = (byte) (from + i);
        }
        return secret;
    }

    @Test
    void a_hash_is_the_hmac_of_the_28_symbols_and_the_same_for_ever() {
        // computed by: printf 0123456789ABCDEFGHJKMNPQRSTK | openssl dgst -sha256 -mac HMAC -macopt hexkey:000102...1f
        assertThat(KEYS.hash(CODE))
                .isEqualTo(new CodeHash("k1", "136be08e733662f58d7bea4aeaff9e1e1190c79720cae3c03766693893f328e3"));
    }

    @Test
    void threads_that_hash_at_once_do_not_disturb_each_other() {
        SecureRandom random = new SecureRandom();
        List<RegistrationCode> codes = Stream.generate(() -> RegistrationCode.random(random))
                .limit(5000)
                .toList();
        List<CodeHash> alone = codes.stream().map(KEYS::hash).toList();
        assertThat(codes.parallelStream().map(KEYS::hash).toList()).isEqualTo(alone);
        assertThat(alone).doesNotHaveDuplicates();
    }

    @Test
    void after_a_rotation_new_codes_have_the_new_key_and_old_ones_are_still_found() {
        CodeKeys rotated =
                CodeKeys.of("k2", secret(1)).withOlder("k1", secret(0)).withOlder("k0", secret(2));
        assertThat(rotated.hash(CODE).keyId()).isEqualTo("k2");
        assertThat(rotated.hashes(CODE)).extracting(CodeHash::keyId).containsExactly("k2", "k1", "k0");
        assertThat(rotated.hashes(CODE)).contains(KEYS.hash(CODE), rotated.hash(CODE));
        assertThat(rotated.hashes(CODE)).extracting(CodeHash::value).doesNotHaveDuplicates();
    }

    @Test
    void a_key_that_is_too_short_or_has_no_proper_name_is_refused_without_saying_it() {
        byte[] shorter = Arrays.copyOf("unsafe".getBytes(), 31);
        assertThatThrownBy(() -> CodeKeys.of("k1", shorter))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("unsafe");
        for (String id : new String[] {"", " ", "a b", "k\u00E9", "seventeen-letters"}) {
            assertThatThrownBy(() -> CodeKeys.of(id, secret(0))).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> KEYS.withOlder("k1", secret(1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> KEYS.withOlder("k0", shorter)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_secret_is_copied_and_never_printed() {
        byte[] secret = secret(0);
        CodeKeys keys = CodeKeys.of("k1", secret);
        Arrays.fill(secret, (byte) 0);
        assertThat(keys.hash(CODE)).isEqualTo(KEYS.hash(CODE));
        assertThat(keys).hasToString("code keys [k1]");
    }

    @Property
    void what_was_sealed_opens_also_when_its_key_has_become_an_older_one(
            @ForAll @StringLength(max = 300) @CharRange(to = '\uD7FF') String plain) {
        String sealed = KEYS.seal(plain);
        assertThat(KEYS.open(sealed)).contains(plain);
        assertThat(CodeKeys.of("k2", secret(1)).withOlder("k1", secret(0)).open(sealed))
                .contains(plain);
        assertThat(CodeKeys.of("k2", secret(1)).open(sealed)).isEmpty();
        assertThat(CodeKeys.of("k1", secret(1)).open(sealed)).isEmpty();
    }

    @Test
    void a_sealed_text_stands_nowhere_in_the_clear_and_is_another_one_each_time() {
        String text = CODE.text();
        Set<String> sealed = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            sealed.add(KEYS.seal(text));
        }
        assertThat(sealed).hasSize(1_000).allMatch(s -> s.matches("k1\\.[A-Za-z0-9_-]+") && !s.contains(text));
    }

    @Test
    void a_sealed_text_with_any_character_changed_left_out_or_added_does_not_open() {
        CodeKeys keys = KEYS.withOlder("k.1", secret(0));
        String sealed = KEYS.seal(CODE.text());
        String characters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.=+/ \u00E9";
        for (int i = 0; i < sealed.length(); i++) {
            String left = sealed.substring(0, i);
            for (char c : characters.toCharArray()) {
                assertThat(keys.open(left + c + sealed.substring(i))).isEmpty();
                if (c != sealed.charAt(i)) {
                    assertThat(keys.open(left + c + sealed.substring(i + 1))).isEmpty();
                }
            }
            assertThat(keys.open(left)).isEmpty();
            assertThat(keys.open(left + sealed.substring(i + 1))).isEmpty();
        }
    }

    @Test
    void a_text_sealed_with_one_key_is_not_taken_for_one_of_another_name() {
        CodeKeys keys = KEYS.withOlder("k2", secret(0));
        String sealed = KEYS.seal("secret");
        assertThat(keys.open("k2" + sealed.substring(2))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ".", "k1", "k1.", "k1.AAAA", "k1.AAAAAAAAAAAAAAAAAAAAAAAAAAAA", "k1.!!!!", "k9.AAAA", "\0.\0"
            })
    void what_was_never_sealed_does_not_open(String sealed) {
        assertThat(KEYS.open(sealed)).isEmpty();
    }

    @Test
    void a_key_with_a_dot_in_its_name_seals_as_well() {
        byte[] secret = new byte[48];
        new SecureRandom().nextBytes(secret);
        CodeKeys keys = CodeKeys.of("2026.11", secret);
        assertThat(keys.open(keys.seal("text"))).contains("text");
    }
}
