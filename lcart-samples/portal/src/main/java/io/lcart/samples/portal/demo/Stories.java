package io.lcart.samples.portal.demo;

import static io.lcart.samples.portal.demo.Catalog.online;

import io.lcart.core.intake.AcceptTerms;
import io.lcart.core.intake.AssignSeat;
import io.lcart.core.intake.ChangeOrderStatus;
import io.lcart.core.intake.GrantSeats;
import io.lcart.core.intake.InviteToSeat;
import io.lcart.core.intake.PoolReference;
import io.lcart.core.intake.PutAward;
import io.lcart.core.intake.PutGroupAdmin;
import io.lcart.core.intake.PutInstructor;
import io.lcart.core.intake.PutMembership;
import io.lcart.core.intake.PutOrder;
import io.lcart.core.intake.PutPerson;
import io.lcart.core.intake.PutProgress;
import io.lcart.core.intake.RecordActivity;
import io.lcart.core.intake.WithdrawActivity;
import io.lcart.spi.commerce.Money;
import io.lcart.spi.commerce.OrderStatus;
import io.lcart.spi.completion.CompletionSource;
import io.lcart.spi.people.AccountStatus;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The verbs in which people's stories are told, and the commands they become. Times are days from the base instant. Not thread-safe. */
final class Stories {

    private static final Currency DOLLAR = Currency.getInstance("USD");

    private final Batch batch;
    private final Instant base;

    Stories(Batch batch, Instant base) {
        this.batch = batch;
        this.base = base;
    }

    Instant day(int day) {
        return base.plus(Duration.ofDays(day));
    }

    void person(
            String key, String first, String last, String email, String locale, AccountStatus status, Instant created) {
        batch.add(new PutPerson(key, first, last, email, locale.isEmpty() ? null : locale, status, created));
    }

    void accepts(String person, String terms, int day) {
        batch.add(new AcceptTerms(person, terms, day(day)));
    }

    void joins(String person, String group, int day) {
        joins(person, group, day(day), null);
    }

    void joins(String person, String group, Instant since, @Nullable Instant until) {
        batch.add(new PutMembership(person, group, since, until));
    }

    void administers(String person, String group, int day) {
        batch.add(new PutGroupAdmin(person, group, day(day), null));
    }

    void teaches(String person, int since, List<String> offerings) {
        batch.add(new PutInstructor(
                person,
                true,
                true,
                offerings.stream()
                        .map(each -> new PutInstructor.Assignment(each, day(since), null))
                        .toList(),
                day(since),
                null));
    }

    /** Orders something; {@code day} may hold a time of day. */
    void orders(String key, String person, String offering, int quantity, OrderStatus status, Instant at) {
        BigDecimal price = BigDecimal.valueOf(40 + Math.floorMod(offering.hashCode(), 12) * 15L);
        batch.add(new PutOrder(
                key,
                person,
                null,
                at,
                status,
                status == OrderStatus.PURCHASE_ORDER ? "Purchase Order" : "Card",
                List.of(new PutOrder.Line(offering, quantity, new Money(price, DOLLAR)))));
    }

    void orders(String key, String person, String offering, int quantity, OrderStatus status, int day) {
        orders(key, person, offering, quantity, status, day(day));
    }

    /** An administrator puts somebody into an offering: an order of nothing. */
    void imported(String key, String person, String offering, Instant at) {
        batch.add(new PutOrder(
                key,
                person,
                Cast.HOST,
                at,
                OrderStatus.PROCESSED,
                "Import",
                List.of(new PutOrder.Line(offering, 1, new Money(BigDecimal.ZERO, DOLLAR)))));
    }

    void becomes(String order, OrderStatus status, Instant at) {
        batch.add(new ChangeOrderStatus(order, status, at));
    }

    void granted(String key, String person, String offering, int seats, int day) {
        batch.add(new GrantSeats(key, person, offering, seats, day(day)));
    }

    void uses(String order, String person, Instant at) {
        batch.add(new AssignSeat(new PoolReference.OrderLine(order, 1), person, at));
    }

    void invites(String key, String order, String email, Instant at, @Nullable Instant expires) {
        batch.add(new InviteToSeat(key, new PoolReference.OrderLine(order, 1), email, at, expires));
    }

    void progresses(String person, String offering, int percent, Instant at) {
        batch.add(new PutProgress(person, offering, percent, at, null, null, null));
    }

    void completes(String person, String offering, Instant at, int score, CompletionSource source) {
        batch.add(new PutProgress(person, offering, 100, at, at, BigDecimal.valueOf(score), source));
    }

    /** Is given a badge by the academy itself: those of courses come with the completions. */
    void earns(String person, String badge, Instant at) {
        batch.add(new PutAward(person, badge, at, null, null));
    }

    void does(String event, String person, String kind, @Nullable String item, Instant at, boolean passed) {
        batch.add(new RecordActivity(event, person, kind, item, at, passed));
    }

    void undoes(String event) {
        batch.add(new WithdrawActivity(event));
    }

    /** Takes a course online from order to certificate, with the points it gives. */
    void learns(String person, String course, int ordered, int completed, int score) {
        String order = "NL-" + person + "-" + course;
        orders(
                order.substring(0, Math.min(order.length(), 64)),
                person,
                online(course),
                1,
                OrderStatus.PROCESSED,
                ordered);
        finishes(person, online(course), day(completed), score);
    }

    void finishes(String person, String offering, Instant at, int score) {
        // why an import: it is the shop's history, and a million certificates need not be signed before anybody looks
        completes(person, offering, at, score, CompletionSource.IMPORT);
    }
}
