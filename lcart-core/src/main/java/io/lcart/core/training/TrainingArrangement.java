package io.lcart.core.training;

import io.lcart.spi.catalog.OfferingId;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;

/**
 * How a person wants their trainings listed (product.md S6). What was kept may be told again. Immutable.
 *
 * @param order the offerings they want first, in their order, each once; at most 1000. Whatever they do not name, and so whatever is new, comes
 *     behind these in the site's order
 * @param shown the states they want to begin with, or none for those they have access to
 */
public record TrainingArrangement(@Size(max = 1000) List<OfferingId> order, Set<TrainingState> shown) {

    /** No wish: the site's order, and everything there is access to. */
    public static final TrainingArrangement NONE = new TrainingArrangement(List.of(), Set.of());

    /** Copies the collections. */
    public TrainingArrangement {
        order = List.copyOf(order);
        shown = Set.copyOf(shown);
    }

    /**
     * The states to begin with.
     *
     * @return those that are wanted, or those with access
     */
    public Set<TrainingState> states() {
        return shown.isEmpty() ? TrainingState.WITH_ACCESS : shown;
    }
}
