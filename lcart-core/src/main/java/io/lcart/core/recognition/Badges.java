package io.lcart.core.recognition;

import io.lcart.core.configuration.Settings;
import io.lcart.core.internal.PublicToken;
import io.lcart.core.internal.command.CommandRunner;
import io.lcart.core.internal.command.Constraints;
import io.lcart.core.internal.command.Step;
import io.lcart.core.internal.json.Json;
import io.lcart.core.internal.json.JsonText;
import io.lcart.core.paging.Page;
import io.lcart.core.paging.PageRequest;
import io.lcart.core.people.Gate;
import io.lcart.core.people.SystemViewer;
import io.lcart.core.people.Viewer;
import io.lcart.core.people.ViewerRefusedException;
import io.lcart.spi.HostKeys;
import io.lcart.spi.InvalidInputException;
import io.lcart.spi.Micros;
import io.lcart.spi.TokenHash;
import io.lcart.spi.audit.AuditEntry;
import io.lcart.spi.people.Account;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.recognition.Award;
import io.lcart.spi.recognition.Award.Revocation;
import io.lcart.spi.recognition.AwardId;
import io.lcart.spi.recognition.Badge;
import io.lcart.spi.recognition.BadgeId;
import io.lcart.spi.recognition.BadgeSharing;
import io.lcart.spi.recognition.Visibility;
import io.lcart.spi.storage.Session;
import io.lcart.spi.storage.Storage;
import jakarta.validation.Validator;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind the tile My Badges &amp; Profile: the badges of people (domain.md §6). They are given with the completions that earn
 * them; their holders decide who sees them, and the host's administrators take them away. Thread-safe.
 */
public final class Badges {

    private final Gate gate;
    private final Storage storage;
    private final InstantSource clock;
    private final BiFunction<Session, Instant, Settings> settingsAt;
    private final Constraints constraints;
    private final CommandRunner runner;
    private final SecureRandom random = new SecureRandom();

    /**
     * The badges of a site; hosts get them from {@code Lcart}.
     *
     * @param gate what every operation of a viewer passes
     * @param storage where they are kept
     * @param clock the source of the present instant, asked once per call
     * @param settingsAt reads the settings in force at an instant, in the session of the work that asks
     * @param validator checks the constraints of commands
     */
    public Badges(
            Gate gate,
            Storage storage,
            InstantSource clock,
            BiFunction<Session, Instant, Settings> settingsAt,
            Validator validator) {
        this.gate = gate;
        this.storage = storage;
        this.clock = clock;
        this.settingsAt = settingsAt;
        this.constraints = new Constraints(validator);
        this.runner = new CommandRunner(storage);
    }

    /**
     * The viewer's own badges, each once, the newest first: expired and revoked ones too, as long as what earned them was not withdrawn. But for
     * the revoked ones there are as many as the tile says. It costs the same number of statements whatever there is.
     *
     * @param viewer whose
     * @return the badges
     * @throws ViewerRefusedException if the viewer's account does not exist or may not use the site
     * @throws io.lcart.spi.UnavailableException if the storage did not answer
     */
    public List<EarnedBadge> list(Viewer viewer) {
        Instant now = Micros.of(clock.instant());
        return gate.read(
                viewer,
                "badge.list",
                () -> storage.read(session -> {
                    requireActive(session, viewer.account());
                    return BadgeLook.of(session, viewer.account(), now);
                }));
    }

    /**
     * Why the viewer has a badge, or why not (product.md N1).
     *
     * @param viewer whose badge
     * @param badge which one
     * @return the explanation, or nothing if the site has no such badge
     * @throws ViewerRefusedException if the viewer's account does not exist or may not use the site
     * @throws io.lcart.spi.UnavailableException if the storage did not answer
     */
    public Optional<BadgeExplanation> explain(Viewer viewer, BadgeId badge) {
        Instant now = Micros.of(clock.instant());
        return gate.read(
                viewer,
                "badge.explain",
                () -> storage.read(session -> {
                    requireActive(session, viewer.account());
                    Badge known = session.recognition().badges(List.of(badge)).get(badge);
                    return Optional.ofNullable(known)
                            .map(found -> new BadgeExplaining(session, viewer.account(), found, settingsAt, now)
                                    .explanation());
                }));
    }

    /**
     * Says who may see one of the viewer's badges. It holds for the badge, however often it is renewed; the same wish again changes nothing. A
     * badge that is made private loses its public link.
     *
     * @param viewer whose badge
     * @param award an award of it
     * @param visibility who may see it
     * @return what became of it; to make an expired or revoked badge public is refused
     * @throws ViewerRefusedException if the viewer's account does not exist or may not use the site
     * @throws io.lcart.spi.UnavailableException if the storage did not answer
     */
    public SharingOutcome show(Viewer viewer, AwardId award, Visibility visibility) {
        return gate.act(
                viewer,
                "badge.show",
                () -> share(
                        viewer,
                        award,
                        visibility == Visibility.PUBLIC,
                        known -> new BadgeSharing(
                                known.account(),
                                known.badge(),
                                visibility,
                                visibility == Visibility.PUBLIC ? known.token() : null)));
    }

    /**
     * Makes a public link to one of the viewer's badges, which makes the badge public. The link it had before is dead from then on.
     *
     * @param viewer whose badge
     * @param award an award of it
     * @return the link, or why there is none; an expired or revoked badge is not shared
     * @throws ViewerRefusedException if the viewer's account does not exist or may not use the site
     * @throws io.lcart.spi.UnavailableException if the storage did not answer
     */
    public SharingOutcome link(Viewer viewer, AwardId award) {
        return gate.act(viewer, "badge.link", () -> {
            String token = PublicToken.make(random);
            TokenHash hash = PublicToken.hash(token);
            SharingOutcome outcome = share(
                    viewer,
                    award,
                    true,
                    known -> new BadgeSharing(known.account(), known.badge(), Visibility.PUBLIC, hash));
            return outcome instanceof SharingOutcome.Shared ? new SharingOutcome.Linked(token) : outcome;
        });
    }

    /**
     * Switches the public link of one of the viewer's badges off. The badge stays as visible as it is.
     *
     * @param viewer whose badge
     * @param award an award of it
     * @return what became of it
     * @throws ViewerRefusedException if the viewer's account does not exist or may not use the site
     * @throws io.lcart.spi.UnavailableException if the storage did not answer
     */
    public SharingOutcome unlink(Viewer viewer, AwardId award) {
        return gate.act(
                viewer,
                "badge.unlink",
                () -> share(
                        viewer,
                        award,
                        false,
                        known -> new BadgeSharing(known.account(), known.badge(), known.visibility(), null)));
    }

    private SharingOutcome share(Viewer viewer, AwardId id, boolean opens, UnaryOperator<BadgeSharing> change) {
        Instant now = Micros.of(clock.instant());
        return runner.run(session -> {
            AccountId account = viewer.account();
            session.people().lock(List.of(account));
            requireActive(session, account);
            Award award = counting(session, account, id, now);
            BadgeRefusal refusal = refusal(award, opens, now);
            if (award == null || refusal != null) {
                return Step.refused(new SharingOutcome.Refused(Objects.requireNonNull(refusal)));
            }
            BadgeSharing known = session.recognition().sharings(List.of(account)).stream()
                    .filter(sharing -> sharing.badge().equals(award.badge()))
                    .findFirst()
                    .orElse(BadgeSharing.unsaid(account, award.badge()));
            BadgeSharing wanted = change.apply(known);
            if (!wanted.equals(known)) {
                session.recognition().share(wanted);
            }
            return Step.done(new SharingOutcome.Shared(wanted.visibility(), wanted.token() != null));
        });
    }

    /** The award that counts of the badge of one of the person's awards, or {@code null} if there is none. */
    private static @Nullable Award counting(Session session, AccountId account, AwardId id, Instant now) {
        List<Award> own = session.recognition().awards(List.of(account)).getOrDefault(account, List.of());
        return own.stream()
                .filter(award -> award.id().equals(id))
                .findFirst()
                .flatMap(named -> AwardTimeline.at(
                        own.stream()
                                .filter(award -> award.badge().equals(named.badge()))
                                .toList(),
                        now))
                .orElse(null);
    }

    private static @Nullable BadgeRefusal refusal(@Nullable Award award, boolean opens, Instant now) {
        if (award == null) {
            return BadgeRefusal.UNKNOWN_AWARD;
        }
        BadgeState state = opens ? BadgeLook.state(award, now) : BadgeState.ACTIVE;
        return switch (state) {
            case ACTIVE -> null;
            case EXPIRED -> BadgeRefusal.EXPIRED;
            case REVOKED -> BadgeRefusal.REVOKED;
        };
    }

    /**
     * The badges of the site and how many people hold each, in the order of their keys' characters.
     *
     * @param by the host; who may ask there is the host's to decide
     * @param page which page
     * @return the page
     * @throws InvalidInputException if no page of this list gave the cursor
     * @throws io.lcart.spi.UnavailableException if the storage did not answer
     */
    public Page<BadgeDefinition> definitions(SystemViewer by, PageRequest page) {
        Instant now = Micros.of(clock.instant());
        String cursor = page.cursor();
        if (cursor != null && !HostKeys.isKey(cursor)) {
            throw new InvalidInputException("page", List.of(PageRequest.wrongCursor()));
        }
        return storage.read(session -> {
            List<Badge> badges =
                    session.recognition().badgesAfter(cursor == null ? null : new BadgeId(cursor), page.limit() + 1);
            Map<BadgeId, Long> holders =
                    session.recognition().holders(badges.stream().map(Badge::id).toList(), now);
            return Page.of(
                    badges.stream()
                            .map(badge -> new BadgeDefinition(badge, holders.getOrDefault(badge.id(), 0L)))
                            .toList(),
                    page.limit(),
                    definition -> definition.badge().id().value());
        });
    }

    /**
     * The badges of one person, for the host's administrators.
     *
     * @param by the host; who may ask there is the host's to decide
     * @param account whose
     * @return the badges as {@link #list} has them; none if there is no such person
     * @throws io.lcart.spi.UnavailableException if the storage did not answer
     */
    public List<EarnedBadge> of(SystemViewer by, AccountId account) {
        Instant now = Micros.of(clock.instant());
        return storage.read(session -> BadgeLook.of(session, account, now));
    }

    /**
     * Takes a badge away. Nothing brings this award back, and what the person had earned of the badge before is taken away with it, told
     * already or not; who earns the badge again has a new award. The completion stays.
     *
     * @param by the host, as it stands in the audit trail
     * @param command which award, and why
     * @return what became of it
     * @throws InvalidInputException if the command is not valid; nothing was changed
     * @throws io.lcart.spi.UnavailableException if the storage did not answer
     */
    public RevocationOutcome revoke(SystemViewer by, RevokeAward command) {
        constraints.require("revocation", command);
        Instant now = Micros.of(clock.instant());
        return runner.run(session -> {
            Award found = find(session, command.award());
            if (found != null) {
                session.people().lock(List.of(found.account()));
                found = find(session, command.award());
            }
            if (found == null || found.withdrawnAt() != null) {
                return Step.refused(new RevocationOutcome.Refused(BadgeRefusal.UNKNOWN_AWARD));
            }
            if (found.revocation() != null) {
                return Step.refused(new RevocationOutcome.Refused(BadgeRefusal.REVOKED));
            }
            return Step.done(revoke(session, found, new Revocation(now, command.reason(), by.name())));
        });
    }

    private static RevocationOutcome revoke(Session session, Award award, Revocation how) {
        List<AwardId> revoked =
                session.recognition().awards(List.of(award.account())).getOrDefault(award.account(), List.of()).stream()
                        .filter(each -> each.badge().equals(award.badge()) && each.revocation() == null)
                        .filter(each -> !each.awardedAt().isAfter(award.awardedAt()))
                        .map(Award::id)
                        .toList();
        session.recognition().revoke(revoked, how);
        String detail = JsonText.write(Json.of(Map.of(
                "award", Json.of(award.id().value()),
                "badge", Json.of(award.badge().value()))));
        session.audit()
                .append(List.of(
                        new AuditEntry(how.at(), how.by(), "badge.revoke", award.account(), detail, how.reason())));
        return new RevocationOutcome.Revoked(revoked);
    }

    private static @Nullable Award find(Session session, AwardId id) {
        return session.recognition().find(List.of(id)).get(id);
    }

    private static void requireActive(Session session, AccountId id) {
        Account account = session.people().accounts(List.of(id)).get(id);
        ViewerRefusedException.requireActive(id, account == null ? null : account.status());
    }
}
