package io.lcart.core.certificate;

import io.lcart.core.internal.command.CommandRunner;
import io.lcart.core.internal.command.Constraints;
import io.lcart.core.internal.command.Step;
import io.lcart.core.internal.json.Json;
import io.lcart.core.internal.json.JsonText;
import io.lcart.core.people.Gate;
import io.lcart.core.people.SystemViewer;
import io.lcart.core.people.Viewer;
import io.lcart.core.people.ViewerRefusedException;
import io.lcart.spi.Micros;
import io.lcart.spi.audit.AuditEntry;
import io.lcart.spi.certificate.Certificate;
import io.lcart.spi.certificate.Certificate.Ending;
import io.lcart.spi.certificate.CertificateEnd;
import io.lcart.spi.certificate.CertificateRenderer;
import io.lcart.spi.certificate.CertificateSerial;
import io.lcart.spi.completion.Completion;
import io.lcart.spi.people.Account;
import io.lcart.spi.storage.Session;
import io.lcart.spi.storage.Storage;
import jakarta.validation.Validator;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Certificates: their holders open them, anybody verifies them by their numbers, and the host's administrators replace and revoke them
 * (domain.md §9, product.md P11). They are issued with the completions they certify. Thread-safe.
 *
 * <p>Every method throws {@link IllegalStateException} if the site was built without a {@link CertificatePolicy}, and
 * {@link io.lcart.spi.UnavailableException} if the storage did not answer.
 */
public final class Certificates {

    private final Gate gate;
    private final Storage storage;
    private final InstantSource clock;
    private final @Nullable CertificatePolicy policy;
    private final CertificateIssuing issuing;
    private final MissingCertificates missing;
    private final CertificateAccess access;
    private final CertificateRenderer renderer;
    private final Constraints constraints;
    private final CommandRunner runner;

    /**
     * The certificates of a site; hosts get them from {@code Lcart}.
     *
     * @param gate what every operation of a viewer passes
     * @param storage where they are kept
     * @param clock the source of the present instant, asked once per call
     * @param policy how the site issues them, or {@code null} if it does not
     * @param issuing issues them
     * @param readers who may open those of others
     * @param renderer prints them
     * @param validator checks the constraints of commands
     */
    public Certificates(
            Gate gate,
            Storage storage,
            InstantSource clock,
            @Nullable CertificatePolicy policy,
            CertificateIssuing issuing,
            CertificateReaders readers,
            CertificateRenderer renderer,
            Validator validator) {
        this.gate = gate;
        this.storage = storage;
        this.clock = clock;
        this.policy = policy;
        this.issuing = issuing;
        this.missing = new MissingCertificates(storage, issuing);
        this.access = new CertificateAccess(readers);
        this.renderer = renderer;
        this.constraints = new Constraints(validator);
        this.runner = new CommandRunner(storage);
    }

    private CertificatePolicy policy() {
        if (policy == null) {
            throw new IllegalStateException(
                    "certificates need keys and a name: give the builder certificates(new CertificatePolicy(keys, site, link))");
        }
        return policy;
    }

    /**
     * Opens a certificate as PDF. The file is made after the storage was asked, outside any transaction. Somebody who looks at another's
     * pages sees that there is a certificate and may verify it, but is not given the signed file: it is its holder's to hand on.
     *
     * @param viewer who opens it: the person it was issued to, or somebody who may report on that person's completion
     * @param serial its number
     * @return the file, or why there is none
     * @throws ViewerRefusedException if the viewer's account does not exist or may not use the site
     * @throws IllegalStateException if a jar that is needed to print is missing; the message names it
     */
    public PrintOutcome print(Viewer viewer, String serial) {
        return gate.act(viewer, "certificate.print", () -> open(viewer, serial));
    }

    private PrintOutcome open(Viewer viewer, String serial) {
        CertificatePolicy site = policy();
        Instant now = Micros.of(clock.instant());
        Optional<CertificateSerial> number = Serials.parse(serial);
        Optional<Certificate> found = storage.read(session -> {
            Account account =
                    session.people().accounts(List.of(viewer.account())).get(viewer.account());
            ViewerRefusedException.requireActive(viewer.account(), account == null ? null : account.status());
            return number.flatMap(known -> find(session, known))
                    .filter(one -> access.mayOpen(session, viewer, one, now));
        });
        Certificate certificate = found.orElse(null);
        CertificateRefusal refusal = refusal(certificate);
        if (certificate == null || refusal != null) {
            return new PrintOutcome.Refused(Objects.requireNonNull(refusal));
        }
        CertificateDocument document = genuine(certificate).orElse(null);
        return document == null
                ? new PrintOutcome.Refused(CertificateRefusal.NOT_GENUINE)
                : new PrintOutcome.Printed(certificate.serial(), renderer.pdf(Sheets.of(document, site)));
    }

    /**
     * Verifies a certificate by its number. Anybody may ask, without an account.
     *
     * @param serial the number as it was typed or came in a link; small letters, blanks and hyphens do not matter
     * @return what the public may know
     */
    public Verification verify(String serial) {
        policy();
        Instant now = Micros.of(clock.instant());
        Optional<Certificate> found =
                Serials.parse(serial).flatMap(number -> storage.read(session -> find(session, number)));
        return found.<Verification>map(certificate -> genuine(certificate)
                        .<Verification>map(document -> verified(certificate, document, now))
                        .orElseGet(Verification.NotGenuine::new))
                .orElseGet(Verification.Unknown::new);
    }

    private static Verification.Genuine verified(Certificate certificate, CertificateDocument document, Instant now) {
        Ending ending = certificate.ending();
        Instant expiresAt = document.expiresAt();
        Verification.State state = Verification.State.VALID;
        Instant since = null;
        if (ending != null) {
            state = ending.end() == CertificateEnd.SUPERSEDED
                    ? Verification.State.SUPERSEDED
                    : Verification.State.REVOKED;
            since = ending.at();
        } else if (expiresAt != null && !now.isBefore(expiresAt)) {
            state = Verification.State.EXPIRED;
            since = expiresAt;
        }
        return new Verification.Genuine(
                state, since, document, certificate.document(), certificate.signature(), certificate.keyId());
    }

    /**
     * Replaces a certificate by one with the person's name, the course's title and the completion as they are now.
     *
     * @param by the host, as it stands in the audit trail
     * @param command which one, and why
     * @return what became of it
     * @throws io.lcart.spi.InvalidInputException if the command is not valid; nothing was changed
     */
    public ChangeOutcome reissue(SystemViewer by, ChangeCertificate command) {
        return change(by, command, "certificate.reissue", this::reissue);
    }

    private Step<ChangeOutcome> reissue(Session session, Certificate old, ChangeCertificate command, Instant now) {
        Completion completion = Objects.requireNonNull(
                session.completions().completions(List.of(old.completion())).get(old.completion()));
        Certificate fresh = issuing.reissue(session, old, completion, now, command.reason());
        return Step.done(new ChangeOutcome.Reissued(fresh.serial()));
    }

    /**
     * Revokes a certificate. The completion stays, and nothing issues another one for it.
     *
     * @param by the host, as it stands in the audit trail
     * @param command which one, and why
     * @return what became of it
     * @throws io.lcart.spi.InvalidInputException if the command is not valid; nothing was changed
     */
    public ChangeOutcome revoke(SystemViewer by, ChangeCertificate command) {
        return change(by, command, "certificate.revoke", (session, old, why, now) -> {
            session.certificates().end(Map.of(old.serial(), new Ending(CertificateEnd.REVOKED, now, why.reason())));
            return Step.done(new ChangeOutcome.Revoked(old.serial()));
        });
    }

    /**
     * Issues certificates of completions that ought to have one and never had: history that intake brought along, and what was completed
     * before the site or the course gave any (domain.md §9). After it their verifiers and managers see them, whether their owners looked or
     * not. The host calls it from a timer, on as many nodes as it likes; nothing is issued twice.
     *
     * <p>Intake does not issue them itself, for a signature costs half a millisecond: a first load of a million completions would hold its
     * locks for many minutes. Here up to 200 are signed in one transaction, with the same number of statements each. There is no list of what
     * waits that could be wrong: it is found by looking for what is missing. Where nothing is, that walks once through all completions: about
     * a second for a million of them on PostgreSQL, so a timer of minutes serves better than one of seconds on a large site.
     *
     * @param most how many completions are looked at, above zero
     * @return how many were issued; call again at once if it is not zero
     * @throws IllegalArgumentException if {@code most} is not above zero
     */
    public int issueMissing(int most) {
        policy();
        if (most <= 0) {
            throw new IllegalArgumentException("at least one completion is looked at, not " + most);
        }
        return missing.issue(most, Micros.of(clock.instant()));
    }

    @FunctionalInterface
    private interface Change {
        Step<ChangeOutcome> make(Session session, Certificate old, ChangeCertificate command, Instant now);
    }

    private ChangeOutcome change(SystemViewer by, ChangeCertificate command, String action, Change change) {
        policy();
        constraints.require("certificate", command);
        Instant now = Micros.of(clock.instant());
        return runner.run(session -> {
            Certificate found = find(session, command.serial()).orElse(null);
            if (found != null) {
                session.people().lock(List.of(found.account()));
                found = find(session, command.serial()).orElse(null);
            }
            CertificateRefusal refusal = refusal(found);
            if (found == null || refusal != null) {
                return Step.refused(new ChangeOutcome.Refused(Objects.requireNonNull(refusal)));
            }
            Step<ChangeOutcome> step = change.make(session, found, command, now);
            String detail = JsonText.write(
                    Json.of(Map.of("serial", Json.of(found.serial().value()))));
            session.audit()
                    .append(List.of(new AuditEntry(now, by.name(), action, found.account(), detail, command.reason())));
            return step;
        });
    }

    private static Optional<Certificate> find(Session session, CertificateSerial serial) {
        return Optional.ofNullable(
                session.certificates().certificates(List.of(serial)).get(serial));
    }

    /** Why nothing is done with a certificate, or {@code null} if it is in force. */
    private static @Nullable CertificateRefusal refusal(@Nullable Certificate certificate) {
        if (certificate == null) {
            return CertificateRefusal.UNKNOWN_CERTIFICATE;
        }
        Ending ending = certificate.ending();
        if (ending == null) {
            return null;
        }
        return ending.end() == CertificateEnd.SUPERSEDED ? CertificateRefusal.SUPERSEDED : CertificateRefusal.REVOKED;
    }

    /** What a certificate says, if the site signed exactly that, under this very number. */
    private Optional<CertificateDocument> genuine(Certificate certificate) {
        return policy().keys().verifies(certificate.keyId(), certificate.document(), certificate.signature())
                ? CertificateDocument.parse(certificate.document())
                        .filter(document -> document.serial().equals(certificate.serial()))
                : Optional.empty();
    }
}
