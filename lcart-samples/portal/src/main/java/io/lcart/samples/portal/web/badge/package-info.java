/** Badges as everybody may see them: public pages, pictures, links to share them, and the page that verifies credentials. */
@NullMarked
package io.lcart.samples.portal.web.badge;

import org.jspecify.annotations.NullMarked;
