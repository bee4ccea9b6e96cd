package io.lcart.core.certificate;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The site's Ed25519 keys for certificates (reliability.md T17): one pair that new certificates are signed with, and any number of older
 * public keys that still verify what was signed with them. The keys are kept outside the database and outlive the process. To change the
 * pair, make the new one the current one and name the old one's public key as {@linkplain #withOlder older}, for ever. Immutable and
 * thread-safe; prints no secret.
 */
public final class CertificateKeys {

    private static final String ALGORITHM = "Ed25519";
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

    private final String currentId;
    private final PrivateKey secret;
    private final Map<String, PublicKey> byId;

    private CertificateKeys(String currentId, PrivateKey secret, Map<String, PublicKey> byId) {
        this.currentId = currentId;
        this.secret = secret;
        this.byId = byId;
    }

    /**
     * One pair, the current one.
     *
     * @param id names it for ever, 1 to 16 letters, digits, dots, hyphens and underscores; it stands in every certificate
     * @param pair the pair, as a {@code KeyPairGenerator} for Ed25519 makes it
     * @return the keys
     * @throws IllegalArgumentException if {@code id} has another form, the keys are of another kind, or the two do not belong together
     */
    public static CertificateKeys of(String id, KeyPair pair) {
        CertificateKeys keys =
                new CertificateKeys(requireId(id), pair.getPrivate(), Map.of(id, requireEd25519(pair.getPublic())));
        String trial = "lcart";
        if (!keys.verifies(id, trial, keys.sign(trial))) {
            throw new IllegalArgumentException("the two keys of " + id + " do not belong together");
        }
        return keys;
    }

    /**
     * The same keys and an older public one. Nothing new is signed with it.
     *
     * @param id its name
     * @param key the public key
     * @return the keys
     * @throws IllegalArgumentException if {@code id} has another form or is taken, or the key is of another kind
     */
    public CertificateKeys withOlder(String id, PublicKey key) {
        if (byId.containsKey(requireId(id))) {
            throw new IllegalArgumentException("there is a certificate key " + id + " already");
        }
        Map<String, PublicKey> more = new LinkedHashMap<>(byId);
        more.put(id, requireEd25519(key));
        return new CertificateKeys(currentId, secret, Map.copyOf(more));
    }

    private static String requireId(String id) {
        if (!id.matches("[A-Za-z0-9._-]{1,16}")) {
            throw new IllegalArgumentException(
                    "the id of a certificate key is 1 to 16 letters, digits, dots, hyphens and underscores");
        }
        return id;
    }

    private static PublicKey requireEd25519(PublicKey key) {
        if (!key.getAlgorithm().equals("EdDSA") && !key.getAlgorithm().equals(ALGORITHM)) {
            throw new IllegalArgumentException("a certificate key is an Ed25519 key, not " + key.getAlgorithm());
        }
        return key;
    }

    /**
     * The name of the pair that new certificates are signed with.
     *
     * @return its id
     */
    public String currentId() {
        return currentId;
    }

    /**
     * A public key, for people who verify certificates by themselves.
     *
     * @param id its name
     * @return the key, or nothing if there is none of that name
     */
    public Optional<PublicKey> publicKey(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * Signs a document with the current pair.
     *
     * @param document the canonical text
     * @return the signature of its UTF-8 bytes, base64url without padding
     */
    String sign(String document) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(secret);
            signature.update(document.getBytes(StandardCharsets.UTF_8));
            return ENCODER.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("the certificate key " + currentId + " cannot sign", e);
        }
    }

    /**
     * Whether a document was signed with one of the site's keys, as it is to the last bit.
     *
     * @param id which key is said to have signed it
     * @param document the text
     * @param signature the signature, base64url without padding
     * @return whether it was; {@code false} too if there is no such key
     */
    public boolean verifies(String id, String document, String signature) {
        PublicKey key = byId.get(id);
        if (key == null) {
            return false;
        }
        try {
            byte[] bytes = DECODER.decode(signature);
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(key);
            check.update(document.getBytes(StandardCharsets.UTF_8));
            // why encoded again: the last character has bits that the decoder ignores
            return ENCODER.encodeToString(bytes).equals(signature) && check.verify(bytes);
        } catch (IllegalArgumentException | GeneralSecurityException e) {
            return false;
        }
    }

    /** The names of the keys. */
    @Override
    public String toString() {
        return "certificate keys " + byId.keySet().stream().sorted().toList();
    }
}
