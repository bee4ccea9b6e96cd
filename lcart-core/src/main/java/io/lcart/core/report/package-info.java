/** Reports on others: pages, totals, exports, transcripts, and the proof of who reaches whom (domain.md §8). */
@NullMarked
package io.lcart.core.report;

import org.jspecify.annotations.NullMarked;
