package io.lcart.spi.identity;

import io.lcart.spi.people.AccountId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The port to the host's directory of people. Implemented by the host; thread-safe. Never called inside a transaction. */
public interface Identities {

    /**
     * Who is acting on the calling thread, as the host's authentication sees it.
     *
     * @return the person, or nothing if nobody is signed in
     */
    Optional<AccountId> current();

    /**
     * Looks people up in bulk.
     *
     * @param accounts the people asked for
     * @return those the directory knows, by id
     * @throws io.lcart.spi.UnavailableException if the directory did not answer
     */
    Map<AccountId, Identity> find(Collection<AccountId> accounts);

    /**
     * Adds a person, or finds the one who has the canonical address already; names and password of that one stay as they are
     * (domain.md §15-Q12). Asking twice gives the same person.
     *
     * @param identity the person
     * @return the person's key
     * @throws io.lcart.spi.UnavailableException if the directory did not answer; the person may have been added
     */
    AccountId create(NewIdentity identity);
}
