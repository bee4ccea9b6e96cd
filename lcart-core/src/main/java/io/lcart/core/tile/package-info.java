/**
 * What a tile is called and who sees it: a small closed language of rules over the facts of one person at one instant (domain.md §16,
 * product.md P1).
 */
@NullMarked
package io.lcart.core.tile;

import org.jspecify.annotations.NullMarked;
