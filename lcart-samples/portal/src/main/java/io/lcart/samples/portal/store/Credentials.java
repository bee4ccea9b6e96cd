package io.lcart.samples.portal.store;

import io.lcart.core.people.EmailKey;
import io.lcart.spi.people.AccountStatus;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who may sign in with which e-mail address and password. Thread-safe. */
public final class Credentials {

    /** The greatest length of an address, in characters. */
    public static final int MAX_EMAIL = 254;

    private static final String SELECT =
            "SELECT person_id, password_hash, status, is_host FROM portal_credential WHERE ";

    private static final String INSERT =
            "INSERT INTO portal_credential (email_key, person_id, password_hash, status, is_host) VALUES (?, ?, ?, ?, 0)";

    private final Sql sql;

    /**
     * Over the portal's tables.
     *
     * @param sql the database
     */
    public Credentials(Sql sql) {
        this.sql = sql;
    }

    /**
     * The form of an address in which it is compared.
     *
     * @param email an address as a person wrote it
     * @return its canonical form, or itself if it is no address, and then nobody has it
     */
    public static String key(String email) {
        return EmailKey.of(email).orElseGet(() -> email.strip());
    }

    /**
     * Finds a credential by address.
     *
     * @param email an address as a person wrote it
     * @return the credential, if somebody has that address
     */
    public Optional<Credential> byEmail(String email) {
        return sql.first(SELECT + "email_key = ?", Credentials::read, key(email));
    }

    /**
     * Finds a credential by person.
     *
     * @param personId the account's key
     * @return the credential, if the person has one
     */
    public Optional<Credential> byPerson(String personId) {
        return sql.first(SELECT + "person_id = ?", Credentials::read, personId);
    }

    /**
     * Follows what is known of a person. Somebody without a password gets a credential only if one comes along.
     *
     * @param personId the account's key
     * @param email the present address
     * @param passwordHash the hash of a new password, or {@code null} to leave it as it is
     * @param status the present status, or {@code null} to leave it as it is; a new credential is active then
     */
    public void put(String personId, String email, @Nullable String passwordHash, @Nullable AccountStatus status) {
        String statusName = status == null ? null : status.name();
        int updated = sql.update(
                "UPDATE portal_credential SET email_key = ?, password_hash = COALESCE(?, password_hash),"
                        + " status = COALESCE(?, status) WHERE person_id = ?",
                key(email),
                passwordHash,
                statusName,
                personId);
        if (updated == 0 && passwordHash != null) {
            sql.insert(
                    INSERT,
                    key(email),
                    personId,
                    passwordHash,
                    statusName == null ? AccountStatus.ACTIVE.name() : statusName);
        }
    }

    /**
     * Adds a person who signs in with a new address.
     *
     * @param personId the account's key
     * @param email the address
     * @param passwordHash the hash of the password
     * @param mail a mail that is kept together with the credential, or {@code null}
     * @return whether the person was added; if not, somebody has that address
     */
    public boolean add(String personId, String email, String passwordHash, @Nullable StoredMail mail) {
        Sql.Insert credential = new Sql.Insert(INSERT, key(email), personId, passwordHash, AccountStatus.ACTIVE.name());
        return sql.insertTogether(mail == null ? List.of(credential) : List.of(credential, Mails.insert(mail)));
    }

    /**
     * Forgets a person who could not be added everywhere else.
     *
     * @param personId the account's key
     */
    public void remove(String personId) {
        sql.update("DELETE FROM portal_credential WHERE person_id = ?", personId);
    }

    /**
     * The address a person signs in with.
     *
     * @param personId the account's key
     * @return its canonical form, if the person has a credential
     */
    public Optional<String> emailKey(String personId) {
        return sql.first(
                "SELECT email_key FROM portal_credential WHERE person_id = ?", row -> row.getString(1), personId);
    }

    /**
     * Makes a person with a credential the portal's administrator.
     *
     * @param personId the account's key
     */
    public void makeHost(String personId) {
        sql.update("UPDATE portal_credential SET is_host = 1 WHERE person_id = ?", personId);
    }

    private static Credential read(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Credential(
                row.getString(1), row.getString(2), AccountStatus.valueOf(row.getString(3)), row.getInt(4) == 1);
    }
}
