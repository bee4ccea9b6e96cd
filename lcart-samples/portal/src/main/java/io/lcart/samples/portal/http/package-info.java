/** What pages and API share: who asks, in which language, as of when, errors, headers, files. */
@NullMarked
package io.lcart.samples.portal.http;

import org.jspecify.annotations.NullMarked;
