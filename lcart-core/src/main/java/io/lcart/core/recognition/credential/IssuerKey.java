package io.lcart.core.recognition.credential;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.Signature;

/**
 * The Ed25519 pair with which a site signs the credentials of its badges. Its public half names the issuer, so a verifier needs nothing but
 * the credential. It is kept outside the database and outlives the process: another pair is another issuer, and what was signed with the
 * old one stays verifiable. Immutable and thread-safe; prints no secret.
 */
public final class IssuerKey {

    private final VerificationKey open;
    private final PrivateKey secret;

    private IssuerKey(VerificationKey open, PrivateKey secret) {
        this.open = open;
        this.secret = secret;
    }

    /**
     * The issuer's key.
     *
     * @param pair the pair, as a {@code KeyPairGenerator} for Ed25519 makes it
     * @return the key
     * @throws IllegalArgumentException if the keys are of another kind, or do not belong together
     */
    public static IssuerKey of(KeyPair pair) {
        IssuerKey key = new IssuerKey(VerificationKey.of(pair.getPublic()), pair.getPrivate());
        byte[] trial = {1, 2, 3};
        if (!key.open.verifies(trial, key.sign(trial))) {
            throw new IllegalArgumentException("the two keys of the issuer do not belong together");
        }
        return key;
    }

    /**
     * The issuer's name.
     *
     * @return a {@code did:key}, the public key itself in multibase
     */
    public String did() {
        return open.did();
    }

    VerificationKey open() {
        return open;
    }

    byte[] sign(byte[] bytes) {
        try {
            Signature signature = Signature.getInstance(VerificationKey.ALGORITHM);
            signature.initSign(secret);
            signature.update(bytes);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("the issuer's key cannot sign", e);
        }
    }

    /** The issuer's name. */
    @Override
    public String toString() {
        return did();
    }
}
