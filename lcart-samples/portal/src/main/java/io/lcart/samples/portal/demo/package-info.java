/** The demo data: what is generated and how it is loaded. */
@NullMarked
package io.lcart.samples.portal.demo;

import org.jspecify.annotations.NullMarked;
