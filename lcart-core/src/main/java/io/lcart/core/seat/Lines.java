package io.lcart.core.seat;

import io.lcart.core.paging.Page;
import io.lcart.core.paging.PageRequest;
import io.lcart.core.people.Viewer;
import io.lcart.core.seat.SeatEntry.Held;
import io.lcart.core.seat.SeatEntry.Holder;
import io.lcart.spi.InvalidInputException;
import io.lcart.spi.catalog.Offering;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.people.Account;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.seat.Invitation;
import io.lcart.spi.seat.InvitationId;
import io.lcart.spi.seat.InvitationRecord;
import io.lcart.spi.seat.Seat;
import io.lcart.spi.seat.SeatCounts;
import io.lcart.spi.seat.SeatPool;
import io.lcart.spi.seat.SeatPoolId;
import io.lcart.spi.storage.Session;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the lines of their owners. Thread-safe. */
final class Lines {

    private final Desk desk;

    Lines(Desk desk) {
        this.desk = desk;
    }

    Page<SeatLine> lines(Viewer viewer, PageRequest request) {
        Instant now = desk.now();
        SeatPoolId after = request.cursor() == null ? null : pool(request.cursor());
        return desk.storage().read(session -> {
            desk.account(session, viewer.account());
            List<SeatPool> pools = session.seatPools().ownedBy(viewer.account(), after, request.limit() + 1);
            List<SeatLine> lines = lines(session, pools, now);
            return Page.of(lines, request.limit(), line -> line.id().value());
        });
    }

    Optional<SeatLine> line(Viewer viewer, SeatPoolId id) {
        Instant now = desk.now();
        return desk.storage().read(session -> {
            desk.account(session, viewer.account());
            SeatPool pool = desk.own(session, viewer, id);
            return pool == null
                    ? Optional.empty()
                    : Optional.of(lines(session, List.of(pool), now).get(0));
        });
    }

    private List<SeatLine> lines(Session session, List<SeatPool> pools, Instant now) {
        Map<SeatPoolId, SeatCounts> counts =
                session.seatPools().counts(pools.stream().map(SeatPool::id).toList());
        Map<OfferingId, Offering> offerings = session.catalog()
                .offerings(pools.stream().map(SeatPool::offering).distinct().toList());
        return pools.stream()
                .map(pool -> line(
                        pool,
                        Objects.requireNonNull(counts.get(pool.id())),
                        Objects.requireNonNull(offerings.get(pool.offering())),
                        now))
                .toList();
    }

    private SeatLine line(SeatPool pool, SeatCounts counts, Offering offering, Instant now) {
        SeatRefusal barred = desk.barred(pool, now);
        SeatLine.State state = barred == null
                ? SeatLine.State.IN_FORCE
                : barred == SeatRefusal.ACCESS_ENDED ? SeatLine.State.ENDED : SeatLine.State.SUSPENDED;
        return new SeatLine(
                pool.id(),
                pool.source(),
                offering.id(),
                offering.title(),
                pool.suppliedAt(),
                pool.window(),
                state,
                counts,
                counts.supplied() > 0 && counts.available() <= desk.policy().lowSeats());
    }

    Optional<Page<SeatEntry>> seats(Viewer viewer, SeatPoolId id, PageRequest request) {
        int after = request.cursor() == null ? 0 : ordinal(request.cursor());
        return desk.storage().read(session -> {
            desk.account(session, viewer.account());
            if (desk.own(session, viewer, id) == null) {
                return Optional.empty();
            }
            List<SeatEntry> seats = entries(session, session.seats().page(id, after, request.limit() + 1));
            return Optional.of(Page.of(seats, request.limit(), Lines::cursor));
        });
    }

    private static List<SeatEntry> entries(Session session, List<Seat> seats) {
        Map<AccountId, Account> people = session.people()
                .accounts(seats.stream()
                        .map(Seat::holder)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
        Map<InvitationId, InvitationRecord> invitations = session.invitations()
                .find(seats.stream()
                        .map(Seat::invitation)
                        .filter(Objects::nonNull)
                        .toList());
        return seats.stream()
                .map(seat -> new SeatEntry(
                        seat.id(),
                        seat.state(),
                        seat.since(),
                        holder(seat.holder() == null ? null : people.get(seat.holder())),
                        held(seat.invitation() == null ? null : invitations.get(seat.invitation()))))
                .toList();
    }

    private static @Nullable Holder holder(@Nullable Account account) {
        return account == null ? null : new Holder(account.id(), account.displayName(), account.email());
    }

    private static @Nullable Held held(@Nullable InvitationRecord record) {
        if (record == null) {
            return null;
        }
        Invitation invitation = record.invitation();
        return new Held(invitation.id(), invitation.email(), record.sentAt(), invitation.expiresAt());
    }

    private static String cursor(SeatEntry seat) {
        String id = seat.id().value();
        return id.substring(id.lastIndexOf('.') + 1);
    }

    private static SeatPoolId pool(String cursor) {
        try {
            return new SeatPoolId(cursor);
        } catch (IllegalArgumentException e) {
            throw wrong();
        }
    }

    private static int ordinal(String cursor) {
        if (!cursor.matches("[1-9][0-9]{0,8}")) {
            throw wrong();
        }
        return Integer.parseInt(cursor);
    }

    private static InvalidInputException wrong() {
        return new InvalidInputException("page", List.of(PageRequest.wrongCursor()));
    }
}
