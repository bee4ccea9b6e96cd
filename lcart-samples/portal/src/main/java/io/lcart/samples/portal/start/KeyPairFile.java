package io.lcart.samples.portal.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ed25519 pairs in a file outside the database that its owner alone may read, the current pair first. The first pair is made with the file. */
final class KeyPairFile {

    private static final String ALGORITHM = "Ed25519";
    private static final int ID_BYTES = 4;

    private KeyPairFile() {}

    /** One line: a name, the public key (X.509) and the private key (PKCS 8) in base64; of older pairs the private key may be missing. */
    record Line(String id, PublicKey open, @Nullable PrivateKey secret) {

        KeyPair pair() {
            if (secret == null) {
                throw new IllegalArgumentException("the private key of " + id + " is missing");
            }
            return new KeyPair(open, secret);
        }
    }

    /** The lines of a file, which is made where it is missing; at least one. */
    static List<Line> open(Path file, String head) throws IOException, GeneralSecurityException {
        if (!Files.exists(file)) {
            make(file, head);
        }
        List<Line> lines = new ArrayList<>();
        KeyFactory factory = KeyFactory.getInstance(ALGORITHM);
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                lines.add(line(factory, line.strip().split(" +")));
            }
        }
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("there is no key");
        }
        return lines;
    }

    private static void make(Path file, String head) throws IOException, GeneralSecurityException {
        byte[] id = new byte[ID_BYTES];
        new SecureRandom().nextBytes(id);
        KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        SecretFile.make(
                file,
                head + HexFormat.of().formatHex(id) + " "
                        + base64(pair.getPublic().getEncoded()) + " "
                        + base64(pair.getPrivate().getEncoded()) + "\n");
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static Line line(KeyFactory factory, String[] parts) throws GeneralSecurityException {
        if (parts.length < 2) {
            throw new IllegalArgumentException("a line has a name and a key");
        }
        Base64.Decoder decoder = Base64.getDecoder();
        return new Line(
                parts[0],
                factory.generatePublic(new X509EncodedKeySpec(decoder.decode(parts[1]))),
                parts.length < 3 ? null : factory.generatePrivate(new PKCS8EncodedKeySpec(decoder.decode(parts[2]))));
    }
}
