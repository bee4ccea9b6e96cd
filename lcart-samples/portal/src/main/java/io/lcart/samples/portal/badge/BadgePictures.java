package io.lcart.samples.portal.badge;

import io.lcart.core.recognition.credential.IssuedCredential;
import io.lcart.spi.recognition.BadgeId;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The picture of a badge: a medal in a colour of the badge's own, with its name. Pure functions. */
public final class BadgePictures {

    private static final int COLOURS = 360;

    private BadgePictures() {}

    /**
     * The picture as SVG.
     *
     * @param badge the badge
     * @param name its name
     * @return the file, in UTF-8
     */
    public static byte[] svg(BadgeId badge, String name) {
        return ("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 512 512\" role=\"img\"><title>" + escaped(name)
                        + "</title><path d=\"M176 300 128 496l128-64 128 64-48-196z\" fill=\"#1d2b4f\"/>"
                        + "<circle cx=\"256\" cy=\"200\" r=\"176\" fill=\"" + colour(badge) + "\"/>"
                        + "<circle cx=\"256\" cy=\"200\" r=\"136\" fill=\"none\" stroke=\"#fff\" stroke-width=\"10\"/>"
                        + "<path d=\"" + star() + "\" fill=\"#fff\"/></svg>\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The picture as PNG.
     *
     * @param badge the badge
     * @return the file, 512 pixels high and wide
     */
    public static byte[] png(BadgeId badge) {
        return Drawing.medal(hue(badge));
    }

    /**
     * The picture that carries a credential.
     *
     * @param credential the credential
     * @return an SVG file, in UTF-8
     */
    public static byte[] svg(IssuedCredential credential) {
        return credential.svg(svg(credential.badge(), credential.name()));
    }

    /**
     * The picture that carries a credential.
     *
     * @param credential the credential
     * @return a PNG file
     */
    public static byte[] png(IssuedCredential credential) {
        return credential.png(png(credential.badge()));
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
        return Drawing.card(hue(badge), name, holder, issuer);
    }

    /** Which colour of the wheel a badge has, always the same one. */
    private static int hue(BadgeId badge) {
        return Math.floorMod(badge.value().hashCode(), COLOURS);
    }

    private static String colour(BadgeId badge) {
        return String.format(Locale.ROOT, "hsl(%d 62%% 34%%)", hue(badge));
    }

    private static String star() {
        return "M256 92 288 161 363 170 308 221 322 296 256 259 190 296 204 221 149 170 224 161Z";
    }

    /** Without what XML has a meaning for, or forbids. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints()
                .filter(c -> c >= ' ' && c != 0xFFFE && c != 0xFFFF && !(c >= 0xD800 && c <= 0xDFFF))
                .forEach(c -> {
                    switch (c) {
                        case '<' -> escaped.append("&lt;");
                        case '>' -> escaped.append("&gt;");
                        case '&' -> escaped.append("&amp;");
                        default -> escaped.appendCodePoint(c);
                    }
                });
        return escaped.toString();
    }
}
