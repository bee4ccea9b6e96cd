/** Registration codes: how an owner of seats gives them away, and how somebody claims one (domain.md §4). */
@NullMarked
package io.lcart.core.seat;

import org.jspecify.annotations.NullMarked;
