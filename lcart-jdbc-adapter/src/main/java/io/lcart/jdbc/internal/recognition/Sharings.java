package io.lcart.jdbc.internal.recognition;

import io.lcart.jdbc.internal.Chunks;
import io.lcart.jdbc.internal.Keyed;
import io.lcart.jdbc.internal.Row;
import io.lcart.jdbc.internal.Sql;
import io.lcart.spi.TokenHash;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.recognition.BadgeId;
import io.lcart.spi.recognition.BadgeSharing;
import io.lcart.spi.recognition.Visibility;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How people share their badges. */
final class Sharings {

    private static final String SELECT = """
            select a.host_key, b.host_key, s.visibility, s.token_hash
            from lcart_badge_sharing s
            join lcart_account a on a.id = s.account_id
            join lcart_badge b on b.id = s.badge_id
            """;
    private static final String FIND_OF = SELECT + "where a.host_key {in}";
    private static final String FIND_BY = SELECT + "where s.token_hash = ?";
    private static final String DELETE = "delete from lcart_badge_sharing where account_id = ? and badge_id = ?";
    private static final String INSERT =
            "insert into lcart_badge_sharing (account_id, badge_id, visibility, token_hash) values (?, ?, ?, ?)";

    private final Sql sql;

    Sharings(Sql sql) {
        this.sql = sql;
    }

    List<BadgeSharing> of(Collection<AccountId> accounts) {
        List<BadgeSharing> found = new ArrayList<>();
        for (List<String> chunk : Chunks.of(accounts, AccountId::value)) {
            found.addAll(sql.query(FIND_OF).texts(chunk).list(Sharings::sharing));
        }
        return found;
    }

    Optional<BadgeSharing> by(TokenHash token) {
        return sql.query(FIND_BY).text(token.value()).first(Sharings::sharing);
    }

    private static BadgeSharing sharing(Row row) throws SQLException {
        return new BadgeSharing(
                new AccountId(row.text()),
                new BadgeId(row.text()),
                Visibility.valueOf(row.text()),
                token(row.textOrNull()));
    }

    private static @Nullable TokenHash token(@Nullable String hash) {
        return hash == null ? null : new TokenHash(hash);
    }

    void put(BadgeSharing sharing) {
        String account = sharing.account().value();
        String badge = sharing.badge().value();
        long accountNumber = Keyed.ACCOUNT.require(sql, List.of(account)).of(account);
        long badgeNumber = Keyed.BADGE.require(sql, List.of(badge)).of(badge);
        sql.batch(
                DELETE,
                List.of(sharing),
                (params, each) -> params.number(accountNumber).number(badgeNumber));
        sql.batch(
                INSERT,
                List.of(sharing),
                (params, each) -> params.number(accountNumber)
                        .number(badgeNumber)
                        .text(each.visibility().name())
                        .text(each.token() == null ? null : each.token().value()));
    }
}
