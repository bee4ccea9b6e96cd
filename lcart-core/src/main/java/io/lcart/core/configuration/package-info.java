/** The site's versioned configuration: settings, custom tiles, branding, order, points messages (domain.md §5, §14). */
@NullMarked
package io.lcart.core.configuration;

import org.jspecify.annotations.NullMarked;
