/** How the portal starts: options, database, and what it says when it cannot. */
@NullMarked
package io.lcart.samples.portal.start;

import org.jspecify.annotations.NullMarked;
