/** The site's configuration as a timeline of documents that core encodes (architecture.md, "Ports"). */
@NullMarked
package io.lcart.spi.configuration;

import org.jspecify.annotations.NullMarked;
