package io.lcart.spi.certificate;

/** Prints certificates. Thread-safe; never called inside a transaction. */
public interface CertificateRenderer {

    /**
     * Prints one as PDF. The same sheet gives the same page.
     *
     * @param sheet what stands on it
     * @return the file
     * @throws IllegalStateException if something that is needed to print is missing; the message names it
     */
    byte[] pdf(CertificateSheet sheet);
}
