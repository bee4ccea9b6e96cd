package io.lcart.jdbc.internal.certificate;

import io.lcart.jdbc.internal.Chunks;
import io.lcart.jdbc.internal.Keyed;
import io.lcart.jdbc.internal.Numbers;
import io.lcart.jdbc.internal.Row;
import io.lcart.jdbc.internal.Sql;
import io.lcart.spi.certificate.Certificate;
import io.lcart.spi.certificate.Certificate.Ending;
import io.lcart.spi.certificate.CertificateEnd;
import io.lcart.spi.certificate.CertificateSerial;
import io.lcart.spi.certificate.CertificateStore;
import io.lcart.spi.completion.CompletionId;
import io.lcart.spi.people.AccountId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Certificates in SQL. */
public final class JdbcCertificateStore implements CertificateStore {

    private static final String SELECT = """
            select f.host_key, c.host_key, a.host_key, f.issued_at, f.document_text, f.key_name, f.signature, f.replaces_key,
                f.ended_at, f.end_kind, f.end_reason
            from lcart_certificate f
            join lcart_completion c on c.id = f.completion_id
            join lcart_account a on a.id = f.account_id
            """;
    private static final String FIND = SELECT + "where f.host_key {in}";
    private static final String FIND_OF = SELECT + "where c.host_key {in} order by f.id";
    private static final String INSERT = """
            insert into lcart_certificate (host_key, completion_id, account_id, replaces_key, issued_at, document_text, key_name,
                signature, ended_at, live_mark)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, 1)
            """;
    private static final String END = """
            update lcart_certificate set ended_at = ?, end_kind = ?, end_reason = ?, live_mark = null
            where id = ? and live_mark = 1
            """;

    private static final String MISSING = """
            select c.host_key
            from lcart_completion c
            join lcart_offering o on o.id = c.offering_id
            join lcart_course k on k.id = o.course_id
            where c.host_key > ? and c.withdrawn_at = {open} and c.waiver_reason is null and k.certificate = true
            and not exists (select 1 from lcart_certificate f where f.completion_id = c.id)
            and (c.replaced_key is null or not exists (
                select 1 from lcart_certificate f join lcart_completion r on r.id = f.completion_id
                where r.host_key = c.replaced_key))
            order by c.host_key limit ?
            """;

    private final Sql sql;

    /**
     * The store of a session.
     *
     * @param sql the session
     */
    public JdbcCertificateStore(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Map<CertificateSerial, Certificate> certificates(Collection<CertificateSerial> serials) {
        Map<CertificateSerial, Certificate> found = new HashMap<>();
        for (List<String> chunk : Chunks.of(serials, CertificateSerial::value)) {
            sql.query(FIND).texts(chunk).each(row -> {
                Certificate certificate = certificate(row);
                found.put(certificate.serial(), certificate);
            });
        }
        return found;
    }

    @Override
    public List<Certificate> of(Collection<CompletionId> completions) {
        List<Certificate> found = new ArrayList<>();
        for (List<String> chunk : Chunks.of(completions, CompletionId::value)) {
            found.addAll(sql.query(FIND_OF).texts(chunk).list(JdbcCertificateStore::certificate));
        }
        return found;
    }

    private static Certificate certificate(Row row) throws SQLException {
        return new Certificate(
                new CertificateSerial(row.text()),
                new CompletionId(row.text()),
                new AccountId(row.text()),
                row.instant(),
                row.text(),
                row.text(),
                row.text(),
                serial(row.textOrNull()),
                ending(row.end(), row.textOrNull(), row.textOrNull()));
    }

    private static @Nullable CertificateSerial serial(@Nullable String value) {
        return value == null ? null : new CertificateSerial(value);
    }

    private static @Nullable Ending ending(@Nullable Instant at, @Nullable String end, @Nullable String reason) {
        return at == null
                ? null
                : new Ending(CertificateEnd.valueOf(Objects.requireNonNull(end)), at, Objects.requireNonNull(reason));
    }

    @Override
    public void issue(List<Certificate> certificates) {
        Numbers completions = Keyed.COMPLETION.require(
                sql,
                certificates.stream().map(each -> each.completion().value()).toList());
        Numbers accounts = Keyed.ACCOUNT.require(
                sql, certificates.stream().map(each -> each.account().value()).toList());
        Keyed.CERTIFICATE.require(
                sql,
                certificates.stream()
                        .map(Certificate::replaces)
                        .filter(Objects::nonNull)
                        .map(CertificateSerial::value)
                        .toList());
        sql.batch(
                INSERT,
                certificates,
                (params, each) -> params.text(each.serial().value())
                        .number(completions.of(each.completion().value()))
                        .number(accounts.of(each.account().value()))
                        .text(each.replaces() == null ? null : each.replaces().value())
                        .instant(each.issuedAt())
                        .text(each.document())
                        .text(each.keyId())
                        .text(each.signature())
                        .end(null));
    }

    @Override
    public void end(Map<CertificateSerial, Ending> endings) {
        Numbers ids = Keyed.CERTIFICATE.require(
                sql, endings.keySet().stream().map(CertificateSerial::value).toList());
        sql.changingBatch(
                END,
                endings.entrySet(),
                (params, each) -> params.instant(each.getValue().at())
                        .text(each.getValue().end().name())
                        .text(each.getValue().reason())
                        .number(ids.of(each.getKey().value())));
    }

    @Override
    public List<CompletionId> missing(@Nullable CompletionId after, int limit) {
        return sql.query(MISSING)
                .text(after == null ? "" : after.value())
                .number(limit)
                .list(row -> new CompletionId(row.text()));
    }
}
