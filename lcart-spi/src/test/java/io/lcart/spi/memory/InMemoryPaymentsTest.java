package io.lcart.spi.memory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lcart.spi.commerce.Money;
import io.lcart.spi.commerce.OrderId;
import io.lcart.spi.payment.PaymentLink;
import io.lcart.spi.payment.PaymentNotification;
import io.lcart.spi.payment.PaymentRequest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InMemoryPaymentsTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Money PRICE = new Money(new BigDecimal("12.50"), Currency.getInstance("EUR"));
    private static final PaymentNotification PAID = new PaymentNotification(
            "event & =1", new OrderId("Zoë/7"), PRICE, PaymentNotification.Kind.PAID, NOON.minusSeconds(3));

    private final SettableClock clock = new SettableClock(NOON);
    private final InMemoryPayments payments = new InMemoryPayments(clock, "0123456789abcdef".getBytes(UTF_8));

    @Test
    void the_same_key_always_gives_the_same_link() {
        PaymentLink link = payments.createLink(request("k"));
        clock.advance(Duration.ofHours(1));
        assertThat(payments.createLink(request("k"))).isEqualTo(link);
        assertThat(payments.createLink(request("l")).url()).isNotEqualTo(link.url());
        assertThat(link.url()).hasScheme("https").hasHost("pay.example");
        assertThat(link.expiresAt()).isEqualTo(NOON.plus(Duration.ofDays(1)));
    }

    @Test
    void a_signed_notification_is_read() {
        InMemoryPayments.Signed signed = payments.sign(PAID, NOON);
        assertThat(payments.verify(signed.body(), signed.headers(), NOON)).contains(PAID);
    }

    @ParameterizedTest
    @ValueSource(longs = {-300, 300})
    void a_notification_is_of_this_time_for_300_seconds_both_ways(long seconds) {
        InMemoryPayments.Signed signed = payments.sign(PAID, NOON.plusSeconds(seconds));
        assertThat(payments.verify(signed.body(), signed.headers(), NOON)).contains(PAID);
        InMemoryPayments.Signed late =
                payments.sign(PAID, NOON.plusSeconds(seconds).plusNanos(seconds));
        assertThat(payments.verify(late.body(), late.headers(), NOON)).isEmpty();
    }

    @Test
    void a_notification_that_was_changed_anywhere_is_nobodys() {
        InMemoryPayments.Signed signed = payments.sign(PAID, NOON);
        for (int i = 0; i < signed.body().length; i++) {
            byte[] changed = signed.body().clone();
            changed[i] ^= 1;
            assertThat(payments.verify(changed, signed.headers(), NOON)).isEmpty();
        }
        for (String name : signed.headers().keySet()) {
            Map<String, String> headers = new HashMap<>(signed.headers());
            headers.merge(name, "0", String::concat);
            assertThat(payments.verify(signed.body(), headers, NOON)).isEmpty();
            headers.remove(name);
            assertThat(payments.verify(signed.body(), headers, NOON)).isEmpty();
        }
        assertThat(payments.verify(new byte[0], Map.of(), NOON)).isEmpty();
    }

    @Test
    void a_notification_signed_with_another_secret_is_nobodys() {
        InMemoryPayments other = new InMemoryPayments(clock, "fedcba9876543210".getBytes(UTF_8));
        InMemoryPayments.Signed signed = other.sign(PAID, NOON);
        assertThat(payments.verify(signed.body(), signed.headers(), NOON)).isEmpty();
    }

    @Test
    void a_short_secret_is_refused() {
        assertThatThrownBy(() -> new InMemoryPayments(clock, new byte[15]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static PaymentRequest request(String key) {
        return new PaymentRequest(new OrderId("r"), PRICE, key);
    }
}
