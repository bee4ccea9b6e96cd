/** The portal's own tables, beside lcart's: credentials, the state of the demo data, and answers given under an Idempotency-Key. */
@NullMarked
package io.lcart.samples.portal.store;

import org.jspecify.annotations.NullMarked;
