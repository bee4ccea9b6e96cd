package io.lcart.seatproof;

import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.acceptance.Adapter;
import io.lcart.acceptance.Adapter.Sites;
import io.lcart.core.seat.ImportList.Mode;
import io.lcart.spi.people.AccountStatus;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Sequences that went wrong once, in their smallest form; each under the story of what it showed. */
@ParameterizedClass
@EnumSource
@Tag("slow")
class FoundTest {

    private static final Act.Code CODE = new Act.Code("v", 0, Act.Typing.WELL);
    private static final Act GRANT = new Act.Grant("g", "boss", "codes", 4);

    private final Adapter adapter;

    FoundTest(Adapter adapter) {
        this.adapter = adapter;
    }

    private void holds(Act... acts) {
        try (Sites sites = adapter.open()) {
            assertThat(Sequence.difference(List.of(acts), sites.next(), true)).isEmpty();
        }
    }

    private static Act.Invite invite(String name, String to, String key) {
        return new Act.Invite(name, "boss", "g", to, key);
    }

    @Test
    void a_code_whose_seat_was_taken_back_was_answered_as_if_it_still_gave_the_seat() {
        holds(
                GRANT,
                invite("v", "ann", null),
                new Act.Claim("ann", CODE, null),
                new Act.Withdraw("g", "ann", true, true),
                new Act.Claim("ann", CODE, null),
                new Act.Check("ann", CODE));
    }

    @Test
    void an_expired_invitation_hid_the_open_one_of_the_same_address() {
        holds(
                GRANT,
                invite("v", "ann", null),
                new Act.Wait(Duration.ofDays(30)),
                invite("w", "ann", null),
                invite("x", "ann", null),
                invite("y", "ann", null));
    }

    @Test
    void who_may_not_use_the_site_any_more_was_told_again_what_their_command_came_to() {
        holds(
                GRANT,
                invite("v", "ann", "key"),
                new Act.Issue("i", "boss", "g", 1, "key"),
                new Act.Status("boss", AccountStatus.LOCKED),
                invite("v", "ann", "key"),
                invite("w", "bob", "key"),
                new Act.Issue("i", "boss", "g", 1, "key"));
    }

    @Test
    void a_list_with_other_rows_that_cannot_be_used_was_taken_for_the_same_list() {
        holds(
                GRANT,
                new Act.Import("boss", "g", Mode.PREFIX, true, List.of("-ann"), "key"),
                new Act.Import("boss", "g", Mode.PREFIX, true, List.of("-ann", "?"), "key"),
                new Act.Import("boss", "g", Mode.PREFIX, true, List.of("-ann"), "key"));
    }

    @Test
    void a_mail_was_counted_that_nobody_sends_to_an_owner_on_the_list() {
        holds(
                GRANT,
                invite("v", "ann", null),
                invite("w", "bob", null),
                new Act.Revoke("boss", "w", null),
                new Act.Import("boss", "g", Mode.PREFIX, true, List.of("boss", "cem"), null),
                new Act.Revoke("boss", "v", null),
                invite("x", "dan", null),
                new Act.Revoke("boss", "x", null),
                invite("y", "bob", null));
    }
}
