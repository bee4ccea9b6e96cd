package io.lcart.spi.recognition;

/** Who may see one thing that is a person's: an award, or a record of external training (product.md P10). */
public enum Visibility {
    /** Its owner, and who may report on its owner. */
    PRIVATE,
    /** Everybody who has the link to its owner's profile. */
    PUBLIC
}
