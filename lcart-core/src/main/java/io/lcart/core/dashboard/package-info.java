/** The dashboard of one person at one instant: tiles, branding, messages, and why each is there or not (domain.md §3, §16). */
@NullMarked
package io.lcart.core.dashboard;

import org.jspecify.annotations.NullMarked;
