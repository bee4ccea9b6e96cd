package io.lcart.core.recognition.credential;

/**
 * What verifying a file said, with what this site knows of its own credentials. Immutable.
 *
 * @param check what the file says by itself; if this site issued it, its state is that of now
 * @param own whether one of this site's keys signed it
 * @param superseded whether its holder has earned the badge again, so that there is a newer credential
 */
public record CredentialReport(CredentialCheck check, boolean own, boolean superseded) {}
