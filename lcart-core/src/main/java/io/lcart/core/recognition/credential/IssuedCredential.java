package io.lcart.core.recognition.credential;

import io.lcart.spi.recognition.AwardId;
import io.lcart.spi.recognition.BadgeId;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A signed credential of an award, in every form in which it can be handed on. The same award gives the same bytes as long as the badge, the name of its
 * holder and the issuer's key stay the same. Immutable.
 *
 * @param award the award
 * @param badge its badge
 * @param name the badge's name
 * @param image the badge's picture as the host told it, or {@code null}
 * @param document JSON with a proof inside, {@code application/vc}
 * @param token a compact JWS, {@code application/vc+jwt}
 */
public record IssuedCredential(
        AwardId award, BadgeId badge, String name, @Nullable String image, String document, String token) {

    /** What a QR code of the largest size holds (ISO/IEC 18004, version 40-L). */
    private static final int LARGEST_CODE = 2_953;

    /**
     * A picture that proves itself.
     *
     * @param picture a PNG file
     * @return the file with the credential in it
     * @throws IllegalArgumentException if it is no PNG file, or a damaged one
     */
    public byte[] png(byte[] picture) {
        return BakedPicture.png(picture, document);
    }

    /**
     * A picture that proves itself.
     *
     * @param picture an SVG file
     * @return the file with the credential in it, in UTF-8
     * @throws IllegalArgumentException if it is no SVG file in UTF-8, or has a document type
     */
    public byte[] svg(byte[] picture) {
        return BakedPicture.svg(picture, document);
    }

    /**
     * What a QR code on paper says, so that the paper can be verified without a network.
     *
     * @return the token, or nothing if it is too long for any QR code
     */
    public Optional<String> qrText() {
        return Optional.of(token).filter(text -> text.getBytes(StandardCharsets.UTF_8).length <= LARGEST_CODE);
    }
}
