/**
 * Badges as credentials that anybody can verify without asking anybody (Open Badges 3.0): written, signed, put into pictures, and verified.
 */
@NullMarked
package io.lcart.core.recognition.credential;

import org.jspecify.annotations.NullMarked;
