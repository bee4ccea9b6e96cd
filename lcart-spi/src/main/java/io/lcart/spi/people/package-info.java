/** Accounts, groups, who belongs to a group and who administers it (domain.md §1, §2). */
@NullMarked
package io.lcart.spi.people;

import org.jspecify.annotations.NullMarked;
