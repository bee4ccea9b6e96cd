package io.lcart.spi.people;

import io.lcart.spi.ConflictException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Accounts in storage. Belongs to one session and is not thread-safe. */
public interface PeopleStore {

    /**
     * Finds accounts.
     *
     * <p>Contract: PEOPLE-01, PEOPLE-02.
     *
     * @param ids the accounts asked for
     * @return those that exist, by id
     */
    Map<AccountId, Account> accounts(Collection<AccountId> ids);

    /**
     * Finds accounts by address.
     *
     * <p>Contract: PEOPLE-03.
     *
     * @param emailKeys canonical addresses
     * @return the accounts that have them, by canonical address
     */
    Map<String, AccountId> byEmailKey(Collection<String> emailKeys);

    /**
     * Locks accounts until the transaction ends, in one order for all callers, so that what hangs on an account is changed by one
     * transaction at a time.
     *
     * <p>Contract: PEOPLE-11, PEOPLE-17, PEOPLE-18.
     *
     * @param ids the accounts to lock
     * @return those that exist
     */
    Set<AccountId> lock(Collection<AccountId> ids);

    /**
     * Adds accounts.
     *
     * <p>Contract: PEOPLE-04, PEOPLE-05, PEOPLE-06, PEOPLE-14, PEOPLE-15.
     *
     * @param accounts new accounts
     * @throws ConflictException if an id or a canonical address is taken; nothing was added
     */
    void insert(List<Account> accounts);

    /**
     * Replaces the values of existing accounts. {@code createdAt} is never changed.
     *
     * <p>Contract: PEOPLE-07, PEOPLE-08, PEOPLE-09, PEOPLE-10.
     *
     * @param accounts existing accounts with their new values
     * @throws ConflictException if a canonical address is taken or an account does not exist; nothing was changed
     */
    void update(List<Account> accounts);

    /**
     * Records that a person accepted a version of the terms of use. Accepting again changes nothing; it cannot be undone (domain.md §13).
     *
     * <p>Contract: PEOPLE-12, PEOPLE-13, PEOPLE-16.
     *
     * @param account an existing account
     * @param version the version of the terms
     * @param at when it was accepted
     * @return whether it was recorded now, not before
     */
    boolean acceptTerms(AccountId account, String version, Instant at);
}
