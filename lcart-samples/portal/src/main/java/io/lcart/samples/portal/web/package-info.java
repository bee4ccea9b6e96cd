/** The pages: routes, templates and their view models. */
@NullMarked
package io.lcart.samples.portal.web;

import org.jspecify.annotations.NullMarked;
