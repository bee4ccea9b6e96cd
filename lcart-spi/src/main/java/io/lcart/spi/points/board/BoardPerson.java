package io.lcart.spi.points.board;

import io.lcart.spi.people.AccountId;

/**
 * Whom a number on a board stands for. Immutable.
 *
 * @param number the account's number in the order of creation, which never changes
 * @param account the account
 * @param displayName the name to show
 * @param consent whether, and how, the person takes part
 */
public record BoardPerson(long number, AccountId account, String displayName, BoardConsent consent) {}
