/** Profiles, and training that people took elsewhere: one's own page, and the one that others see by a link. */
@NullMarked
package io.lcart.samples.portal.web.profile;

import org.jspecify.annotations.NullMarked;
