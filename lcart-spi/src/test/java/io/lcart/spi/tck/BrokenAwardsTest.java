package io.lcart.spi.tck;

import static io.lcart.spi.tck.Broken.verb;

import io.lcart.spi.people.AccountId;
import io.lcart.spi.recognition.Award;
import io.lcart.spi.recognition.Award.Revocation;
import io.lcart.spi.recognition.AwardId;
import io.lcart.spi.recognition.Badge;
import io.lcart.spi.recognition.BadgeSharing;
import io.lcart.spi.recognition.RecognitionStore;
import io.lcart.spi.tck.Wrapped.Hand;
import io.lcart.spi.tck.Wrapped.Verb;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** The kit can fail: each of these storages keeps badges and awards wrong in one way, and the named check says so. */
class BrokenAwardsTest extends KitNotices {

    static Stream<Arguments> faults() {
        return Stream.of(
                verb("BADGE-07", "leaves out what was withdrawn", awards(award -> award.withdrawnAt() == null)),
                verb("BADGE-08", "forgets which completion gave it", insert(BrokenAwardsTest::withoutCompletion)),
                verb("BADGE-10", "finds active badges only", BrokenAwardsTest::activeOnly),
                verb("BADGE-11", "begins anew on each page", BrokenAwardsTest::firstPage),
                verb("BADGE-12", "counts awards for people", BrokenAwardsTest::twice),
                verb("BADGE-13", "gives a badge as often as it is told", insert(BrokenAwardsTest::withoutCompletion)),
                verb("BADGE-19", "gives a badge as often as it is told", insert(BrokenAwardsTest::withoutCompletion)),
                verb(
                        "BADGE-14",
                        "leaves withdrawals as they were",
                        update(award -> award.with(award.expiresAt(), null))),
                verb("BADGE-15", "says of each that it was revoked now", BrokenAwardsTest::always),
                verb("BADGE-16", "says to each that it was him", BrokenAwardsTest::always),
                verb(
                        "BADGE-17",
                        "forgets what was said",
                        v -> v.is(RecognitionStore.class, "share") ? null : v.proceed()),
                verb("BADGE-18", "keeps links that were made anew", BrokenAwardsTest::anyLink),
                verb("BADGE-24", "counts revoked awards on", BrokenAwardsTest::revokesLater),
                verb("BULK-17", "finds the first thousand", BrokenAwardsTest::firstThousand));
    }

    private static Hand awards(Predicate<Award> which) {
        return v -> v.is(RecognitionStore.class, "awards")
                ? ((Map<?, ?>) v.proceed())
                        .entrySet().stream()
                                .collect(Collectors.toMap(
                                        Map.Entry::getKey,
                                        entry -> ((List<?>) entry.getValue())
                                                .stream()
                                                        .map(Award.class::cast)
                                                        .filter(which)
                                                        .toList()))
                : v.proceed();
    }

    private static Hand insert(Function<Award, Award> change) {
        return changed("insertAwards", change);
    }

    private static Hand update(Function<Award, Award> change) {
        return changed("updateAwards", change);
    }

    private static Hand changed(String verb, Function<Award, Award> change) {
        return v -> v.is(RecognitionStore.class, verb)
                ? v.proceedWith(((Collection<?>) v.args()[0])
                        .stream().map(Award.class::cast).map(change).toList())
                : v.proceed();
    }

    private static Award withoutCompletion(Award award) {
        return new Award(
                award.completion() == null
                        ? award.id()
                        : new AwardId(UUID.randomUUID().toString()),
                award.account(),
                award.badge(),
                null,
                award.awardedAt(),
                award.expiresAt(),
                award.withdrawnAt(),
                award.revocation());
    }

    private static Object activeOnly(Verb v) {
        return v.is(RecognitionStore.class, "attachedTo")
                ? ((List<?>) v.proceed())
                        .stream().map(Badge.class::cast).filter(Badge::active).toList()
                : v.proceed();
    }

    private static Object firstPage(Verb v) {
        return v.is(RecognitionStore.class, "badgesAfter")
                ? v.session().recognition().badgesAfter(null, (Integer) v.args()[1])
                : v.proceed();
    }

    private static Object twice(Verb v) {
        return v.is(RecognitionStore.class, "holders")
                ? ((Map<?, ?>) v.proceed())
                        .entrySet().stream()
                                .collect(Collectors.toMap(Map.Entry::getKey, entry -> 2 * (Long) entry.getValue()))
                : v.proceed();
    }

    private static Object always(Verb v) {
        Object answer = v.proceed();
        return v.is(RecognitionStore.class, "revoke") ? Collections.nCopies(((List<?>) answer).size(), true) : answer;
    }

    private static Object anyLink(Verb v) {
        Object answer = v.proceed();
        if (!v.is(RecognitionStore.class, "sharedBy") || ((Optional<?>) answer).isPresent()) {
            return answer;
        }
        List<BadgeSharing> all = v.session().recognition().sharings(List.of(new AccountId("a")));
        return all.stream().findFirst();
    }

    private static Object revokesLater(Verb v) {
        if (!v.is(RecognitionStore.class, "revoke")) {
            return v.proceed();
        }
        Revocation how = (Revocation) v.args()[1];
        @SuppressWarnings("unchecked")
        List<AwardId> ids = (List<AwardId>) v.args()[0];
        Instant later = how.at().plusSeconds(7200);
        return v.session().recognition().revoke(ids, new Revocation(later, how.reason(), how.by()));
    }

    private static Object firstThousand(Verb v) {
        return v.is(RecognitionStore.class, "find")
                ? v.proceedWith(
                        ((Collection<?>) v.args()[0]).stream().limit(1000).toList())
                : v.proceed();
    }
}
