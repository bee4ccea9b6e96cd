/**
 * Files that people upload, before they are kept (reliability.md T23). They are read as bytes: nothing is unpacked, drawn or run. What is
 * kept is written anew from the parts that are known.
 */
@NullMarked
package io.lcart.core.recognition.upload;

import org.jspecify.annotations.NullMarked;
