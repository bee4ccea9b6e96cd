package io.lcart.seatproof;

import io.lcart.core.seat.ImportList;
import io.lcart.spi.commerce.OrderStatus;
import io.lcart.spi.people.AccountStatus;
import java.time.Duration;
import java.util.List;

/**
 * Something that somebody does, or that happens. Everything has a name of the proof's own: people and addresses are first names, a line of
 * seats is {@code <order>.<number>} or the name of its grant, a code is the name of its invitation and a number. An address in capital
 * letters is the same address.
 */
sealed interface Act {

    record Buy(String order, String buyer, OrderStatus status, List<Bought> lines) implements Act {}

    record Bought(String offering, int quantity) {}

    record Grant(String key, String owner, String offering, int seats) implements Act {}

    /** An order comes into a state: now, or, as it turns out now, some time ago. */
    record Become(String order, OrderStatus status, Duration ago) implements Act {}

    record Assign(String by, String line, String to, String key) implements Act {}

    record Invite(String name, String by, String line, String to, String key) implements Act {}

    record Issue(String name, String by, String line, int count, String key) implements Act {}

    record Claim(String by, Code code, String key) implements Act {}

    record Check(String by, Code code) implements Act {}

    /** A code as it is typed. */
    record Code(String invitation, int number, Typing typing) {}

    enum Typing {
        WELL,
        SLOPPY,
        MISTYPED,
        /** Well-formed, but nobody was ever given it. */
        INVENTED
    }

    record Remind(String by, String invitation, String key) implements Act {}

    record Revoke(String by, String invitation, String key) implements Act {}

    record Wait(Duration time) implements Act {}

    record EndExpired() implements Act {}

    record Import(String by, String line, ImportList.Mode mode, boolean byMail, List<String> rows, String key)
            implements Act {}

    record Preview(String by, String line, ImportList.Mode mode, List<String> rows) implements Act {}

    /** The first seat of a line that is in this state is taken back, or, if there is a holder, the one they claimed last. */
    record Withdraw(String line, String holder, boolean replace, boolean evenIfStarted) implements Act {}

    /** Seats of a line that nobody has are refunded under a key of the host's. */
    record Refund(String key, String line, int seats) implements Act {}

    record Transfer(String line, String to) implements Act {}

    record Status(String person, AccountStatus status) implements Act {}

    record Join(String person, String group) implements Act {}

    record Leave(String person, String group) implements Act {}

    record Learn(String person, String offering) implements Act {}
}
