/** JMH benchmarks that need no database. */
@NullMarked
package io.lcart.samples.benchmarks.memory;

import org.jspecify.annotations.NullMarked;
