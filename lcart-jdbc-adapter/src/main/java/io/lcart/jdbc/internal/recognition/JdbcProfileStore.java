package io.lcart.jdbc.internal.recognition;

import io.lcart.jdbc.internal.Keyed;
import io.lcart.jdbc.internal.Row;
import io.lcart.jdbc.internal.Sql;
import io.lcart.spi.TokenHash;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.recognition.profile.Profile;
import io.lcart.spi.recognition.profile.ProfileStore;
import io.lcart.spi.recognition.profile.ShareLink;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Profiles in SQL. */
public final class JdbcProfileStore implements ProfileStore {

    private static final String SELECT = """
            select a.host_key, p.headline, p.badges_shown, p.training_shown, p.token_hash, p.token_origin, p.shared_at, p.version_no,
                p.changed_at
            from lcart_profile p
            join lcart_account a on a.id = p.account_id
            """;
    private static final String FIND = SELECT + "where a.host_key = ?";
    private static final String BY_TOKEN = SELECT + "where p.token_hash = ?";
    private static final String INSERT = """
            insert into lcart_profile (headline, badges_shown, training_shown, version_no, changed_at, account_id)
            values (?, ?, ?, ?, ?, ?)
            """;
    private static final String UPDATE = """
            update lcart_profile set headline = ?, badges_shown = ?, training_shown = ?, version_no = ?, changed_at = ?
            where account_id = ? and version_no = ?
            """;
    private static final String SHARE = """
            update lcart_profile set token_hash = ?, token_origin = ?, shared_at = ? where account_id = ?
            """;

    private final Sql sql;

    /**
     * The store of a session.
     *
     * @param sql the session
     */
    public JdbcProfileStore(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Profile> find(AccountId account) {
        return sql.query(FIND).text(account.value()).first(JdbcProfileStore::profile);
    }

    @Override
    public Optional<Profile> byToken(TokenHash token) {
        return sql.query(BY_TOKEN).text(token.value()).first(JdbcProfileStore::profile);
    }

    private static Profile profile(Row row) throws SQLException {
        return new Profile(
                new AccountId(row.text()),
                row.text(),
                row.flag(),
                row.flag(),
                link(row.textOrNull(), row.textOrNull(), row.instantOrNull()),
                row.number(),
                row.instant());
    }

    private static @Nullable ShareLink link(@Nullable String hash, @Nullable String origin, @Nullable Instant since) {
        return hash == null || origin == null || since == null
                ? null
                : new ShareLink(new TokenHash(hash), origin, since);
    }

    @Override
    public boolean put(Profile profile) {
        long account = number(profile.account());
        if (update(profile, account)) {
            return true;
        }
        if (profile.version() != 1 || find(profile.account()).isPresent()) {
            return false;
        }
        insert(profile, account);
        return true;
    }

    private long number(AccountId account) {
        return Keyed.ACCOUNT.require(sql, List.of(account.value())).of(account.value());
    }

    private boolean update(Profile profile, long account) {
        int[] changed = sql.batch(
                UPDATE,
                List.of(profile),
                (params, each) -> params.text(each.headline())
                        .flag(each.badgesShown())
                        .flag(each.externalTrainingShown())
                        .number(each.version())
                        .instant(each.changedAt())
                        .number(account)
                        .number(each.version() - 1));
        return changed[0] == 1;
    }

    private void insert(Profile profile, long account) {
        sql.racingBatch(
                INSERT,
                List.of(profile),
                (params, each) -> params.text(each.headline())
                        .flag(each.badgesShown())
                        .flag(each.externalTrainingShown())
                        .number(each.version())
                        .instant(each.changedAt())
                        .number(account));
    }

    @Override
    public void share(AccountId account, @Nullable ShareLink link, Instant at) {
        long number = number(account);
        if (!share(number, link)) {
            insert(Profile.unsettled(account, at), number);
            share(number, link);
        }
    }

    private boolean share(long account, @Nullable ShareLink link) {
        int[] changed = sql.batch(
                SHARE,
                List.of(account),
                (params, number) -> params.text(
                                link == null ? null : link.token().value())
                        .text(link == null ? null : link.origin())
                        .instantOrNull(link == null ? null : link.since())
                        .number(number));
        return changed[0] == 1;
    }
}
