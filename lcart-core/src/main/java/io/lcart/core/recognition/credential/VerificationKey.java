package io.lcart.core.recognition.credential;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** A public Ed25519 key that names itself: {@code did:key} (W3C CCG did:key §3.1.1). Immutable. */
final class VerificationKey {

    static final String ALGORITHM = "Ed25519";
    static final int SIGNATURE_LENGTH = 64;

    private static final String SCHEME = "did:key:z";
    private static final int RAW_LENGTH = 32;
    private static final byte[] MULTICODEC = {(byte) 0xED, 0x01};

    /** What comes before the key itself in its X.509 form (RFC 8410 §4). */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    private final byte[] raw;
    private final PublicKey key;

    private VerificationKey(byte[] raw, PublicKey key) {
        this.raw = raw;
        this.key = key;
    }

    /**
     * A key as Java has it.
     *
     * @throws IllegalArgumentException if it is no Ed25519 key
     */
    static VerificationKey of(PublicKey key) {
        byte[] encoded = key.getEncoded();
        if (encoded == null
                || encoded.length != X509.length + RAW_LENGTH
                || !Arrays.equals(encoded, 0, X509.length, X509, 0, X509.length)) {
            throw new IllegalArgumentException("credentials are signed with an Ed25519 key, not " + key.getAlgorithm());
        }
        return new VerificationKey(Arrays.copyOfRange(encoded, X509.length, encoded.length), key);
    }

    /** A key by its name, or nothing if the name is no {@code did:key} of this kind. */
    static Optional<VerificationKey> ofDid(String did) {
        if (!did.startsWith(SCHEME)) {
            return Optional.empty();
        }
        return Base58.decode(did.substring(SCHEME.length()), MULTICODEC.length + RAW_LENGTH)
                .filter(bytes -> Arrays.equals(bytes, 0, MULTICODEC.length, MULTICODEC, 0, MULTICODEC.length))
                .flatMap(bytes -> ofRaw(Arrays.copyOfRange(bytes, MULTICODEC.length, bytes.length)));
    }

    /** A key by its 32 bytes, or nothing if they are no key. */
    static Optional<VerificationKey> ofRaw(byte[] raw) {
        if (raw.length != RAW_LENGTH) {
            return Optional.empty();
        }
        byte[] encoded = Arrays.copyOf(X509, X509.length + RAW_LENGTH);
        System.arraycopy(raw, 0, encoded, X509.length, RAW_LENGTH);
        try {
            PublicKey key = KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
            return Optional.of(new VerificationKey(raw.clone(), key));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    /** Its name, which is the key itself. */
    String did() {
        byte[] bytes = Arrays.copyOf(MULTICODEC, MULTICODEC.length + RAW_LENGTH);
        System.arraycopy(raw, 0, bytes, MULTICODEC.length, RAW_LENGTH);
        return SCHEME + Base58.encode(bytes);
    }

    /** Where the key stands in the document that its name resolves to. */
    String method() {
        String did = did();
        return did + "#" + did.substring("did:key:".length());
    }

    /** The 32 bytes. */
    byte[] raw() {
        return raw.clone();
    }

    /** Whether a signature of some bytes was made with the key's other half. */
    boolean verifies(byte[] signed, byte[] signature) {
        try {
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(key);
            check.update(signed);
            return signature.length == SIGNATURE_LENGTH && check.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
