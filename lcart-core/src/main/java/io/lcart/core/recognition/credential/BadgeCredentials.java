package io.lcart.core.recognition.credential;

import io.lcart.core.configuration.Settings;
import io.lcart.core.internal.PublicToken;
import io.lcart.core.people.Gate;
import io.lcart.core.people.Viewer;
import io.lcart.core.people.ViewerRefusedException;
import io.lcart.core.recognition.credential.CredentialCheck.Genuine;
import io.lcart.core.recognition.credential.CredentialCheck.State;
import io.lcart.spi.Micros;
import io.lcart.spi.people.Account;
import io.lcart.spi.people.AccountStatus;
import io.lcart.spi.recognition.Award;
import io.lcart.spi.recognition.AwardId;
import io.lcart.spi.recognition.BadgeSharing;
import io.lcart.spi.recognition.StatusPlace;
import io.lcart.spi.storage.Session;
import io.lcart.spi.storage.Storage;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Badges as Open Badges 3.0 credentials (product.md P10, N8): their holders take them along, anybody verifies them, and a badge that its holder made
 * public has a page. Issuing is a function of what is stored: of a credential nothing is kept but its place in a status list, and that from the first
 * time somebody asks for it. Thread-safe.
 *
 * <p>Every method throws {@link IllegalStateException} if the site was built without a {@link BadgePolicy}, and
 * {@link io.lcart.spi.UnavailableException} if the storage did not answer.
 */
public final class BadgeCredentials {

    private final Gate gate;
    private final Storage storage;
    private final InstantSource clock;
    private final @Nullable BadgePolicy policy;
    private final BiFunction<Session, Instant, Settings> settingsAt;
    private final StatusLists lists;

    /**
     * The credentials of a site; hosts get them from {@code Lcart}.
     *
     * @param gate what every operation of a viewer passes
     * @param storage where awards are kept
     * @param clock the source of the present instant, asked once per call
     * @param policy how the site issues credentials, or {@code null} if it does not
     * @param settingsAt reads the settings in force at an instant, in the session of the work that asks
     */
    public BadgeCredentials(
            Gate gate,
            Storage storage,
            InstantSource clock,
            @Nullable BadgePolicy policy,
            BiFunction<Session, Instant, Settings> settingsAt) {
        this.gate = gate;
        this.storage = storage;
        this.clock = clock;
        this.policy = policy;
        this.settingsAt = settingsAt;
        this.lists = new StatusLists(storage);
    }

    private BadgePolicy policy() {
        if (policy == null) {
            throw new IllegalStateException("credentials of badges need keys and an issuer: give the builder"
                    + " badgeCredentials(new BadgePolicy(keys, issuer, statusLink))");
        }
        return policy;
    }

    /** What a credential is made of, and in which language. */
    private record Draft(AwardFile file, Locale language) {}

    /**
     * Issues the credential of an award to its holder. One that has expired is issued, too: it says so itself. Somebody who looks at another's pages is
     * not given it: it is its holder's to hand on.
     *
     * @param viewer the holder
     * @param award the award
     * @return the credential, or why there is none
     * @throws ViewerRefusedException if the viewer's account does not exist or may not use the site, or it is somebody who looks at another's pages
     */
    public CredentialOutcome issue(Viewer viewer, AwardId award) {
        return gate.act(viewer, "badge.credential", () -> {
            BadgePolicy site = policy();
            Instant now = Micros.of(clock.instant());
            Draft draft =
                    storage.read(session -> own(session, viewer, award, now)).orElse(null);
            if (draft == null) {
                return new CredentialOutcome.Refused(CredentialRefusal.UNKNOWN_AWARD);
            }
            CredentialRefusal refusal = draft.file().refusal(now);
            return refusal == null
                    ? new CredentialOutcome.Issued(issued(site, draft))
                    : new CredentialOutcome.Refused(refusal);
        });
    }

    private Optional<Draft> own(Session session, Viewer viewer, AwardId award, Instant now) {
        Account account = session.people().accounts(List.of(viewer.account())).get(viewer.account());
        ViewerRefusedException.requireActive(viewer.account(), account == null ? null : account.status());
        return find(session, award)
                .filter(found -> found.account().equals(viewer.account()))
                .map(found -> draft(session, found, now));
    }

    private Draft draft(Session session, Award award, Instant now) {
        return new Draft(
                AwardFile.of(session, award, now),
                settingsAt.apply(session, now).locale());
    }

    private static Optional<Award> find(Session session, AwardId id) {
        return Optional.ofNullable(session.recognition().find(List.of(id)).get(id));
    }

    /** Signs outside any transaction, for a signature costs half a millisecond. */
    private IssuedCredential issued(BadgePolicy site, Draft draft) {
        AwardFile file = draft.file();
        StatusPlace place = lists.place(site.keys().currentId(), file.award().id());
        BadgeCredential credential = CredentialDraft.of(site, file, place, draft.language());
        IssuerKey key = site.keys().current();
        return new IssuedCredential(
                file.award().id(),
                file.badge().id(),
                file.badge().name(),
                file.badge().image(),
                credential.signed(key),
                credential.token(key));
    }

    /**
     * The badge of a public link. Anybody may ask, without an account. Links that never were, that were taken back, whose badge was revoked or withdrawn
     * and whose holder may not use the site any more answer alike.
     *
     * @param token the token in the link
     * @return what the public may know, or nothing
     */
    public Optional<PublicBadge> shown(String token) {
        BadgePolicy site = policy();
        Instant now = Micros.of(clock.instant());
        return storage.read(session -> shared(session, token, now)).map(draft -> {
            AwardFile file = draft.file();
            return new PublicBadge(
                    file.badge().name(),
                    file.badge().description(),
                    file.badge().image(),
                    file.account().displayName(),
                    file.award().awardedAt(),
                    file.award().expiresAt(),
                    file.hasExpired(now),
                    site.issuer());
        });
    }

    /**
     * The credential of the badge of a public link. Anybody may ask, without an account.
     *
     * @param token the token in the link
     * @return the credential, or nothing where {@link #shown} gives nothing
     */
    public Optional<IssuedCredential> shared(String token) {
        BadgePolicy site = policy();
        Instant now = Micros.of(clock.instant());
        return storage.read(session -> shared(session, token, now)).map(draft -> issued(site, draft));
    }

    private Optional<Draft> shared(Session session, String token, Instant now) {
        return session.recognition()
                .sharedBy(PublicToken.hash(token))
                .filter(sharing -> isActive(session, sharing))
                .flatMap(sharing -> counting(session, sharing, now))
                .filter(award -> !AwardFile.hasEnded(award, now))
                .map(award -> draft(session, award, now));
    }

    private static boolean isActive(Session session, BadgeSharing sharing) {
        Account account = session.people().accounts(List.of(sharing.account())).get(sharing.account());
        return account != null && account.status() == AccountStatus.ACTIVE;
    }

    private static Optional<Award> counting(Session session, BadgeSharing sharing, Instant now) {
        return session
                .recognition()
                .awards(List.of(sharing.account()))
                .getOrDefault(sharing.account(), List.of())
                .stream()
                .filter(award -> award.badge().equals(sharing.badge()))
                .findFirst()
                .flatMap(award -> AwardFile.counting(session, award, now));
    }

    /**
     * A status list, as verifiers ask for it. Anybody may ask, without an account.
     *
     * @param name its name, the last part of its address
     * @return a credential with a proof inside it, as {@code application/vc}, good for {@link StatusList#FRESH}; nothing if there is no such list
     */
    public Optional<String> statusList(String name) {
        return lists.signed(policy(), name, Micros.of(clock.instant()));
    }

    /**
     * Verifies a file: a document, a token, or a picture that carries one, of this site or another. Nothing is fetched. Of its own credentials the site
     * knows whether they still hold; of others it says what they say themselves. Anybody may ask, without an account.
     *
     * @param file the file
     * @return what there is to say
     */
    public CredentialReport verify(byte[] file) {
        BadgePolicy site = policy();
        Instant now = Micros.of(clock.instant());
        CredentialCheck check = Credentials.verify(file, null, now);
        if (check instanceof Genuine genuine) {
            Optional<String> key = site.keys().idOf(genuine.issuer());
            if (key.isPresent()) {
                return storage.read(session -> own(session, site, key.get(), genuine, now));
            }
        }
        return new CredentialReport(check, false, false);
    }

    private static CredentialReport own(Session session, BadgePolicy site, String key, Genuine genuine, Instant now) {
        Optional<Award> award = Optional.ofNullable(genuine.credential().status())
                .flatMap(entry -> StatusLists.place(site, key, entry))
                .flatMap(session.statusPlaces()::awardAt)
                .flatMap(id -> find(session, id));
        boolean holds = award.filter(found -> !AwardFile.hasEnded(found, now)).isPresent();
        boolean superseded = holds
                && award.flatMap(found -> AwardFile.counting(session, found, now))
                        .filter(newest -> !newest.id().equals(award.get().id()))
                        .isPresent();
        State state = genuine.credential().stateAt(now, Optional.of(!holds));
        return new CredentialReport(new Genuine(genuine.issuer(), genuine.credential(), state), true, superseded);
    }
}
