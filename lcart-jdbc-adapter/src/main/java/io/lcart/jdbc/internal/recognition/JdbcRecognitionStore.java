package io.lcart.jdbc.internal.recognition;

import io.lcart.jdbc.internal.Chunks;
import io.lcart.jdbc.internal.Keyed;
import io.lcart.jdbc.internal.Numbers;
import io.lcart.jdbc.internal.Sql;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.recognition.Award;
import io.lcart.spi.recognition.Badge;
import io.lcart.spi.recognition.BadgeId;
import io.lcart.spi.recognition.RecognitionStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Badges and awards in SQL. An award that holds no instant is not kept. */
public final class JdbcRecognitionStore implements RecognitionStore {

    private static final String FIND_AWARDS = """
            select a.host_key, b.host_key, w.valid_from, w.valid_until, w.expires_at
            from lcart_account a
            join lcart_award w on w.account_id = a.id
            join lcart_badge b on b.id = w.badge_id
            where a.host_key {in}
            order by w.valid_from, b.id
            """;
    private static final String DELETE_AWARDS = "delete from lcart_award where account_id = ? and badge_id = ?";
    private static final String INSERT_AWARD = """
            insert into lcart_award (account_id, badge_id, valid_from, valid_until, expires_at) values (?, ?, ?, ?, ?)
            """;

    private final Sql sql;
    private final Badges badges;

    /**
     * The store of a session.
     *
     * @param sql the session
     */
    public JdbcRecognitionStore(Sql sql) {
        this.sql = sql;
        this.badges = new Badges(sql);
    }

    @Override
    public Map<BadgeId, Badge> badges(Collection<BadgeId> ids) {
        return badges.find(ids);
    }

    @Override
    public void insertBadges(List<Badge> added) {
        badges.insert(added);
    }

    @Override
    public void updateBadges(List<Badge> changed) {
        badges.update(changed);
    }

    @Override
    public Map<AccountId, List<Award>> awards(Collection<AccountId> accounts) {
        Map<AccountId, List<Award>> found = new HashMap<>();
        for (List<String> chunk : Chunks.of(accounts, AccountId::value)) {
            sql.query(FIND_AWARDS).texts(chunk).each(row -> {
                AccountId account = new AccountId(row.text());
                found.computeIfAbsent(account, id -> new ArrayList<>())
                        .add(new Award(account, new BadgeId(row.text()), row.interval(), row.end()));
            });
        }
        return found;
    }

    private record Holder(long account, long badge) {}

    @Override
    public void replaceAwards(List<Award> awards) {
        Numbers accounts = Keyed.ACCOUNT.require(
                sql, awards.stream().map(award -> award.account().value()).toList());
        Numbers ids = Keyed.BADGE.require(
                sql, awards.stream().map(award -> award.badge().value()).toList());
        Set<Holder> holders = new LinkedHashSet<>();
        awards.forEach(award -> holders.add(new Holder(
                accounts.of(award.account().value()), ids.of(award.badge().value()))));
        sql.batch(
                DELETE_AWARDS,
                holders,
                (params, holder) -> params.number(holder.account()).number(holder.badge()));
        List<Award> kept =
                awards.stream().filter(award -> !award.interval().isEmpty()).toList();
        sql.batch(
                INSERT_AWARD,
                kept,
                (params, award) -> params.number(accounts.of(award.account().value()))
                        .number(ids.of(award.badge().value()))
                        .interval(award.interval())
                        .end(award.expiresAt()));
    }
}
