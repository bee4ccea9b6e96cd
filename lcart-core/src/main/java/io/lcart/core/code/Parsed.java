package io.lcart.core.code;

/** What was typed where a registration code was asked for. Found out without asking anything: no storage, no key. */
public sealed interface Parsed {

    /**
     * A well-formed code. Whether it was ever issued is another question.
     *
     * @param code the code
     */
    record Code(RegistrationCode code) implements Parsed {}

    /**
     * No code: it cannot have been issued.
     *
     * @param reason what is wrong with it
     * @param position the character of the input at which it goes wrong, counted from 1; 0 if that cannot be told
     */
    record Mistyped(Reason reason, int position) implements Parsed {}

    /** Why an input is no code. The list is closed. */
    enum Reason {
        /** The input is longer than {@value RegistrationCode#MAX_INPUT} characters; it was not looked at. */
        TOO_LONG,
        /** A character that is neither a symbol nor a hyphen nor a blank. */
        UNKNOWN_CHARACTER,
        /** The input ends before the last symbol. */
        SYMBOLS_MISSING,
        /** There are more symbols than a code has. */
        TOO_MANY_SYMBOLS,
        /** The check symbol does not fit: a symbol is wrong, or two have changed places. */
        WRONG_CHECK
    }
}
