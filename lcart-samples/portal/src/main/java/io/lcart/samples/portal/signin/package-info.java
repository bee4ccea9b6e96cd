/** Who is asking: passwords, sessions, form tokens, Basic credentials and the limit of failed tries. */
@NullMarked
package io.lcart.samples.portal.signin;

import org.jspecify.annotations.NullMarked;
