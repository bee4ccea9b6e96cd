package io.lcart.spi.tck;

import static io.lcart.spi.tck.Broken.verb;

import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.certificate.Certificate;
import io.lcart.spi.certificate.Certificate.Ending;
import io.lcart.spi.certificate.CertificateEnd;
import io.lcart.spi.certificate.CertificateSerial;
import io.lcart.spi.certificate.CertificateStore;
import io.lcart.spi.completion.Completion;
import io.lcart.spi.completion.CompletionId;
import io.lcart.spi.completion.CompletionStore;
import io.lcart.spi.outbox.OutboxMessage;
import io.lcart.spi.outbox.OutboxStore;
import io.lcart.spi.people.Account;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.people.GroupId;
import io.lcart.spi.people.GroupStore;
import io.lcart.spi.people.GroupVersion;
import io.lcart.spi.people.PeopleStore;
import io.lcart.spi.points.PointsStore;
import io.lcart.spi.seat.SeatId;
import io.lcart.spi.seat.SeatOutcome;
import io.lcart.spi.seat.SeatStore;
import io.lcart.spi.tck.Wrapped.Verb;
import io.lcart.spi.training.AccessEntry;
import io.lcart.spi.training.Arrangement;
import io.lcart.spi.training.TrainingStore;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** The kit can fail: each of these storages has one broken verb, and the named check says so. */
class BrokenVerbsTest extends KitNotices {

    static Stream<Arguments> faults() {
        return Stream.of(
                verb("SEAT-16", "sells seats it does not have", BrokenVerbsTest::overselling),
                verb("SEAT-40", "sells seats it does not have", BrokenVerbsTest::overselling),
                verb("SEAT-13", "gives a person a second seat", BrokenVerbsTest::forgetsHolders),
                verb("SEAT-43", "gives a person a second seat", BrokenVerbsTest::forgetsHolders),
                verb("PEOPLE-04", "ignores accounts that exist", BrokenVerbsTest::ignoresDuplicates),
                verb("PEOPLE-14", "ignores accounts that exist", BrokenVerbsTest::ignoresDuplicates),
                verb(
                        "PEOPLE-18",
                        "goes on showing accounts as they were",
                        v -> v.is(PeopleStore.class, "update") ? null : v.proceed()),
                verb("TEXT-01", "takes keys for the same but for their case", BrokenVerbsTest::foldsCase),
                verb(
                        "BULK-03",
                        "loses what lies beyond the first piece of a list",
                        v -> v.is(PeopleStore.class, "accounts")
                                ? v.proceedWith(((Collection<?>) v.args()[0])
                                        .stream().limit(1000).toList())
                                : v.proceed()),
                verb(
                        "DONE-07",
                        "finds completions oldest first",
                        v -> v.is(CompletionStore.class, "of")
                                ? ((List<?>) v.proceed())
                                        .stream()
                                                .map(Completion.class::cast)
                                                .sorted(CompletionStore.NEWEST_FIRST.reversed())
                                                .toList()
                                : v.proceed()),
                verb(
                        "DONE-08",
                        "sorts each piece of a list by itself",
                        v -> v.is(CompletionStore.class, "of")
                                ? ((Collection<?>) v.args()[0])
                                        .stream()
                                                .flatMap(a -> ((List<?>) v.proceedWith(List.of(a))).stream())
                                                .toList()
                                : v.proceed()),
                verb(
                        "TRAIN-13",
                        "finds entries in force only",
                        v -> v.is(TrainingStore.class, "entriesOf")
                                ? ((List<?>) v.proceed())
                                        .stream()
                                                .map(AccessEntry.class::cast)
                                                .filter(e -> !e.inForce().isEmpty())
                                                .toList()
                                : v.proceed()),
                verb(
                        "TRAIN-14",
                        "sorts what people have put in order",
                        v -> v.is(TrainingStore.class, "arrange")
                                ? v.proceedWith(sorted((Arrangement) v.args()[0]))
                                : v.proceed()),
                verb("TRAIN-15", "leaves out what does not exist", BrokenVerbsTest::arrangesWhatIsThere),
                verb(
                        "TRAIN-16",
                        "keeps the beginning of a long list",
                        v -> v.is(TrainingStore.class, "arrange")
                                ? v.proceedWith(cut((Arrangement) v.args()[0]))
                                : v.proceed()),
                verb(
                        "CERT-02",
                        "finds certificates in the order of their numbers",
                        v -> v.is(CertificateStore.class, "of")
                                ? ((List<?>) v.proceed())
                                        .stream()
                                                .map(Certificate.class::cast)
                                                .sorted(Comparator.comparing(
                                                        c -> c.serial().value()))
                                                .toList()
                                : v.proceed()),
                verb("CERT-03", "lets a second certificate take the first one's place", BrokenVerbsTest::takesPlaces),
                verb("CERT-05", "lets an ended certificate be", BrokenVerbsTest::endsQuietly),
                verb("CERT-06", "lets a second certificate take the first one's place", BrokenVerbsTest::takesPlaces),
                verb("CERT-07", "takes a waiver for a completion", v -> finds(v, new CompletionId("h"))),
                verb("CERT-07", "finds what has no certificates to give", v -> finds(v, new CompletionId("f"))),
                verb("CERT-08", "forgets certificates that were revoked", v -> finds(v, new CompletionId("g"))),
                verb("CERT-08", "forgets certificates of what was corrected", v -> finds(v, new CompletionId("e"))),
                verb(
                        "CERT-09",
                        "begins anew on each page",
                        v -> v.is(CertificateStore.class, "missing")
                                ? v.session().certificates().missing(null, (Integer) v.args()[1])
                                : v.proceed()),
                verb("TEXT-09", "takes an empty text for none", BrokenVerbsTest::emptyIsNull),
                verb("TIME-01", "keeps milliseconds", BrokenVerbsTest::keepsMilliseconds),
                verb(
                        "TIME-04",
                        "rounds instants",
                        v -> v.is(PeopleStore.class, "acceptTerms")
                                ? v.session()
                                        .people()
                                        .acceptTerms(
                                                (AccountId) v.args()[0],
                                                (String) v.args()[1],
                                                ((Instant) v.args()[2]).plusNanos(500))
                                : v.proceed()),
                verb(
                        "POINTS-07",
                        "sums the future too",
                        v -> v.is(PointsStore.class, "balance")
                                ? v.session().points().balance((AccountId) v.args()[0], Instant.MAX)
                                : v.proceed()),
                verb(
                        "GROUP-10",
                        "sorts groups by name",
                        v -> v.is(GroupStore.class, "groupsOf")
                                ? ((List<?>) v.proceed())
                                        .stream()
                                                .map(GroupVersion.class::cast)
                                                .sorted(Comparator.comparing(GroupVersion::name))
                                                .toList()
                                : v.proceed()),
                verb("NAME-02", "names a group as another one is named", BrokenVerbsTest::overlooksBearers),
                verb("NAME-05", "names a group as another one is named", BrokenVerbsTest::overlooksBearers),
                verb(
                        "OUTBOX-01",
                        "reads messages by id",
                        v -> v.is(OutboxStore.class, "pending")
                                ? ((List<?>) v.proceed())
                                        .stream()
                                                .map(OutboxMessage.class::cast)
                                                .sorted(Comparator.comparing(OutboxMessage::id))
                                                .toList()
                                : v.proceed()),
                verb(
                        "OUTBOX-04",
                        "never marks a message as delivered",
                        v -> v.is(OutboxStore.class, "delivered") ? List.of() : v.proceed()));
    }

    private static Object overselling(Verb verb) {
        Object outcomes = verb.proceed();
        return verb.is(SeatStore.class, "claim")
                ? ((List<?>) outcomes)
                        .stream()
                                .map(o -> o instanceof SeatOutcome.NoneAvailable
                                        ? new SeatOutcome.Taken(new SeatId("pool.1"))
                                        : o)
                                .toList()
                : outcomes;
    }

    private static Object forgetsHolders(Verb verb) {
        Object outcomes = verb.proceed();
        return verb.is(SeatStore.class, "claim")
                ? ((List<?>) outcomes)
                        .stream()
                                .map(o -> o instanceof SeatOutcome.AlreadyHolds held
                                        ? new SeatOutcome.Taken(held.seat())
                                        : o)
                                .toList()
                : outcomes;
    }

    private static Object ignoresDuplicates(Verb verb) {
        if (!verb.is(PeopleStore.class, "insert")) {
            return verb.proceed();
        }
        List<Account> fresh = ((List<?>) verb.args()[0])
                .stream()
                        .map(Account.class::cast)
                        .filter(a -> verb.session()
                                .people()
                                .accounts(List.of(a.id()))
                                .isEmpty())
                        .toList();
        return verb.proceedWith(fresh);
    }

    private static Object overlooksBearers(Verb verb) {
        if (!verb.is(GroupStore.class, "rename")) {
            return verb.proceed();
        }
        Map<GroupId, String> free = new HashMap<>();
        ((Map<?, ?>) verb.args()[0]).forEach((group, name) -> {
            if (verb.session().groups().byNameKey(List.of((String) name)).isEmpty()) {
                free.put((GroupId) group, (String) name);
            }
        });
        return verb.proceedWith(free);
    }

    private static Object foldsCase(Verb verb) {
        if (!verb.is(PeopleStore.class, "insert")) {
            return verb.proceed();
        }
        Map<String, Account> folded = new ConcurrentHashMap<>();
        ((List<?>) verb.args()[0])
                .forEach(a -> folded.putIfAbsent(((Account) a).id().value().toLowerCase(Locale.ROOT), (Account) a));
        return verb.proceedWith(List.copyOf(folded.values()));
    }

    private static Arrangement sorted(Arrangement told) {
        return new Arrangement(
                told.account(),
                told.order().stream()
                        .sorted(Comparator.comparing(OfferingId::value))
                        .toList(),
                told.filter());
    }

    private static Arrangement cut(Arrangement told) {
        return new Arrangement(told.account(), told.order().stream().limit(1000).toList(), told.filter());
    }

    private static Object arrangesWhatIsThere(Verb verb) {
        if (!verb.is(TrainingStore.class, "arrange")) {
            return verb.proceed();
        }
        Arrangement told = (Arrangement) verb.args()[0];
        var known = verb.session().catalog().offerings(told.order());
        return verb.proceedWith(new Arrangement(
                told.account(), told.order().stream().filter(known::containsKey).toList(), told.filter()));
    }

    private static Object takesPlaces(Verb verb) {
        if (verb.is(CertificateStore.class, "issue")) {
            ((List<?>) verb.args()[0])
                    .forEach(c -> verb.session().certificates().of(List.of(((Certificate) c).completion())).stream()
                            .filter(other -> other.ending() == null)
                            .forEach(other -> verb.session()
                                    .certificates()
                                    .end(Map.of(
                                            other.serial(),
                                            new Ending(CertificateEnd.SUPERSEDED, Instant.EPOCH, "replaced")))));
        }
        return verb.proceed();
    }

    /** Takes one completion more for one without a certificate. */
    private static Object finds(Verb verb, CompletionId more) {
        Object answer = verb.proceed();
        return verb.is(CertificateStore.class, "missing")
                ? Stream.concat(((List<?>) answer).stream(), Stream.of(more)).toList()
                : answer;
    }

    private static Object endsQuietly(Verb verb) {
        if (!verb.is(CertificateStore.class, "end")) {
            return verb.proceed();
        }
        Map<Object, Object> open = new HashMap<>((Map<?, ?>) verb.args()[0]);
        open.keySet().removeIf(serial -> {
            Certificate known = verb.session()
                    .certificates()
                    .certificates(List.of((CertificateSerial) serial))
                    .get(serial);
            return known != null && known.ending() != null;
        });
        return verb.proceedWith(open);
    }

    private static Object emptyIsNull(Verb verb) {
        if (!verb.is(GroupStore.class, "insert")) {
            return verb.proceed();
        }
        return verb.proceedWith(((List<?>) verb.args()[0])
                .stream()
                        .map(GroupVersion.class::cast)
                        .map(g -> new GroupVersion(
                                g.group(),
                                g.from(),
                                g.name(),
                                g.inherit(),
                                g.priority(),
                                "".equals(g.logo()) ? null : g.logo(),
                                g.welcomeMessage(),
                                g.highScoreBoard()))
                        .toList());
    }

    private static Object keepsMilliseconds(Verb verb) {
        if (!verb.is(PeopleStore.class, "insert")) {
            return verb.proceed();
        }
        return verb.proceedWith(((List<?>) verb.args()[0])
                .stream()
                        .map(Account.class::cast)
                        .map(a -> new Account(
                                a.id(),
                                a.firstName(),
                                a.lastName(),
                                a.email(),
                                a.emailKey(),
                                a.locale(),
                                a.status(),
                                a.createdAt().truncatedTo(ChronoUnit.MILLIS)))
                        .toList());
    }
}
