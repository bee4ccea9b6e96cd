package io.lcart.jdbc.internal.seat;

import io.lcart.jdbc.internal.Chunks;
import io.lcart.jdbc.internal.Keyed;
import io.lcart.jdbc.internal.Numbers;
import io.lcart.jdbc.internal.Sql;
import io.lcart.spi.seat.CodeHash;
import io.lcart.spi.seat.InvitationId;
import io.lcart.spi.seat.IssuedCode;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Registration codes, by their keyed hashes. */
final class Codes {

    private static final String FIND = """
            select c.key_name, c.code_hash, i.host_key, c.ending, c.issued_at, c.replaced_at
            from lcart_registration_code c join lcart_invitation i on i.id = c.invitation_id
            where c.code_hash {in}
            """;
    private static final String GOOD = """
            select c.key_name, c.code_hash, (select i.host_key from lcart_invitation i where i.id = c.invitation_id)
            from lcart_registration_code c
            where c.code_hash {in} and c.live_mark = 1
            order by c.id
            {lock}
            """;
    private static final String REPLACE = """
            update lcart_registration_code set replaced_at = greatest(cast(? as {instant}), issued_at), live_mark = null
            where invitation_id = ? and live_mark = 1
            """;
    private static final String INSERT = """
            insert into lcart_registration_code (key_name, code_hash, invitation_id, ending, issued_at, replaced_at, live_mark)
            values (?, ?, ?, ?, ?, ?, 1)
            """;

    private final Sql sql;

    Codes(Sql sql) {
        this.sql = sql;
    }

    Map<CodeHash, IssuedCode> find(Collection<CodeHash> hashes) {
        Set<CodeHash> asked = Set.copyOf(hashes);
        Map<CodeHash, IssuedCode> found = new HashMap<>();
        for (List<String> chunk : Chunks.of(hashes, CodeHash::value)) {
            sql.query(FIND).texts(chunk).each(row -> {
                IssuedCode code = new IssuedCode(
                        new CodeHash(row.text(), row.text()),
                        new InvitationId(row.text()),
                        row.text(),
                        row.instant(),
                        row.end());
                // why: of the key the hash says nothing, and a database may compare its name less strictly
                if (asked.contains(code.hash())) {
                    found.put(code.hash(), code);
                }
            });
        }
        return found;
    }

    /** Those of the codes whose place no other one took, with their invitations; they are good until the transaction ends. */
    Map<CodeHash, InvitationId> lockGood(Collection<CodeHash> hashes) {
        Map<CodeHash, InvitationId> good = new HashMap<>();
        for (List<String> chunk : Chunks.of(hashes, CodeHash::value)) {
            sql.query(GOOD)
                    .texts(chunk)
                    .each(row -> good.put(new CodeHash(row.text(), row.text()), new InvitationId(row.text())));
        }
        return good;
    }

    void issue(List<IssuedCode> codes) {
        Numbers invitations = Keyed.INVITATION.requireLocked(
                sql, codes.stream().map(code -> code.invitation().value()).toList());
        sql.batch(
                REPLACE,
                codes,
                (params, code) -> params.instant(code.issuedAt())
                        .number(invitations.of(code.invitation().value())));
        sql.batch(
                INSERT,
                codes,
                (params, code) -> params.text(code.hash().keyId())
                        .text(code.hash().value())
                        .number(invitations.of(code.invitation().value()))
                        .text(code.ending())
                        .instant(code.issuedAt())
                        .end(null));
    }
}
