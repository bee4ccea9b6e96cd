package io.lcart.seatproof;

import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.seat.CodeHash;
import io.lcart.spi.seat.InvitationId;
import io.lcart.spi.seat.InvitationRecord;
import io.lcart.spi.seat.IssuedCode;
import io.lcart.spi.seat.Seat;
import io.lcart.spi.seat.SeatChange;
import io.lcart.spi.seat.SeatCounts;
import io.lcart.spi.seat.SeatId;
import io.lcart.spi.seat.SeatPool;
import io.lcart.spi.seat.SeatPoolId;
import io.lcart.spi.seat.SupplyEntry;
import io.lcart.spi.storage.Session;
import io.lcart.spi.training.AccessEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All there is of some pools, read through the ports. Immutable. */
record Stock(
        Map<SeatPoolId, SeatPool> pools,
        Map<SeatPoolId, SeatCounts> counts,
        Map<SeatPoolId, List<SupplyEntry>> ledgers,
        Map<SeatPoolId, List<Seat>> seats,
        Map<SeatId, List<SeatChange>> histories,
        Map<InvitationId, InvitationRecord> invitations,
        Map<CodeHash, IssuedCode> codes,
        List<AccessEntry> entries) {

    private static final int PAGE = 500;

    /** What there is to be read about. */
    record Question(
            Collection<SeatPoolId> pools,
            Collection<InvitationId> invitations,
            Collection<CodeHash> codes,
            Collection<OfferingId> offerings,
            Collection<AccountId> people) {}

    /** Reads it; the histories of seats that are as they were before are not read again. */
    static Stock read(Session session, Question question, Stock before) {
        Map<SeatPoolId, List<Seat>> seats = new LinkedHashMap<>();
        question.pools().forEach(pool -> seats.put(pool, pages(session, pool)));
        Map<SeatId, List<SeatChange>> histories = new HashMap<>();
        seats.forEach((pool, all) -> all.forEach(seat -> histories.put(
                seat.id(),
                before != null && before.has(seat)
                        ? before.histories().get(seat.id())
                        : session.seats().history(seat.id()))));
        List<AccessEntry> entries = new ArrayList<>();
        question.offerings()
                .forEach(offering -> entries.addAll(session.training().entriesTo(offering, question.people())));
        return new Stock(
                session.seatPools().pools(question.pools()),
                session.seatPools().counts(question.pools()),
                session.seatPools().ledgers(question.pools()),
                seats,
                histories,
                session.invitations().find(question.invitations()),
                session.invitations().codes(question.codes()),
                entries);
    }

    private static List<Seat> pages(Session session, SeatPoolId pool) {
        List<Seat> seats = new ArrayList<>();
        List<Seat> page;
        do {
            page = session.seats().page(pool, seats.size(), PAGE);
            seats.addAll(page);
        } while (page.size() == PAGE);
        return seats;
    }

    private boolean has(Seat seat) {
        return seats.getOrDefault(seat.pool(), List.of()).contains(seat);
    }
}
