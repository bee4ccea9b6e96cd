package io.lcart.core.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EmailKeyTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "ann@example.com|ann@example.com",
                "Ann.LEE+News@Example.COM|ann.lee+news@example.com",
                "`  ann@example.com\t`|ann@example.com",
                "ann@localhost|ann@localhost",
                "\"Ann Lee\"@example.com|\"ann lee\"@example.com",
                "\"a@B\"@example.com|\"a@b\"@example.com",
                "\"a\\\"@b\"@example.com|\"a\\\"@b\"@example.com",
                "ann@MÜNCHEN.example|ann@xn--mnchen-3ya.example",
                "ann@xn--MNCHEN-3ya.example|ann@xn--mnchen-3ya.example",
                "ann@\u0131stanbul.example|ann@xn--stanbul-qfb.example",
                "ann@example\u3002com|ann@example.com",
                "o'neil_{x}%y@example.com|o'neil_{x}%y@example.com",
            })
    void has_one_canonical_form(String address, String key) {
        assertThat(EmailKey.of(address)).contains(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "ann",
                "ann@",
                "@example.com",
                "ann@@example.com",
                "ann@b@example.com",
                "ann\uFF20example.com",
                "ann@exam\uFF20ple.com",
                "\u212Aelvin@example.com",
                "\u0131@example.com",
                "\u0130@example.com",
                "zo\u00EB@example.com",
                "ann lee@example.com",
                "\u00A0ann@example.com",
                "ann@example..com",
                "ann@.example.com",
                "ann@example.com.",
                "ann@exam_ple.com",
                "ann@-example.com",
                "ann@example.com\n",
                "ann\u0000@example.com",
                "ann@example.com\r\nBcc: all@example.com",
                "\"ann@example.com",
                "\"\"@example.com",
                "\"a\"b@example.com",
                "\"a\\",
                "ann@\uD800.example",
                "<ann@example.com>",
                "a,b@example.com",
            })
    void is_refused_to_what_is_no_address(String address) {
        assertThat(EmailKey.of(address)).isEmpty();
    }

    @Test
    void the_kelvin_sign_in_a_domain_is_the_letter_k_as_in_every_resolver() {
        assertThat(EmailKey.of("ann@\u212Aelvin.example")).contains("ann@kelvin.example");
    }

    @Test
    void lengths_are_those_of_the_mail_standard() {
        String label = "d".repeat(61) + ".";
        String domain = label.repeat(3) + "example";
        assertThat(EmailKey.of("a".repeat(64) + "@example.com")).isPresent();
        assertThat(EmailKey.of("a".repeat(65) + "@example.com")).isEmpty();
        assertThat(EmailKey.of("a".repeat(60) + "@" + domain)).isPresent();
        assertThat(EmailKey.of("a".repeat(64) + "@" + domain)).isEmpty();
    }

    @Test
    void the_default_locale_has_no_say() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(EmailKey.of("TITLE@EXAMPLE.COM")).contains("title@example.com");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Property
    void a_plain_domain_is_what_idn_makes_of_it(@ForAll @Chars({'a', 'B', '9', '-', '.', '_'}) String domain) {
        String expected = null;
        try {
            expected = IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException noDomain) {
            // stays without one
        }
        boolean wellFormed = expected != null && !("." + expected + ".").contains("..");
        assertThat(EmailKey.of("Ann@" + domain)).isEqualTo(Optional.ofNullable(wellFormed ? "ann@" + expected : null));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 62, 63, 64, 65})
    void a_label_has_63_characters_at_most(int length) {
        String label = "d".repeat(length);
        for (String domain : new String[] {label, label + ".example", "example." + label}) {
            assertThat(EmailKey.of("ann@" + domain).isPresent()).isEqualTo(length <= 63);
        }
    }

    @Test
    void the_canonical_form_is_its_own_canonical_form() {
        String key = EmailKey.of(" \"A@b\"@MÜNCHEN.example").orElseThrow();
        assertThat(EmailKey.of(key)).contains(key);
    }
}
