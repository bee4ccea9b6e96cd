/** Certificates of completion: signed snapshots, and how they are printed (domain.md §9). */
@NullMarked
package io.lcart.spi.certificate;

import org.jspecify.annotations.NullMarked;
