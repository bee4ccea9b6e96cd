/** The shortest program that uses lcart. */
@NullMarked
package io.lcart.samples.quickstart;

import org.jspecify.annotations.NullMarked;
