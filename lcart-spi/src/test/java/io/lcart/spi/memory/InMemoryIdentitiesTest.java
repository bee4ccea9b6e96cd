package io.lcart.spi.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.spi.identity.Identity;
import io.lcart.spi.identity.NewIdentity;
import io.lcart.spi.people.AccountId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class InMemoryIdentitiesTest {

    private final InMemoryIdentities identities = new InMemoryIdentities();

    @Test
    void who_is_signed_in_is_told_per_thread() {
        identities.signIn(new AccountId("a"));
        assertThat(identities.current()).contains(new AccountId("a"));
        assertThat(CompletableFuture.supplyAsync(identities::current).join()).isEmpty();
        identities.signOut();
        assertThat(identities.current()).isEmpty();
    }

    @Test
    void one_address_is_one_person_however_often_it_is_asked_for() {
        AccountId first = identities.create(new NewIdentity("Ada", "Byron", "Ada@x", "ada@x"));
        AccountId again = identities.create(new NewIdentity("Eve", "", "ADA@x", "ada@x"));
        assertThat(again).isEqualTo(first);
        assertThat(identities.find(List.of(first, new AccountId("none"))))
                .isEqualTo(Map.of(first, new Identity(first, "Ada", "Byron", "Ada@x")));
    }

    @Test
    void a_person_put_there_is_found_and_keeps_their_key_from_others() {
        AccountId taken = new AccountId("person-1");
        identities.put(new Identity(taken, "Bo", "", "bo@x"), "bo@x");
        assertThat(identities.create(new NewIdentity("Bo", "", "bo@x", "bo@x"))).isEqualTo(taken);
        assertThat(identities.create(new NewIdentity("Cy", "", "cy@x", "cy@x"))).isNotEqualTo(taken);
    }

    @Test
    void a_replaced_person_gives_their_old_address_free() {
        AccountId bo = new AccountId("bo");
        identities.put(new Identity(bo, "Bo", "", "old@x"), "old@x");
        identities.put(new Identity(bo, "Bo", "", "new@x"), "new@x");
        assertThat(identities.create(new NewIdentity("Bo", "", "new@x", "new@x")))
                .isEqualTo(bo);
        assertThat(identities.create(new NewIdentity("Di", "", "old@x", "old@x")))
                .isNotEqualTo(bo);
    }
}
