package io.lcart.core.tile;

/**
 * One fact that a decision saw. Immutable.
 *
 * @param fact what was looked at, as in {@code fact:access}, {@code group:g-7} or {@code setting:gamification}
 * @param value what was there: a number ({@code 99+} if there are more), {@code true} or {@code false}, the value of a setting
 *     ({@code unset} if it has none), or an instant
 */
public record Observation(String fact, String value) {}
