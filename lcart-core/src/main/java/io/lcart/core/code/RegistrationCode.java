package io.lcart.core.code;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;

/**
 * A registration code: 27 random symbols of Crockford's Base32 alphabet, which are 135 bits, and a check symbol (reliability.md §4.5). It
 * is a secret until it is used, so it prints as stars; {@link #text()} is for the mail or page that hands it over. Immutable and
 * thread-safe.
 *
 * <p>The check symbol makes the sum of all symbols over GF(32) zero, the last one times 1, the one before it times alpha, and so on, where
 * alpha is a root of x^5 + x^2 + 1. No two of 28 weights are the same, so it shows every wrong symbol, every two symbols that changed
 * places, and every pair of equal symbols that became another such pair.
 */
public final class RegistrationCode {

    /** How many symbols a code has, with the check symbol. */
    public static final int SYMBOLS = 28;

    /** The longest input that is looked at, in characters. */
    public static final int MAX_INPUT = 100;

    static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int GROUP = 4;

    /** What x^5 is in GF(32), with the x^5 that it takes away. */
    private static final int REDUCTION = 0b100101;

    private final byte[] symbols;

    private RegistrationCode(byte[] symbols) {
        this.symbols = symbols;
    }

    /**
     * A new code.
     *
     * @param random where its 135 bits come from
     * @return a code that nobody can guess
     */
    public static RegistrationCode random(SecureRandom random) {
        byte[] symbols = new byte[SYMBOLS];
        random.nextBytes(symbols);
        for (int i = 0; i < SYMBOLS; i++) {
            symbols[i] &= 0x1F;
        }
        symbols[SYMBOLS - 1] = 0;
        symbols[SYMBOLS - 1] = sum(symbols);
        return new RegistrationCode(symbols);
    }

    /**
     * Reads what a person typed or pasted. Small letters are as good as capital ones, I and L mean 1, O means 0, and hyphens and blanks do
     * not count, whichever of them a mail program has put in.
     *
     * @param typed the input
     * @return the code, or what is wrong with the input; its check symbol is right if it is a code
     */
    public static Parsed parse(String typed) {
        if (typed.length() > MAX_INPUT) {
            return new Parsed.Mistyped(Parsed.Reason.TOO_LONG, 0);
        }
        byte[] symbols = new byte[SYMBOLS];
        int count = 0;
        for (int i = 0; i < typed.length(); i++) {
            int symbol = TypedCharacter.symbol(typed.charAt(i));
            if (symbol == TypedCharacter.UNKNOWN) {
                return new Parsed.Mistyped(Parsed.Reason.UNKNOWN_CHARACTER, i + 1);
            }
            if (symbol != TypedCharacter.IGNORED) {
                if (count == SYMBOLS) {
                    return new Parsed.Mistyped(Parsed.Reason.TOO_MANY_SYMBOLS, i + 1);
                }
                symbols[count++] = (byte) symbol;
            }
        }
        if (count < SYMBOLS) {
            return new Parsed.Mistyped(Parsed.Reason.SYMBOLS_MISSING, typed.length() + 1);
        }
        if (sum(symbols) != 0) {
            return new Parsed.Mistyped(Parsed.Reason.WRONG_CHECK, 0);
        }
        return new Parsed.Code(new RegistrationCode(symbols));
    }

    /** The weighted sum over GF(32), by Horner's rule: adding is XOR, and each step multiplies by alpha. */
    private static byte sum(byte[] symbols) {
        int sum = 0;
        for (byte symbol : symbols) {
            int shifted = sum << 1;
            sum = (shifted > 0x1F ? shifted ^ REDUCTION : shifted) ^ symbol;
        }
        return (byte) sum;
    }

    /**
     * The code for the person it is meant for.
     *
     * @return seven groups of four symbols with hyphens between them
     */
    public String text() {
        StringBuilder text = new StringBuilder(SYMBOLS + SYMBOLS / GROUP - 1);
        for (int i = 0; i < SYMBOLS; i++) {
            if (i > 0 && i % GROUP == 0) {
                text.append('-');
            }
            text.append(ALPHABET.charAt(symbols[i]));
        }
        return text.toString();
    }

    /**
     * By what its owner may tell it apart once it was shown.
     *
     * @return its last four symbols
     */
    public String ending() {
        String text = text();
        return text.substring(text.length() - GROUP);
    }

    /** The symbols without hyphens, as they are hashed. */
    byte[] hashed() {
        byte[] hashed = new byte[SYMBOLS];
        for (int i = 0; i < SYMBOLS; i++) {
            hashed[i] = (byte) ALPHABET.charAt(symbols[i]);
        }
        return hashed;
    }

    /** Compares in a time that does not depend on where the codes differ. */
    @Override
    public boolean equals(Object other) {
        return other instanceof RegistrationCode code && MessageDigest.isEqual(symbols, code.symbols);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(symbols);
    }

    /** Never the code: it must not come into a log by accident. */
    @Override
    public String toString() {
        return "***";
    }
}
