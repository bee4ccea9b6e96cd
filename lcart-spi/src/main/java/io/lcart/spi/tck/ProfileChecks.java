package io.lcart.spi.tck;

import static io.lcart.spi.tck.Samples.NOON;
import static io.lcart.spi.tck.Samples.hour;

import io.lcart.spi.TokenHash;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.recognition.profile.Profile;
import io.lcart.spi.recognition.profile.ShareLink;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The contract of {@code ProfileStore}. */
final class ProfileChecks {

    private ProfileChecks() {}

    static void addTo(Checks checks) {
        checks.add("PROFILE-01", "A profile comes back with every value; who has settled nothing has none.", w -> {
            AccountId ann = w.account("ann");
            Expect.equal(Optional.empty(), find(w, ann), "profile of nobody who settled anything");
            Profile profile = new Profile(ann, "Über — 田 \uD83D\uDE00", false, true, null, 1, hour(1));
            Expect.equal(true, put(w, profile), "put");
            Expect.equal(Optional.of(profile), find(w, ann), "profile");
            Expect.equal(Optional.empty(), find(w, w.account("bob")), "another's profile");
            w.conflicts("no account", s -> s.profiles().put(profile(new AccountId("nobody"), 1)));
        });
        checks.add(
                "PROFILE-02",
                "A change of a profile takes effect on the version before it, which is 0 at first.",
                w -> {
                    AccountId ann = w.account("ann");
                    Expect.equal(false, put(w, profile(ann, 2)), "a first change of version 2");
                    Expect.equal(true, put(w, profile(ann, 1)), "the first");
                    Expect.equal(false, put(w, profile(ann, 1)), "the first again");
                    Expect.equal(false, put(w, profile(ann, 3)), "too far");
                    Expect.equal(true, put(w, profile(ann, 2)), "the second");
                    Expect.equal(Optional.of(profile(ann, 2)), find(w, ann), "profile");
                });
        checks.add(
                "PROFILE-03", "One link leads to a profile; a new one ends the old one, and none ends it too.", w -> {
                    AccountId ann = w.account("ann");
                    ShareLink first = link("a");
                    ShareLink second = link("b");
                    share(w, ann, first);
                    Expect.equal(Optional.of(shared(ann, first)), byToken(w, first), "profile by its link");
                    share(w, ann, second);
                    Expect.equal(Optional.empty(), byToken(w, first), "profile by its old link");
                    Expect.equal(Optional.of(shared(ann, second)), byToken(w, second), "profile by its new link");
                    share(w, ann, null);
                    Expect.equal(Optional.empty(), byToken(w, second), "profile without a link");
                    Expect.equal(Optional.of(shared(ann, null)), find(w, ann), "profile");
                    share(w, ann, null);
                });
        checks.add("PROFILE-04", "A link is one profile's.", w -> {
            AccountId ann = w.account("ann");
            AccountId bob = w.account("bob");
            share(w, ann, link("a"));
            w.conflicts("a taken link", s -> s.profiles().share(bob, link("a"), NOON));
            w.conflicts("no account", s -> s.profiles().share(new AccountId("nobody"), link("n"), NOON));
            Expect.equal(Optional.empty(), byToken(w, link("b")), "another link");
            Expect.equal(Optional.of(shared(ann, link("a"))), byToken(w, link("a")), "as it is");
            Expect.equal(Optional.empty(), find(w, bob), "profile of one who got no link");
        });
        checks.add("PROFILE-05", "A change leaves the link as it is.", w -> {
            AccountId ann = w.account("ann");
            share(w, ann, link("a"));
            Profile changed = new Profile(ann, "new", true, false, link("other"), 1, hour(2));
            Expect.equal(true, put(w, changed), "put");
            Profile expected = new Profile(ann, "new", true, false, link("a"), 1, hour(2));
            Expect.equal(Optional.of(expected), find(w, ann), "profile");
            Expect.equal(Optional.empty(), byToken(w, link("other")), "a link that was never made");
        });
        checks.add(
                "PROFILE-06",
                "Of 8 links made at once one leads to the profile, and a new one leaves the version.",
                w -> {
                    AccountId ann = w.account("ann");
                    Race.all(
                            8,
                            n -> w.insist(s -> {
                                s.profiles().share(ann, link("link " + n), NOON);
                                return true;
                            }));
                    long alive = IntStream.rangeClosed(1, 8)
                            .filter(n -> byToken(w, link("link " + n)).isPresent())
                            .count();
                    Expect.equal(1L, alive, "links that lead somewhere");
                    Expect.equal(true, put(w, profile(ann, 1)), "put after links");
                });
        checks.add("PROFILE-07", "Of 8 first changes at once, one takes effect.", w -> {
            AccountId ann = w.account("ann");
            List<Boolean> changed = Race.all(8, n -> w.insist(s -> s.profiles().put(profile(ann, 1))));
            Expect.equal(1L, changed.stream().filter(each -> each).count(), "changes that took effect");
        });
    }

    private static Profile profile(AccountId account, long version) {
        return new Profile(account, "version " + version, true, true, null, version, hour((int) version));
    }

    private static Profile shared(AccountId account, @Nullable ShareLink link) {
        return new Profile(account, "", true, true, link, 0, NOON);
    }

    static ShareLink link(String name) {
        String hash = String.format(Locale.ROOT, "%064x", name.hashCode() & 0xFFFFFFFFL);
        return new ShareLink(new TokenHash(hash), "origin of " + name, hour(1));
    }

    private static Optional<Profile> find(World w, AccountId account) {
        return w.read(s -> s.profiles().find(account));
    }

    private static Optional<Profile> byToken(World w, ShareLink link) {
        return w.read(s -> s.profiles().byToken(link.token()));
    }

    private static boolean put(World w, Profile profile) {
        return w.inTransaction(s -> s.profiles().put(profile));
    }

    private static void share(World w, AccountId account, @Nullable ShareLink link) {
        w.write(s -> s.profiles().share(account, link, NOON));
    }
}
