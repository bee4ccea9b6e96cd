package io.lcart.core.completion;

import io.lcart.core.certificate.CertificateDocument;
import io.lcart.core.completion.CompletionEntry.Withdrawal;
import io.lcart.core.internal.Taught;
import io.lcart.spi.HostKeys;
import io.lcart.spi.certificate.Certificate;
import io.lcart.spi.completion.Completion;
import io.lcart.spi.completion.CompletionId;
import io.lcart.spi.people.Account;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.storage.Session;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What there is to see of some completions of one person. */
final class CompletionLook {

    private final List<Completion> shown;
    private final Taught taught;
    private final Map<CompletionId, List<Certificate>> certificates;

    /** The completions that took the place of others, by these. */
    private final Map<CompletionId, Completion> corrections;

    private final Map<AccountId, Account> people;

    /**
     * Reads it, with the same number of statements however many there are.
     *
     * @param session the session to read in
     * @param shown those to show
     * @param all all of the person's
     */
    CompletionLook(Session session, List<Completion> shown, List<Completion> all) {
        this.shown = shown;
        this.taught = Taught.in(session, shown);
        this.certificates = session
                .certificates()
                .of(shown.stream().map(Completion::id).toList())
                .stream()
                .collect(Collectors.groupingBy(Certificate::completion));
        this.corrections = all.stream()
                .filter(completion -> completion.replaces() != null)
                .collect(Collectors.toMap(
                        completion -> Objects.requireNonNull(completion.replaces()),
                        Function.identity(),
                        // why: they come newest first, and whatever came first is what took the place
                        (later, earlier) -> earlier));
        this.people = session.people()
                .accounts(shown.stream()
                        .flatMap(completion -> Stream.of(completion.recordedBy(), completion.withdrawnBy()))
                        .filter(by -> by != null && HostKeys.isKey(by))
                        .distinct()
                        .map(AccountId::new)
                        .toList());
    }

    List<CompletionEntry> entries() {
        return shown.stream().map(this::entry).toList();
    }

    /** Those that never had a certificate although their course gives one. */
    Set<CompletionId> without() {
        return shown.stream()
                .filter(completion -> taught.certifying(completion) != null)
                .map(Completion::id)
                .filter(id -> !certificates.containsKey(id))
                .collect(Collectors.toSet());
    }

    private CompletionEntry entry(Completion completion) {
        var offering = taught.offering(completion);
        var course = taught.course(completion);
        Certificate certificate = certificates.getOrDefault(completion.id(), List.of()).stream()
                .filter(each -> each.ending() == null)
                .findFirst()
                .orElse(null);
        return new CompletionEntry(
                completion.id(),
                offering.id(),
                offering.title(),
                course == null ? null : course.id(),
                course == null ? null : course.title(),
                completion.occurredAt(),
                completion.score(),
                completion.source(),
                completion.recordedAt(),
                name(completion.recordedBy()),
                completion.waiverReason(),
                withdrawal(completion),
                certificate == null ? null : certificate.serial(),
                certificate == null ? null : expiry(certificate));
    }

    private @Nullable Withdrawal withdrawal(Completion completion) {
        Instant withdrawnAt = completion.withdrawnAt();
        if (withdrawnAt == null) {
            return null;
        }
        Completion correction = corrections.get(completion.id());
        return new Withdrawal(
                // why not when it was withdrawn: a corrected one is withdrawn from when it occurred
                correction == null ? withdrawnAt : correction.recordedAt(),
                name(completion.withdrawnBy()),
                correction == null ? null : correction.id());
    }

    /** The name of a person; what the site's systems are called is nothing to its people. */
    private @Nullable String name(@Nullable String by) {
        Account account = by == null || !HostKeys.isKey(by) ? null : people.get(new AccountId(by));
        return account == null ? null : account.displayName();
    }

    private static @Nullable Instant expiry(Certificate certificate) {
        return CertificateDocument.of(certificate)
                .map(CertificateDocument::expiresAt)
                .orElse(null);
    }
}
