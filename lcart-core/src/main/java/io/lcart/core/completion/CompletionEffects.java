package io.lcart.core.completion;

import io.lcart.core.certificate.CertificateIssuing;
import io.lcart.spi.completion.Completion;
import io.lcart.spi.storage.Session;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * What follows from a completion, from its correction and from its withdrawal, in their transaction: the one place for every way in which
 * completions come to be (domain.md §9, §15-Q21). Not for hosts. The accounts of the completions are locked by the caller. Thread-safe.
 */
public final class CompletionEffects {

    private final CertificateIssuing certificates;
    private final List<CompletionEffect> others;

    /**
     * The effects of a site; made by {@code Lcart}.
     *
     * @param certificates issues certificates
     * @param others what else follows, in this order
     */
    public CompletionEffects(CertificateIssuing certificates, List<CompletionEffect> others) {
        this.certificates = certificates;
        this.others = List.copyOf(others);
    }

    /**
     * Completions came to be, or changed. To follow the same ones again has no further effect. A waiver gives no certificate: nothing was
     * learned.
     *
     * @param session the transaction's session
     * @param completions the completions as they are now; those that are withdrawn are passed over
     * @param now the operation's instant
     */
    public void follow(Session session, Collection<Completion> completions, Instant now) {
        List<Completion> earned = completions.stream()
                .filter(completion -> completion.waiverReason() == null)
                .toList();
        certificates.follow(session, earned, now);
        others.forEach(effect -> effect.follow(session, completions, now));
    }

    /**
     * A completion took the place of another one.
     *
     * @param session the transaction's session
     * @param before the one that was withdrawn for it
     * @param after the one that replaces it
     * @param now the operation's instant
     */
    public void correct(Session session, Completion before, Completion after, Instant now) {
        follow(session, List.of(after), now);
        // why after: what followed anew has superseded what there was, and this ends the rest
        undo(session, List.of(before), now);
    }

    /**
     * Completions were withdrawn.
     *
     * @param session the transaction's session
     * @param completions the completions
     * @param now the operation's instant
     */
    public void undo(Session session, Collection<Completion> completions, Instant now) {
        certificates.undo(session, completions, now);
        others.forEach(effect -> effect.undo(session, completions, now));
    }
}
