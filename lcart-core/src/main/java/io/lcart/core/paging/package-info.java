/** Long lists, a page at a time, by key and never by offset. */
@NullMarked
package io.lcart.core.paging;

import org.jspecify.annotations.NullMarked;
