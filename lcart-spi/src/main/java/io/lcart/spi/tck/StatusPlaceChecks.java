package io.lcart.spi.tck;

import static io.lcart.spi.tck.Samples.NOON;
import static io.lcart.spi.tck.Samples.hour;

import io.lcart.spi.people.AccountId;
import io.lcart.spi.recognition.Award;
import io.lcart.spi.recognition.Award.Revocation;
import io.lcart.spi.recognition.AwardId;
import io.lcart.spi.recognition.BadgeId;
import io.lcart.spi.recognition.StatusPlace;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The contract of {@code StatusPlaceStore}. */
final class StatusPlaceChecks {

    private static final AwardId FIRST = new AwardId("1");
    private static final AwardId SECOND = new AwardId("2");
    private static final StatusPlace PLACE = new StatusPlace("k", 0, 131_071);

    private StatusPlaceChecks() {}

    static void addTo(Checks checks) {
        checks.add("STATUS-01", "A place is found by its award and an award by its place, for each key.", w -> {
            awards(w);
            StatusPlace other = new StatusPlace("K".repeat(StatusPlace.LONGEST_KEY), 7, 131_071);
            take(w, FIRST, PLACE);
            take(w, FIRST, other);
            Expect.equal(Optional.of(PLACE), placeOf(w, "k", FIRST), "place");
            Expect.equal(Optional.of(other), placeOf(w, other.key(), FIRST), "place of the other key");
            Expect.equal(Optional.empty(), placeOf(w, "k", SECOND), "place of another award");
            Expect.equal(Optional.empty(), placeOf(w, "K", FIRST), "place of an unknown key");
            Expect.equal(Optional.of(FIRST), awardAt(w, PLACE), "award");
            Expect.equal(Optional.of(FIRST), awardAt(w, other), "award of the other key");
            Expect.equal(Optional.empty(), awardAt(w, new StatusPlace("k", 7, 131_071)), "award of a free place");
        });
        checks.add("STATUS-02", "The places that are taken are counted by key, over all its lists.", w -> {
            awards(w);
            Expect.equal(0L, taken(w, "k"), "none");
            take(w, FIRST, PLACE);
            take(w, FIRST, new StatusPlace("l", 0, 1));
            take(w, SECOND, new StatusPlace("k", 1, 1));
            Expect.equal(List.of(2L, 1L), List.of(taken(w, "k"), taken(w, "l")), "taken");
        });
        checks.add("STATUS-03", "A second place, another's place and a place for nothing are conflicts.", w -> {
            awards(w);
            take(w, FIRST, PLACE);
            w.conflicts("a second place", s -> s.statusPlaces().take(FIRST, new StatusPlace("k", 1, 5)));
            w.conflicts("another's place", s -> s.statusPlaces().take(SECOND, PLACE));
            w.conflicts("no award", s -> s.statusPlaces().take(new AwardId("none"), new StatusPlace("k", 1, 5)));
            Expect.equal(1L, taken(w, "k"), "taken");
        });
        checks.add("STATUS-04", "Of those who race for one place, one gets it.", w -> {
            AccountId a = w.account("a");
            w.badge("b");
            int rivals = 8;
            for (int i = 0; i < rivals; i++) {
                insert(w, award(Integer.toString(i), a, null));
            }
            long winners = Race.run(
                            rivals,
                            n -> w.inTransaction(s -> {
                                s.statusPlaces().take(new AwardId(Integer.toString(n)), PLACE);
                                return true;
                            }))
                    .stream()
                    .filter(finish -> finish.value().isPresent())
                    .count();
            Expect.equal(1L, winners, "winners");
            Expect.equal(1L, taken(w, "k"), "taken");
        });
        checks.add("STATUS-05", "What was withdrawn or revoked has ended, from that instant on.", w -> {
            AccountId a = w.account("a");
            w.badge("b");
            insert(w, award("1", a, null));
            insert(w, award("2", a, hour(2)));
            insert(w, award("3", a, null).revoked(new Revocation(hour(3), "Irrtum", "admin")));
            insert(w, award("4", a, NOON));
            take(w, FIRST, new StatusPlace("k", 0, 9));
            take(w, SECOND, new StatusPlace("k", 0, 8));
            take(w, new AwardId("3"), new StatusPlace("k", 0, 7));
            take(w, new AwardId("4"), new StatusPlace("k", 1, 6));
            Expect.equal(List.of(), ended(w, 0, hour(1)), "before");
            Expect.equal(List.of(8), ended(w, 0, hour(2)), "at the first withdrawal");
            Expect.equal(List.of(7, 8), ended(w, 0, hour(3)), "at the revocation");
            Expect.equal(List.of(6), ended(w, 1, hour(3)), "of the other list");
            Expect.equal(Optional.of(SECOND), awardAt(w, new StatusPlace("k", 0, 8)), "award that has ended");
        });
    }

    private static void awards(World w) {
        AccountId a = w.account("a");
        w.badge("b");
        insert(w, award("1", a, null));
        insert(w, award("2", a, null));
    }

    private static Award award(String id, AccountId account, @Nullable Instant withdrawnAt) {
        return new Award(new AwardId(id), account, new BadgeId("b"), null, NOON, null, withdrawnAt, null);
    }

    private static void insert(World w, Award award) {
        w.write(s -> s.recognition().insertAwards(List.of(award)));
    }

    private static void take(World w, AwardId award, StatusPlace place) {
        w.write(s -> s.statusPlaces().take(award, place));
    }

    private static Optional<StatusPlace> placeOf(World w, String key, AwardId award) {
        return w.read(s -> s.statusPlaces().placeOf(key, award));
    }

    private static Optional<AwardId> awardAt(World w, StatusPlace place) {
        return w.read(s -> s.statusPlaces().awardAt(place));
    }

    private static long taken(World w, String key) {
        return w.read(s -> s.statusPlaces().taken(key));
    }

    private static List<Integer> ended(World w, int list, Instant at) {
        return w.read(s -> s.statusPlaces().ended("k", list, at));
    }
}
