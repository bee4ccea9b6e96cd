package io.lcart.samples.portal.start;

import io.lcart.core.certificate.CertificateKeys;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;

/**
 * The keys that sign certificates, in a file outside the database that its owner alone may read. The first pair is made at the first start.
 * To change it, put a new line above the old one and start again; the old one's public key still verifies what it signed.
 */
public final class CertificateKeyFile {

    private static final String NAME = "certificate-keys";
    private static final String HEAD =
            "# The keys of certificates, the current pair first: a name, the public key (X.509) and the private key (PKCS 8), base64.\n"
                    + "# Without a line the certificates signed with it are not genuine any more; of older lines the public key is enough.\n";

    private CertificateKeyFile() {}

    /**
     * Reads the file, and makes it where it is missing.
     *
     * @param directory where it is
     * @return the keys
     * @throws StartException if it cannot be made or read
     */
    public static CertificateKeys open(Path directory) {
        Path file = directory.toAbsolutePath().normalize().resolve(NAME);
        try {
            List<KeyPairFile.Line> lines = KeyPairFile.open(file, HEAD);
            CertificateKeys keys =
                    CertificateKeys.of(lines.get(0).id(), lines.get(0).pair());
            for (KeyPairFile.Line older : lines.subList(1, lines.size())) {
                keys = keys.withOlder(older.id(), older.open());
            }
            return keys;
        } catch (IOException e) {
            throw new StartException("The file " + file + " with the keys of certificates cannot be made or read."
                    + "\nFree its directory, or name another one with --db.");
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new StartException("The file " + file + " does not hold the keys of certificates."
                    + "\nPut back what was there, or remove it if no certificate was issued.");
        }
    }
}
