/**
 * How fast lcart is: its rules and dashboards in memory by JMH, its dashboards and its intake on PostgreSQL against the same work written by
 * hand.
 */
@NullMarked
package io.lcart.samples.benchmarks;

import org.jspecify.annotations.NullMarked;
