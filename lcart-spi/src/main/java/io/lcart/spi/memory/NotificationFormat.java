package io.lcart.spi.memory;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lcart.spi.commerce.Money;
import io.lcart.spi.commerce.OrderId;
import io.lcart.spi.payment.PaymentNotification;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The body of a notification: a form, {@code event=…&order=…&amount=…&currency=…&kind=…&at=…}. */
final class NotificationFormat {

    private NotificationFormat() {}

    static byte[] write(PaymentNotification notification) {
        Money amount = notification.amount();
        String form = "event=" + encode(notification.eventId())
                + "&order=" + encode(notification.order().value())
                + "&amount=" + encode(amount.amount().toPlainString())
                + "&currency=" + amount.currency().getCurrencyCode()
                + "&kind=" + notification.kind()
                + "&at=" + encode(notification.occurredAt().toString());
        return form.getBytes(UTF_8);
    }

    /** Reads what {@link #write} wrote, or nothing if it is anything else. */
    static Optional<PaymentNotification> read(byte[] body) {
        try {
            Map<String, String> fields = fields(new String(body, UTF_8));
            return Optional.of(new PaymentNotification(
                    field(fields, "event"),
                    new OrderId(field(fields, "order")),
                    new Money(new BigDecimal(field(fields, "amount")), Currency.getInstance(field(fields, "currency"))),
                    PaymentNotification.Kind.valueOf(field(fields, "kind")),
                    Instant.parse(field(fields, "at"))));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Map<String, String> fields(String form) {
        Map<String, String> fields = new HashMap<>();
        for (String field : form.split("&", -1)) {
            int equals = field.indexOf('=');
            if (equals < 0) {
                throw new IllegalArgumentException("not a field: " + field);
            }
            fields.put(field.substring(0, equals), URLDecoder.decode(field.substring(equals + 1), UTF_8));
        }
        return fields;
    }

    private static String field(Map<String, String> fields, String name) {
        String value = fields.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no field " + name);
        }
        return value;
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, UTF_8);
    }
}
