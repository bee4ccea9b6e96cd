package io.lcart.samples.portal.signin;

import io.lcart.core.intake.IntakeCommand;
import io.lcart.core.intake.IntakeOutcome;
import io.lcart.core.intake.PutPerson;
import io.lcart.core.intake.RefusalReason;
import io.lcart.samples.portal.store.Credentials;
import io.lcart.samples.portal.store.StoredMail;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Adds people to the portal: first what they sign in with, where the address decides who comes first, then the person in lcart. Thread-safe.
 */
public final class Newcomers {

    private final Credentials credentials;
    private final Function<List<? extends IntakeCommand>, List<IntakeOutcome>> intake;

    /**
     * Over the portal's credentials.
     *
     * @param credentials keeps what people sign in with
     * @param intake tells lcart of them
     */
    public Newcomers(Credentials credentials, Function<List<? extends IntakeCommand>, List<IntakeOutcome>> intake) {
        this.credentials = credentials;
        this.intake = intake;
    }

    /**
     * Adds a person.
     *
     * @param firstName the given name
     * @param lastName the family name, possibly empty
     * @param email the address
     * @param passwordHash the hash of their password
     * @param mail a mail to them that is kept with the credential, or {@code null}
     * @return the account's key, or nothing if somebody has that address
     * @throws IllegalArgumentException if lcart does not take such a person
     */
    public Optional<String> add(
            String firstName, String lastName, String email, String passwordHash, @Nullable StoredMail mail) {
        String id = "person-" + UUID.randomUUID();
        if (!credentials.add(id, email, passwordHash, mail)) {
            return Optional.empty();
        }
        IntakeOutcome outcome = intake.apply(List.of(PutPerson.of(id, firstName, lastName, email)))
                .get(0);
        if (outcome instanceof IntakeOutcome.Refused refused) {
            credentials.remove(id);
            if (refused.reason() == RefusalReason.EMAIL_TAKEN) {
                return Optional.empty();
            }
            throw new IllegalArgumentException("lcart does not take this person: " + refused.reason());
        }
        return Optional.of(id);
    }
}
