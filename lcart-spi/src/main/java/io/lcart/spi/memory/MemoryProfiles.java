package io.lcart.spi.memory;

import io.lcart.spi.TokenHash;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.recognition.profile.Profile;
import io.lcart.spi.recognition.profile.ProfileStore;
import io.lcart.spi.recognition.profile.ShareLink;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Profiles in memory. */
final class MemoryProfiles implements ProfileStore {

    private final MemorySession session;

    MemoryProfiles(MemorySession session) {
        this.session = session;
    }

    @Override
    public Optional<Profile> find(AccountId account) {
        return Optional.ofNullable(session.read().profiles.get(account));
    }

    @Override
    public Optional<Profile> byToken(TokenHash token) {
        return Optional.ofNullable(session.read().profileByToken.get(token)).flatMap(this::find);
    }

    @Override
    public boolean put(Profile profile) {
        Tables tables = session.write();
        session.require("account", tables.accounts, profile.account());
        Profile before = find(profile.account()).orElse(null);
        if (profile.version() != (before == null ? 0 : before.version()) + 1) {
            return false;
        }
        tables.profiles.put(profile.account(), with(profile, before == null ? null : before.link()));
        return true;
    }

    @Override
    public void share(AccountId account, @Nullable ShareLink link, Instant at) {
        Tables tables = session.write();
        session.require("account", tables.accounts, account);
        Profile before = find(account).orElseGet(() -> Profile.unsettled(account, at));
        if (before.link() != null) {
            tables.profileByToken.remove(before.link().token());
        }
        if (link != null) {
            session.requireNew("link", tables.profileByToken, link.token());
            tables.profileByToken.put(link.token(), account);
        }
        tables.profiles.put(account, with(before, link));
    }

    private static Profile with(Profile profile, @Nullable ShareLink link) {
        return new Profile(
                profile.account(),
                profile.headline(),
                profile.badgesShown(),
                profile.externalTrainingShown(),
                link,
                profile.version(),
                profile.changedAt());
    }
}
