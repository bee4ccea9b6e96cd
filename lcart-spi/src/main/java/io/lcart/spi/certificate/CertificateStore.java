package io.lcart.spi.certificate;

import io.lcart.spi.ConflictException;
import io.lcart.spi.certificate.Certificate.Ending;
import io.lcart.spi.completion.CompletionId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Certificates in storage. Nothing is ever changed in one but its end. Belongs to one session and is not thread-safe. */
public interface CertificateStore {

    /**
     * Finds certificates.
     *
     * <p>Contract: CERT-01.
     *
     * @param serials the numbers asked for
     * @return those that exist, by number
     */
    Map<CertificateSerial, Certificate> certificates(Collection<CertificateSerial> serials);

    /**
     * The certificates of completions, ended ones too.
     *
     * <p>Contract: CERT-02.
     *
     * @param completions the completions asked for
     * @return their certificates; those of one completion in the order in which they were issued
     */
    List<Certificate> of(Collection<CompletionId> completions);

    /**
     * Issues certificates. A completion has one certificate in force at most; the storage sees to it.
     *
     * <p>Contract: CERT-03, CERT-04, CERT-06.
     *
     * @param certificates new certificates in force, of existing completions and accounts; what they replace exists
     * @throws ConflictException if a number is taken, a completion has a certificate in force, or something they refer to does not exist;
     *     nothing was added
     */
    void issue(List<Certificate> certificates);

    /**
     * Ends certificates.
     *
     * <p>Contract: CERT-05.
     *
     * @param endings how each certificate ends
     * @throws ConflictException if one does not exist or has ended; nothing was changed
     */
    void end(Map<CertificateSerial, Ending> endings);

    /**
     * Finds completions that ought to have a certificate and never had one: neither withdrawn nor a waiver, of a course that gives
     * certificates now, without any certificate of their own or of the completion they correct.
     *
     * <p>Contract: CERT-07, CERT-08, CERT-09.
     *
     * @param after a completion to go on behind, whether it exists or not, or {@code null} to begin
     * @param limit how many at most, above zero
     * @return the completions in the order of their keys' characters
     */
    List<CompletionId> missing(@Nullable CompletionId after, int limit);
}
