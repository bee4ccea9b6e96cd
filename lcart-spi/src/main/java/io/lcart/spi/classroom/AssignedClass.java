package io.lcart.spi.classroom;

import io.lcart.spi.catalog.OfferingId;

/**
 * An offering that an instructor is assigned to, and how many people are on its roster. The numbers are exact: one look at the rosters of a
 * page gives them all. Immutable.
 *
 * @param offering the offering
 * @param people how many people are on the roster
 * @param completed how many of them have a completion there that counts
 */
public record AssignedClass(OfferingId offering, int people, int completed) {}
