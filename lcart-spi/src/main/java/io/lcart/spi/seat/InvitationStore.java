package io.lcart.spi.seat;

import io.lcart.spi.ConflictException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Invitations to seats and the registration codes issued for them, in storage. An invitation ends once, by whoever comes first. Belongs to
 * one session and is not thread-safe.
 *
 * <p>The caller of every verb that writes holds the pools of the invitations ({@link SeatPoolStore#hold}).
 */
public interface InvitationStore {

    /**
     * Takes one available seat per invitation and makes it invited, under the same rules as {@link SeatStore#claim}. An invitation that
     * exists already {@linkplain SeatOutcome.AlreadyHolds holds} its seat, whether it is open or not.
     *
     * <p>Contract: SEAT-20, SEAT-21, SEAT-22, SEAT-23, SEAT-24, SEAT-44, SEAT-45.
     *
     * @param invitations the invitations, by existing accounts
     * @return the outcomes, in the order of the invitations; an unknown pool has none available
     */
    List<SeatOutcome> open(List<Invitation> invitations);

    /**
     * Finds invitations.
     *
     * <p>Contract: SEAT-20, INVITE-01.
     *
     * @param ids the invitations asked for
     * @return those that exist, by id
     */
    Map<InvitationId, InvitationRecord> find(Collection<InvitationId> ids);

    /**
     * Finds the invitations to addresses that have not ended, whether they have expired or not.
     *
     * <p>Contract: INVITE-15.
     *
     * @param pool the pool of the seats
     * @param emailKeys canonical addresses
     * @return one such invitation for each address that has any
     */
    Map<String, InvitationId> openTo(SeatPoolId pool, Collection<String> emailKeys);

    /**
     * Turns the seats of open invitations into claimed ones, in the order of the list. Of several rivals for one invitation exactly one
     * gets the seat; a person gets one live seat per pool, and while they hold one the invitation stays open. Whether the invitation has
     * expired is not asked here; whether the code presented is the invitation's present one is, so that of an acceptance and a replacement
     * of its code one comes too late. An acceptance dated before its invitation was opened counts as one at the instant of opening.
     *
     * <p>Contract: INVITE-02, INVITE-03, INVITE-04, INVITE-05, INVITE-16, INVITE-17, INVITE-18, INVITE-20, INVITE-21, INVITE-22,
     * INVITE-27, INVITE-28.
     *
     * @param acceptances who accepts which invitation, existing accounts
     * @return the outcomes, in the order of the list; {@link SeatOutcome.NotOpen} where the invitation has ended or does not exist,
     *     whoever asks, and {@link SeatOutcome.CodeReplaced} where it is open and has another code
     * @throws ConflictException if an account does not exist that accepts an open invitation; nothing was changed
     */
    List<SeatOutcome> accept(List<Acceptance> acceptances);

    /**
     * Ends open invitations without a claim; their seats are available again from then on.
     *
     * <p>Contract: INVITE-06, INVITE-07, INVITE-17, INVITE-18, INVITE-22, INVITE-24, INVITE-25.
     *
     * @param ids the invitations
     * @param at when; for an invitation that was opened later, the instant of opening counts, so that no state ends before it began
     * @param end why: {@link InvitationEnd#REVOKED} or {@link InvitationEnd#EXPIRED}
     * @return those that this call ended
     * @throws IllegalArgumentException if {@code end} is {@link InvitationEnd#CLAIMED}
     */
    Set<InvitationId> end(Collection<InvitationId> ids, Instant at, InvitationEnd end);

    /**
     * Notes that open invitations are sent once more. Whether they have expired is not asked here.
     *
     * <p>Contract: INVITE-08, INVITE-18, INVITE-23.
     *
     * @param ids the invitations
     * @param at when; an invitation is never noted as sent earlier than before
     * @param sentBefore only those that were sent last at this instant or before
     * @return those that may be sent
     */
    Set<InvitationId> resend(Collection<InvitationId> ids, Instant at, Instant sentBefore);

    /**
     * Issues codes. The code that an invitation had before is replaced from {@code issuedAt} on, though not before it was issued itself.
     * What became of the invitations is not asked here.
     *
     * <p>Contract: INVITE-09, INVITE-10, INVITE-11.
     *
     * @param codes one new code for each of some existing invitations
     * @throws ConflictException if a code exists already or an invitation does not; nothing was issued
     */
    void issue(List<IssuedCode> codes);

    /**
     * Finds codes, replaced ones as well.
     *
     * <p>Contract: INVITE-09, INVITE-10, INVITE-12.
     *
     * @param hashes the keyed hashes of the codes
     * @return those that were issued, by hash
     */
    Map<CodeHash, IssuedCode> codes(Collection<CodeHash> hashes);

    /**
     * Finds codes with their invitations, replaced ones as well.
     *
     * <p>Contract: INVITE-26.
     *
     * @param hashes the keyed hashes of the codes
     * @return those that were issued, by hash, with their invitations as {@link #find} gives them
     */
    Map<CodeHash, CodeRecord> behind(Collection<CodeHash> hashes);

    /**
     * Open invitations that have expired, those that expired first at the beginning.
     *
     * <p>Contract: INVITE-13.
     *
     * @param at the instant
     * @param limit the greatest number of invitations, 1 to 500
     * @return open invitations with {@code expiresAt <= at}
     */
    List<Invitation> overdue(Instant at, int limit);

    /**
     * Open invitations of one pool that have expired.
     *
     * <p>Contract: INVITE-14.
     *
     * @param pool the pool
     * @param at the instant
     * @param limit the greatest number of invitations, 1 to 500
     * @return open invitations to seats of the pool with {@code expiresAt <= at}, those that expired first at the beginning
     */
    List<Invitation> overdueIn(SeatPoolId pool, Instant at, int limit);
}
