package io.lcart.samples.portal.store;

import io.lcart.samples.portal.start.StartException;
import java.util.Locale;
import java.util.Optional;

/** Makes the portal's own tables and remembers what the demo data has come to. Thread-safe. */
public final class PortalTables {

    private static final String VERSION = "1";

    private final Sql sql;

    private PortalTables(Sql sql) {
        this.sql = sql;
    }

    /**
     * Makes the tables where they are missing.
     *
     * @param sql the database
     * @return the tables
     * @throws StartException if they were made by another version of the portal
     */
    public static PortalTables open(Sql sql) {
        // why: keys are compared as binary text, and MariaDB's default collation would not
        boolean maria = sql.product().toLowerCase(Locale.ROOT).contains("maria");
        String options = maria ? " DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin" : "";
        String text = maria ? "LONGTEXT" : sql.product().startsWith("H2") ? "CHARACTER LARGE OBJECT" : "TEXT";
        sql.execute(
                "CREATE TABLE IF NOT EXISTS portal_state (name VARCHAR(40) NOT NULL PRIMARY KEY,"
                        + " content VARCHAR(2000) NOT NULL)" + options,
                "CREATE TABLE IF NOT EXISTS portal_credential (email_key VARCHAR(320) NOT NULL PRIMARY KEY,"
                        + " person_id VARCHAR(64) NOT NULL UNIQUE, password_hash VARCHAR(200) NOT NULL,"
                        + " status VARCHAR(16) NOT NULL, is_host SMALLINT NOT NULL)" + options,
                "CREATE TABLE IF NOT EXISTS portal_idempotency (person_id VARCHAR(64) NOT NULL,"
                        + " idempotency_key VARCHAR(255) NOT NULL, request_hash CHAR(64) NOT NULL, status INTEGER NOT NULL,"
                        + " content_type VARCHAR(100) NOT NULL, answer " + text + " NOT NULL, made_at BIGINT NOT NULL,"
                        + " PRIMARY KEY (person_id, idempotency_key))" + options,
                "CREATE TABLE IF NOT EXISTS portal_mail (id VARCHAR(64) NOT NULL PRIMARY KEY, email_key VARCHAR(320) NOT NULL,"
                        + " recipient VARCHAR(320) NOT NULL, subject VARCHAR(1000) NOT NULL, content " + text
                        + " NOT NULL, sent_at BIGINT NOT NULL)" + options,
                "CREATE INDEX IF NOT EXISTS portal_mail_sent ON portal_mail (sent_at, id)",
                "CREATE INDEX IF NOT EXISTS portal_mail_to ON portal_mail (email_key, sent_at, id)");
        PortalTables tables = new PortalTables(sql);
        tables.sql.insert("INSERT INTO portal_state (name, content) VALUES (?, ?)", "schema-version", VERSION);
        String version = tables.state("schema-version").orElse("none");
        if (!version.equals(VERSION)) {
            throw new StartException(
                    "The portal's tables in this database are of version " + version + ", and this portal knows "
                            + VERSION + ".\nUse the portal that made them, or an empty database (--db, --jdbc-url).");
        }
        return tables;
    }

    /**
     * A remembered text.
     *
     * @param name its name
     * @return the text, if there is one
     */
    public Optional<String> state(String name) {
        return sql.first("SELECT content FROM portal_state WHERE name = ?", row -> row.getString(1), name);
    }

    /**
     * Remembers a text.
     *
     * @param name its name
     * @param content the text, at most 2000 characters
     */
    public void remember(String name, String content) {
        if (sql.update("UPDATE portal_state SET content = ? WHERE name = ?", content, name) == 0) {
            sql.insert("INSERT INTO portal_state (name, content) VALUES (?, ?)", name, content);
        }
    }
}
