package io.lcart.spi.seat;

/**
 * A registration code with the invitation it was issued for. Immutable.
 *
 * @param code the code
 * @param invitation its invitation, and what became of it
 */
public record CodeRecord(IssuedCode code, InvitationRecord invitation) {}
