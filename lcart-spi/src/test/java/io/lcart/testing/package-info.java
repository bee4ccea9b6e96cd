/** Rules of the house for every library module's tests (this package is the module's test-jar). */
package io.lcart.testing;
