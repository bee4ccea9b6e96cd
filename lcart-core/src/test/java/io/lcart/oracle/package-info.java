/**
 * A second evaluator of dashboards, written from domain.md alone and as plainly as possible, and many worlds on which the library has to
 * agree with it (reliability.md G, P13). Only {@link io.lcart.oracle.Library}, {@link io.lcart.oracle.Commands} and
 * {@link io.lcart.oracle.Configuring} know the library, by its public API.
 */
package io.lcart.oracle;
