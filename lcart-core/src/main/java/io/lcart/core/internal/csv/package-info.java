/** What every CSV file that lcart writes has in common. */
@NullMarked
package io.lcart.core.internal.csv;

import org.jspecify.annotations.NullMarked;
