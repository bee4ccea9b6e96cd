package io.lcart.core.intake;

import io.lcart.core.validation.EmailAddress;
import io.lcart.core.validation.HostKey;
import io.lcart.core.validation.LanguageTag;
import io.lcart.core.validation.PlainText;
import io.lcart.core.validation.StorableInstant;
import io.lcart.spi.people.AccountStatus;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Tells of a person: a new one, or new values of a known one (domain.md §1). The address is unique over all people in its
 * {@linkplain io.lcart.core.people.EmailKey canonical form}. Immutable.
 *
 * @param key the host's key of the person
 * @param firstName the given name
 * @param lastName the family name, possibly empty
 * @param email the address; mail goes to it as it stands
 * @param locale the person's language as a BCP 47 tag, or {@code null} for the site's
 * @param status whether the account may be used, or {@code null}: a new one may, a known one stays as it is
 * @param createdAt when the account came to be, or {@code null} for now; never changed later
 */
public record PutPerson(
        @NotNull @HostKey String key,
        @NotBlank @PlainText(max = 100) String firstName,
        @NotNull @PlainText(max = 100) String lastName,
        @NotNull @EmailAddress String email,
        @LanguageTag @Nullable String locale,
        @Nullable AccountStatus status,
        @StorableInstant @Nullable Instant createdAt)
        implements IntakeCommand {

    /**
     * An active person, as of now.
     *
     * @param key the host's key of the account
     * @param firstName the given name
     * @param lastName the family name, possibly empty
     * @param email the address as the person wrote it
     * @return the command, with the site's language
     */
    public static PutPerson of(String key, String firstName, String lastName, String email) {
        return new PutPerson(key, firstName, lastName, email, null, null, null);
    }
}
