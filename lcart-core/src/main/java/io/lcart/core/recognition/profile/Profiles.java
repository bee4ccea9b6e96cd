package io.lcart.core.recognition.profile;

import io.lcart.core.code.CodeKeys;
import io.lcart.core.configuration.Settings;
import io.lcart.core.desk.CommandDesk;
import io.lcart.core.internal.command.CommandRunner;
import io.lcart.core.internal.command.Constraints;
import io.lcart.core.internal.command.Step;
import io.lcart.core.people.Gate;
import io.lcart.core.people.Viewer;
import io.lcart.core.people.ViewerRefusedException;
import io.lcart.core.recognition.profile.PublicProfile.PublicBadge;
import io.lcart.core.recognition.profile.PublicProfile.PublicTraining;
import io.lcart.spi.people.Account;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.people.AccountStatus;
import io.lcart.spi.recognition.Visibility;
import io.lcart.spi.recognition.profile.Profile;
import io.lcart.spi.recognition.profile.ShareLink;
import io.lcart.spi.storage.Session;
import io.lcart.spi.storage.Storage;
import jakarta.validation.Validator;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Profiles of people, which are private until their owners make a link (domain.md §10, product.md P10). What the link shows is public twice:
 * by its own visibility, and by the profile's (reliability.md T15). Thread-safe.
 *
 * <p>Every method with a viewer throws {@link ViewerRefusedException} if the viewer's account does not exist or may not use the site, and
 * every method {@link io.lcart.spi.UnavailableException} if the storage did not answer.
 */
public final class Profiles {

    private static final int MOST_SHOWN = 500;

    private final CommandDesk desk;
    private final ShareTokens tokens;
    private final CommandRunner runner;

    /**
     * The profiles of a site; hosts get them from {@code Lcart}.
     *
     * @param gate what every operation of a viewer passes
     * @param storage where everything is kept
     * @param clock the source of the present instant, asked once per call
     * @param validator checks the constraints of commands
     * @param settingsAt reads the settings in force at an instant, in the session of the work that asks
     * @param keys what links are made with
     */
    public Profiles(
            Gate gate,
            Storage storage,
            InstantSource clock,
            Validator validator,
            BiFunction<Session, Instant, Settings> settingsAt,
            CodeKeys keys) {
        this.desk = new CommandDesk(gate, storage, clock, new Constraints(validator), settingsAt);
        this.tokens = new ShareTokens(keys);
        this.runner = new CommandRunner(storage);
    }

    /**
     * The viewer's own profile. Somebody who looks at another's pages is not given the link.
     *
     * @param viewer whose
     * @return the profile; private and empty for whoever has settled nothing
     */
    public OwnProfile own(Viewer viewer) {
        Instant now = desk.now();
        return desk.gate()
                .read(
                        viewer,
                        "profile.own",
                        () -> desk.storage().read(session -> {
                            AccountId owner =
                                    desk.account(session, viewer.account()).id();
                            OwnProfile profile = own(session, owner, now);
                            return viewer.actor() == null
                                    ? profile
                                    : new OwnProfile(
                                            profile.headline(),
                                            profile.badgesShown(),
                                            profile.externalTrainingShown(),
                                            profile.sharedSince(),
                                            null,
                                            profile.version());
                        }));
    }

    private OwnProfile own(Session session, AccountId owner, Instant now) {
        Profile profile = session.profiles().find(owner).orElseGet(() -> Profile.unsettled(owner, now));
        ShareLink link = profile.link();
        return new OwnProfile(
                profile.headline(),
                profile.badgesShown(),
                profile.externalTrainingShown(),
                link == null ? null : link.since(),
                link == null ? null : tokens.token(owner, link).orElse(null),
                profile.version());
    }

    /**
     * Changes what the viewer's profile shows. The link stays as it is.
     *
     * @param viewer whose
     * @param wanted what it is to show
     * @return what became of it
     * @throws io.lcart.spi.InvalidInputException if something is wrong with it, with all that is; nothing was changed
     */
    public ProfileOutcome put(Viewer viewer, PutProfile wanted) {
        return desk.gate().act(viewer, "profile.put", () -> {
            desk.constraints().require("profile", wanted);
            Instant now = desk.now();
            return runner.run(session -> put(session, viewer, wanted, now));
        });
    }

    private Step<ProfileOutcome> put(Session session, Viewer viewer, PutProfile wanted, Instant now) {
        AccountId owner = desk.account(session, viewer.account()).id();
        Profile profile = new Profile(
                owner,
                wanted.headline(),
                wanted.badgesShown(),
                wanted.externalTrainingShown(),
                null,
                // why not plus one of anything: a version below zero is one that nobody has read
                Math.max(0, wanted.version()) + 1,
                now);
        if (!session.profiles().put(profile)) {
            return Step.refused(new ProfileOutcome.Refused(ProfileRefusal.CHANGED_MEANWHILE));
        }
        CommandDesk.audit(session, now, owner.value(), "profile.put", owner, Map.of(), null);
        return Step.done(new ProfileOutcome.Done(own(session, owner, now)));
    }

    /**
     * Makes a link to the viewer's profile, in place of any there was: the old one leads nowhere from then on.
     *
     * @param viewer whose
     * @return the profile with its new link
     */
    public ProfileOutcome share(Viewer viewer) {
        return desk.gate().act(viewer, "profile.share", () -> {
            Instant now = desk.now();
            return share(viewer, tokens.link(viewer.account(), now), now);
        });
    }

    /**
     * Takes the link to the viewer's profile away: it is private from then on.
     *
     * @param viewer whose
     * @return the profile without a link
     */
    public ProfileOutcome unshare(Viewer viewer) {
        return desk.gate().act(viewer, "profile.unshare", () -> share(viewer, null, desk.now()));
    }

    private ProfileOutcome share(Viewer viewer, @Nullable ShareLink link, Instant now) {
        return runner.run(session -> {
            AccountId owner = desk.account(session, viewer.account()).id();
            session.profiles().share(owner, link, now);
            String action = link == null ? "profile.unshare" : "profile.share";
            CommandDesk.audit(session, now, owner.value(), action, owner, Map.of(), null);
            return Step.done(new ProfileOutcome.Done(own(session, owner, now)));
        });
    }

    /**
     * What a link shows. Anybody may ask, without an account.
     *
     * @param token what the link ends with
     * @return what the public may know; nothing if there is no such link, or not any more, or its owner may not use the site
     */
    public Optional<PublicProfile> view(String token) {
        Instant now = desk.now();
        return tokens.find(token)
                .flatMap(hash -> desk.storage()
                        .read(session ->
                                session.profiles().byToken(hash).flatMap(profile -> view(session, profile, now))));
    }

    private Optional<PublicProfile> view(Session session, Profile profile, Instant now) {
        Account account = session.people().accounts(List.of(profile.account())).get(profile.account());
        if (account == null || account.status() != AccountStatus.ACTIVE) {
            return Optional.empty();
        }
        Settings settings = desk.settings(session, now);
        String name = (account.firstName() + " " + account.lastName()).strip();
        List<PublicBadge> badges = settings.badgesEnabled() && profile.badgesShown()
                ? ShownBadges.of(session, account.id(), now, settings.zone())
                : List.of();
        return Optional.of(new PublicProfile(name, profile.headline(), badges, trainings(session, profile, settings)));
    }

    private static List<PublicTraining> trainings(Session session, Profile profile, Settings settings) {
        if (!settings.externalTraining() || !profile.externalTrainingShown()) {
            return List.of();
        }
        return session.externalTrainings().of(profile.account(), null, MOST_SHOWN).stream()
                .filter(training -> training.visibility() == Visibility.PUBLIC)
                .map(PublicTraining::of)
                .toList();
    }
}
