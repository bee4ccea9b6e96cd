package io.lcart.staleness;

import io.lcart.core.Lcart;
import io.lcart.core.certificate.CertificateKeys;
import io.lcart.core.certificate.CertificatePolicy;
import io.lcart.jdbc.JdbcStorage;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.InstantSource;
import java.util.Base64;
import javax.sql.DataSource;

/** A node of a site, as every process makes it. */
final class Node {

    private static final String ALGORITHM = "Ed25519";

    private Node() {}

    static Lcart on(DataSource source, InstantSource clock, KeyPair keys) {
        return Lcart.builder()
                .storage(JdbcStorage.on(source))
                .clock(clock)
                .certificates(new CertificatePolicy(
                        CertificateKeys.of("k", keys), "Nodes", "https://verify.example.org/{serial}"))
                .certificateRenderer(sheet -> sheet.toString().getBytes(StandardCharsets.UTF_8))
                .build();
    }

    static KeyPair keys() throws GeneralSecurityException {
        return KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
    }

    /** Keys as an argument of a process. */
    static String text(KeyPair keys) {
        Base64.Encoder encoder = Base64.getEncoder();
        return encoder.encodeToString(keys.getPublic().getEncoded()) + ":"
                + encoder.encodeToString(keys.getPrivate().getEncoded());
    }

    static KeyPair keys(String text) throws GeneralSecurityException {
        String[] parts = text.split(":");
        Base64.Decoder decoder = Base64.getDecoder();
        KeyFactory factory = KeyFactory.getInstance(ALGORITHM);
        return new KeyPair(
                factory.generatePublic(new X509EncodedKeySpec(decoder.decode(parts[0]))),
                factory.generatePrivate(new PKCS8EncodedKeySpec(decoder.decode(parts[1]))));
    }
}
