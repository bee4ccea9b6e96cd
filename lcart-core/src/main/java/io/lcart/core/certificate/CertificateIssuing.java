package io.lcart.core.certificate;

import io.lcart.core.configuration.Settings;
import io.lcart.core.internal.Taught;
import io.lcart.spi.catalog.Course;
import io.lcart.spi.certificate.Certificate;
import io.lcart.spi.certificate.Certificate.Ending;
import io.lcart.spi.certificate.CertificateEnd;
import io.lcart.spi.certificate.CertificateSerial;
import io.lcart.spi.completion.Completion;
import io.lcart.spi.completion.CompletionId;
import io.lcart.spi.completion.CompletionSource;
import io.lcart.spi.people.Account;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.storage.Session;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What follows from completions: their certificates, in the transaction of the completion (domain.md §9). Not for hosts. The accounts of the
 * completions are locked by the caller. A site without a {@link CertificatePolicy} issues none. Thread-safe.
 */
public final class CertificateIssuing {

    static final String CORRECTED = "The completion was corrected.";
    private static final String COMPLETION_WITHDRAWN = "The completion was withdrawn.";

    private final @Nullable CertificatePolicy policy;
    private final BiFunction<Session, Instant, Settings> settingsAt;
    private final SecureRandom random = new SecureRandom();

    /**
     * The issuing of a site; made by {@code Lcart}.
     *
     * @param policy how the site issues certificates, or {@code null} if it does not
     * @param settingsAt reads the settings in force at an instant, in the session of the work that asks
     */
    public CertificateIssuing(@Nullable CertificatePolicy policy, BiFunction<Session, Instant, Settings> settingsAt) {
        this.policy = policy;
        this.settingsAt = settingsAt;
    }

    /**
     * Whether the site issues certificates.
     *
     * @return whether it has a policy
     */
    public boolean isOn() {
        return policy != null;
    }

    /**
     * Issues what is missing, after completions came to be or changed: one for each completion that is neither withdrawn nor a waiver, and
     * whose course gives certificates. Where the completion's date or score is another one than a certificate in force says, a corrected one takes its place.
     * One that was revoked stays so. History that the host brings along waits for {@link Certificates#issueMissing}, or until its owner
     * looks at it: a signature costs half a millisecond, and a list of a thousand would hold its locks for as long.
     *
     * @param session the transaction's session
     * @param completions the completions as they are now
     * @param now the operation's instant
     */
    public void follow(Session session, Collection<Completion> completions, Instant now) {
        issue(session, completions, now, true);
    }

    /**
     * Issues certificates of completions that never had one: those from before the site or the course gave any. As {@link #follow}, but what
     * has or had a certificate is left as it is.
     *
     * @param session the transaction's session
     * @param completions the completions as they are now
     * @param now the operation's instant
     * @return how many were issued
     */
    public int catchUp(Session session, Collection<Completion> completions, Instant now) {
        return issue(session, completions, now, false);
    }

    /**
     * Ends the certificates of completions that were withdrawn.
     *
     * @param session the transaction's session
     * @param completions the completions
     * @param now the operation's instant
     */
    public void undo(Session session, Collection<Completion> completions, Instant now) {
        Map<CertificateSerial, Ending> endings = session.certificates().of(ids(completions)).stream()
                .filter(certificate -> certificate.ending() == null)
                .collect(Collectors.toMap(
                        Certificate::serial,
                        certificate -> new Ending(CertificateEnd.WITHDRAWN, now, COMPLETION_WITHDRAWN)));
        session.certificates().end(endings);
    }

    private int issue(Session session, Collection<Completion> told, Instant now, boolean corrects) {
        if (policy == null || told.isEmpty()) {
            return 0;
        }
        Taught taught = Taught.in(session, told);
        List<Completion> certified = told.stream()
                .filter(completion -> taught.certifying(completion) != null)
                .toList();
        if (certified.isEmpty()) {
            return 0;
        }
        Map<CompletionId, List<Certificate>> chains = session.certificates().of(chained(certified)).stream()
                .collect(Collectors.groupingBy(Certificate::completion));
        Map<AccountId, Account> people = session.people()
                .accounts(certified.stream().map(Completion::account).distinct().toList());
        Press press = new Press(policy, settingsAt.apply(session, now), random, now);
        Map<CertificateSerial, Ending> endings = new HashMap<>();
        List<Certificate> issued = new ArrayList<>();
        for (Completion completion : certified) {
            List<Certificate> chain = chain(chains, completion);
            Certificate last = chain.isEmpty() ? null : chain.get(chain.size() - 1);
            Course course = Objects.requireNonNull(taught.certifying(completion));
            if (last == null ? !corrects || !isHistory(completion) : corrects && endedWithCompletion(last)) {
                Account account = Objects.requireNonNull(people.get(completion.account()));
                issued.add(press.fresh(completion, account, course, last == null ? null : last.serial()));
            } else if (corrects && last != null && last.ending() == null) {
                press.corrected(completion, course, last).ifPresent(corrected -> {
                    endings.put(last.serial(), new Ending(CertificateEnd.SUPERSEDED, now, CORRECTED));
                    issued.add(corrected);
                });
            }
        }
        session.certificates().end(endings);
        session.certificates().issue(issued);
        return issued.size();
    }

    /**
     * A fresh certificate in the place of another one, with the person's name and the course's title as they are now.
     *
     * @return the new one
     */
    Certificate reissue(Session session, Certificate old, Completion completion, Instant now, String reason) {
        CertificatePolicy issuing = Objects.requireNonNull(policy);
        Account account = Objects.requireNonNull(
                session.people().accounts(List.of(old.account())).get(old.account()));
        Course course = Taught.in(session, List.of(completion)).course(completion);
        Press press = new Press(issuing, settingsAt.apply(session, now), random, now);
        Certificate fresh = course == null
                ? press.again(completion, account, old)
                : press.fresh(completion, account, course, old.serial());
        session.certificates().end(Map.of(old.serial(), new Ending(CertificateEnd.SUPERSEDED, now, reason)));
        session.certificates().issue(List.of(fresh));
        return fresh;
    }

    private static boolean isHistory(Completion completion) {
        return completion.source() == CompletionSource.IMPORT;
    }

    /** The certificates of a completion or, where it has none yet, of the one it corrects. */
    private static List<Certificate> chain(Map<CompletionId, List<Certificate>> chains, Completion completion) {
        List<Certificate> own = chains.getOrDefault(completion.id(), List.of());
        CompletionId replaced = completion.replaces();
        return own.isEmpty() && replaced != null ? chains.getOrDefault(replaced, List.of()) : own;
    }

    private static List<CompletionId> chained(List<Completion> completions) {
        return completions.stream()
                .flatMap(completion -> Stream.of(completion.id(), completion.replaces()))
                .filter(Objects::nonNull)
                .toList();
    }

    private static boolean endedWithCompletion(Certificate certificate) {
        Ending ending = certificate.ending();
        return ending != null && ending.end() == CertificateEnd.WITHDRAWN;
    }

    private static List<CompletionId> ids(Collection<Completion> completions) {
        return completions.stream().map(Completion::id).toList();
    }
}
