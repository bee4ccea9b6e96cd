/** The pages of instructors: classes, rosters, completions, the session and mails. */
@NullMarked
package io.lcart.samples.portal.web.classroom;

import org.jspecify.annotations.NullMarked;
