package io.lcart.samples.portal.start;

import io.lcart.core.certificate.CertificateKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The keys that sign certificates, in a file outside the database that its owner alone may read. The first pair is made at the first start.
 * To change it, put a new line above the old one and start again; the old one's public key still verifies what it signed.
 */
public final class CertificateKeyFile {

    private static final String NAME = "certificate-keys";
    private static final String ALGORITHM = "Ed25519";
    private static final int ID_BYTES = 4;
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
            if (!Files.exists(file)) {
                make(file);
            }
            return read(Files.readAllLines(file));
        } catch (IOException e) {
            throw new StartException("The file " + file + " with the keys of certificates cannot be made or read."
                    + "\nFree its directory, or name another one with --db.");
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new StartException("The file " + file + " does not hold the keys of certificates."
                    + "\nPut back what was there, or remove it if no certificate was issued.");
        }
    }

    private static void make(Path file) throws IOException, GeneralSecurityException {
        byte[] id = new byte[ID_BYTES];
        new SecureRandom().nextBytes(id);
        KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        SecretFile.make(
                file,
                HEAD + HexFormat.of().formatHex(id) + " "
                        + base64(pair.getPublic().getEncoded()) + " "
                        + base64(pair.getPrivate().getEncoded()) + "\n");
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static CertificateKeys read(List<String> lines) throws GeneralSecurityException {
        KeyFactory factory = KeyFactory.getInstance(ALGORITHM);
        @Nullable CertificateKeys keys = null;
        for (String line : lines) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] parts = line.strip().split(" +");
                PublicKey known = factory.generatePublic(new X509EncodedKeySpec(decode(parts, 1)));
                keys = keys == null
                        ? CertificateKeys.of(
                                parts[0],
                                new KeyPair(known, factory.generatePrivate(new PKCS8EncodedKeySpec(decode(parts, 2)))))
                        : keys.withOlder(parts[0], known);
            }
        }
        if (keys == null) {
            throw new IllegalArgumentException("there is no key");
        }
        return keys;
    }

    private static byte[] decode(String[] parts, int index) {
        return Base64.getDecoder().decode(parts.length > index ? parts[index] : "");
    }
}
