/** Certificates as PDF, for hosts that add PDFBox and ZXing. */
@NullMarked
package io.lcart.core.certificate.pdf;

import org.jspecify.annotations.NullMarked;
