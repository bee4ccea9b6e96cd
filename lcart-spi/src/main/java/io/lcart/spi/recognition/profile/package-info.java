/** What people show of themselves to those they give a link to (domain.md §10, reliability.md T15). */
@NullMarked
package io.lcart.spi.recognition.profile;

import org.jspecify.annotations.NullMarked;
