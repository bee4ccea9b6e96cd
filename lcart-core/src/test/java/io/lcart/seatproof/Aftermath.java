package io.lcart.seatproof;

import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.seat.InvitationId;
import io.lcart.spi.seat.SeatChange;
import io.lcart.spi.seat.SeatId;
import io.lcart.spi.seat.SeatPoolId;
import io.lcart.spi.seat.SeatState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What processes left behind, compared with what they were told. Not thread-safe. */
final class Aftermath {

    /** How many acknowledged deeds of each process are repeated, the last ones. */
    private static final int REPEATED = 8;

    private final Site site;
    private final Ground ground;
    private final List<String> took = new ArrayList<>();
    private final Set<String> claimed = new HashSet<>();
    private final Set<String> invitations = new HashSet<>();
    private final Set<String> withdrawn = new HashSet<>();
    private int held;
    private int freed;
    private int refunded;
    private long deeds;
    private long unsettled;

    Aftermath(Site site, Ground ground) {
        this.site = site;
        this.ground = ground;
        this.held = Ground.held();
    }

    long deeds() {
        return deeds;
    }

    long unsettled() {
        return unsettled;
    }

    /** Repeats what a process was not told of, and some of what it was; gives what goes wrong. */
    List<String> settle(List<String> log) {
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < log.size(); i++) {
            if (!log.get(i).startsWith(Worker.TRIES)) {
                continue;
            }
            deeds++;
            Deed deed = Deed.parse(log.get(i).substring(Worker.TRIES.length() + 1));
            String told = i + 1 < log.size() && log.get(i + 1).startsWith(Worker.TOLD)
                    ? log.get(i + 1).substring(Worker.TOLD.length() + 1)
                    : null;
            if (told == null) {
                unsettled++;
                String first = deed.perform(site);
                note(first);
                compare(deed, first, wrong);
            } else {
                note(told);
                if (i >= log.size() - 2 * REPEATED) {
                    compare(deed, told, wrong);
                }
            }
        }
        return wrong;
    }

    private void compare(Deed deed, String told, List<String> wrong) {
        // why not a refused refund: its key is still good, and by now seats may have come free for it
        boolean keyed = !Set.of("order", "withdraw").contains(deed.words().get(0)) && !told.equals(Deed.NOT_REFUNDED);
        String again = keyed ? deed.perform(site) : told;
        if (!again.equals(told)) {
            wrong.add(deed + " was answered " + told + " but repeated " + again);
        }
    }

    private void note(String answer) {
        String[] words = answer.split(" ");
        List<String> rest = List.of(words).subList(1, words.length);
        switch (words[0]) {
            case "took" -> took.addAll(rest);
            case "claimed" -> claimed.addAll(rest);
            case "freed" -> freed++;
            case "refunded" -> refunded += Integer.parseInt(rest.get(0));
            case "withdrew" -> withdrawn.addAll(rest);
            case "held" -> {
                int end = rest.indexOf("for");
                held += end;
                rest.subList(end + 1, rest.size()).stream()
                        .filter(word -> word.length() == 36)
                        .forEach(invitations::add);
            }
            default -> {}
        }
    }

    /** Which laws are broken, and what was told to nobody or to too many. */
    List<String> wrong() {
        List<AccountId> people = IntStream.range(0, Ground.PEOPLE)
                .boxed()
                .flatMap(i -> Stream.of("q" + i, "stranger" + i))
                .map(site::account)
                .toList();
        Stock.Question question = new Stock.Question(
                ground.lines().stream().map(SeatPoolId::new).toList(),
                invitations.stream().map(InvitationId::new).toList(),
                List.of(),
                ground.orders().stream()
                        .map(order -> new OfferingId(site.key("of-" + order)))
                        .toList(),
                people);
        Stock stock = site.storage.read(session -> Stock.read(session, question, null));
        List<String> wrong = new ArrayList<>(Laws.broken(stock, Instant.now()));
        Set<String> everClaimed = new HashSet<>();
        Set<String> revoked = new HashSet<>();
        int unused = 0;
        int invited = 0;
        int released = 0;
        for (var each : stock.histories().entrySet()) {
            SeatId seat = each.getKey();
            List<SeatState> states =
                    each.getValue().stream().map(SeatChange::state).toList();
            if (states.contains(SeatState.CLAIMED)) {
                everClaimed.add(seat.value());
            }
            if (states.contains(SeatState.REVOKED)) {
                revoked.add(seat.value());
                unused += states.contains(SeatState.CLAIMED) ? 0 : 1;
            }
            invited += (int) states.stream().filter(SeatState.INVITED::equals).count();
            released +=
                    (int) states.stream().filter(SeatState.AVAILABLE::equals).count() - 1;
        }
        Set<String> told = new HashSet<>(took);
        require(told.size() == took.size(), "a seat was given twice: " + took, wrong);
        require(claimed.stream().noneMatch(told::contains), "a seat was given and claimed: " + claimed + took, wrong);
        told.addAll(claimed);
        require(told.equals(everClaimed), "claimed were " + everClaimed + ", told was of " + told, wrong);
        require(held == invited, "held were " + invited + " seats, told was of " + held, wrong);
        require(freed == released, "freed were " + released + " seats, told was of " + freed, wrong);
        require(refunded == unused, "refunded were " + unused + " seats, told was of " + refunded, wrong);
        require(revoked.containsAll(withdrawn), "withdrawn were " + revoked + ", told was of " + withdrawn, wrong);
        return wrong;
    }

    private static void require(boolean holds, String otherwise, List<String> wrong) {
        if (!holds) {
            wrong.add(otherwise);
        }
    }
}
