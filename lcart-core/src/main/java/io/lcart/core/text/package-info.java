/** Texts for people: the site's own in several languages, and the library's messages (domain.md §14). */
@NullMarked
package io.lcart.core.text;

import org.jspecify.annotations.NullMarked;
