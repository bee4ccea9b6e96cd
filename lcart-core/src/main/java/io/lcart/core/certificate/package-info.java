/** Certificates of completion: issued as signed snapshots, printed, and verified by anybody (domain.md §9, product.md P11). */
@NullMarked
package io.lcart.core.certificate;

import org.jspecify.annotations.NullMarked;
