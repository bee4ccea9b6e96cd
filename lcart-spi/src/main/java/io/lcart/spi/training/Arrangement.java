package io.lcart.spi.training;

import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.people.AccountId;
import java.util.List;

/**
 * How a person wants their trainings listed (product.md S6). Immutable.
 *
 * @param account whose wish it is
 * @param order the offerings they want first, in their order, each once
 * @param filter which trainings they want to see, as core writes it down; empty for no wish
 */
public record Arrangement(AccountId account, List<OfferingId> order, String filter) {

    /** Copies the list. */
    public Arrangement {
        order = List.copyOf(order);
    }
}
