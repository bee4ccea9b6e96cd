/** The JSON API under /api/v1. */
@NullMarked
package io.lcart.samples.portal.api;

import org.jspecify.annotations.NullMarked;
