/**
 * A model of seats, written from domain.md and architecture.md alone and as plainly as possible, and what has to hold on every storage
 * whatever is done, raced, broken off or killed (reliability.md §3 A, B, K; P1 to P3, P5 to P7, P9). Only {@link io.lcart.seatproof.Site},
 * {@link io.lcart.seatproof.Telling} and {@link io.lcart.seatproof.Asking} know the library, by its public API; what is stored is read
 * through the ports.
 */
package io.lcart.seatproof;
