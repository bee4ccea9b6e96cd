package io.lcart.seatproof;

import io.lcart.core.seat.SeatRefusal;
import io.lcart.spi.people.AccountStatus;
import io.lcart.spi.seat.SeatState;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * What is so in a small world of seats: written from domain.md §4, §12 and §15 and from architecture.md alone, as plainly as possible, and
 * never made fast. Where several reasons stand against an act, the library may name any of them. Not thread-safe.
 */
final class Model {

    static final Instant START = Instant.parse("2026-03-01T09:00:00Z");
    static final Duration LIFE = Duration.ofDays(30);
    static final Duration REMIND_EVERY = Duration.ofMinutes(10);
    static final int MAILS_PER_DAY = 5;
    static final int ATTEMPTS_PER_HOUR = 5;
    static final int LOW = 2;
    static final String HOST = "proof";

    /** People the host has told of. Others come to be by their addresses. */
    static final List<String> PEOPLE = List.of("boss", "cho", "ann", "bob", "cem", "dan");

    static final List<String> STRANGERS = List.of("new1", "new2", "new3", "new4");

    /** Days of access by offering; 0 for ever. Only the last one makes no seats. */
    static final Map<String, Integer> OFFERINGS = Map.of("codes", 0, "short", 45, "plain", 0);

    /** Groups, and whether who uses a member's seat joins them. */
    static final Map<String, Boolean> GROUPS = Map.of("open", true, "wide", true, "shut", false);

    Instant now = START;
    final Map<String, AccountStatus> people = new LinkedHashMap<>();
    final Map<String, String> addresses = new HashMap<>();
    final Map<String, ModelOrder> orders = new LinkedHashMap<>();
    final Map<String, Act.Buy> bought = new HashMap<>();
    final Map<String, Act.Grant> granted = new HashMap<>();
    final Map<String, ModelLine> lines = new LinkedHashMap<>();
    final Map<String, Act.Refund> refunded = new HashMap<>();
    final Map<String, ModelInvitation> invitations = new LinkedHashMap<>();
    final List<ModelAccess> accesses = new ArrayList<>();
    final Map<String, Set<String>> links = new HashMap<>();
    final Map<String, Map<String, Instant>> memberships = new HashMap<>();
    final Set<String> progress = new HashSet<>();

    /** What was mailed and noted by the last act. */
    final List<String> mails = new ArrayList<>();

    final List<String> audit = new ArrayList<>();

    private final Map<String, Integer> counters = new HashMap<>();
    private final Map<String, Remembered> commands = new HashMap<>();
    private final Giving giving = new Giving(this);
    private final Using using = new Using(this);
    private final Hosting hosting = new Hosting(this);

    private record Remembered(String body, Answer answer) {}

    Model() {
        PEOPLE.forEach(person -> {
            people.put(person, AccountStatus.ACTIVE);
            addresses.put(person, person);
        });
        Map.of("boss", List.of("open", "shut"), "cho", List.of("wide"))
                .forEach((person, groups) -> groups.forEach(group -> join(person, group)));
    }

    /** What an act comes to, given the library's answer, which chooses where there is a choice; there is none before it was asked. */
    Answer perform(Act act, Answer seen) {
        mails.clear();
        audit.clear();
        Answer told = seen == null ? Answer.of("") : seen;
        if (act instanceof Act.Wait wait) {
            now = now.plus(wait.time());
            return Answer.of("done");
        } else if (act instanceof Act.Assign assign) {
            return giving.assign(assign, told);
        } else if (act instanceof Act.Invite invite) {
            return giving.invite(invite, told);
        } else if (act instanceof Act.Issue issue) {
            return giving.issue(issue, told);
        } else if (act instanceof Act.Import list) {
            return giving.imports().apply(list, told);
        } else if (act instanceof Act.Preview list) {
            return giving.imports().preview(list, told);
        } else if (act instanceof Act.Claim claim) {
            return using.claim(claim, told);
        } else if (act instanceof Act.Check check) {
            return using.check(check, told);
        } else if (act instanceof Act.Remind remind) {
            return using.remind(remind, told);
        } else if (act instanceof Act.Revoke revoke) {
            return using.revoke(revoke, told);
        }
        return hosting.perform(act, told);
    }

    /** A command of a viewer, under a key or not. */
    Answer once(String by, String operation, String key, String body, Answer seen, Supplier<Answer> work) {
        if (people.get(by) != AccountStatus.ACTIVE) {
            return Answer.BARRED;
        }
        String name = by + " " + operation + " " + key;
        Remembered known = key == null ? null : commands.get(name);
        if (known != null) {
            return known.body().equals(body) ? known.answer() : reused(seen);
        }
        Answer answer = work.get();
        if (key != null) {
            commands.put(name, new Remembered(body, answer));
        }
        return answer;
    }

    private static Answer reused(Answer seen) {
        return seen.isRefused(SeatRefusal.KEY_REUSED) ? seen : Answer.refused(SeatRefusal.KEY_REUSED);
    }

    /** One of the reasons: the one that was told, if it is one of them. */
    static Answer refused(Set<SeatRefusal> reasons, Answer seen) {
        return reasons.stream()
                .filter(seen::isRefused)
                .findFirst()
                .map(Answer::refused)
                .orElseGet(() -> Answer.refused(reasons.iterator().next()));
    }

    static Set<SeatRefusal> reasons() {
        return new LinkedHashSet<>();
    }

    ModelLine own(String by, String line) {
        ModelLine found = lines.get(line);
        return found != null && found.owner.equals(by) ? found : null;
    }

    /** Why no seat of a line can be given to anybody. */
    Set<SeatRefusal> against(ModelLine line) {
        Set<SeatRefusal> reasons = reasons();
        if (!line.isInForce(now)) {
            reasons.add(SeatRefusal.LINE_SUSPENDED);
        }
        if (line.isEnded(now)) {
            reasons.add(SeatRefusal.ACCESS_ENDED);
        }
        return reasons;
    }

    /** Why somebody needs no seat of a line. */
    Set<SeatRefusal> needless(ModelLine line, String person) {
        Set<SeatRefusal> reasons = reasons();
        if (line.claimedBy(person) != null) {
            reasons.add(SeatRefusal.ALREADY_HOLDS_SEAT);
        }
        if (hasAccess(line, person)) {
            reasons.add(SeatRefusal.HAS_ACCESS);
        }
        return reasons;
    }

    private boolean hasAccess(ModelLine line, String person) {
        return accesses.stream()
                .filter(access -> access.person.equals(person) && access.offering.equals(line.offering))
                .filter(access -> access.isUsable(now))
                .anyMatch(access -> access.until == null || (line.until != null && !access.until.isBefore(line.until)));
    }

    /** A seat becomes a person's, with everything that follows. */
    void give(ModelLine line, ModelSeat seat, String person) {
        seat.become(SeatState.CLAIMED, now);
        seat.holder = person;
        accesses.add(ModelAccess.of(line, seat, person, now));
        if (!line.owner.equals(person)) {
            links.computeIfAbsent(line.owner, any -> new TreeSet<>()).add(person);
            memberships.getOrDefault(line.owner, Map.of()).keySet().stream()
                    .filter(GROUPS::get)
                    .forEach(group -> join(person, group));
        }
    }

    void join(String person, String group) {
        memberships.computeIfAbsent(person, any -> new HashMap<>()).putIfAbsent(group, now);
    }

    /** An account of the address, which is new if there was none. */
    String person(String address) {
        String person = name(address);
        if (people.putIfAbsent(person, AccountStatus.ACTIVE) == null) {
            addresses.put(person, address);
        }
        return person;
    }

    static String name(String address) {
        return address.toLowerCase(Locale.ROOT);
    }

    /** Whether a line may send so many mails more today. */
    boolean mayMail(ModelLine line, int number) {
        return counters.getOrDefault(mailsOf(line), 0) + number <= MAILS_PER_DAY;
    }

    void mail(ModelLine line, String kind, String address) {
        counters.merge(mailsOf(line), 1, Integer::sum);
        mails.add(kind + " " + address);
    }

    private String mailsOf(ModelLine line) {
        return "mails " + line.name + " " + now.truncatedTo(ChronoUnit.DAYS);
    }

    /** Counts an attempt, and says whether it is one too many. */
    boolean tooManyAttempts(String by) {
        return counters.merge("attempts " + by + " " + now.truncatedTo(ChronoUnit.HOURS), 1, Integer::sum)
                > ATTEMPTS_PER_HOUR;
    }

    void warnIfLow(ModelLine line) {
        if (line.count(SeatState.AVAILABLE) <= LOW && line.warned.add(line.ever())) {
            mails.add("seats.low " + addresses.get(line.owner));
        }
    }

    void audit(String actor, String action) {
        audit.add(actor + " " + action);
    }
}
