package io.lcart.core.recognition.credential;

import io.lcart.core.internal.command.CommandRunner;
import io.lcart.core.internal.command.Step;
import io.lcart.core.recognition.credential.CredentialCheck.StatusEntry;
import io.lcart.spi.recognition.AwardId;
import io.lcart.spi.recognition.StatusPlace;
import io.lcart.spi.storage.Session;
import io.lcart.spi.storage.Storage;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.BitSet;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The status lists of a site. Each belongs to a key and has a number: {@code key-0}, {@code key-1} and so on. The places of a list are drawn at random
 * until half of them are taken, so that a place and its neighbours tell nothing, and a draw succeeds at the second try on average. Thread-safe.
 */
final class StatusLists {

    private static final Pattern NAME = Pattern.compile("([A-Za-z0-9]{1,16})-(0|[1-9][0-9]{0,5})");
    private static final int FILL = StatusList.SIZE / 2;

    private final Storage storage;
    private final CommandRunner runner;
    private final SecureRandom random = new SecureRandom();

    StatusLists(Storage storage) {
        this.storage = storage;
        this.runner = new CommandRunner(storage);
    }

    static String name(StatusPlace place) {
        return place.key() + "-" + place.list();
    }

    /** The place of an award, drawn now if it has none yet. */
    StatusPlace place(String key, AwardId award) {
        return storage.read(session -> session.statusPlaces().placeOf(key, award))
                .orElseGet(() -> runner.run(session -> Step.done(draw(session, key, award))));
    }

    private StatusPlace draw(Session session, String key, AwardId award) {
        Optional<StatusPlace> before = session.statusPlaces().placeOf(key, award);
        if (before.isPresent()) {
            return before.get();
        }
        int list = Math.toIntExact(session.statusPlaces().taken(key) / FILL);
        StatusPlace place;
        do {
            place = new StatusPlace(key, list, random.nextInt(StatusList.SIZE));
        } while (session.statusPlaces().awardAt(place).isPresent());
        session.statusPlaces().take(award, place);
        return place;
    }

    /** A list as it is now, signed with its key; nothing if there is no such key or list. */
    Optional<String> signed(BadgePolicy site, String name, Instant now) {
        Matcher parts = NAME.matcher(name);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String key = parts.group(1);
        int list = Integer.parseInt(parts.group(2));
        return site.keys()
                .find(key)
                .flatMap(signer -> storage.read(session -> ended(session, key, list, now))
                        .map(revoked -> StatusList.signed(site.statusLink(name), revoked, now, signer)));
    }

    private static Optional<BitSet> ended(Session session, String key, int list, Instant now) {
        if (list > session.statusPlaces().taken(key) / FILL) {
            return Optional.empty();
        }
        BitSet revoked = new BitSet();
        session.statusPlaces().ended(key, list, now).forEach(revoked::set);
        return Optional.of(revoked);
    }

    /** The place that a credential names, if it is in a list of a key of the site. */
    static Optional<StatusPlace> place(BadgePolicy site, String key, StatusEntry entry) {
        Matcher list = Pattern.compile(Pattern.quote(site.statusLink("\n")).replace("\n", "\\E(" + NAME + ")\\Q"))
                .matcher(entry.list());
        return list.matches() && list.group(2).equals(key)
                ? Optional.of(new StatusPlace(key, Integer.parseInt(list.group(3)), entry.index()))
                : Optional.empty();
    }
}
