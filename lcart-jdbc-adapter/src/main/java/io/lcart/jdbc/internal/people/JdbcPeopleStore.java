package io.lcart.jdbc.internal.people;

import io.lcart.jdbc.internal.Chunks;
import io.lcart.jdbc.internal.Keyed;
import io.lcart.jdbc.internal.Numbers;
import io.lcart.jdbc.internal.Row;
import io.lcart.jdbc.internal.Sql;
import io.lcart.spi.people.Account;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.people.AccountStatus;
import io.lcart.spi.people.PeopleStore;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Accounts in SQL. */
public final class JdbcPeopleStore implements PeopleStore {

    private static final String FIND = """
            select host_key, first_name, last_name, email, email_key, locale, status, created_at
            from lcart_account where host_key {in}
            """;
    private static final String LOCK = """
            select id, host_key, first_name, last_name, email, email_key, locale, status, created_at
            from lcart_account where host_key = ? {lock}
            """;
    private static final String FIND_BY_EMAIL = "select email_key, host_key from lcart_account where email_key {in}";
    private static final String INSERT = """
            insert into lcart_account (host_key, first_name, last_name, sort_key, email, email_key, locale, status, created_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String UPDATE = """
            update lcart_account
            set first_name = ?, last_name = ?, sort_key = ?, email = ?, email_key = ?, locale = ?, status = ?
            where id = ?
            """;
    private static final String ACCEPTED =
            "select accepted_at from lcart_terms_acceptance where account_id = ? and terms_version = ?";
    private static final String ACCEPT =
            "insert into lcart_terms_acceptance (account_id, terms_version, accepted_at) values (?, ?, ?)";

    private final Sql sql;
    private final Locked locked;

    /**
     * The store of a session.
     *
     * @param sql the session
     */
    public JdbcPeopleStore(Sql sql) {
        this.sql = sql;
        this.locked = sql.kept(Locked.class, () -> new Locked(new HashMap<>()));
    }

    /**
     * Accounts as they were read while they were locked, so that nobody but this transaction can have changed them.
     *
     * @param accounts the accounts, by id
     */
    private record Locked(Map<AccountId, Account> accounts) {}

    @Override
    public Map<AccountId, Account> accounts(Collection<AccountId> ids) {
        Map<AccountId, Account> found = new HashMap<>(locked.accounts());
        found.keySet().retainAll(Set.copyOf(ids));
        List<AccountId> others =
                ids.stream().filter(id -> !found.containsKey(id)).toList();
        for (List<String> chunk : Chunks.of(others, AccountId::value)) {
            sql.query(FIND).texts(chunk).each(row -> {
                Account account = read(row);
                found.put(account.id(), account);
            });
        }
        return found;
    }

    /**
     * Reads an account.
     *
     * @param row the row, before the column of the key
     * @return the account
     * @throws SQLException if the row cannot be read
     */
    public static Account read(Row row) throws SQLException {
        return new Account(
                new AccountId(row.text()),
                row.text(),
                row.text(),
                row.text(),
                row.text(),
                row.textOrNull(),
                AccountStatus.valueOf(row.text()),
                row.instant());
    }

    @Override
    public Map<String, AccountId> byEmailKey(Collection<String> emailKeys) {
        Map<String, AccountId> found = new HashMap<>();
        for (List<String> chunk : Chunks.of(emailKeys)) {
            sql.query(FIND_BY_EMAIL).texts(chunk).each(row -> found.put(row.text(), new AccountId(row.text())));
        }
        return found;
    }

    @Override
    public Set<AccountId> lock(Collection<AccountId> ids) {
        if (ids.size() != 1) {
            return Keyed.ACCOUNT.lockAll(sql, ids, AccountId::value);
        }
        // why read as well: who locks one account looks at it next
        return sql
                .query(LOCK)
                .text(ids.iterator().next().value())
                .listWriting(row -> {
                    long number = row.number();
                    Account account = read(row);
                    Keyed.ACCOUNT.note(sql, account.id().value(), number);
                    locked.accounts().put(account.id(), account);
                    return account.id();
                })
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void insert(List<Account> accounts) {
        sql.batch(
                INSERT,
                accounts,
                (params, account) -> params.text(account.id().value())
                        .text(account.firstName())
                        .text(account.lastName())
                        .text(account.sortKey())
                        .text(account.email())
                        .text(account.emailKey())
                        .text(account.locale())
                        .text(account.status().name())
                        .instant(account.createdAt()));
        Standings.of(sql).create(keys(accounts));
    }

    private static List<String> keys(List<Account> accounts) {
        return accounts.stream().map(account -> account.id().value()).toList();
    }

    @Override
    public void update(List<Account> accounts) {
        Numbers ids = Keyed.ACCOUNT.require(sql, keys(accounts));
        accounts.forEach(account -> locked.accounts().remove(account.id()));
        sql.batch(
                UPDATE,
                accounts,
                (params, account) -> params.text(account.firstName())
                        .text(account.lastName())
                        .text(account.sortKey())
                        .text(account.email())
                        .text(account.emailKey())
                        .text(account.locale())
                        .text(account.status().name())
                        .number(ids.of(account.id().value())));
        Standings.of(sql).change(keys(accounts));
    }

    @Override
    public boolean acceptTerms(AccountId account, String version, Instant at) {
        // why the lock: two who accept at once must not both find that nobody did
        long id = Keyed.ACCOUNT.requireLocked(sql, List.of(account.value())).of(account.value());
        boolean before =
                sql.query(ACCEPTED).number(id).text(version).first(Row::instant).isPresent();
        if (!before) {
            sql.query(ACCEPT).number(id).text(version).instant(at).update();
        }
        return !before;
    }
}
