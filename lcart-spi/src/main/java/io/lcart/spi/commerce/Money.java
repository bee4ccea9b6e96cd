package io.lcart.spi.commerce;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * An exact amount in one currency. Immutable.
 *
 * @param amount the amount, with exactly as many decimals as the currency has
 * @param currency the currency (ISO 4217)
 */
public record Money(BigDecimal amount, Currency currency) {

    /**
     * Brings the amount to the currency's number of decimals.
     *
     * @throws IllegalArgumentException if the amount has more decimals than the currency
     */
    public Money {
        int decimals = Math.max(currency.getDefaultFractionDigits(), 0);
        if (amount.stripTrailingZeros().scale() > decimals) {
            throw new IllegalArgumentException(
                    amount.toPlainString() + " has more decimals than " + currency.getCurrencyCode());
        }
        amount = amount.setScale(decimals);
    }
}
