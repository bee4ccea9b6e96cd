package io.lcart.spi.tck;

import static io.lcart.spi.tck.Broken.verb;

import io.lcart.spi.seat.Acceptance;
import io.lcart.spi.seat.CodeHash;
import io.lcart.spi.seat.CodeRecord;
import io.lcart.spi.seat.Invitation;
import io.lcart.spi.seat.InvitationEnd;
import io.lcart.spi.seat.InvitationId;
import io.lcart.spi.seat.InvitationRecord;
import io.lcart.spi.seat.InvitationStore;
import io.lcart.spi.seat.IssuedCode;
import io.lcart.spi.seat.SeatOutcome;
import io.lcart.spi.seat.SeatOutcome.AlreadyHolds;
import io.lcart.spi.seat.SeatOutcome.NotOpen;
import io.lcart.spi.seat.SeatOutcome.Taken;
import io.lcart.spi.seat.SeatPoolId;
import io.lcart.spi.seat.Withdrawal;
import io.lcart.spi.storage.Session;
import io.lcart.spi.tck.Wrapped.Hand;
import io.lcart.spi.tck.Wrapped.Verb;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** The kit can fail: each of these storages breaks invitations or codes in one way, and the named check says so. */
class BrokenInvitationsTest extends KitNotices {

    private static final Instant FAR = Samples.hour(1_000_000);

    static Stream<Arguments> faults() {
        return Stream.of(
                verb("INVITE-03", "accepts an invitation that has ended", BrokenInvitationsTest::acceptsEnded),
                verb("INVITE-20", "accepts an invitation that has ended", BrokenInvitationsTest::acceptsEnded),
                verb("INVITE-22", "accepts an invitation that has ended", BrokenInvitationsTest::acceptsEnded),
                verb("INVITE-04", "gives a person a second seat", BrokenInvitationsTest::ignoresLiveKey),
                verb("INVITE-21", "gives a person a second seat", BrokenInvitationsTest::ignoresLiveKey),
                verb("INVITE-01", "leaves the accepted invitation open", records(BrokenInvitationsTest::neverClaimed)),
                verb("INVITE-05", "accepts a list backwards", BrokenInvitationsTest::backwards),
                verb("INVITE-16", "passes over unknown people", BrokenInvitationsTest::passesOverUnknown),
                verb("INVITE-18", "ends what has expired before it is accepted", BrokenInvitationsTest::refusesExpired),
                verb("INVITE-06", "keeps the seat of an invitation that ended", BrokenInvitationsTest::keepsSeat),
                verb("INVITE-06", "frees the seat before the end", BrokenInvitationsTest::endsEarly),
                verb("INVITE-07", "frees the seat of a claimed invitation", BrokenInvitationsTest::freesClaimed),
                verb("INVITE-22", "frees the seat of a claimed invitation", BrokenInvitationsTest::freesClaimed),
                verb("INVITE-24", "tells everybody they ended it", BrokenInvitationsTest::endsAgain),
                verb("INVITE-08", "ignores when it was sent before", BrokenInvitationsTest::alwaysResends),
                verb("INVITE-23", "ignores when it was sent before", BrokenInvitationsTest::alwaysResends),
                verb("INVITE-01", "forgets when it was sent last", records(BrokenInvitationsTest::sentOnce)),
                verb("INVITE-17", "dates the end before the beginning", records(BrokenInvitationsTest::endedBefore)),
                verb("INVITE-10", "leaves the old code alive", BrokenInvitationsTest::neverReplaced),
                verb("INVITE-09", "takes a hash for the same under any key", BrokenInvitationsTest::ignoresKeyId),
                verb("INVITE-11", "ignores codes that exist", BrokenInvitationsTest::ignoresTakenCodes),
                verb("INVITE-12", "forgets the codes of invitations that ended", BrokenInvitationsTest::forgetsCodes),
                verb("INVITE-13", "sorts by id", BrokenInvitationsTest::overdueById),
                verb("INVITE-13", "takes one that expires a microsecond later for expired", asking("overdue")),
                verb("INVITE-14", "looks in every pool", BrokenInvitationsTest::everyPool),
                verb("INVITE-15", "finds invitations that ended", BrokenInvitationsTest::findsEnded),
                verb("INVITE-26", "tells of invitations as they were opened", BrokenInvitationsTest::behindAsOpened),
                verb("INVITE-26", "finds only the code that is good", BrokenInvitationsTest::behindGoodOnes),
                verb("INVITE-27", "accepts by any code", BrokenInvitationsTest::byAnyCode),
                verb("INVITE-28", "accepts by any code", BrokenInvitationsTest::byAnyCode),
                verb("INVITE-25", "frees seats nobody can take", BrokenInvitationsTest::keepsSeat),
                verb("BULK-13", "loses what lies beyond the first piece of a list", BrokenInvitationsTest::firstPiece));
    }

    private static Object byAnyCode(Verb verb) {
        return verb.is(InvitationStore.class, "accept")
                ? verb.proceedWith(((List<?>) verb.args()[0])
                        .stream()
                                .map(Acceptance.class::cast)
                                .map(a -> new Acceptance(a.invitation(), a.account(), a.at()))
                                .toList())
                : verb.proceed();
    }

    private static Object acceptsEnded(Verb verb) {
        return accepting(verb, (outcome, record) -> outcome instanceof NotOpen ? new Taken(record.seat()) : outcome);
    }

    private static Object ignoresLiveKey(Verb verb) {
        return accepting(
                verb, (outcome, record) -> outcome instanceof AlreadyHolds ? new Taken(record.seat()) : outcome);
    }

    private interface Change {
        SeatOutcome of(SeatOutcome outcome, InvitationRecord record);
    }

    private static Object accepting(Verb verb, Change change) {
        if (!verb.is(InvitationStore.class, "accept")) {
            return verb.proceed();
        }
        List<?> wishes = (List<?>) verb.args()[0];
        List<?> outcomes = (List<?>) verb.proceed();
        List<SeatOutcome> changed = new ArrayList<>();
        for (int i = 0; i < wishes.size(); i++) {
            InvitationRecord record = record(verb.session(), ((Acceptance) wishes.get(i)).invitation());
            SeatOutcome outcome = (SeatOutcome) outcomes.get(i);
            changed.add(record == null ? outcome : change.of(outcome, record));
        }
        return changed;
    }

    private static Object backwards(Verb verb) {
        if (!verb.is(InvitationStore.class, "accept")) {
            return verb.proceed();
        }
        List<Object> wishes = new ArrayList<>((List<?>) verb.args()[0]);
        Collections.reverse(wishes);
        List<Object> outcomes = new ArrayList<>((List<?>) verb.proceedWith(wishes));
        Collections.reverse(outcomes);
        return outcomes;
    }

    private static Object passesOverUnknown(Verb verb) {
        return verb.is(InvitationStore.class, "accept")
                ? verb.proceedWith(((List<?>) verb.args()[0])
                        .stream()
                                .map(Acceptance.class::cast)
                                .filter(wish -> !wish.account().value().equals("none"))
                                .toList())
                : verb.proceed();
    }

    private static Object refusesExpired(Verb verb) {
        if (verb.is(InvitationStore.class, "accept")) {
            Acceptance wish = (Acceptance) ((List<?>) verb.args()[0]).get(0);
            InvitationRecord record = record(verb.session(), wish.invitation());
            if (record != null
                    && record.invitation().expiresAt() != null
                    && !record.invitation().expiresAt().isAfter(wish.at())) {
                return List.of(new NotOpen());
            }
        }
        return verb.proceed();
    }

    /** Says that it ended, and ends nothing. */
    private static Object keepsSeat(Verb verb) {
        return verb.is(InvitationStore.class, "end") ? Set.copyOf((Collection<?>) verb.args()[0]) : verb.proceed();
    }

    private static Object endsEarly(Verb verb) {
        return verb.is(InvitationStore.class, "end")
                ? verb.session()
                        .invitations()
                        .end(ids(verb), ((Instant) verb.args()[1]).minusSeconds(60), (InvitationEnd) verb.args()[2])
                : verb.proceed();
    }

    private static Object freesClaimed(Verb verb) {
        if (!verb.is(InvitationStore.class, "end")) {
            return verb.proceed();
        }
        Set<Object> ended = new HashSet<>();
        verb.session().invitations().find(ids(verb)).forEach((id, record) -> {
            if (record.end() == InvitationEnd.CLAIMED) {
                verb.session().seats().withdraw(List.of(new Withdrawal(record.seat(), (Instant) verb.args()[1], true)));
                ended.add(id);
            }
        });
        ended.addAll((Collection<?>) verb.proceed());
        return ended;
    }

    private static Object endsAgain(Verb verb) {
        if (!verb.is(InvitationStore.class, "end")) {
            return verb.proceed();
        }
        verb.proceed();
        return Set.copyOf(ids(verb));
    }

    private static Object alwaysResends(Verb verb) {
        return verb.is(InvitationStore.class, "resend")
                ? verb.session().invitations().resend(ids(verb), (Instant) verb.args()[1], FAR)
                : verb.proceed();
    }

    private static InvitationRecord neverClaimed(InvitationRecord record) {
        return record.end() == InvitationEnd.CLAIMED
                ? new InvitationRecord(record.invitation(), record.seat(), record.sentAt(), null, null)
                : record;
    }

    private static InvitationRecord sentOnce(InvitationRecord record) {
        return new InvitationRecord(
                record.invitation(), record.seat(), record.invitation().at(), record.end(), record.endedAt());
    }

    private static InvitationRecord endedBefore(InvitationRecord record) {
        return new InvitationRecord(
                record.invitation(),
                record.seat(),
                record.sentAt(),
                record.end(),
                record.end() == null ? null : Samples.hour(-1));
    }

    private static Object neverReplaced(Verb verb) {
        if (!verb.is(InvitationStore.class, "codes")) {
            return verb.proceed();
        }
        Map<Object, Object> alive = new HashMap<>();
        ((Map<?, ?>) verb.proceed()).forEach((hash, code) -> {
            IssuedCode c = (IssuedCode) code;
            alive.put(hash, new IssuedCode(c.hash(), c.invitation(), c.ending(), c.issuedAt(), null));
        });
        return alive;
    }

    private static Object ignoresKeyId(Verb verb) {
        if (!verb.is(InvitationStore.class, "codes")) {
            return verb.proceed();
        }
        Map<Object, Object> found = new HashMap<>((Map<?, ?>) verb.proceed());
        for (Object asked : (Collection<?>) verb.args()[0]) {
            CodeHash first = new CodeHash("k1", ((CodeHash) asked).value());
            Map<CodeHash, IssuedCode> any = verb.session().invitations().codes(List.of(first));
            if (any.containsKey(first)) {
                found.put(asked, any.get(first));
            }
        }
        return found;
    }

    private static Object ignoresTakenCodes(Verb verb) {
        return verb.is(InvitationStore.class, "issue")
                ? verb.proceedWith(((List<?>) verb.args()[0])
                        .stream()
                                .map(IssuedCode.class::cast)
                                .filter(code -> verb.session()
                                        .invitations()
                                        .codes(List.of(code.hash()))
                                        .isEmpty())
                                .toList())
                : verb.proceed();
    }

    private static Object forgetsCodes(Verb verb) {
        if (!verb.is(InvitationStore.class, "codes")) {
            return verb.proceed();
        }
        Map<Object, Object> open = new HashMap<>((Map<?, ?>) verb.proceed());
        open.values()
                .removeIf(code ->
                        record(verb.session(), ((IssuedCode) code).invitation()).end() != null);
        return open;
    }

    private static Object behindAsOpened(Verb verb) {
        return behind(
                verb,
                each -> new CodeRecord(
                        each.code(),
                        new InvitationRecord(
                                each.invitation().invitation(),
                                each.invitation().seat(),
                                each.invitation().sentAt(),
                                null,
                                null)),
                each -> true);
    }

    private static Object behindGoodOnes(Verb verb) {
        return behind(verb, each -> each, each -> each.code().replacedAt() == null);
    }

    private static Object behind(Verb verb, UnaryOperator<CodeRecord> change, Predicate<CodeRecord> kept) {
        if (!verb.is(InvitationStore.class, "behind")) {
            return verb.proceed();
        }
        Map<Object, Object> found = new HashMap<>();
        ((Map<?, ?>) verb.proceed()).forEach((hash, each) -> {
            if (kept.test((CodeRecord) each)) {
                found.put(hash, change.apply((CodeRecord) each));
            }
        });
        return found;
    }

    private static Object overdueById(Verb verb) {
        return verb.is(InvitationStore.class, "overdue")
                ? verb.session().invitations().overdue((Instant) verb.args()[0], 500).stream()
                        .sorted(Comparator.comparing((Invitation i) -> i.id().value())
                                .reversed())
                        .limit((Integer) verb.args()[1])
                        .toList()
                : verb.proceed();
    }

    private static Hand asking(String verbName) {
        return verb -> verb.is(InvitationStore.class, verbName)
                ? verb.session().invitations().overdue(((Instant) verb.args()[0]).plusNanos(1000), (Integer)
                        verb.args()[1])
                : verb.proceed();
    }

    private static Object everyPool(Verb verb) {
        return verb.is(InvitationStore.class, "overdueIn")
                ? verb.session().invitations().overdue((Instant) verb.args()[1], (Integer) verb.args()[2])
                : verb.proceed();
    }

    private static Object findsEnded(Verb verb) {
        if (!verb.is(InvitationStore.class, "openTo")) {
            return verb.proceed();
        }
        Map<Object, Object> found = new HashMap<>();
        for (Object address : (Collection<?>) verb.args()[1]) {
            InvitationId id = new InvitationId(((String) address).replace("@example.org", ""));
            InvitationRecord record = record(verb.session(), id);
            SeatPoolId pool = (SeatPoolId) verb.args()[0];
            if (record != null && record.invitation().pool().equals(pool)) {
                found.put(address, id);
            }
        }
        return found;
    }

    private static Object firstPiece(Verb verb) {
        return verb.is(InvitationStore.class, "resend")
                ? verb.session()
                        .invitations()
                        .resend(ids(verb).stream().limit(1000).toList(), (Instant) verb.args()[1], (Instant)
                                verb.args()[2])
                : verb.proceed();
    }

    /** Invitations as they are found, changed. */
    private static Hand records(UnaryOperator<InvitationRecord> change) {
        return verb -> {
            if (!verb.is(InvitationStore.class, "find")) {
                return verb.proceed();
            }
            Map<Object, Object> changed = new HashMap<>();
            ((Map<?, ?>) verb.proceed())
                    .forEach((id, record) -> changed.put(id, change.apply((InvitationRecord) record)));
            return changed;
        };
    }

    private static InvitationRecord record(Session session, InvitationId id) {
        return session.invitations().find(List.of(id)).get(id);
    }

    private static List<InvitationId> ids(Verb verb) {
        return ((Collection<?>) verb.args()[0])
                .stream().map(InvitationId.class::cast).toList();
    }
}
