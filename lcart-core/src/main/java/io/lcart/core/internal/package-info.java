/** What several slices of core share and no host sees. */
@NullMarked
package io.lcart.core.internal;

import org.jspecify.annotations.NullMarked;
