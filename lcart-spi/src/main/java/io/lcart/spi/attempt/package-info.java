/** Counting attempts, so that guessing and flooding end early (reliability.md T28, T20). */
@NullMarked
package io.lcart.spi.attempt;

import org.jspecify.annotations.NullMarked;
