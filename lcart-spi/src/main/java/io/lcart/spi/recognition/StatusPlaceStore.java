package io.lcart.spi.recognition;

import io.lcart.spi.ConflictException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where the credentials of awards stand in lists of those that hold no more. An award has at most one place for each key, and keeps it for ever: a
 * place outlives its award, and then says that the credential does not hold. Belongs to one session and is not thread-safe.
 */
public interface StatusPlaceStore {

    /**
     * The place of an award.
     *
     * <p>Contract: STATUS-01.
     *
     * @param key the name of a key
     * @param award an award, whether it exists or not
     * @return its place in the lists of that key, or nothing
     */
    Optional<StatusPlace> placeOf(String key, AwardId award);

    /**
     * The award of a place.
     *
     * <p>Contract: STATUS-01, STATUS-05.
     *
     * @param place a place
     * @return the award that took it, whether it still exists or not, or nothing
     */
    Optional<AwardId> awardAt(StatusPlace place);

    /**
     * How many places are taken.
     *
     * <p>Contract: STATUS-02.
     *
     * @param key the name of a key
     * @return the number, over all lists of that key
     */
    long taken(String key);

    /**
     * Gives an award a place.
     *
     * <p>Contract: STATUS-01, STATUS-03, STATUS-04.
     *
     * @param award an existing award
     * @param place the place
     * @throws ConflictException if the award has a place for that key, the place is another's, or there is no such award; nothing was changed
     */
    void take(AwardId award, StatusPlace place);

    /**
     * The places of a list whose credentials hold no more.
     *
     * <p>Contract: STATUS-05.
     *
     * @param key the name of a key
     * @param list the number of a list of that key
     * @param at the instant
     * @return the places whose awards do not stand any more at that instant, or do not exist any more, in order
     */
    List<Integer> ended(String key, int list, Instant at);
}
