package io.lcart.core.code;

import io.lcart.spi.seat.CodeHash;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** One named secret, and what is made with it. Immutable and thread-safe. */
final class CodeKey {

    private static final String MAC = "HmacSHA256";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int TOKEN_BYTES = 20;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final String id;
    private final SecretKeySpec hashing;

    /** Has begun with the secret, and is copied for each hash; never changed, so that threads share it. */
    private final Mac begun;

    private final SecretKeySpec sealing;

    CodeKey(String id, byte[] secret) {
        this.id = id;
        hashing = new SecretKeySpec(secret, MAC);
        begun = begin();
        // why: no code has this text, so what is hashed never gives away what is sealed with
        sealing = new SecretKeySpec(hmac("lcart: seal, version 1".getBytes(StandardCharsets.US_ASCII)), "AES");
    }

    String id() {
        return id;
    }

    CodeHash hash(RegistrationCode code) {
        return new CodeHash(id, HexFormat.of().formatHex(hmac(code.hashed())));
    }

    /** A token that is made of this text and nothing else; the text is longer than any code. */
    String token(String madeOf) {
        byte[] whole = hmac(("lcart: token, version 1, " + madeOf).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(whole, 0, TOKEN_BYTES);
    }

    String seal(String plain, SecureRandom random) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(plain.getBytes(StandardCharsets.UTF_8));
            return ENCODER.encodeToString(ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array());
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java platform has AES-256 in GCM", missing);
        }
    }

    Optional<String> open(String sealed) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(sealed);
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
        // why: the decoder lets bits pass that it does not use, and the cipher throws something else without a whole
        // tag
        if (bytes.length < NONCE_BYTES + TAG_BITS / Byte.SIZE
                || !ENCODER.encodeToString(bytes).equals(sealed)) {
            return Optional.empty();
        }
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(bytes, NONCE_BYTES));
            byte[] plain = cipher.doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES);
            return Optional.of(new String(plain, StandardCharsets.UTF_8));
        } catch (AEADBadTagException changed) {
            return Optional.empty();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java platform has AES-256 in GCM", missing);
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, sealing, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(id.getBytes(StandardCharsets.US_ASCII));
        return cipher;
    }

    private byte[] hmac(byte[] message) {
        try {
            return ((Mac) begun.clone()).doFinal(message);
        } catch (CloneNotSupportedException fixed) {
            // why: a provider need not be able to copy; then every hash begins with the secret
            return begin().doFinal(message);
        }
    }

    private Mac begin() {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(hashing);
            // why nothing: the secret itself is worked in only when the first bytes come
            mac.update(new byte[0]);
            return mac;
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java platform has HMAC with SHA-256", missing);
        }
    }
}
