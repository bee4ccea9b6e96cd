package io.lcart.seatproof;

import io.lcart.spi.audit.AuditRecord;
import io.lcart.spi.outbox.OutboxMessage;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.people.GroupId;
import io.lcart.spi.people.GroupRelation;
import io.lcart.spi.people.GroupTie;
import io.lcart.spi.seat.InvitationRecord;
import io.lcart.spi.seat.Seat;
import io.lcart.spi.storage.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Everything that an act in an {@link Arena} may leave behind, in words that are the same in every round. */
final class Effects {

    private static final int ALL = 500;

    private final Arena arena;
    private final long noted;

    /** What is left behind from here on. */
    Effects(Arena arena) {
        this.arena = arena;
        arena.site().storage.inTransaction(session -> {
            List<String> old = session.outbox().pending(ALL).stream()
                    .map(OutboxMessage::id)
                    .toList();
            session.outbox().delivered(old);
            return old;
        });
        List<AuditRecord> last =
                arena.site().storage.read(session -> session.audit().page(Long.MAX_VALUE, 1));
        this.noted = last.isEmpty() ? 0 : last.get(0).number();
    }

    Map<String, String> seen() {
        return arena.site().storage.read(this::seen);
    }

    private Map<String, String> seen(Session session) {
        Map<String, String> seen = new TreeMap<>();
        seen.put(
                "mails",
                session.outbox().pending(ALL).stream()
                        .map(OutboxMessage::kind)
                        .sorted()
                        .toList()
                        .toString());
        List<String> notes = new ArrayList<>();
        for (AuditRecord record : session.audit().page(Long.MAX_VALUE, ALL)) {
            if (record.number() > noted) {
                notes.add(record.entry().action());
            }
        }
        seen.put("notes", notes.toString());
        if (arena.line() != null) {
            line(session, seen);
        }
        return seen;
    }

    private void line(Session session, Map<String, String> seen) {
        seen.put(
                "owner",
                name(session.seatPools()
                        .pools(List.of(arena.line()))
                        .get(arena.line())
                        .owner()));
        seen.put("counts", arena.counts(session).toString());
        seen.put(
                "ledger",
                session.seatPools().ledgers(List.of(arena.line())).get(arena.line()).stream()
                        .map(entry -> entry.kind() + " " + entry.seats())
                        .toList()
                        .toString());
        List<InvitationRecord> records = new ArrayList<>();
        List<String> seats = new ArrayList<>();
        for (Seat seat : session.seats().page(arena.line(), 0, ALL)) {
            seats.add(seat.state() + " " + (seat.holder() == null ? "" : name(seat.holder())));
            if (seat.invitation() != null) {
                records.addAll(
                        session.invitations().find(List.of(seat.invitation())).values());
            }
        }
        seen.put("seats", seats.stream().sorted().toList().toString());
        seen.put(
                "invitations",
                records.stream()
                        .map(record -> (record.invitation().email() == null) + " " + record.sentAt())
                        .sorted()
                        .toList()
                        .toString());
        people(session, seen);
    }

    private void people(Session session, Map<String, String> seen) {
        List<AccountId> people = arena.everybody();
        seen.put(
                "access",
                session.training().entriesTo(arena.offering(), people).stream()
                        .map(entry -> name(entry.account()) + (entry.endedAt() == null ? "" : " ended") + " "
                                + entry.inForce().stream()
                                        .map(interval -> interval.until() == null)
                                        .toList())
                        .sorted()
                        .toList()
                        .toString());
        List<GroupTie> ties = session.people().accounts(people).keySet().stream()
                .map(person -> new GroupTie(person, new GroupId(arena.site().key("open")), GroupRelation.MEMBER))
                .toList();
        seen.put(
                "members",
                session.groups().intervals(ties).values().stream()
                                .mapToInt(List::size)
                                .sum() + "");
    }

    /** A person's name, without what tells the rounds apart. */
    private String name(AccountId person) {
        String name = arena.site().name(person.value());
        return name.equals(arena.grantee()) ? "grantee" : name.replaceFirst("(stranger|listed)[0-9]+", "$1");
    }
}
