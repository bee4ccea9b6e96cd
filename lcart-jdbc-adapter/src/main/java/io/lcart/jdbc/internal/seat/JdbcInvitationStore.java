package io.lcart.jdbc.internal.seat;

import io.lcart.jdbc.internal.Chunks;
import io.lcart.jdbc.internal.Sql;
import io.lcart.spi.seat.Acceptance;
import io.lcart.spi.seat.CodeHash;
import io.lcart.spi.seat.Invitation;
import io.lcart.spi.seat.InvitationEnd;
import io.lcart.spi.seat.InvitationId;
import io.lcart.spi.seat.InvitationRecord;
import io.lcart.spi.seat.InvitationStore;
import io.lcart.spi.seat.IssuedCode;
import io.lcart.spi.seat.SeatOutcome;
import io.lcart.spi.seat.SeatPoolId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Invitations and registration codes in SQL. */
public final class JdbcInvitationStore implements InvitationStore {

    private static final String NUMBERS = "select host_key, id from lcart_invitation where host_key {in}";
    private static final String RESEND = """
            update lcart_invitation set sent_at = case when sent_at > ? then sent_at else ? end
            where host_key = ? and end_reason is null and sent_at <= ?
            """;
    private static final String REPLACE = """
            update lcart_registration_code
            set replaced_at = case when issued_at > ? then issued_at else ? end, live_id = null
            where live_id = ?
            """;
    private static final String ISSUE = """
            insert into lcart_registration_code (code_hash, key_name, invitation_id, ending, issued_at, replaced_at, live_id)
            values (?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String CODES = """
            select c.key_name, c.code_hash, i.host_key, c.ending, c.issued_at, c.replaced_at
            from lcart_registration_code c join lcart_invitation i on i.id = c.invitation_id
            where c.code_hash {in}
            """;

    private final Sql sql;
    private final InvitationRows rows;

    /**
     * The store of a session.
     *
     * @param sql the session
     */
    public JdbcInvitationStore(Sql sql) {
        this.sql = sql;
        this.rows = new InvitationRows(sql);
    }

    @Override
    public List<SeatOutcome> open(List<Invitation> invitations) {
        return new Invitations(sql).decide(invitations);
    }

    @Override
    public Map<InvitationId, InvitationRecord> find(Collection<InvitationId> ids) {
        return rows.find(ids);
    }

    @Override
    public Map<String, InvitationId> openTo(SeatPoolId pool, Collection<String> emailKeys) {
        return rows.openTo(pool, emailKeys);
    }

    @Override
    public List<SeatOutcome> accept(List<Acceptance> acceptances) {
        return new InvitationEnds(sql).accept(acceptances);
    }

    @Override
    public Set<InvitationId> end(Collection<InvitationId> ids, Instant at, InvitationEnd end) {
        return new InvitationEnds(sql).end(ids, at, end);
    }

    @Override
    public Set<InvitationId> resend(Collection<InvitationId> ids, Instant at, Instant sentBefore) {
        Set<InvitationId> sent = new HashSet<>();
        for (InvitationId id : Set.copyOf(ids)) {
            int changed = sql.query(RESEND)
                    .instant(at)
                    .instant(at)
                    .text(id.value())
                    .instant(sentBefore)
                    .update();
            if (changed == 1) {
                sent.add(id);
            }
        }
        return sent;
    }

    @Override
    public void issue(List<IssuedCode> codes) {
        Map<String, Long> numbers = new HashMap<>();
        for (List<String> chunk : Chunks.of(codes, code -> code.invitation().value())) {
            sql.query(NUMBERS).texts(chunk).each(row -> numbers.put(row.text(), row.number()));
        }
        for (IssuedCode code : codes) {
            if (!numbers.containsKey(code.invitation().value())) {
                throw sql.conflict("there is no invitation " + code.invitation());
            }
        }
        for (List<IssuedCode> round : rounds(codes)) {
            issue(round, numbers);
        }
    }

    /** Codes of one invitation replace each other, so they are issued one after the other; all others together. */
    private static List<List<IssuedCode>> rounds(List<IssuedCode> codes) {
        List<List<IssuedCode>> rounds = new ArrayList<>();
        Map<InvitationId, Integer> issued = new HashMap<>();
        for (IssuedCode code : codes) {
            int round = issued.merge(code.invitation(), 1, Integer::sum) - 1;
            if (round == rounds.size()) {
                rounds.add(new ArrayList<>());
            }
            rounds.get(round).add(code);
        }
        return rounds;
    }

    private void issue(List<IssuedCode> codes, Map<String, Long> numbers) {
        sql.batch(
                REPLACE,
                codes,
                (params, code) ->
                        params.instant(code.issuedAt()).instant(code.issuedAt()).number(number(numbers, code)));
        sql.batch(ISSUE, codes, (params, code) -> {
            long invitation = number(numbers, code);
            params.text(code.hash().value())
                    .text(code.hash().keyId())
                    .number(invitation)
                    .text(code.ending())
                    .instant(code.issuedAt())
                    .end(code.replacedAt())
                    .numberOrNull(code.replacedAt() == null ? invitation : null);
        });
    }

    private static long number(Map<String, Long> numbers, IssuedCode code) {
        return Objects.requireNonNull(numbers.get(code.invitation().value()));
    }

    @Override
    public Map<CodeHash, IssuedCode> codes(Collection<CodeHash> hashes) {
        Map<CodeHash, IssuedCode> found = new HashMap<>();
        Set<CodeHash> asked = Set.copyOf(hashes);
        for (List<String> chunk : Chunks.of(asked, CodeHash::value)) {
            sql.query(CODES).texts(chunk).each(row -> {
                IssuedCode code = new IssuedCode(
                        new CodeHash(row.text(), row.text()),
                        new InvitationId(row.text()),
                        row.text(),
                        row.instant(),
                        row.end());
                if (asked.contains(code.hash())) {
                    found.put(code.hash(), code);
                }
            });
        }
        return found;
    }

    @Override
    public List<Invitation> overdue(Instant at, int limit) {
        return rows.overdue(at, limit);
    }

    @Override
    public List<Invitation> overdueIn(SeatPoolId pool, Instant at, int limit) {
        return rows.overdueIn(pool, at, limit);
    }
}
