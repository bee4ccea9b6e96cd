package io.lcart.core.classroom;

/**
 * A class in the list of an instructor. Immutable.
 *
 * @param info the class
 * @param people how many people are on its roster
 * @param completed how many of them have a completion there
 */
public record ClassSummary(ClassInfo info, int people, int completed) {}
