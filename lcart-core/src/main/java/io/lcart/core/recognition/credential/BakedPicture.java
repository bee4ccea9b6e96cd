package io.lcart.core.recognition.credential;

/** Puts credentials into pictures, so that a picture of a badge proves itself (Open Badges 3.0 §5.3). Pure functions. */
public final class BakedPicture {

    private BakedPicture() {}

    /**
     * A PNG picture that carries a credential, in the place of any other it carried. It looks as before.
     *
     * @param png the picture
     * @param credential a {@linkplain BadgeCredential#signed document} or {@linkplain BadgeCredential#token token}
     * @return the file
     * @throws IllegalArgumentException if it is no PNG file, or a damaged one
     */
    public static byte[] png(byte[] png, String credential) {
        return BakedPng.bake(png, credential);
    }

    /**
     * An SVG picture that carries a credential, in the place of any other it carried. It looks as before.
     *
     * @param svg the picture
     * @param credential a {@linkplain BadgeCredential#signed document} or {@linkplain BadgeCredential#token token}
     * @return the file, in UTF-8
     * @throws IllegalArgumentException if it is no SVG file, or has a document type
     */
    public static byte[] svg(byte[] svg, String credential) {
        return BakedSvg.bake(svg, credential);
    }
}
