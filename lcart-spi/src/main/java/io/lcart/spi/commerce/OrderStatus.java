package io.lcart.spi.commerce;

/** The state of an order (domain.md §12, the table). */
public enum OrderStatus {
    /** Placed and paid, not handled yet. */
    NEW(true, false),
    /** Fulfilled. */
    PROCESSED(true, false),
    /** Held back by an administrator. */
    PENDING(false, false),
    /** Invoiced, not yet paid; access comes at once. */
    INVOICE(true, true),
    /** Bought by purchase order; no access until processed. */
    PURCHASE_ORDER(false, true),
    /** Bought by purchase order with access at once. */
    PURCHASE_ORDER_ACCESS_GRANTED(true, true),
    /** Cancelled by an administrator: access is suspended, and may come back. */
    CANCELLED(false, false),
    /** Checkout was begun and never finished: not an order the customer sees. */
    ABANDONED(false, false);

    private final boolean grantsAccess;
    private final boolean payable;

    OrderStatus(boolean grantsAccess, boolean payable) {
        this.grantsAccess = grantsAccess;
        this.payable = payable;
    }

    /**
     * Whether access and seats of the order are in force in this state.
     *
     * @return the column "Content access" of domain.md §12
     */
    public boolean grantsAccess() {
        return grantsAccess;
    }

    /**
     * Whether the customer is offered a payment link in this state.
     *
     * @return the column "Pay link" of domain.md §12
     */
    public boolean isPayable() {
        return payable;
    }

    /**
     * Whether the customer sees the order in their history.
     *
     * @return {@code true} for every state but {@link #ABANDONED}
     */
    public boolean isShown() {
        return this != ABANDONED;
    }
}
