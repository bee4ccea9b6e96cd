package io.lcart.jdbc.internal.recognition;

import io.lcart.jdbc.internal.Chunks;
import io.lcart.jdbc.internal.Keyed;
import io.lcart.jdbc.internal.Numbers;
import io.lcart.jdbc.internal.Row;
import io.lcart.jdbc.internal.Sql;
import io.lcart.spi.completion.CompletionId;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.recognition.Award;
import io.lcart.spi.recognition.Award.Revocation;
import io.lcart.spi.recognition.AwardId;
import io.lcart.spi.recognition.BadgeId;
import io.lcart.spi.recognition.RecognitionStore;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Awards of badges. */
final class Awards {

    private static final String SELECT = """
            select w.host_key, a.host_key, b.host_key, c.host_key, w.valid_from, w.expires_at, w.withdrawn_at,
                w.revoked_at, w.revoke_reason, w.revoked_by
            from lcart_award w
            join lcart_account a on a.id = w.account_id
            join lcart_badge b on b.id = w.badge_id
            left join lcart_completion c on c.id = w.completion_id
            """;
    private static final String FIND = SELECT + "where w.host_key {in}";
    private static final String FIND_OF = SELECT + "where a.host_key {in}";
    private static final String COUNT_HOLDERS = """
            select b.host_key, count(distinct w.account_id)
            from lcart_award w join lcart_badge b on b.id = w.badge_id
            where w.valid_from <= ? and w.valid_until > ? and b.host_key {in}
            group by b.host_key
            """;
    private static final String INSERT = """
            insert into lcart_award (host_key, account_id, badge_id, completion_id, valid_from, valid_until, expires_at,
                withdrawn_at, revoked_at, revoke_reason, revoked_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String UPDATE = """
            update lcart_award set expires_at = ?, withdrawn_at = ?,
                valid_until = greatest(valid_from, least(cast(? as {instant}), revoked_at))
            where id = ?
            """;
    private static final String REVOKE = """
            update lcart_award set revoked_at = ?, revoke_reason = ?, revoked_by = ?,
                valid_until = greatest(valid_from, least(cast(? as {instant}), valid_until))
            where id = ? and revoked_at = {open}
            """;

    private final Sql sql;

    Awards(Sql sql) {
        this.sql = sql;
    }

    Map<AwardId, Award> find(Collection<AwardId> ids) {
        Map<AwardId, Award> found = new HashMap<>();
        for (List<String> chunk : Chunks.of(ids, AwardId::value)) {
            sql.query(FIND).texts(chunk).each(row -> {
                Award award = award(row);
                found.put(award.id(), award);
            });
        }
        return found;
    }

    Map<AccountId, List<Award>> of(Collection<AccountId> accounts) {
        Map<AccountId, List<Award>> found = new HashMap<>();
        for (List<String> chunk : Chunks.of(accounts, AccountId::value)) {
            sql.query(FIND_OF).texts(chunk).each(row -> {
                Award award = award(row);
                found.computeIfAbsent(award.account(), id -> new ArrayList<>()).add(award);
            });
        }
        // why here: a database may sort keys otherwise
        found.values().forEach(awards -> awards.sort(RecognitionStore.OLDEST_FIRST));
        return found;
    }

    private static Award award(Row row) throws SQLException {
        return new Award(
                new AwardId(row.text()),
                new AccountId(row.text()),
                new BadgeId(row.text()),
                completion(row.textOrNull()),
                row.instant(),
                row.end(),
                row.end(),
                revocation(row.end(), row.textOrNull(), row.textOrNull()));
    }

    private static @Nullable CompletionId completion(@Nullable String key) {
        return key == null ? null : new CompletionId(key);
    }

    private static @Nullable Revocation revocation(@Nullable Instant at, @Nullable String reason, @Nullable String by) {
        return at == null ? null : new Revocation(at, Objects.requireNonNull(reason), Objects.requireNonNull(by));
    }

    Map<BadgeId, Long> holders(Collection<BadgeId> badges, Instant at) {
        Map<BadgeId, Long> found = new HashMap<>();
        for (List<String> chunk : Chunks.of(badges, BadgeId::value)) {
            sql.query(COUNT_HOLDERS)
                    .instant(at)
                    .instant(at)
                    .texts(chunk)
                    .each(row -> found.put(new BadgeId(row.text()), row.number()));
        }
        return found;
    }

    void insert(List<Award> awards) {
        Numbers accounts = Keyed.ACCOUNT.require(
                sql, awards.stream().map(award -> award.account().value()).toList());
        Numbers badges = Keyed.BADGE.require(
                sql, awards.stream().map(award -> award.badge().value()).toList());
        Numbers completions = Keyed.COMPLETION.require(
                sql,
                awards.stream()
                        .map(Award::completion)
                        .filter(Objects::nonNull)
                        .map(CompletionId::value)
                        .toList());
        sql.batch(INSERT, awards, (params, award) -> {
            Revocation revocation = award.revocation();
            params.text(award.id().value())
                    .number(accounts.of(award.account().value()))
                    .number(badges.of(award.badge().value()))
                    .numberOrNull(
                            award.completion() == null
                                    ? null
                                    : (Long) completions.of(award.completion().value()))
                    .interval(award.interval())
                    .end(award.expiresAt())
                    .end(award.withdrawnAt())
                    .end(revocation == null ? null : revocation.at())
                    .text(revocation == null ? null : revocation.reason())
                    .text(revocation == null ? null : revocation.by());
        });
    }

    void update(List<Award> awards) {
        Numbers ids = Keyed.AWARD.require(
                sql, awards.stream().map(award -> award.id().value()).toList());
        sql.batch(
                UPDATE,
                awards,
                (params, award) -> params.end(award.expiresAt())
                        .end(award.withdrawnAt())
                        .end(award.withdrawnAt())
                        .number(ids.of(award.id().value())));
    }

    List<Boolean> revoke(List<AwardId> awards, Revocation how) {
        Numbers ids =
                Keyed.AWARD.require(sql, awards.stream().map(AwardId::value).toList());
        // why one by one: a driver need not say of each statement in a batch how many rows it changed
        return awards.stream()
                .map(award -> sql.query(REVOKE)
                                .instant(how.at())
                                .text(how.reason())
                                .text(how.by())
                                .instant(how.at())
                                .number(ids.of(award.value()))
                                .update()
                        > 0)
                .toList();
    }
}
