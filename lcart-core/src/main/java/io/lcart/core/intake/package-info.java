/** How the host's world comes in: idempotent commands keyed by the host's own keys (product.md S17). */
@NullMarked
package io.lcart.core.intake;

import org.jspecify.annotations.NullMarked;
