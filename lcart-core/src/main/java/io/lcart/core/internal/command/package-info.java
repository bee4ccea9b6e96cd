/** Carrying out commands: checked, once, wholly or not at all. */
@NullMarked
package io.lcart.core.internal.command;

import org.jspecify.annotations.NullMarked;
