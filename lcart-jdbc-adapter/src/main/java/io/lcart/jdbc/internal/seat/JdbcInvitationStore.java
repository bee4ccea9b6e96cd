package io.lcart.jdbc.internal.seat;

import io.lcart.jdbc.internal.Chunks;
import io.lcart.jdbc.internal.Row;
import io.lcart.jdbc.internal.Sql;
import io.lcart.jdbc.internal.seat.OpenInvitations.Closed;
import io.lcart.jdbc.internal.seat.OpenInvitations.Open;
import io.lcart.jdbc.internal.seat.SeatTaker.Taken;
import io.lcart.spi.people.AccountId;
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
import io.lcart.spi.seat.SeatPoolId;
import io.lcart.spi.seat.SeatState;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Invitations and codes in SQL. */
public final class JdbcInvitationStore implements InvitationStore {

    private static final String RECORD = """
            i.host_key, p.host_key, a.host_key, i.email, i.email_key, i.opened_at, i.expires_at, i.seat_no, i.sent_at,
                i.end_reason, i.closed_at
            from lcart_invitation i
            join lcart_seat_pool p on p.id = i.pool_id
            join lcart_account a on a.id = i.inviter_id
            """;
    private static final String COLUMNS = "select " + RECORD;
    private static final String BEHIND = "select c.key_name, c.code_hash, c.ending, c.issued_at, c.replaced_at, "
            + RECORD + "join lcart_registration_code c on c.invitation_id = i.id where c.code_hash {in}";
    private static final String FIND = COLUMNS + "where i.host_key {in}";
    private static final String OVERDUE =
            COLUMNS + "where i.open_mark = 1 and i.expires_at <= ? order by i.expires_at, i.id limit ?";
    private static final String OVERDUE_IN = COLUMNS
            + "where p.host_key = ? and i.open_mark = 1 and i.expires_at <= ? order by i.expires_at, i.id limit ?";
    private static final String OPEN_TO = """
            select i.email_key, i.host_key
            from lcart_seat_pool p join lcart_invitation i on i.pool_id = p.id
            where p.host_key = ? and i.email_key {in} and i.open_mark = 1
            order by i.id
            """;
    private static final String RESEND = "update lcart_invitation set sent_at = ? where id = ? and open_mark = 1";

    private final Sql sql;
    private final Codes codes;

    /**
     * The store of a session.
     *
     * @param sql the session
     */
    public JdbcInvitationStore(Sql sql) {
        this.sql = sql;
        this.codes = new Codes(sql);
    }

    @Override
    public List<SeatOutcome> open(List<Invitation> invitations) {
        return new Openings(sql).decide(invitations);
    }

    @Override
    public Map<InvitationId, InvitationRecord> find(Collection<InvitationId> ids) {
        Map<InvitationId, InvitationRecord> found = new HashMap<>();
        for (List<String> chunk : Chunks.of(ids, InvitationId::value)) {
            sql.query(FIND).texts(chunk).each(row -> {
                InvitationRecord invitation = invitation(row);
                found.put(invitation.invitation().id(), invitation);
            });
        }
        return found;
    }

    private static InvitationRecord invitation(Row row) throws SQLException {
        Invitation invitation = new Invitation(
                new InvitationId(row.text()),
                new SeatPoolId(row.text()),
                new AccountId(row.text()),
                row.textOrNull(),
                row.textOrNull(),
                row.instant(),
                row.end());
        return new InvitationRecord(
                invitation,
                SeatPlace.id(invitation.pool().value(), row.integer()),
                row.instant(),
                end(row.textOrNull()),
                row.end());
    }

    private static @Nullable InvitationEnd end(@Nullable String name) {
        return name == null ? null : InvitationEnd.valueOf(name);
    }

    @Override
    public Map<String, InvitationId> openTo(SeatPoolId pool, Collection<String> emailKeys) {
        Set<String> asked = Set.copyOf(emailKeys);
        Map<String, InvitationId> found = new HashMap<>();
        for (List<String> chunk : Chunks.of(emailKeys)) {
            sql.query(OPEN_TO).text(pool.value()).texts(chunk).each(row -> {
                String emailKey = row.text();
                // why: a database may take texts for equal that differ in spaces at their ends
                if (asked.contains(emailKey)) {
                    found.putIfAbsent(emailKey, new InvitationId(row.text()));
                }
            });
        }
        return found;
    }

    @Override
    public List<SeatOutcome> accept(List<Acceptance> acceptances) {
        return new Acceptances(sql).decide(acceptances);
    }

    @Override
    public Set<InvitationId> end(Collection<InvitationId> ids, Instant at, InvitationEnd end) {
        if (end == InvitationEnd.CLAIMED) {
            throw new IllegalArgumentException("an invitation is claimed by accepting it");
        }
        OpenInvitations invitations = new OpenInvitations(sql);
        Map<InvitationId, Open> open = invitations.lock(ids);
        List<Closed> closed = open.values().stream()
                .map(invitation -> new Closed(invitation, invitation.notBefore(at)))
                .toList();
        invitations.close(closed, end);
        List<Taken> seats = closed.stream()
                .map(row -> new Taken(row.invitation().pool(), row.invitation().number(), row.at(), null))
                .toList();
        new SeatTaker(sql).take(SeatState.INVITED, SeatState.AVAILABLE, seats);
        return Set.copyOf(open.keySet());
    }

    @Override
    public Set<InvitationId> resend(Collection<InvitationId> ids, Instant at, Instant sentBefore) {
        List<Open> sent = new OpenInvitations(sql)
                .lock(ids).values().stream()
                        .filter(invitation -> !invitation.sentAt().isAfter(sentBefore))
                        .toList();
        sql.changingBatch(
                RESEND,
                sent,
                (params, invitation) -> params.instant(at.isBefore(invitation.sentAt()) ? invitation.sentAt() : at)
                        .number(invitation.id()));
        return sent.stream().map(Open::key).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void issue(List<IssuedCode> issued) {
        codes.issue(issued);
    }

    @Override
    public Map<CodeHash, IssuedCode> codes(Collection<CodeHash> hashes) {
        return codes.find(hashes);
    }

    @Override
    public Map<CodeHash, CodeRecord> behind(Collection<CodeHash> hashes) {
        Set<CodeHash> asked = Set.copyOf(hashes);
        Map<CodeHash, CodeRecord> found = new HashMap<>();
        for (List<String> chunk : Chunks.of(hashes, CodeHash::value)) {
            sql.query(BEHIND).texts(chunk).each(row -> {
                CodeHash hash = new CodeHash(row.text(), row.text());
                String ending = row.text();
                Instant issuedAt = row.instant();
                Instant replacedAt = row.end();
                // why: of the key the hash says nothing, and a database may compare its name less strictly
                if (asked.contains(hash)) {
                    InvitationRecord record = invitation(row);
                    InvitationId id = record.invitation().id();
                    found.put(hash, new CodeRecord(new IssuedCode(hash, id, ending, issuedAt, replacedAt), record));
                }
            });
        }
        return found;
    }

    @Override
    public List<Invitation> overdue(Instant at, int limit) {
        return sql.query(OVERDUE)
                .instant(at)
                .number(limit)
                .list(row -> invitation(row).invitation());
    }

    @Override
    public List<Invitation> overdueIn(SeatPoolId pool, Instant at, int limit) {
        return sql.query(OVERDUE_IN)
                .text(pool.value())
                .instant(at)
                .number(limit)
                .list(row -> invitation(row).invitation());
    }
}
