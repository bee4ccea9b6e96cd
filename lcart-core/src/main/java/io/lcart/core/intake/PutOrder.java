package io.lcart.core.intake;

import io.lcart.core.validation.HostKey;
import io.lcart.core.validation.PlainText;
import io.lcart.core.validation.StorableInstant;
import io.lcart.spi.commerce.Money;
import io.lcart.spi.commerce.OrderStatus;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells of an order as it was placed (domain.md §12). What it was placed as never changes: the same key with other content is refused. Later
 * states are told by {@link ChangeOrderStatus}. Immutable.
 *
 * <p>A line of two or more of an offering with registration codes becomes that many seats, and no access for the buyer; any other line gives
 * the buyer one access entry (domain.md §4, §15-Q6). The access window is fixed here: from the start of the class, or the order's date where
 * there is no class, to the order's date plus the offering's days of access, counted in the site's time zone.
 *
 * @param key the host's key of the order, also the number people see
 * @param person the host's key of the customer
 * @param placedBy the administrator who placed it for the customer, or {@code null} if the customer did
 * @param placedAt the order's date, or {@code null} for now
 * @param status the state in which it was placed; a purchase order of a site that grants access at once becomes
 *     {@link OrderStatus#PURCHASE_ORDER_ACCESS_GRANTED}
 * @param paymentType how it was paid, in the host's words (as in {@code Import}), or {@code null}
 * @param lines the lines; their numbers are their places, from 1
 */
public record PutOrder(
        @NotNull @HostKey String key,
        @NotNull @HostKey String person,
        @HostKey @Nullable String placedBy,
        @StorableInstant @Nullable Instant placedAt,
        @NotNull OrderStatus status,
        @PlainText(max = 100) @Nullable String paymentType,
        @NotEmpty @Size(max = 500) List<@NotNull @Valid Line> lines)
        implements IntakeCommand {

    /** The greatest number of units of one line, or of seats of one grant. */
    public static final int MAX_QUANTITY = 100_000;

    /** Copies the list; none counts as empty. */
    public PutOrder {
        lines = Lists.copy(lines);
    }

    /**
     * An order that the customer places now.
     *
     * @param key the host's key of the order, which is also its number
     * @param person the host's key of the customer
     * @param status its state
     * @param lines what is ordered
     * @return the command
     */
    public static PutOrder of(String key, String person, OrderStatus status, Line... lines) {
        return new PutOrder(key, person, null, null, status, null, List.of(lines));
    }

    /**
     * One line of an order. Immutable.
     *
     * @param offering the host's key of what was ordered
     * @param quantity how many
     * @param unitPrice the price of one, or {@code null}
     */
    public record Line(
            @NotNull @HostKey String offering,
            @Min(1) @Max(MAX_QUANTITY) int quantity,
            @Nullable Money unitPrice) {

        /**
         * A line whose price lcart need not know.
         *
         * @param offering the host's key of the offering
         * @param quantity how many
         * @return the line
         */
        public static Line of(String offering, int quantity) {
            return new Line(offering, quantity, null);
        }
    }
}
