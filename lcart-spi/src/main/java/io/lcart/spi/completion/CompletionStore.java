package io.lcart.spi.completion;

import io.lcart.spi.ConflictException;
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
     * <p>Contract: DONE-01, DONE-02.
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
}
