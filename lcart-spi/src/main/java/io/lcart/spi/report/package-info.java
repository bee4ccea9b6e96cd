/** What may be reported about others: pairs of a person and an offering, and the one rule that says who reaches them (domain.md §8). */
@NullMarked
package io.lcart.spi.report;

import org.jspecify.annotations.NullMarked;
