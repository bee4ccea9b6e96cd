/** Training that people took elsewhere and declare themselves (domain.md §10): nobody checks it, and nothing follows from it. */
@NullMarked
package io.lcart.core.recognition.external;

import org.jspecify.annotations.NullMarked;
