/**
 * A second evaluator of dashboards and of what may be reported to whom, written from domain.md alone and as plainly as possible, and many
 * worlds on which the library has to agree with it (reliability.md D, G, P13, P14). Only {@link io.lcart.oracle.Library},
 * {@link io.lcart.oracle.Reporting}, {@link io.lcart.oracle.Commands} and {@link io.lcart.oracle.Configuring} know the library, by its public
 * API.
 */
package io.lcart.oracle;
