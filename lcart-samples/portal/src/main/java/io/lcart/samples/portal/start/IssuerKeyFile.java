package io.lcart.samples.portal.start;

import io.lcart.core.recognition.credential.IssuerKeys;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;

/**
 * The pairs that sign credentials of badges, in a file outside the database that its owner alone may read. The first pair is made at the first start. To
 * change it, put a new line above the old one and start again; the old pair goes on saying which of its credentials were revoked.
 */
public final class IssuerKeyFile {

    private static final String NAME = "badge-keys";
    private static final String HEAD =
            "# The keys of badges, the current pair first: a name, the public key (X.509) and the private key (PKCS 8), base64.\n"
                    + "# Without a line nobody can say any more which of the credentials signed with it were revoked.\n";

    private IssuerKeyFile() {}

    /**
     * Reads the file, and makes it where it is missing.
     *
     * @param directory where it is
     * @return the keys
     * @throws StartException if it cannot be made or read
     */
    public static IssuerKeys open(Path directory) {
        Path file = directory.toAbsolutePath().normalize().resolve(NAME);
        try {
            List<KeyPairFile.Line> lines = KeyPairFile.open(file, HEAD);
            IssuerKeys keys = IssuerKeys.of(lines.get(0).id(), lines.get(0).pair());
            for (KeyPairFile.Line older : lines.subList(1, lines.size())) {
                keys = keys.withOlder(older.id(), older.pair());
            }
            return keys;
        } catch (IOException e) {
            throw new StartException("The file " + file + " with the keys of badges cannot be made or read."
                    + "\nFree its directory, or name another one with --db.");
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new StartException("The file " + file + " does not hold the keys of badges."
                    + "\nPut back what was there, or remove it if no badge was taken along.");
        }
    }
}
