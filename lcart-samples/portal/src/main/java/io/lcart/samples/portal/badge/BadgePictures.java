package io.lcart.samples.portal.badge;

import io.lcart.core.recognition.credential.IssuedCredential;
import io.lcart.spi.recognition.BadgeId;
import java.nio.charset.StandardCharsets;

/** Pictures of badges that carry credentials, and the cards that stand for badges elsewhere. Pure functions. */
public final class BadgePictures {

    private BadgePictures() {}

    /**
     * The picture that carries a credential.
     *
     * @param credential the credential
     * @return an SVG file, in UTF-8
     */
    public static byte[] svg(IssuedCredential credential) {
        String picture = BadgePicture.svg(credential.badge().value());
        return credential.svg(picture.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The picture that carries a credential.
     *
     * @param credential the credential
     * @return a PNG file, 512 pixels high and wide
     */
    public static byte[] png(IssuedCredential credential) {
        return credential.png(Drawing.rosette(credential.badge().value()));
    }

    /**
     * The picture that places show which are given the link of a badge: 1200 by 630 pixels, which is what Open Graph asks for.
     *
     * @param badge the badge
     * @param name its name
     * @param holder the name of the person who holds it
     * @param issuer the name of who awarded it
     * @return a PNG file
     */
    public static byte[] card(BadgeId badge, String name, String holder, String issuer) {
        return Drawing.card(badge.value(), name, holder, issuer);
    }
}
