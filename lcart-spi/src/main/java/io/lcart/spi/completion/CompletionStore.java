package io.lcart.spi.completion;

import io.lcart.spi.ConflictException;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.people.AccountId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Completions in storage. Belongs to one session and is not thread-safe. */
public interface CompletionStore {

    /** Newest first by the instant at which they happened; those of one instant by id. */
    Comparator<Completion> NEWEST_FIRST = Comparator.comparing(Completion::occurredAt)
            .reversed()
            .thenComparing(completion -> completion.id().value());

    /**
     * Finds completions.
     *
     * <p>Contract: DONE-01, DONE-02, DONE-13.
     *
     * @param ids the completions asked for
     * @return those that exist, by id
     */
    Map<CompletionId, Completion> completions(Collection<CompletionId> ids);

    /**
     * The completions of people, withdrawn ones too.
     *
     * <p>Contract: DONE-07, DONE-08.
     *
     * @param accounts the people asked for
     * @return their completions, {@linkplain #NEWEST_FIRST newest first}
     */
    List<Completion> of(Collection<AccountId> accounts);

    /**
     * The completions of people in one offering, withdrawn ones too, newest occurred first.
     *
     * <p>Contract: DONE-09.
     *
     * @param offering the offering
     * @param accounts the people asked for
     * @return their completions there, in the order of {@link #NEWEST_FIRST}
     */
    List<Completion> in(OfferingId offering, Collection<AccountId> accounts);

    /**
     * Adds completions.
     *
     * <p>Contract: DONE-03, DONE-04.
     *
     * @param completions new completions of existing accounts and offerings
     * @throws ConflictException if one exists already, or its account or offering does not; nothing was added
     */
    void insert(List<Completion> completions);

    /**
     * Replaces score and withdrawal of existing completions. The caller holds the lock of their account.
     *
     * <p>Contract: DONE-05, DONE-06, DONE-22.
     *
     * @param completions existing completions with their new values
     */
    void update(List<Completion> completions);

    /**
     * Withdraws completions that are not withdrawn, and leaves others as they are. Of several who withdraw one completion at once, one is
     * told that it was him.
     *
     * <p>Contract: DONE-10, DONE-11, DONE-12.
     *
     * @param withdrawals which, each completion once
     * @return for each, in order, whether it was withdrawn now
     * @throws ConflictException if a completion does not exist; nothing was withdrawn
     */
    List<Boolean> withdraw(List<CompletionWithdrawal> withdrawals);
}
