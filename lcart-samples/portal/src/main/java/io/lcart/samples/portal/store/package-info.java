/**
 * The portal's own tables, beside lcart's: credentials, mails, the state of the demo data, and answers given under an Idempotency-Key. Lists
 * that were uploaded wait beside them, in files.
 */
@NullMarked
package io.lcart.samples.portal.store;

import org.jspecify.annotations.NullMarked;
