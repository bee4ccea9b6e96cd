/** Reading and writing JSON with the place of every mistake. Not exported: hosts see the codecs of the slices. */
@NullMarked
package io.lcart.core.internal.json;

import org.jspecify.annotations.NullMarked;
