/** Badges as files: their pictures, the codes that lead to them, and their credentials. */
@NullMarked
package io.lcart.samples.portal.badge;

import org.jspecify.annotations.NullMarked;
