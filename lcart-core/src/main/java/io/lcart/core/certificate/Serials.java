package io.lcart.core.certificate;

import io.lcart.spi.certificate.CertificateSerial;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/** Makes, reads and shows the numbers of certificates. Pure functions but for the randomness. */
final class Serials {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BITS = 128;
    private static final int BITS_OF_A_SYMBOL = 5;
    private static final int LONGEST_INPUT = 100;
    private static final int GROUP = 5;
    private static final int GROUPS = 5;

    private Serials() {}

    /** A number of 128 random bits, which stand in the low bits of its 130. */
    static CertificateSerial random(SecureRandom random) {
        BigInteger bits = new BigInteger(BITS, random);
        StringBuilder text = new StringBuilder(CertificateSerial.SYMBOLS);
        for (int i = CertificateSerial.SYMBOLS - 1; i >= 0; i--) {
            text.append(ALPHABET.charAt(bits.shiftRight(i * BITS_OF_A_SYMBOL).intValue() & 0x1F));
        }
        return new CertificateSerial(text.toString());
    }

    /** Reads what a person typed: small letters are as good as capital ones, I and L mean 1, O means 0, hyphens and blanks do not count. */
    static Optional<CertificateSerial> parse(String typed) {
        if (typed.length() > LONGEST_INPUT) {
            return Optional.empty();
        }
        String symbols = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('I', '1')
                .replace('L', '1')
                .replace('O', '0');
        try {
            return Optional.of(new CertificateSerial(symbols));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The number for people: four groups of five symbols and one of six. */
    static String shown(CertificateSerial serial) {
        String value = serial.value();
        StringBuilder text = new StringBuilder();
        for (int group = 0; group < GROUPS; group++) {
            int end = group == GROUPS - 1 ? value.length() : (group + 1) * GROUP;
            text.append(group == 0 ? "" : "-").append(value, group * GROUP, end);
        }
        return text.toString();
    }
}
