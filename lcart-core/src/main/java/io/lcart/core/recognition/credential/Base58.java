package io.lcart.core.recognition.credential;

import java.math.BigInteger;
import java.util.Optional;

/** Bytes as base58btc, without its multibase prefix (W3C Controlled Identifiers 1.0 §2.4). */
final class Base58 {

    private static final String ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final BigInteger BASE = BigInteger.valueOf(ALPHABET.length());

    private Base58() {}

    static String encode(byte[] bytes) {
        StringBuilder digits = new StringBuilder();
        BigInteger rest = new BigInteger(1, bytes);
        while (rest.signum() > 0) {
            BigInteger[] division = rest.divideAndRemainder(BASE);
            digits.append(ALPHABET.charAt(division[1].intValue()));
            rest = division[0];
        }
        for (int i = 0; i < bytes.length && bytes[i] == 0; i++) {
            digits.append(ALPHABET.charAt(0));
        }
        return digits.reverse().toString();
    }

    /**
     * Reads a text of a known size.
     *
     * @param text the digits
     * @param length how many bytes there must be
     * @return the bytes, or nothing if the text has other characters or stands for another number of bytes
     */
    static Optional<byte[]> decode(String text, int length) {
        // why before: the time it takes grows with the square of the length
        if (text.isEmpty() || text.length() > 2 * length) {
            return Optional.empty();
        }
        BigInteger number = BigInteger.ZERO;
        for (int i = 0; i < text.length(); i++) {
            int digit = ALPHABET.indexOf(text.charAt(i));
            if (digit < 0) {
                return Optional.empty();
            }
            number = number.multiply(BASE).add(BigInteger.valueOf(digit));
        }
        byte[] bytes = new byte[length];
        byte[] found = number.toByteArray();
        int from = found.length > 1 && found[0] == 0 ? 1 : 0;
        if (found.length - from > length) {
            return Optional.empty();
        }
        System.arraycopy(found, from, bytes, length - (found.length - from), found.length - from);
        return encode(bytes).equals(text) ? Optional.of(bytes) : Optional.empty();
    }
}
