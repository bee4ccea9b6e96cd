package io.lcart.spi.completion;

/** Who says that a course was completed (domain.md §9). */
public enum CompletionSource {
    /** The course player: all content done. */
    CONTENT,
    /** A passed quiz. */
    QUIZ,
    /** An instructor's entry. */
    INSTRUCTOR,
    /** The host brought it along. */
    IMPORT
}
