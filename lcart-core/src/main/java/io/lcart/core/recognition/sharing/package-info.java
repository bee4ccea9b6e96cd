/** Links with which people show their badges elsewhere. They are returned, never followed. */
@NullMarked
package io.lcart.core.recognition.sharing;

import org.jspecify.annotations.NullMarked;
