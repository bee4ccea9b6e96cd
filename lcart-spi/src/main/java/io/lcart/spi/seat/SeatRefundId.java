package io.lcart.spi.seat;

import io.lcart.spi.HostKeys;

/**
 * Names one refund of seats. The key is the host's, and is good for one refund (reliability.md B1). Immutable; an id is never a secret.
 *
 * @param value the key
 */
public record SeatRefundId(String value) {

    /**
     * Checks the key.
     *
     * @throws IllegalArgumentException if {@code value} is no {@linkplain HostKeys#isKey key}
     */
    public SeatRefundId {
        HostKeys.require("seat refund", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
