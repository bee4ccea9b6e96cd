package io.lcart.seatproof;

import io.lcart.core.Lcart;
import io.lcart.core.code.CodeKeys;
import io.lcart.core.people.SystemViewer;
import io.lcart.core.people.Viewer;
import io.lcart.core.seat.AccessClock;
import io.lcart.core.seat.SeatPolicy;
import io.lcart.core.seat.roster.RosterLimits;
import io.lcart.spi.identity.Identities;
import io.lcart.spi.identity.Identity;
import io.lcart.spi.identity.NewIdentity;
import io.lcart.spi.memory.InMemoryMail;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.storage.Storage;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/**
 * A site of the proof: all its keys begin with a prefix, so that many share a database. Its directory needs no memory, so that every process
 * makes the same account for an address.
 */
final class Site implements AutoCloseable {

    static final SystemViewer HOST = SystemViewer.named(Model.HOST);

    static final CodeKeys KEYS =
            CodeKeys.of("k1", "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII));

    static final SeatPolicy POLICY = new SeatPolicy(
            AccessClock.ORDER_DATE,
            Model.LIFE,
            true,
            Model.REMIND_EVERY,
            Model.MAILS_PER_DAY,
            Model.ATTEMPTS_PER_HOUR,
            Model.LOW,
            RosterLimits.STANDARD,
            null);

    /** One for all sites, because making one takes longer than a whole sequence. */
    private static final Validator VALIDATOR = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    private static final String AT = "@example.org";

    /** What is so, and not what the library believes to be so if its own storage is broken. */
    final Storage storage;

    final Lcart lcart;
    final InMemoryMail mail = new InMemoryMail();
    private final String prefix;

    /**
     * A site.
     *
     * @param used the storage that the library uses, which may be broken
     * @param storage the same as it should be
     */
    Site(Storage used, Storage storage, String prefix, InstantSource clock, SeatPolicy policy) {
        this.storage = storage;
        this.prefix = prefix;
        this.lcart = Lcart.builder()
                .storage(used)
                .clock(clock)
                .validator(VALIDATOR)
                .identities(new Directory())
                .mail(mail)
                .codeKeys(KEYS)
                .seatPolicy(policy)
                .build();
    }

    /** Gives everybody the key that their address begins with. */
    private static final class Directory implements Identities {

        @Override
        public Optional<AccountId> current() {
            return Optional.empty();
        }

        @Override
        public Map<AccountId, Identity> find(Collection<AccountId> accounts) {
            return Map.of();
        }

        @Override
        public AccountId create(NewIdentity identity) {
            return new AccountId(
                    identity.emailKey().substring(0, identity.emailKey().length() - AT.length()));
        }
    }

    String key(String name) {
        return prefix + name;
    }

    String name(String key) {
        return key.substring(prefix.length());
    }

    AccountId account(String person) {
        return new AccountId(key(person));
    }

    Viewer as(String person) {
        return lcart.viewer(account(person));
    }

    /** The address of a person, in capital letters if the name is. */
    String email(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String email = key(lower) + AT;
        return name.equals(lower) ? email : email.toUpperCase(Locale.ROOT);
    }

    /** The name that makes an address. */
    String nameOf(String email) {
        return email.substring(prefix.length(), email.length() - AT.length());
    }

    @Override
    public void close() {
        lcart.close();
    }
}
