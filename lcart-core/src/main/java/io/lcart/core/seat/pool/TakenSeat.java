package io.lcart.core.seat.pool;

import io.lcart.spi.people.AccountId;
import io.lcart.spi.seat.SeatId;
import io.lcart.spi.seat.SeatPool;
import java.time.Instant;

/**
 * A seat that a person got of a pool that was in force. Immutable.
 *
 * @param pool the pool
 * @param seat the seat
 * @param holder who got it
 * @param at when
 */
public record TakenSeat(SeatPool pool, SeatId seat, AccountId holder, Instant at) {}
